"""The rows of a story's SQLite file, read and written beside the bot."""

import asyncio
import sqlite3
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from storage.tables import metadata

Rows = Mapping[str, list[tuple[Any, ...]]]
"""By table."""

OURS = sorted(set(metadata.tables) - {"replicas"})
OF_THE_ENGINE = ["workflow_status", "workflow_input", "workflow_output", "operation_outputs"]
_LOOK = 0.002


class Store:
    """One connection to the file, because opening one takes longer than reading all of it."""

    def __init__(self, file: Path) -> None:
        self._connection = sqlite3.connect(file, timeout=30, isolation_level=None)
        self._version = -1

    def close(self) -> None:
        self._connection.close()

    def rows(self) -> Rows:
        """Ours, of one moment."""
        return self._read(OURS)

    async def rows_at_rest(self, earlier: Rows) -> Rows:
        """All, once the engine has written down that what it did is done: it would not begin anything else of the same
        lane. What is the same as `earlier` is kept once.
        """
        while True:
            rows = self._read([*OURS, *OF_THE_ENGINE])
            if not any("PENDING" in row for row in rows["workflow_status"]):
                break
            await asyncio.sleep(_LOOK)
        return {name: earlier[name] if earlier.get(name) == found else found for name, found in rows.items()}

    def holds(self, rows: Rows) -> bool:
        """Whether ours are these, as they were read or written last."""
        version = self._data_version()
        if version != self._version and any(found != rows[table] for table, found in self._read(OURS).items()):
            return False
        self._version = version
        return True

    def write(self, rows: Rows, earlier: Rows) -> None:
        """Replaces the tables in which `rows` differ from what is there, which is `earlier`."""
        execute = self._connection.execute
        execute("BEGIN IMMEDIATE")
        for table, found in rows.items():
            if earlier.get(table) is not found:
                execute(f"DELETE FROM {table}")
                if found:
                    places = ", ".join("?" * len(found[0]))
                    self._connection.executemany(f"INSERT INTO {table} VALUES ({places})", found)
        execute("COMMIT")

    def _read(self, tables: list[str]) -> dict[str, list[tuple[Any, ...]]]:
        execute = self._connection.execute
        execute("BEGIN")
        self._version = self._data_version()
        found = {table: execute(f"SELECT * FROM {table}").fetchall() for table in tables}
        execute("COMMIT")
        return found

    def _data_version(self) -> int:
        """Changes when another connection has written (SQLite "PRAGMA data_version")."""
        return self._connection.execute("PRAGMA data_version").fetchone()[0]
