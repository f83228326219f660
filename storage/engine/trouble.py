"""What stops a database from keeping things: recognised from its errors, in words that quote no row and contain no
secret.
"""

import errno
from collections.abc import Iterator
from enum import StrEnum

from sqlalchemy.exc import DBAPIError, OperationalError, SQLAlchemyError

DatabaseError = SQLAlchemyError
"""Anything that goes wrong with a database, in the terms of the library beneath."""


class Trouble(StrEnum):
    """What is wrong, as the operator reads it."""

    LOST = "the database file was moved, deleted or replaced: put it back, or restart Folkmoot on the right one"
    DAMAGED = "the database is damaged: restore it from a copy"
    DISK = "the disk takes nothing more: make room, or look whether it is failing"
    READ_ONLY = "the database can be read but not written to"
    NO_TABLES = "the database has not the tables of this version: run `folkmoot migrate`"
    UNREACHABLE = "the database cannot be reached"
    NO_KEY = "a key with which the database was encrypted is missing: put it back into DATA_KEYS"


class DatabaseTrouble(OSError):
    """Nothing can be kept at present, or what was just written would not be found again."""

    def __init__(self, trouble: Trouble) -> None:
        super().__init__(trouble.value)
        self.trouble = trouble


_SQLITE = {
    "SQLITE_READONLY_DBMOVED": Trouble.LOST,
    "SQLITE_CORRUPT": Trouble.DAMAGED,
    "SQLITE_NOTADB": Trouble.DAMAGED,
    "SQLITE_FULL": Trouble.DISK,
    "SQLITE_IOERR": Trouble.DISK,
    "SQLITE_READONLY": Trouble.READ_ONLY,
    "SQLITE_CANTOPEN": Trouble.UNREACHABLE,
    "SQLITE_PERM": Trouble.UNREACHABLE,
}
"""SQLite's "Result and Error Codes": the first that an error's name begins with."""

_POSTGRESQL = {
    "25006": Trouble.READ_ONLY,  # read_only_sql_transaction
    "53100": Trouble.DISK,  # disk_full
    "58030": Trouble.DISK,  # io_error
    "XX001": Trouble.DAMAGED,  # data_corrupted
    "XX002": Trouble.DAMAGED,  # index_corrupted
    "42P01": Trouble.NO_TABLES,  # undefined_table
    "3F000": Trouble.NO_TABLES,  # invalid_schema_name
    "3D000": Trouble.UNREACHABLE,  # invalid_catalog_name
    "53300": Trouble.UNREACHABLE,  # too_many_connections
    "57P": Trouble.UNREACHABLE,  # the server is stopping or starting
    "08": Trouble.UNREACHABLE,  # connection exceptions
    "28": Trouble.UNREACHABLE,  # user or password
}
"""PostgreSQL's "Error Codes", or how they begin."""

_NO_ROOM = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
"""Full, or as much as this user may write."""


def trouble_of(error: BaseException | None) -> Trouble | None:
    """What an error says about the database as a whole; None if it says nothing about that."""
    return next((told for one in _causes(error) if (told := _told(one))), None)


def _causes(error: BaseException | None) -> Iterator[BaseException]:
    while error is not None:
        yield error
        error = (error.orig if isinstance(error, DBAPIError) else None) or error.__cause__


def _told(error: BaseException) -> Trouble | None:
    if isinstance(error, DatabaseTrouble):
        return error.trouble
    name: str = getattr(error, "sqlite_errorname", None) or ""
    if name == "SQLITE_ERROR" and str(error).startswith("no such table"):
        return Trouble.NO_TABLES
    state: str = getattr(error, "sqlstate", None) or ""
    for known, given in ((_SQLITE, name), (_POSTGRESQL, state)):
        if found := next((trouble for begins, trouble in known.items() if given.startswith(begins)), None):
            return found
    if isinstance(error, OSError) and error.errno in _NO_ROOM:
        return Trouble.DISK
    cut_off = isinstance(error, DBAPIError) and (error.connection_invalidated or _says_nothing_more(error))
    refused = isinstance(error, OSError) and not isinstance(error, TimeoutError)
    return Trouble.UNREACHABLE if cut_off or refused else None


def _says_nothing_more(error: DBAPIError) -> bool:
    """psycopg has no code for a server that does not let it in."""
    known = getattr(error.orig, "sqlstate", None) or getattr(error.orig, "sqlite_errorname", None)
    return isinstance(error, OperationalError) and not known
