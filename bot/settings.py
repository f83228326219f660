"""Every setting of Folkmoot, in one typed and frozen place: read from the environment or a `.env` file, checked once.

Four views share the fields: `load_serve` (production, signed in), `load_local` (try-out, loopback only, no sign-in),
`load_database` (migrations) and `load_package` (the Teams app package). Each raises BadSettings, whose lines name every
bad setting and say why, without ever repeating a value. docs/settings.md describes them all; a test keeps the two
together.
"""

from ipaddress import IPv4Network, IPv6Network, ip_address
from typing import Annotated, Any, Literal, TypeVar
from urllib.parse import urlsplit
from uuid import UUID

from pydantic import (
    AfterValidator,
    BeforeValidator,
    DirectoryPath,
    Field,
    SecretStr,
    ValidationError,
    ValidationInfo,
    field_validator,
)
from pydantic_core import ErrorDetails, PydanticCustomError
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

from storage.engine.url import read_url

DRIVERS = ("sqlite+aiosqlite", "postgresql+asyncpg", "postgresql+psycopg")
MICROSOFT_SIGN_IN = "https://login.microsoftonline.com"


class BadSettings(Exception):
    """One or more settings are missing or wrong. `lines` holds one sentence for each."""

    def __init__(self, lines: list[str]) -> None:
        super().__init__("\n".join(lines))
        self.lines = lines


def is_loopback(host: str) -> bool:
    """Whether `host` (a name or an address, without a port) certainly means this machine."""
    if host == "localhost":
        return True
    try:
        return ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return False


def _guid(value: str) -> str:
    try:
        return str(UUID(value))
    except ValueError:
        raise ValueError("expected a GUID such as 00000000-0000-0000-0000-000000000000") from None


def _https(value: str) -> str:
    parts = urlsplit(value)
    if parts.scheme != "https" or not parts.hostname or parts.username or parts.query or parts.fragment:
        raise ValueError("expected an https address without user name or query")
    return value.rstrip("/")


def _web(value: str) -> str:
    parts = urlsplit(value)
    if parts.scheme == "http" and parts.hostname and is_loopback(parts.hostname):
        return value.rstrip("/")
    return _https(value)


def _database_url(value: str) -> str:
    try:
        url = read_url(value)
    except ValueError:
        raise ValueError("expected an address such as sqlite+aiosqlite:///folkmoot.db") from None
    if url.driver not in DRIVERS:
        raise ValueError(f"the part before :// must be one of {', '.join(DRIVERS)}")
    if not url.database or url.database == ":memory:":
        raise ValueError("it must name a database that survives a restart")
    return value


def _long_keys(value: SecretStr) -> SecretStr:
    if any(len(key.strip()) < 32 for key in value.get_secret_value().split(",")):
        raise ValueError("each key needs 32 letters or more; between keys stands a comma")
    return value


def _comma_list(value: Any) -> Any:
    return [part.strip() for part in value.split(",") if part.strip()] if isinstance(value, str) else value


def _lower(value: Any) -> Any:
    return value.lower() if isinstance(value, str) else value


Guid = Annotated[str, AfterValidator(_guid)]
HttpsUrl = Annotated[str, AfterValidator(_https)]
WebUrl = Annotated[str, AfterValidator(_web)]
"""An https address, or plain http on this machine (a stand-in in tests, or a proxy beside us)."""

AppId = Annotated[Guid, Field(description="the bot's application (client) id in Microsoft Entra")]
PublicUrl = Annotated[WebUrl | None, Field(description="where people outside reach the web pages")]


class DatabaseSettings(BaseSettings):
    """The settings for every command that touches the database."""

    model_config = SettingsConfigDict(
        env_file=".env", env_file_encoding="utf-8", env_ignore_empty=True, extra="ignore", frozen=True
    )

    database_url: Annotated[str, AfterValidator(_database_url)] = Field(
        default="sqlite+aiosqlite:///folkmoot.db", repr=False, description="where everything is kept"
    )
    log_level: Annotated[Literal["debug", "info", "warning", "error"], BeforeValidator(_lower)] = Field(
        default="info", description="how much is logged"
    )
    log_format: Annotated[Literal["text", "json"], BeforeValidator(_lower)] = Field(
        default="text", description="how it is logged"
    )

    @property
    def database_password(self) -> str:
        """The password within DATABASE_URL, to be kept out of logs; empty when there is none."""
        return read_url(self.database_url).password


class _Listening(DatabaseSettings):
    host: str = Field(default="127.0.0.1", min_length=1, description="the address to listen on")
    port: int = Field(default=3978, ge=1, le=65535, description="the port to listen on")
    public_url: PublicUrl = None
    trusted_proxies: Annotated[tuple[IPv4Network | IPv6Network, ...], NoDecode, BeforeValidator(_comma_list)] = Field(
        default=(), description="the proxies in front of the bot, as addresses or networks separated by commas"
    )
    school_holidays: DirectoryPath | None = Field(default=None, description="a folder with files of school holidays")


