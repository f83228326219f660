"""Brings a database to the newest schema, ours and the job engine's, with Alembic.

`python -m storage.migrate "what changed"` writes the next migration: the difference between storage.tables and the
migrations there are.
"""

import asyncio
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from dbos import DBOS
from sqlalchemy import Connection, text

from storage.database import Database
from storage.job_tables import metadata  # complete: storage.tables knows nothing of the jobs
from storage.jobs import quieten_dbos

SCRIPTS = Path(__file__).parent / "migrations"

ONE_AT_A_TIME = 0x666F6C6B
"""The PostgreSQL advisory lock under which replicas that start together migrate one after the other."""


async def migrate(database: Database) -> None:
    """Creates or updates every table. Safe to run again, and from several replicas at once."""
    await asyncio.to_thread(_migrate, database)


async def schema_is_current(database: Database) -> bool:
    """Whether our own tables are at the newest migration this version knows."""
    async with database.engine.connect() as connection:
        found = await connection.run_sync(lambda sync: MigrationContext.configure(sync).get_current_heads())
    return set(found) == set(ScriptDirectory(str(SCRIPTS)).get_heads())


def _migrate(database: Database) -> None:
    upgrade(database)
    quieten_dbos()
    DBOS.migrate(database.blocking_url)


def upgrade(database: Database, revision: str = "head") -> None:
    """Our own tables only, up to a revision; blocks."""
    engine = database.blocking_engine()
    try:
        with engine.begin() as connection:
            if not database.is_sqlite:
                connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": ONE_AT_A_TIME})
            command.upgrade(_config(connection), revision)
    finally:
        engine.dispose()


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
