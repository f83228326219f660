"""What a database holds, in numbers."""

from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import Connection, func, inspect, select, table

from storage.copies.manifest import CannotCopy
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


def worth_copying(connection: Connection) -> None:
    """Raises CannotCopy if there is nothing in the database that this version could put back."""
    if (schema := schema_found(connection)) not in USABLE:
        raise CannotCopy(schema.value)
