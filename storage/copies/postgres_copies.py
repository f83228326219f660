"""Copies of a PostgreSQL database, while others write into it.

What is counted and what is dumped are one snapshot ("System Administration Functions": "Snapshot Synchronization
Functions"). The whole database is dumped, with the job engine's schema, in pg_dump's custom format, without owners and
rights: those belong to the server.
"""

import logging
from collections.abc import Generator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from secrets import token_hex
from zipfile import ZipFile

from sqlalchemy import URL, Connection, text
from sqlalchemy.exc import DBAPIError

from storage.copies.archive import add_data
from storage.copies.contents import contents_of, worth_copying
from storage.copies.manifest import CannotCopy, Kind, Manifest
from storage.copies.postgres_programs import address_of, major, must_read, reading, run, version_of
from storage.engine import connections
from storage.engine.erasure import Erasure
from storage.schema import VERSIONS

log = logging.getLogger(__name__)

DUMP, RESTORE = "pg_dump", "pg_restore"
NO_RIGHT = "42501"
"""SQLSTATE insufficient_privilege."""

THINGS = """
SELECT (SELECT count(*) FROM pg_namespace WHERE nspname <> 'public' AND nspname <> 'information_schema'
        AND nspname !~ '^pg_')
     + (SELECT count(*) FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
        LEFT JOIN pg_depend d ON d.objid = c.oid AND d.deptype = 'e'
        WHERE nspname = 'public' AND d.objid IS NULL)
"""
"""How many schemas and tables there are besides PostgreSQL's own and those of extensions."""


def copy_postgres(url: URL, archive: ZipFile, version: str, now: datetime) -> Manifest:
    """Adds the database to a copy. Raises CannotCopy, DBAPIError."""
    _leave_no_order(url)
    engine = connections.thread_engine(url)
    try:
        with engine.connect().execution_options(isolation_level="REPEATABLE READ") as connection:
            worth_copying(connection)
            server = server_version(connection)
            must_read(DUMP, server, "the server")
            found = contents_of(connection)
            snapshot = connection.exec_driver_sql("SELECT pg_export_snapshot()").scalar_one()
            how = ("--format=custom", "--compress=0", "--no-owner", "--no-privileges", "--no-tablespaces")
            with reading(url, [DUMP, *how, f"--snapshot={snapshot}", f"--dbname={address_of(url)}"]) as dump:
                carried = add_data(archive, Kind.POSTGRESQL, dump)
    finally:
        engine.dispose()
    by, kind = version_of(DUMP), Kind.POSTGRESQL
    return Manifest(version, kind, now, found.schema, found.rows, by, server, carried.size, carried.sha256)


def _leave_no_order(url: URL) -> None:
    """A dump has rows as they lie. Those that must not show when they came lie in the order of their keys then."""
    erasure = Erasure(url)
    for _ in range(3):
        if erasure.write_anew():
            return
    log.warning("rows could not be put into the order of their ids first: a copy may show in which order they came")


def server_version(connection: Connection) -> str:
    """E.g. "15.4"."""
    return str(connection.exec_driver_sql("SHOW server_version").scalar_one()).partition(" ")[0]


def can_take(url: URL, manifest: Manifest) -> None:
    """Raises CannotCopy if this server, or the programs here, are too old for a copy."""
    engine = connections.thread_engine(url)
    try:
        with engine.connect() as connection:
            server = server_version(connection)
    finally:
        engine.dispose()
    if major(server) < major(manifest.server):
        raise CannotCopy(
            f"the copy is of PostgreSQL {manifest.server}, and this server is {server}: "
            f"it goes into version {major(manifest.server)} or newer"
        )
    must_read(RESTORE, manifest.made_by, "the pg_dump that made the copy was")


def is_empty(url: URL) -> None:
    """Raises CannotCopy if a database holds anything."""
    engine = connections.thread_engine(url)
    try:
        with engine.connect() as connection:
            if connection.exec_driver_sql(THINGS).scalar_one():
                raise CannotCopy(
                    f"the database {url.database} is not empty, and nothing is overwritten: make a new one "
                    "(`createdb`), and let DATABASE_URL lead to it"
                )
    finally:
        engine.dispose()


def put_dump_back(url: URL, dump: Path) -> None:
    """Into an empty database: everything or nothing.

    Without the row that says at which migration it is: until whatever follows has added that, no version of Folkmoot
    starts on it.
    """
    listed = run(url, [RESTORE, "--list", str(dump)]).decode().splitlines()
    wanted = dump.with_name(f"{dump.name}.list")
    wanted.write_text("\n".join(line for line in listed if f" TABLE DATA public {VERSIONS} " not in line), "utf-8")
    how = ("--exit-on-error", "--single-transaction", "--no-owner", "--no-privileges", f"--use-list={wanted}")
    run(url, [RESTORE, *how, f"--dbname={address_of(url)}", str(dump)])


def say_versions(connection: Connection, schema: tuple[str, ...]) -> None:
    """Adds what `put_dump_back` left out."""
    for version in schema:
        connection.execute(text(f"INSERT INTO {VERSIONS} VALUES (:version)"), {"version": version})


@contextmanager
def scratch_database(url: URL) -> Generator[URL]:
    """A new database on the same server, which is dropped at the end. Raises CannotCopy if the role may not."""
    name = f"folkmoot_check_{token_hex(4)}"
    try:
        _outside(url, f"CREATE DATABASE {name} TEMPLATE template0 ENCODING 'UTF8'")
    except DBAPIError as error:
        if getattr(error.orig, "sqlstate", None) != NO_RIGHT:
            raise
        raise CannotCopy(
            f"the role {url.username} may not make the database in which the copy would be tried: "
            f"`ALTER ROLE {url.username} CREATEDB`, or let DATABASE_URL lead to a role that may"
        ) from error
    try:
        yield url.set(database=name)
    finally:
        _outside(url, f"DROP DATABASE {name} WITH (FORCE)")


def _outside(url: URL, statement: str) -> None:
    engine = connections.thread_engine(url, autocommit=True)
    try:
        with engine.connect() as connection:
            connection.exec_driver_sql(statement)
    finally:
        engine.dispose()
