"""What a turn takes, counted: no stopwatch, so a busy machine changes nothing."""

import gc
import sqlite3
import sys
from collections.abc import Awaitable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from types import FrameType
from typing import Any

from sqlalchemy import Connection, event

from storage.engine.database import Database

AROUND = ("BEGIN", "COMMIT", "ROLLBACK")


async def python_calls(turn: Awaitable[object]) -> int:
    """How often a function written in Python was called, or a coroutine was gone on with, in this thread."""
    count = 0

    def note(_frame: FrameType, what: str, _: Any) -> None:
        nonlocal count
        count += what == "call"

    gc.collect()
    gc.disable()  # what it would call in the middle depends on what was there before
    sys.setprofile(note)
    try:
        await turn
    finally:
        sys.setprofile(None)
        gc.enable()
    return count


@dataclass
class OnSqlite:
    """What SQLite itself ran on the connection of the event loop: statements, and steps of its virtual machine."""

    statements: list[str] = field(default_factory=list)
    steps: int = 0

    def clear(self) -> None:
        self.statements.clear()
        self.steps = 0


@contextmanager
def watched(database: Database) -> Iterator[OnSqlite]:
    """Every statement from here on. Use it before the first connection is made."""
    seen = OnSqlite()

    def ran(statement: str) -> None:
        if not statement.startswith(AROUND):
            seen.statements.append(statement)

    def step() -> None:
        seen.steps += 1

    def connected(connection: sqlite3.Connection, _: Any) -> None:
        connection.set_trace_callback(ran)
        connection.set_progress_handler(step, 1)

    event.listen(database.engine.sync_engine, "connect", connected)
    yield seen
    event.remove(database.engine.sync_engine, "connect", connected)


BLOCKS_READ = """
    SELECT coalesce(sum(pg_stat_get_xact_blocks_fetched(oid)), 0) FROM pg_class
    WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'i')
"""


@dataclass
class OnPostgresql:
    """Blocks of tables and indexes that were looked into, in memory or not ("The Cumulative Statistics System")."""

    blocks: int = 0


@contextmanager
def blocks_read(database: Database) -> Iterator[OnPostgresql]:
    """In every transaction of the event loop that is committed from here on."""
    seen = OnPostgresql()

    def ends(connection: Connection) -> None:
        seen.blocks += int(connection.exec_driver_sql(BLOCKS_READ).scalar_one())
        # Else the server keeps what it counted for up to a second, and the next transaction's count has it again.
        connection.exec_driver_sql("SELECT pg_stat_force_next_flush()")

    event.listen(database.engine.sync_engine, "commit", ends)
    yield seen
    event.remove(database.engine.sync_engine, "commit", ends)
