"""Copies of an SQLite database, while others write into it.

"VACUUM INTO" writes what one moment holds, the write-ahead log included, and no page that was freed: what was deleted
is not in the copy (SQLite's "VACUUM": "VACUUM with an INTO clause"). A table's rows lie in the order of their keys.
"""

import sqlite3
from contextlib import closing
from datetime import datetime
from pathlib import Path
from zipfile import ZipFile

from sqlalchemy import URL
from sqlalchemy.exc import DBAPIError

from storage.copies.archive import add_data, private_file, unfinished
from storage.copies.contents import Contents, contents_of, worth_copying
from storage.copies.manifest import CannotCopy, Kind, Manifest
from storage.engine import connections

BESIDE = ("-wal", "-shm", "-journal")


def copy_sqlite(url: URL, archive: ZipFile, beside: Path, version: str, now: datetime) -> Manifest:
    """Adds the database to a copy, by way of a file beside `beside`. Raises CannotCopy, DBAPIError."""
    file = Path(url.database or "")
    if not file.exists():
        raise CannotCopy(f"there is no database yet at {file}")
    with unfinished(beside) as part:
        with private_file(part):
            pass
        _vacuum_into(url, part)
        found = examined(url.set(database=str(part)))
        with part.open("rb") as source:
            carried = add_data(archive, Kind.SQLITE, source)
    by = sqlite3.sqlite_version
    return Manifest(version, Kind.SQLITE, now, found.schema, found.rows, by, "", carried.size, carried.sha256)


def _vacuum_into(url: URL, part: Path) -> None:
    engine = connections.thread_engine(url, autocommit=True)
    try:
        with engine.connect() as connection:
            worth_copying(connection)
            connection.exec_driver_sql("VACUUM INTO ?", (str(part),))
    finally:
        engine.dispose()


def examined(url: URL) -> Contents:
    """What an SQLite file holds. Raises CannotCopy unless all of it is intact, and every row leads to one that is there
    ("PRAGMA integrity_check", "PRAGMA foreign_key_check").
    """
    engine = connections.thread_engine(url, autocommit=True)
    try:
        with engine.connect() as connection:
            connection.exec_driver_sql("PRAGMA journal_mode=DELETE")
            if connection.exec_driver_sql("PRAGMA integrity_check(1)").scalar_one() != "ok":
                raise CannotCopy("the database is damaged: restore it from a copy")
            if connection.exec_driver_sql("PRAGMA foreign_key_check").first() is not None:
                raise CannotCopy("rows of the database lead to rows that are not there")
            return contents_of(connection)
    except DBAPIError as error:
        raise CannotCopy("the database is damaged: restore it from a copy") from error
    finally:
        engine.dispose()


def there_is_room(file: Path) -> None:
    """Raises CannotCopy unless a database may be put at `file`.

    Nothing is overwritten, and a log left over from another database would be read as a part of this one.
    """
    for left in (file, *(file.with_name(file.name + end) for end in BESIDE)):
        if left.exists():
            raise CannotCopy(
                f"{left} is there, and nothing is overwritten: move it away, or choose another DATABASE_URL"
            )
    if not file.parent.is_dir():
        raise CannotCopy(f"there is no folder {file.parent}: make it first")
    lock = file.with_name(f"{file.name}.lock")
    if lock.exists() and _is_held(lock):
        raise CannotCopy(f"Folkmoot is running on {file.name}: stop it first")


def _is_held(lock: Path) -> bool:
    """As bot.start.alone holds it."""
    with closing(sqlite3.connect(lock, isolation_level=None, timeout=0)) as connection:
        try:
            connection.execute("BEGIN EXCLUSIVE")
        except sqlite3.Error:
            return True
        return False
