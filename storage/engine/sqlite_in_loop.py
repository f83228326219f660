"""SQLite without a thread: each statement runs where it is asked for, in the event loop.

A statement of ours takes some 30 µs. Handing it to aiosqlite's thread and back, four times for each statement, made a
turn cost 17 ms instead of 10. What may take long is waiting for another writer, and that is done without holding up
the loop.

Use it by AsyncSession, or by AsyncConnection.run_sync: AsyncConnection.execute itself insists on something to wait for.
"""

import asyncio
import sqlite3
import time
from typing import Any

from sqlalchemy import URL, AsyncAdaptedQueuePool, Connection, Pool
from sqlalchemy.dialects import registry
from sqlalchemy.dialects.sqlite.pysqlite import SQLiteDialect_pysqlite
from sqlalchemy.exc import OperationalError
from sqlalchemy.util import await_only

DRIVER = "sqlite+in_loop"

PATIENCE = 30.0
"""Seconds to wait for another writer before SQLITE_BUSY is raised."""

WAIT_UNTIL = "folkmoot_wait_until"
"""The execution option with the moment, by time.monotonic, at which that is given up sooner."""

PAUSES = (0.001, 0.002, 0.005, 0.01, 0.02)
"""Seconds between looks, the last one again and again."""


class InLoopCursor(sqlite3.Cursor):
    """With what SQLAlchemy asks of asynchronous cursors besides."""

    server_side = False

    _rest: list[Any] | None = None
    """What is still to be read after the cursor was closed."""

    async def _async_soft_close(self) -> None:
        """The database is done with; the rows are kept for whoever reads them."""
        if self._rest is None:
            self._rest = super().fetchall() if self.description else []
            self.close()

    def fetchone(self) -> Any:
        """The next row, or None."""
        if self._rest is None:
            return super().fetchone()
        return self._rest.pop(0) if self._rest else None

    def fetchmany(self, size: int | None = 1) -> list[Any]:
        """The next rows."""
        if self._rest is None:
            return super().fetchmany(size)
        rows, self._rest = self._rest[:size], self._rest[size:]
        return rows

    def fetchall(self) -> list[Any]:
        """All rows that have not been read."""
        if self._rest is None:
            return super().fetchall()
        rows, self._rest = self._rest, []
        return rows


class InLoopConnection(sqlite3.Connection):
    """Makes such cursors."""

    def cursor(self, factory: Any = InLoopCursor) -> Any:
        """A cursor."""
        return super().cursor(factory)


class InLoopDialect(SQLiteDialect_pysqlite):
    """The standard library's driver under SQLAlchemy's asyncio extension."""

    driver = "in_loop"
    is_async = True
    supports_statement_cache = True

    @classmethod
    def import_dbapi(cls) -> Any:
        """No other driver than for blocking code."""
        return sqlite3

    @classmethod
    def get_pool_class(cls, url: URL) -> type[Pool]:  # noqa: ARG003 (files alone come here)
        """One that waits for a connection without blocking."""
        return AsyncAdaptedQueuePool

    def create_connect_args(self, url: URL) -> Any:
        """Connections of ours."""
        arguments, options = super().create_connect_args(url)
        return arguments, {**options, "factory": InLoopConnection}

    def get_driver_connection(self, connection: Any) -> Any:
        """There is nothing around it."""
        return connection


registry.register("sqlite.in_loop", __name__, InLoopDialect.__name__)


def begin_immediate(connection: Connection) -> None:
    """Begins, waiting for other writers. Only here can SQLite be busy: what has begun IMMEDIATE holds the lock."""
    until = connection.get_execution_options().get(WAIT_UNTIL, time.monotonic() + PATIENCE)
    tries = 0
    while True:
        try:
            connection.exec_driver_sql("BEGIN IMMEDIATE")
            return
        except OperationalError as error:
            left = until - time.monotonic()
            if getattr(error.orig, "sqlite_errorcode", None) != sqlite3.SQLITE_BUSY or left <= 0:
                raise
        await_only(asyncio.sleep(min(left, PAUSES[min(tries, len(PAUSES) - 1)])))
        tries += 1
