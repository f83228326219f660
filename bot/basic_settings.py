"""What settings are made of: how a value is read and checked, and those that several commands share."""

from ipaddress import IPv4Network, IPv6Network, ip_address
from pathlib import Path
from typing import Annotated, Any, Literal
from urllib.parse import urlsplit
from uuid import UUID

from pydantic import AfterValidator, BeforeValidator, DirectoryPath, Field, FilePath, SecretStr
from pydantic_settings import NoDecode

from bot.secret_files import FromOutside
from dialogs.texts.languages import LANGUAGES
from dialogs.texts.switched_on import SIGNED
from storage.engine.url import read_url

DRIVERS = ("sqlite+aiosqlite", "postgresql+asyncpg", "postgresql+psycopg")


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


def long_keys(value: SecretStr) -> SecretStr:
    """Raises ValueError unless each of the keys, which commas separate, is long."""
    if any(len(key.strip()) < 32 for key in value.get_secret_value().split(",")):
        raise ValueError("each key needs 32 letters or more; between keys stands a comma")
    return value


def comma_list(value: Any) -> Any:
    """The parts between commas; what is a list already stays one."""
    return [part.strip() for part in value.split(",") if part.strip()] if isinstance(value, str) else value


def _lower(value: Any) -> Any:
    return value.lower() if isinstance(value, str) else value


def _spoken(codes: tuple[str, ...]) -> tuple[str, ...]:
    known = [code for code, language in LANGUAGES.items() if language.outside]
    if not set(codes) <= set(known):
        raise ValueError(f"expected languages out of {', '.join(known)}, separated by commas")
    return codes


Guid = Annotated[str, AfterValidator(_guid)]
HttpsUrl = Annotated[str, AfterValidator(_https)]
WebUrl = Annotated[str, AfterValidator(_web)]
"""An https address, or plain http on this machine (a stand-in in tests, or a proxy beside us)."""

PublicUrl = Annotated[WebUrl | None, Field(description="where people outside reach the web pages")]


OrganisationName = Annotated[
    str, Field(min_length=1, max_length=32, description="who runs the bot, as people read it in Teams and in emails")
]


def _one_line(value: str) -> str:
    if plain := " ".join(value.split()):
        return plain
    raise ValueError("expected a line such as Data Protection Officer, dpo@example.org")


PrivacyContact = Annotated[str, AfterValidator(_one_line), Field(max_length=200)]

SecretKeys = Annotated[
    Annotated[SecretStr, AfterValidator(long_keys)] | None, Field(default=None, description="secrets for ids")
]


class DatabaseSettings(FromOutside):
    """The settings for every command that touches the database."""

    database_url: Annotated[str, AfterValidator(_database_url)] = Field(
        default="sqlite+aiosqlite:///folkmoot.db", repr=False, description="where everything is kept"
    )
    data_keys: SecretStr | None = Field(
        default=None, description="what encrypts needs, notes, addresses and numbers in the database"
    )
    data_keys_file: FilePath | None = Field(default=None, description="a file with those keys")
    data_keys_vault: WebUrl | None = Field(default=None, description="the Key Vault secret that holds those keys")
    erasures_file: Path | None = Field(
        default=None, description="the list of who was erased, outside the database and beside its copies"
    )
    log_level: Annotated[Literal["debug", "info", "warning", "error"], BeforeValidator(_lower)] = Field(
        default="info", description="how much is logged"
    )
    log_format: Annotated[Literal["text", "json"], BeforeValidator(_lower)] = Field(
        default="text", description="how it is logged"
    )

    @property
    def list_of_erasures(self) -> Path | None:
        """Where it is; None: nobody has said, and there is no place that outlives a database of PostgreSQL."""
        url = read_url(self.database_url)
        return self.erasures_file or (Path(f"{url.database}.erased") if url.is_sqlite else None)

    @property
    def database_password(self) -> str:
        """The password within DATABASE_URL, to be kept out of logs; empty when there is none."""
        return read_url(self.database_url).password


class ErasingSettings(DatabaseSettings):
    """The settings for erasing somebody: digests are made with the installation's secret."""

    secret_keys: SecretKeys = None


class Listening(DatabaseSettings):
    """The settings for what answers over HTTP."""

    host: str = Field(default="127.0.0.1", min_length=1, description="the address to listen on")
    port: int = Field(default=3978, ge=1, le=65535, description="the port to listen on")
    public_url: PublicUrl = None
    trusted_proxies: Annotated[tuple[IPv4Network | IPv6Network, ...], NoDecode, BeforeValidator(comma_list)] = Field(
        default=(), description="the proxies in front of the bot, as addresses or networks separated by commas"
    )
    languages: Annotated[
        tuple[str, ...], NoDecode, BeforeValidator(_lower), BeforeValidator(comma_list), AfterValidator(_spoken)
    ] = Field(default=SIGNED, description="the languages of pages and emails, by their codes, separated by commas")
    school_holidays: DirectoryPath | None = Field(default=None, description="a folder with files of school holidays")
