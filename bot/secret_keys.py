"""The installation's secret, from which ids and codes of confidential things are made. It is never in the database.

With SQLite it is created on first start, in a file beside the database that only its owner can read. With PostgreSQL,
whose replicas must share it, it is the setting SECRET_KEYS, or else derived from the bot's password.
"""

import hmac
import os
import secrets
from contextlib import suppress
from pathlib import Path

from bot.basic_settings import ErasingSettings
from bot.settings import BadSettings, ServeSettings
from forum.keys import Seal
from storage.engine.url import read_url

NAME = "SECRET_KEYS"
MISSING = f"{NAME} is missing: with PostgreSQL and without MICROSOFT_APP_PASSWORD, a random text of 32 letters or more"

FOR_EVER = (
    f"{NAME} is missing: whoever is erased is recognised by digests made with it, and those that are made from the "
    "bot's password would be lost when it changes. Set it for the bot and for this command, and restart the bot first"
)


def seals_for_serving(settings: ServeSettings) -> tuple[Seal, ...]:
    """The newest first. Raises BadSettings if there is nothing to make them from, OSError if a file is in the way."""
    if settings.secret_keys:
        return _seals(settings.secret_keys.get_secret_value())
    if (file := file_beside(settings.database_url)) is not None:
        return seals_in(file)
    if settings.microsoft_app_password is None:
        raise BadSettings([MISSING])
    password = settings.microsoft_app_password.get_secret_value().encode()
    return (Seal(hmac.digest(password, b"folkmoot: ids and codes of what is confided", "sha256")),)


def seals_for_erasing(settings: ErasingSettings) -> tuple[Seal, ...]:
    """The same, for a command that keeps digests for ever: what is derived from a password would be lost with it.

    Raises BadSettings, OSError.
    """
    if settings.secret_keys:
        return _seals(settings.secret_keys.get_secret_value())
    if (file := file_beside(settings.database_url)) is not None:
        return seals_in(file)
    raise BadSettings([FOR_EVER])


def file_beside(database_url: str) -> Path | None:
    """Where the keys of an SQLite database are."""
    url = read_url(database_url)
    return Path(f"{url.database}.keys") if url.is_sqlite else None


def seals_in(file: Path) -> tuple[Seal, ...]:
    """Those in the file; one is made on first use."""
    if not file.exists():
        _make(file)
    if file.stat().st_mode & 0o077:
        file.chmod(0o600)
    lines = (line.partition("=") for line in file.read_text(encoding="ascii").splitlines())
    return _seals(next((keys.strip() for name, _, keys in lines if name.strip() == NAME), ""), str(file))


def _make(file: Path) -> None:
    """Written whole or not at all; if two start at once, the first wins."""
    new = file.with_name(f"{file.name}.{secrets.token_hex(8)}")
    with os.fdopen(os.open(new, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="ascii") as made:
        made.write(f"{NAME}={secrets.token_urlsafe(32)}\n")
        made.flush()
        os.fsync(made.fileno())
    with suppress(FileExistsError):
        os.link(new, file)
    new.unlink()


def _seals(keys: str, where: str = NAME) -> tuple[Seal, ...]:
    found = tuple(Seal(key.strip().encode()) for key in keys.split(",") if key.strip())
    if not found:
        raise BadSettings([f"{where} holds no key: put back the one that was there, or delete the file for a new one"])
    return found
