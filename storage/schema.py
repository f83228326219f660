"""How a database's tables compare with this version.

Every start asks. So the migrations are read as text: Alembic, which runs them (`storage.migrate`), would take longer to
be imported than the question takes to be answered.
"""

import re
from enum import StrEnum
from functools import cache
from pathlib import Path

from sqlalchemy import Connection, inspect

from storage.engine.database import Database
from storage.jobs.job_tables import metadata  # complete: storage.tables knows nothing about the jobs

SCRIPTS = Path(__file__).parent / "migrations"
VERSIONS = "alembic_version"
"""Where Alembic keeps which migration a database is at."""

ENGINE_SCHEMA, ENGINE_TABLE = "dbos", "workflow_status"
"""One of the tables of the job engine, and where PostgreSQL has them."""

_REVISION = re.compile(r'^revision = "(\w+)"\ndown_revision = (?:"(\w+)"|None)$', re.MULTILINE)


class Schema(StrEnum):
    """What the operator reads."""

    CURRENT = "the database has the newest schema"
    MISSING = "the database has not the tables that are needed: run `folkmoot migrate`"
    INCOMPLETE = "tables are missing from the database: restore it from a copy"
    OLDER = "the database has an older schema: run `folkmoot migrate`"
    NEWER = "the database was made by a newer version of Folkmoot: install that version, or restore an older copy"


class NewerSchema(Exception):
    """The database is at a migration that this version does not know. The message says what to do."""

    def __init__(self) -> None:
        super().__init__(Schema.NEWER.value)


async def schema_of(database: Database) -> Schema:
    """The state of our own tables, and whether the job engine's exist. Does not wait for writers."""
    return await database.look(schema_found)


async def schema_is_current(database: Database) -> bool:
    """Whether this version can work with the tables."""
    return await schema_of(database) is Schema.CURRENT


def schema_found(connection: Connection) -> Schema:
    """What `schema_of` says; blocks."""
    known, newest = revisions()
    there = _tables(connection)
    at = _versions(connection) if VERSIONS in there else set[str]()
    if at - known:
        return Schema.NEWER
    if at != {newest}:
        return Schema.OLDER if at else Schema.MISSING
    if metadata.tables.keys() - there:
        return Schema.INCOMPLETE
    return Schema.CURRENT if ENGINE_TABLE in there else Schema.MISSING


@cache
def revisions() -> tuple[set[str], str]:
    """Every migration that this version knows, and the newest: no other one follows it."""
    files = (file.read_text(encoding="utf-8") for file in (SCRIPTS / "versions").glob("*.py"))
    follows = {found[1]: found[2] for text in files if (found := _REVISION.search(text))}
    [newest] = follows.keys() - set(follows.values())
    return set(follows), newest


def _versions(connection: Connection) -> set[str]:
    return set(connection.exec_driver_sql(f"SELECT version_num FROM {VERSIONS}").scalars())


def _tables(connection: Connection) -> set[str]:
    inspector = inspect(connection)
    of_engine = () if connection.dialect.name == "sqlite" else inspector.get_table_names(schema=ENGINE_SCHEMA)
    return {*inspector.get_table_names(), *of_engine}
