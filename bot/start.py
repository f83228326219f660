"""What the bot needs before it starts. If something is missing, one line says what to do, without secrets."""

import asyncio
import errno
import socket
import sqlite3
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager, closing
from pathlib import Path

import aiohttp

from bot.web.health import PRODUCT
from storage.engine.database import Database
from storage.engine.trouble import DatabaseError, Trouble, trouble_of
from storage.schema import Schema, schema_of

DATABASE_SECONDS = 20.0
NEIGHBOUR_SECONDS = 2.0


class CannotStart(Exception):
    """Something the bot needs is missing. The message is one line for the person who starts it."""


@asynccontextmanager
async def alone(database: Database, host: str, port: int) -> AsyncGenerator[None]:
    """Makes this the only process on the SQLite file, until it leaves or dies. Raises CannotStart if there is already
    one.

    SQLite's own lock on a file beside the database: the system releases it when a process is gone, however it ended.
    PostgreSQL is for several.
    """
    if not database.is_sqlite:
        yield
        return
    file = await asyncio.to_thread(Path(database.url.database or "").resolve)
    with closing(_lock_file(file)) as lock:
        try:
            lock.execute("BEGIN EXCLUSIVE")
        except sqlite3.Error as error:
            if getattr(error, "sqlite_errorname", "") != "SQLITE_BUSY":
                raise CannotStart(f"the folder of {file.name} cannot be written to") from None
            if await _folkmoot_answers(host, port):
                raise CannotStart(_running_at(host, port)) from None
            raise CannotStart(f"another Folkmoot uses {file.name}: stop it, or set DATABASE_URL") from None
        yield


def _lock_file(database: Path) -> sqlite3.Connection:
    try:
        return sqlite3.connect(database.with_name(f"{database.name}.lock"), isolation_level=None, timeout=0)
    except sqlite3.Error:
        raise CannotStart(f"the folder of {database.name} is not there, or cannot be written to") from None


async def has_its_tables(database: Database) -> None:
    """Raises CannotStart unless the database exists, with the schema that this version needs."""
    if database.is_sqlite and not await asyncio.to_thread(Path(database.url.database or "").exists):
        raise CannotStart("there is no database yet: run `folkmoot migrate`")
    try:
        async with asyncio.timeout(DATABASE_SECONDS):
            schema = await schema_of(database)
    except Exception as error:
        if (said := about_database(error)) is None:
            raise
        raise CannotStart(said) from error
    if schema is not Schema.CURRENT:
        raise CannotStart(schema)


async def port_is_free(host: str, port: int) -> None:
    """Raises CannotStart unless this process may listen there. Checked early, before any job is taken in hand."""
    loop = asyncio.get_running_loop()
    try:
        found = await loop.getaddrinfo(host, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE)
        for family, kind, protocol, _, address in found:
            with socket.socket(family, kind, protocol) as probe:
                probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
                probe.bind(address)
                probe.listen()
    except OSError as error:
        raise CannotStart(await _why_not(error, host, port)) from None


async def _why_not(error: OSError, host: str, port: int) -> str:
    if error.errno == errno.EADDRINUSE:
        if await _folkmoot_answers(host, port):
            return _running_at(host, port)
        return f"port {port} is taken by another program: set PORT"
    if error.errno == errno.EACCES:
        return f"this user may not listen on port {port}: set PORT"
    return "HOST is not usable: it is no address of this machine"


def _running_at(host: str, port: int) -> str:
    return f"Folkmoot is already running at {address_of(host, port)}"


def address_of(host: str, port: int) -> str:
    """The address at which a browser finds what listens there."""
    return f"http://[{host}]:{port}" if ":" in host else f"http://{host}:{port}"


async def _folkmoot_answers(host: str, port: int) -> bool:
    here = {"0.0.0.0": "127.0.0.1", "::": "::1"}.get(host, host)
    patience = aiohttp.ClientTimeout(total=NEIGHBOUR_SECONDS)
    try:
        async with (
            aiohttp.ClientSession(timeout=patience) as client,
            client.get(f"{address_of(here, port)}/healthz", allow_redirects=False) as answer,
        ):
            return answer.headers.get("Server") == PRODUCT
    except (aiohttp.ClientError, OSError, ValueError):
        return False


def about_database(error: BaseException) -> str | None:
    """Why a database cannot be used, and where to look; None if the error says nothing about that."""
    if (named := _by_kind(error) or _by_what_the_server_says(error)) is not None:
        return named
    if (trouble := trouble_of(error)) is not None:
        return _FOUND.get(trouble, trouble.value)
    return "the database cannot be used" if isinstance(error, DatabaseError) else None


def _by_kind(error: BaseException) -> str | None:
    if isinstance(error, TimeoutError):
        return "the database does not answer: check DATABASE_URL and the server"
    return "DATABASE_URL has an option that its driver does not know" if isinstance(error, TypeError) else None


_FOUND = {
    Trouble.DAMAGED: "DATABASE_URL leads to a file that is no database, or a damaged one",
    Trouble.UNREACHABLE: "the database cannot be reached: check DATABASE_URL, and the server or the folder",
}
_SAID = {
    ("28",): "the database refuses the user name or the password: check DATABASE_URL",
    ("3D000",): "the server has no database of that name: make it, or correct DATABASE_URL",
}
_WORDS = {
    "password authentication failed": "28",
    "no password supplied": "28",
    'role "': "28",
    'database "': "3D000",
}
"""How psycopg words, without a code, a server's answer before the connection was made."""

_NO_SUCH_HOST = ("failed to resolve host", "could not translate host name", "Name or service not known")


def _by_what_the_server_says(error: BaseException) -> str | None:
    cause = getattr(error, "orig", None) or error
    text = str(cause)
    if isinstance(cause, socket.gaierror) or any(words in text for words in _NO_SUCH_HOST):
        return "the database server cannot be found: check the host in DATABASE_URL"
    state = getattr(cause, "sqlstate", None) or next((code for words, code in _WORDS.items() if words in text), "")
    return next((said for codes, said in _SAID.items() if state and state.startswith(codes)), None)
