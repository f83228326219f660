"""SQLite without a thread: each statement runs in the event loop itself.

One of our statements takes some 30 µs. Handing it to aiosqlite's thread and back, four times for each statement, made a
turn cost 17 ms instead of 10. Only waiting for another writer may take long, and that does not hold up the loop.

Use it through AsyncSession, or AsyncConnection.run_sync: AsyncConnection.execute itself insists on something to await.
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
"""The execution option with the moment, by time.monotonic, at which to give up sooner."""

PAUSES = (0.001, 0.002, 0.005, 0.01, 0.02)
"""Seconds between attempts; the last one repeats."""


class InLoopCursor(sqlite3.Cursor):
    """With what SQLAlchemy additionally requires of asynchronous cursors."""

    server_side = False

    _rest: list[Any] | None = None
    """The rows still to be read after the cursor was closed."""

    async def _async_soft_close(self) -> None:
        """Lets go of the database; the rows are kept for their reader."""
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
        """All unread rows."""
        if self._rest is None:
            return super().fetchall()
        rows, self._rest = self._rest, []
        return rows


class InLoopConnection(sqlite3.Connection):
    """Creates such cursors."""

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
        """The driver module is the one for blocking code."""
        return sqlite3

    @classmethod
    def get_pool_class(cls, url: URL) -> type[Pool]:  # noqa: ARG003 (files alone come here)
        """A pool that waits for a connection without blocking."""
        return AsyncAdaptedQueuePool

    def create_connect_args(self, url: URL) -> Any:
        """Connections of ours."""
        arguments, options = super().create_connect_args(url)
        return arguments, {**options, "factory": InLoopConnection}

    def get_driver_connection(self, connection: Any) -> Any:
        """The connection itself: nothing is wrapped around it."""
        return connection


registry.register("sqlite.in_loop", __name__, InLoopDialect.__name__)


def begin_immediate(connection: Connection) -> None:
    """Begins, waiting for other writers. Only here can SQLite be busy: a transaction begun IMMEDIATE holds the lock."""
    if _begins_at_once(connection):
        return
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


def _begins_at_once(connection: Connection) -> bool:
    """Asks SQLite itself, in a tenth of the time. SQLAlchemy then finds, and tells of, whatever was in the way."""
    try:
        connection.connection.driver_connection.execute("BEGIN IMMEDIATE")  # pyright: ignore[reportOptionalMemberAccess]
    except sqlite3.Error:
        return False
    return True