class ServeSettings(_Listening):
    """The settings for production: without an identity of its own the bot does not start."""

    microsoft_app_id: AppId
    microsoft_app_tenant_id: Guid = Field(description="the Microsoft Entra tenant in which the bot is registered")
    microsoft_app_type: Literal["SingleTenant", "UserAssignedMSI"] = Field(
        default="SingleTenant", description="whether the bot signs in by password or as a managed identity"
    )
    microsoft_app_password: SecretStr | None = Field(
        default=None, validate_default=True, description="the client secret of the bot's application in Microsoft Entra"
    )
    allowed_tenants: Annotated[frozenset[Guid], NoDecode, BeforeValidator(_comma_list)] = Field(
        default_factory=lambda data: frozenset({data["microsoft_app_tenant_id"]}),
        min_length=1,
        description="the tenants whose people may talk to the bot, separated by commas",
    )
    secret_keys: Annotated[SecretStr, AfterValidator(_long_keys)] | None = Field(None, description="secrets for ids")
    bot_openid_metadata: WebUrl = Field(
        default="https://login.botframework.com/v1/.well-known/openidconfiguration",
        description="where the keys that sign Teams' requests are published",
    )
    entra_authority: HttpsUrl = Field(default=MICROSOFT_SIGN_IN, description="where the bot signs in")
    graph_base_url: WebUrl = Field(default="https://graph.microsoft.com/v1.0", description="Microsoft Graph")

    @field_validator("microsoft_app_password")
    @classmethod
    def _can_sign_in(cls, value: SecretStr | None, others: ValidationInfo) -> SecretStr | None:
        if others.data.get("microsoft_app_type") == "SingleTenant" and not value:
            raise PydanticCustomError("missing", "needed to sign in")
        return value

    @property
    def uses_microsoft_sign_in(self) -> bool:
        """False for another authority (a national cloud, a test): then nothing is looked up at Microsoft."""
        return self.entra_authority == MICROSOFT_SIGN_IN


class LocalSettings(_Listening):
    """The settings for the try-out: nobody signs in, so nobody but this machine may reach it."""

    playground_port: int = Field(default=56150, ge=0, le=65535, description="the first port to try for the Playground")

    @field_validator("host")
    @classmethod
    def _only_this_machine(cls, value: str) -> str:
        if not is_loopback(value):
            raise ValueError("`folkmoot local` has no sign-in, so only this machine's own 127.0.0.1 is allowed")
        return value


class PackageSettings(BaseSettings):
    """What the Teams app package says about the bot and about who runs it."""

    model_config = DatabaseSettings.model_config

    microsoft_app_id: AppId
    public_url: PublicUrl = None
    organisation_name: str = Field(
        default="Folkmoot", min_length=1, max_length=32, description="who runs the bot, as people read it in Teams"
    )
    organisation_url: HttpsUrl = Field(
        default="https://example.org", description="the organisation's pages about the bot, with support"
    )
    privacy_url: HttpsUrl = Field(
        default_factory=lambda data: f"{data['organisation_url']}/privacy", description="the privacy notice"
    )
    terms_url: HttpsUrl = Field(
        default_factory=lambda data: f"{data['organisation_url']}/terms", description="the terms of use"
    )


Settings = TypeVar("Settings", bound=BaseSettings)


def load_serve() -> ServeSettings:
    """The settings of `folkmoot serve` and `folkmoot doctor`. Raises BadSettings."""
    return _load(ServeSettings)


def load_local() -> LocalSettings:
    """The settings of `folkmoot local`. Raises BadSettings, also for a HOST that others could reach."""
    return _load(LocalSettings)


def load_database() -> DatabaseSettings:
    """The settings of `folkmoot migrate`. Raises BadSettings."""
    return _load(DatabaseSettings)


def load_package() -> PackageSettings:
    """The settings of `folkmoot manifest`. Raises BadSettings."""
    return _load(PackageSettings)


def _load(view: type[Settings]) -> Settings:
    try:
        return view()
    except (OSError, UnicodeDecodeError):
        raise BadSettings([".env cannot be read: it must be a text file in UTF-8 that this user may read"]) from None
    except ValidationError as wrong:
        errors = [e for e in wrong.errors(include_url=False) if e["type"] != "default_factory_not_called"]
        raise BadSettings([_sentence(view, error) for error in errors]) from None


def _sentence(view: type[BaseSettings], error: ErrorDetails) -> str:
    name = str(error["loc"][0])
    if error["type"] == "missing":
        return f"{name.upper()} is missing: {view.model_fields[name].description}"
    why = str(error.get("ctx", {}).get("error", error["msg"]))
    return f"{name.upper()} is not usable: {why[:1].lower()}{why[1:]}"
