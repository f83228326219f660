"""Everything that a story's database holds, as somebody reads it who has the database and its keys."""

import json
from typing import Any

from sqlalchemy import MetaData

from storage.confided import Confided
from storage.engine.database import Database
from storage.tables import metadata


def every_row(database: Database) -> str:
    """Each row of each table, also of the job engine's, on a line of its own."""
    engine = database.blocking_engine()
    found: list[str] = []
    with engine.connect() as connection:
        schemas = [None] if database.is_sqlite else [None, "dbos"]
        for schema in schemas:
            there = MetaData(schema=schema)
            there.reflect(connection)
            for table in there.sorted_tables:
                rows = connection.execute(table.select()).mappings()
                opened = ({name: _opened(database, table.name, name, row[name]) for name in row} for row in rows)
                found += [f"{table.name} {json.dumps(row, default=str, ensure_ascii=False)}" for row in opened]
    engine.dispose()
    return "\n".join(found)


def _opened(database: Database, table: str, column: str, value: Any) -> Any:
    ours = metadata.tables.get(table)
    kind = ours.c[column].type if ours is not None else None
    if not isinstance(kind, Confided) or value is None:
        return value
    return database.keys.open(kind.place, value, findable=kind.findable)
