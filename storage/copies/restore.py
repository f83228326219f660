"""Proving that a copy can be put back, and putting it back.

Both do the same; to prove it, it is done in a file or database of its own, which is deleted afterwards.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from zipfile import ZipFile

from sqlalchemy import URL, make_url

from storage.copies.after_restore import in_doubt_now, settle
from storage.copies.archive import name_it, opened, take_out, unfinished
from storage.copies.contents import contents_of, keys_needed
from storage.copies.manifest import NAMES, CannotCopy, Kind, Manifest
from storage.copies.postgres_copies import can_take, is_empty, put_dump_back, say_versions, scratch_database
from storage.copies.sqlite_copies import examined, there_is_room
from storage.engine import connections
from storage.engine.database import Database
from storage.migrate import upgrade
from storage.schema import VERSIONS, NewerSchema, revisions


@dataclass(frozen=True)
class Restored:
    """What was put back. `in_doubt`: how many jobs may have been done since the copy was made. `keys`: the names of
    those with which something in it is encrypted.
    """

    manifest: Manifest
    in_doubt: int
    keys: frozenset[str]

    @property
    def is_older(self) -> bool:
        """Whether `folkmoot migrate` has to follow."""
        return self.manifest.schema != (revisions()[1],)


def check(database_url: str, copy: Path, now: datetime) -> Restored:
    """Tries a copy out, and its migration if it is of an earlier version; blocks. The database is not touched: only one
    of PostgreSQL is asked for another database beside it. Raises CannotCopy, NewerSchema, DBAPIError, OSError.
    """
    url = connections.blocking(make_url(database_url))
    with opened(copy) as (archive, manifest), TemporaryDirectory(prefix="folkmoot-") as folder:
        _is_understood(manifest)
        if manifest.kind is Kind.SQLITE:
            scratch = Path(folder) / "folkmoot.db"
            take_out(archive, manifest, scratch)
            beside = URL.create("sqlite", database=str(scratch))
            return _tried(_finished(beside, manifest, now), beside)
        _is_kind(url, manifest)
        can_take(url, manifest)
        with scratch_database(url) as beside:
            _fill(beside, archive, manifest, Path(folder))
            return _tried(_finished(beside, manifest, now), beside)


def restore(database_url: str, copy: Path, now: datetime) -> Restored:
    """Puts a copy into an empty database, or a file that is not there yet; blocks. Nothing is overwritten.

    Raises CannotCopy, NewerSchema, DBAPIError, OSError. A database of PostgreSQL may then be half full: no bot starts
    on it.
    """
    url = connections.blocking(make_url(database_url))
    with opened(copy) as (archive, manifest):
        _is_understood(manifest)
        _is_kind(url, manifest)
        if manifest.kind is Kind.POSTGRESQL:
            can_take(url, manifest)
            is_empty(url)
            with TemporaryDirectory(prefix="folkmoot-") as folder:
                _fill(url, archive, manifest, Path(folder))
            return _finished(url, manifest, now)
        target = Path(url.database or "")
        there_is_room(target)
        with unfinished(target) as part:
            take_out(archive, manifest, part)
            done = _finished(url.set(database=str(part)), manifest, now)
            name_it(part, target)
        return done


def _is_understood(manifest: Manifest) -> None:
    if not set(manifest.schema) <= revisions()[0]:
        raise NewerSchema


def _is_kind(url: URL, manifest: Manifest) -> None:
    mine = Kind.SQLITE if connections.is_sqlite(url) else Kind.POSTGRESQL
    if mine is not manifest.kind:
        raise CannotCopy(
            f"the copy is of a {NAMES[manifest.kind]} database, and DATABASE_URL leads to {NAMES[mine]}: "
            "set DATABASE_URL to one of the same kind"
        )


def _fill(url: URL, archive: ZipFile, manifest: Manifest, folder: Path) -> None:
    dump = folder / "folkmoot.dump"
    take_out(archive, manifest, dump)
    put_dump_back(url, dump)


def _finished(url: URL, manifest: Manifest, now: datetime) -> Restored:
    """Compares what is there with what was copied, and makes it usable, in one transaction."""
    if connections.is_sqlite(url):
        examined(url)
    engine = connections.thread_engine(url)
    try:
        with engine.begin() as connection:
            if _counted(contents_of(connection).rows) != _counted(manifest.rows):
                raise CannotCopy("tables hold more or fewer rows than when the copy was made: use another copy")
            settle(connection, manifest.copied_at, now)
            if manifest.kind is Kind.POSTGRESQL:
                say_versions(connection, manifest.schema)
            return Restored(manifest, in_doubt_now(connection), keys_needed(connection))
    finally:
        engine.dispose()


def _counted(rows: Mapping[str, int]) -> Mapping[str, int]:
    """Without the table that is filled last."""
    return {table: count for table, count in rows.items() if table != VERSIONS}


def _tried(done: Restored, url: URL) -> Restored:
    """An earlier version's database has to become this version's, too."""
    if done.is_older:
        driver = "sqlite+aiosqlite" if connections.is_sqlite(url) else url.drivername
        upgrade(Database(url.set(drivername=driver).render_as_string(hide_password=False)))
    return done
