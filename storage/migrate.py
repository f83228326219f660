"""Brings a database to the newest schema, ours and the job engine's, with Alembic.

`python -m storage.migrate "what changed"` writes the next migration: the difference between storage.tables and the
existing migrations.
"""

import asyncio
import os
import sys
from contextlib import suppress
from tempfile import TemporaryDirectory
from typing import Any

from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from dbos import DBOS
from sqlalchemy import Connection, event, text

from storage.engine.database import Database
from storage.jobs.job_tables import metadata
from storage.jobs.sql_jobs import quieten_dbos
from storage.schema import SCRIPTS, NewerSchema, Schema, schema_found

ONE_AT_A_TIME = 0x666F6C6B
"""The PostgreSQL advisory lock under which replicas that start together migrate one after the other."""


async def migrate(database: Database) -> None:
    """Creates or updates every table. Safe to repeat, and to run from several replicas at once. Raises NewerSchema."""
    await asyncio.to_thread(_migrate, database)


def _migrate(database: Database) -> None:
    if database.is_sqlite:
        # SQLite gives the files beside it the same rights ("Write-Ahead Logging").
        with suppress(OSError):  # it is there already, or SQLite will say what is wrong
            os.close(os.open(database.url.database or "", os.O_CREAT | os.O_EXCL, 0o600))
    before = _heads(database)
    upgrade(database)
    quieten_dbos()
    DBOS.migrate(database.blocking_url)
    if before and before != _heads(database):
        # What earlier versions deleted, and where they put it.
        database.erasure.write_anew()


def _heads(database: Database) -> tuple[str, ...]:
    engine = database.blocking_engine()
    try:
        with engine.connect() as connection:
            return MigrationContext.configure(connection).get_current_heads()
    finally:
        engine.dispose()


def upgrade(database: Database, revision: str = "head") -> None:
    """Our own tables only, up to a revision; blocks."""
    engine = database.blocking_engine()
    if database.is_sqlite:
        event.listen(engine, "connect", _let_tables_be_replaced)
    try:
        with engine.begin() as connection:
            if not database.is_sqlite:
                connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": ONE_AT_A_TIME})
            if schema_found(connection) is Schema.NEWER:
                raise NewerSchema
            command.upgrade(_config(connection), revision)
            if database.is_sqlite and connection.exec_driver_sql("PRAGMA foreign_key_check").first():
                raise RuntimeError("the migration would leave rows without what they lead to")
    finally:
        engine.dispose()


def _let_tables_be_replaced(connection: Any, _record: Any) -> None:
    """SQLite's "Making Other Kinds Of Table Schema Changes": foreign keys are checked at the end."""
    connection.execute("PRAGMA foreign_keys=OFF")


def differences(database: Database) -> list[object]:
    """What autogenerate would still change, in a database that holds our own tables only; blocks."""
    engine = database.blocking_engine()
    try:
        with engine.connect() as connection:
            context = MigrationContext.configure(connection, opts={"compare_type": True})
            return list(compare_metadata(context, metadata))
    finally:
        engine.dispose()


def write_next(message: str) -> None:
    """Writes a migration file from what the tables say and the migrations do not yet."""
    with TemporaryDirectory() as folder:
        database = Database(f"sqlite+aiosqlite:///{folder}/empty.db")
        upgrade(database)
        engine = database.blocking_engine()
        with engine.connect() as connection:
            command.revision(_config(connection), message, autogenerate=True)
        engine.dispose()


def _config(connection: Connection) -> Config:
    """Alembic's "Sharing a Connection across one or more programmatic migration commands"."""
    config = Config()
    config.set_main_option("script_location", str(SCRIPTS))
    config.set_main_option("file_template", "%%(year)d%%(month).2d%%(day).2d_%%(slug)s")
    config.attributes["connection"] = connection
    return config


if __name__ == "__main__":
    write_next(" ".join(sys.argv[1:]))
