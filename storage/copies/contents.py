"""What a database holds, in numbers."""

from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import Connection, func, inspect, select, table

from storage.copies.manifest import CannotCopy
from storage.keys_in_use import confided_columns, count_by_key
from storage.schema import ENGINE_SCHEMA, VERSIONS, Schema, schema_found

USABLE = (Schema.CURRENT, Schema.OLDER)


@dataclass(frozen=True)
class Contents:
    """The migrations that a database is at, and the rows of each table; "dbos." stands before those of the job engine
    in PostgreSQL.
    """

    schema: tuple[str, ...]
    rows: Mapping[str, int]


def contents_of(connection: Connection) -> Contents:
    """Reads through every table; blocks."""
    inspector = inspect(connection)
    schemas = {None: ""} if connection.dialect.name == "sqlite" else {None: "", ENGINE_SCHEMA: f"{ENGINE_SCHEMA}."}
    rows = {
        prefix + name: connection.execute(select(func.count()).select_from(table(name, schema=schema))).scalar_one()
        for schema, prefix in schemas.items()
        for name in sorted(inspector.get_table_names(schema=schema))
    }
    found = connection.exec_driver_sql(f"SELECT version_num FROM {VERSIONS}").scalars() if VERSIONS in rows else ()
    return Contents(tuple(sorted(found)), rows)


def keys_needed(connection: Connection) -> frozenset[str]:
    """The names of the keys with which something is encrypted, also in the tables of an earlier version; blocks."""
    inspector = inspect(connection)
    there = {(name, one["name"]) for name in inspector.get_table_names() for one in inspector.get_columns(name)}
    columns = [column for column in confided_columns() if (column.table.name, column.name) in there]
    return frozenset(count_by_key(connection, columns)) - {""} if columns else frozenset()


def worth_copying(connection: Connection) -> None:
    """Raises CannotCopy if there is nothing in the database that this version could put back."""
    if (schema := schema_found(connection)) not in USABLE:
        raise CannotCopy(schema.value)
