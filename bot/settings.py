"""Every setting of Folkmoot, in one typed and frozen place: read from the environment, a `.env` file or files with
secrets (`bot/secret_files.py`), and checked once.

Six views share the fields: `load_serve` (production, signed in), `load_local` (try-out, loopback only, no sign-in),
`load_database` (migrations), `load_erasing` (erasing somebody), `load_keeping` (how long things are kept) and
`load_package` (the Teams app package). Each raises BadSettings, whose lines name every bad setting and say why, without
ever repeating a value. docs/settings.md
describes them all; a test keeps the two together.
"""

from typing import Annotated, TypeVar
from urllib.parse import urlsplit

from pydantic import AfterValidator, BeforeValidator, Field, ValidationError, field_validator
from pydantic_core import ErrorDetails
from pydantic_settings import BaseSettings, NoDecode

from bot.basic_settings import (
    DatabaseSettings,
    ErasingSettings,
    Guid,
    HttpsUrl,
    Listening,
    OrganisationName,
    PublicUrl,
    SecretKeys,
    WebUrl,
    comma_list,
    is_loopback,
)
from bot.identity_settings import AppId, IdentitySettings
from bot.keeping_settings import KeepingSettings
from bot.secret_files import FromOutside, Unreadable

MICROSOFT_SIGN_IN = "https://login.microsoftonline.com"


class BadSettings(Exception):
    """One or more settings are missing or wrong. `lines` holds one sentence for each."""

    def __init__(self, lines: list[str]) -> None:
        super().__init__("\n".join(lines))
        self.lines = lines


class ServeSettings(IdentitySettings, KeepingSettings):
    """The settings for production: without an identity of its own the bot does not start."""

    allowed_tenants: Annotated[frozenset[Guid], NoDecode, BeforeValidator(comma_list)] = Field(
        default_factory=lambda data: frozenset({data["microsoft_app_tenant_id"]}),
        min_length=1,
        description="the tenants whose people may talk to the bot, separated by commas",
    )
    secret_keys: SecretKeys = None
    bot_openid_metadata: WebUrl = Field(
        default="https://login.botframework.com/v1/.well-known/openidconfiguration",
        description="where the keys that sign Teams' requests are published",
    )
    entra_authority: HttpsUrl = Field(default=MICROSOFT_SIGN_IN, description="where the bot signs in")
    graph_base_url: WebUrl = Field(default="https://graph.microsoft.com/v1.0", description="Microsoft Graph")

    @property
    def uses_microsoft_sign_in(self) -> bool:
        """False for another authority (a national cloud, a test): then nothing is looked up at Microsoft."""
        return self.entra_authority == MICROSOFT_SIGN_IN


class LocalSettings(Listening, KeepingSettings):
    """The settings for the try-out: nobody signs in, so nobody but this machine may reach it."""

    playground_port: int = Field(default=56150, ge=0, le=65535, description="the first port to try for the Playground")

    @field_validator("host")
    @classmethod
    def _only_this_machine(cls, value: str) -> str:
        if not is_loopback(value):
            raise ValueError("`folkmoot local` has no sign-in, so only this machine's own 127.0.0.1 is allowed")
        return value


def _of_your_own(value: str) -> str:
    if urlsplit(value).hostname == "example.org":
        raise ValueError("it is still the address from the guide: put a page of your organisation there")
    return value


class PackageSettings(FromOutside):
    """What the Teams app package says about the bot and about who runs it."""

    microsoft_app_id: AppId
    public_url: PublicUrl = None
    organisation_name: OrganisationName = "Folkmoot"
    organisation_url: Annotated[HttpsUrl, AfterValidator(_of_your_own)] = Field(
        description="a page of your organisation about the bot, with whom to ask for help: people read it in Teams"
    )
    privacy_url: HttpsUrl = Field(
        default_factory=lambda data: f"{data['organisation_url']}/privacy", description="the privacy notice"
    )
    terms_url: HttpsUrl = Field(
        default_factory=lambda data: f"{data['organisation_url']}/terms", description="the terms of use"
    )


Settings = TypeVar("Settings", bound=BaseSettings)

CANNOT_BE_READ = "cannot be read: it must be a text file in UTF-8 that this user may read"


def load_serve() -> ServeSettings:
    """The settings of `folkmoot serve` and `folkmoot doctor`. Raises BadSettings."""
    return _load(ServeSettings)


def load_local() -> LocalSettings:
    """The settings of `folkmoot local`. Raises BadSettings, also for a HOST that others could reach."""
    return _load(LocalSettings)


def load_database() -> DatabaseSettings:
    """The settings of `folkmoot migrate`. Raises BadSettings."""
    return _load(DatabaseSettings)


def load_erasing() -> ErasingSettings:
    """The settings of `folkmoot person erase` and `folkmoot forum erase`. Raises BadSettings."""
    return _load(ErasingSettings)


def load_keeping() -> KeepingSettings:
    """The settings of `folkmoot retention`. Raises BadSettings."""
    return _load(KeepingSettings)


def load_package() -> PackageSettings:
    """The settings of `folkmoot manifest`. Raises BadSettings."""
    return _load(PackageSettings)


def _load(view: type[Settings]) -> Settings:
    try:
        return view()
    except (OSError, UnicodeDecodeError):
        raise BadSettings([f".env {CANNOT_BE_READ}"]) from None
    except Unreadable as error:
        raise BadSettings([f"the file with {error.setting} {CANNOT_BE_READ}"]) from None
    except ValidationError as wrong:
        errors = [e for e in wrong.errors(include_url=False) if e["type"] != "default_factory_not_called"]
        raise BadSettings([_sentence(view, error) for error in errors]) from None


def _sentence(view: type[BaseSettings], error: ErrorDetails) -> str:
    name = str(error["loc"][0])
    if error["type"] == "missing":
        return f"{name.upper()} is missing: {view.model_fields[name].description}"
    why = str(error.get("ctx", {}).get("error", error["msg"]))
    return f"{name.upper()} is not usable: {why[:1].lower()}{why[1:]}"
