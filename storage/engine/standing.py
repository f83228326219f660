"""The state of a database: whether what is written to it is kept and, if not, why."""

import asyncio
import contextlib
import time
from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from typing import Any

from sqlalchemy import Connection, Engine, NullPool, event, text
from sqlalchemy.engine import ExceptionContext
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine

from storage.engine.sqlite_file import SqliteFile
from storage.engine.sqlite_in_loop import WAIT_UNTIL
from storage.engine.trouble import DatabaseTrouble, Trouble, trouble_of

AFRESH_SECONDS = 5.0
"""How often at most a connection is made just to see what a new one may do."""

LOCK_SECONDS = 0.5
"""How long to try an SQLite file that somebody else is writing to."""

FILLER = 256 * 1024
"""Bytes written to see whether there is room: more than a turn writes."""


class Standing:
    """Remembers what went wrong on `engine` until it has been seen to work again."""

    def __init__(self, engine: AsyncEngine, place: Callable[[], AbstractAsyncContextManager[None]]) -> None:
        """`place` is one in the queue for the engine: SQLite's only connection is taken from nobody."""
        self._engine = engine
        self._place = place
        self._file = SqliteFile(engine.url.database or "") if engine.dialect.name == "sqlite" else None
        self._last: Trouble | None = None
        self._next_afresh = 0.0
        self.hear(engine.sync_engine)
        if self._file is not None:
            _watch(engine.sync_engine, self._file)

    def hear(self, engine: Engine) -> None:
        """Also takes errors on another engine for the same database as a sign."""
        event.listen(engine, "handle_error", self._note)

    def _note(self, context: ExceptionContext) -> None:
        trouble = trouble_of(context.original_exception)
        self._last = trouble or self._last
        if trouble is Trouble.DAMAGED and self._file is not None:
            self._file.suspect()

    def check(self) -> None:
        """Raises DatabaseTrouble if what is, or just was, written is not in the right place. Cheap."""
        if self._file is not None:
            self._file.check()

    def closed(self) -> None:
        """All connections were closed: the file opened next is ours."""
        self._last = None
        if self._file is not None:
            self._file.closed()

    async def look(self) -> None:
        """Raises DatabaseTrouble if nothing can be kept at present. Whatever went wrong last is tried once more."""
        try:
            await self._look()
        except (SQLAlchemyError, OSError) as error:
            if trouble := trouble_of(error):
                raise DatabaseTrouble(trouble) from error
            raise

    async def watch(self) -> None:
        """Like `look`, but only at what can be seen cheaply: to be called every few seconds, all the time."""
        if self._file is not None:
            await asyncio.to_thread(self._file.examine, suspect=self._last is Trouble.DAMAGED)

    async def _look(self) -> None:
        await self.watch()
        if self._file is None:
            await self._may_write(self._engine)
            await self._look_afresh()
        if self._last is not None:
            await self._try_to_grow()
            self._last = None

    async def _look_afresh(self) -> None:
        """PostgreSQL may refuse a new connection what the pool's connections may still do."""
        if time.monotonic() < self._next_afresh:
            return
        afresh = create_async_engine(self._engine.url, hide_parameters=True, poolclass=NullPool)
        try:
            await self._may_write(afresh)
        finally:
            await afresh.dispose()
        self._next_afresh = time.monotonic() + AFRESH_SECONDS

    async def _may_write(self, engine: AsyncEngine) -> None:
        async with engine.connect() as connection:
            if await connection.scalar(text("SHOW transaction_read_only")) == "on":
                raise DatabaseTrouble(Trouble.READ_ONLY)

    async def _try_to_grow(self) -> None:
        """Writes more than memory may hold, and rolls it back: nothing else is conclusive, but it wears the disk."""
        async with self._place(), self._engine.connect() as connection:
            await connection.execution_options(**{WAIT_UNTIL: time.monotonic() + LOCK_SECONDS})
            await connection.run_sync(_grow_sqlite if self._file else _grow_postgresql)
            await connection.rollback()


def _grow_sqlite(connection: Connection) -> None:
    """A transaction that outgrows the page cache writes into the log before it is committed."""
    usual = connection.exec_driver_sql("PRAGMA cache_size").scalar()
    connection.exec_driver_sql("PRAGMA cache_size=10")
    try:
        connection.exec_driver_sql("CREATE TABLE trying_to_write (filler)")
        connection.exec_driver_sql("INSERT INTO trying_to_write VALUES (zeroblob(?))", (FILLER,))
    finally:
        with contextlib.suppress(SQLAlchemyError):
            connection.exec_driver_sql(f"PRAGMA cache_size={usual}")


def _grow_postgresql(connection: Connection) -> None:
    statement = "CREATE TEMPORARY TABLE trying_to_write ON COMMIT DROP AS SELECT n FROM generate_series(1, 8192) AS n"
    connection.exec_driver_sql(statement)


def _watch(engine: Engine, file: SqliteFile) -> None:
    """Nothing begins on a file that is not in its place: raised before the first statement, so that nothing is done."""

    def opened(connection: Any, _record: Any) -> None:
        connection.execute("SELECT count(*) FROM sqlite_master").fetchone()  # opens the log, if nothing has yet
        file.opened()

    def begins(_: Connection) -> None:
        file.check()

    event.listen(engine, "connect", opened)
    event.listen(engine, "begin", begins, insert=True)
