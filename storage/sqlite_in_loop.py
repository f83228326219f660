"""SQLite without a thread: each statement runs where it is asked for, in the event loop.

A statement of ours takes some 20 µs, and handing it to aiosqlite's thread and back takes ten times that, four times for
each statement. What may take long is waiting for another writer, and that is done without holding up the loop.
"""

import asyncio
import sqlite3
from collections.abc import Callable
from typing import Any, TypeVar

import aiosqlite

T = TypeVar("T")

PATIENCE = 30.0
"""Seconds to wait for another writer before SQLITE_BUSY is raised."""

PAUSES = (0.001, 0.002, 0.005, 0.01, 0.02)
"""Seconds between looks, the last one again and again."""


class LoopConnection(aiosqlite.Connection):
    """Keeps what SQLAlchemy's aiosqlite dialect asks of a connection."""

    def __init__(self, connector: Callable[[], sqlite3.Connection]) -> None:
        super().__init__(connector, iter_chunk_size=64)
        self._tx: Any = _AtOnce()

    def __await__(self) -> Any:
        """Opens."""
        return self._open().__await__()

    async def _open(self) -> "LoopConnection":
        self._connection = self._connector()
        return self

    async def _execute(self, fn: Callable[..., T], *args: Any, **kwargs: Any) -> T:
        """A statement that was refused as busy has done nothing: transactions begin IMMEDIATE, so only BEGIN can be."""
        waited, tries = 0.0, 0
        while True:
            try:
                return fn(*args, **kwargs)
            except sqlite3.OperationalError as error:
                if error.sqlite_errorcode != sqlite3.SQLITE_BUSY or waited > PATIENCE:
                    raise
            pause = PAUSES[min(tries, len(PAUSES) - 1)]
            await asyncio.sleep(pause)
            waited, tries = waited + pause, tries + 1

    async def close(self) -> None:
        """Also when it is closed already."""
        self.stop()

    def stop(self) -> None:
        """There is no thread to be stopped."""
        if self._connection is not None:
            self._connection.close()
            self._connection = None


class _AtOnce:
    """Stands where aiosqlite has the queue of its thread, which SQLAlchemy uses to set the isolation level."""

    def put_nowait(self, item: tuple[asyncio.Future[Any], Callable[[], Any]]) -> None:
        future, function = item
        future.set_result(function())


def connect(database: str, **options: Any) -> LoopConnection:
    """For SQLAlchemy's `async_creator_fn`; await it to open."""
    options["timeout"] = 0
    return LoopConnection(lambda: sqlite3.connect(database, **options))
