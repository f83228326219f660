"""The database handle: one for each process. SQLite for one process, PostgreSQL for one or many."""

import asyncio
import time
from collections.abc import AsyncGenerator, Awaitable, Callable, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from typing import Any, TypeVar

from sqlalchemy import Connection, Engine, Row, Select, make_url, text
from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm.exc import StaleDataError

from storage.engine import connections, sqlite_in_loop
from storage.engine.erasure import Erasure, Touched, WatchedSession, watch
from storage.engine.in_time import InTime
from storage.engine.keyring import NO_KEYS, KeyRing
from storage.engine.line import Deadline, Line, Patience, arrived_at
from storage.engine.races import is_locked, lost_a_race
from storage.engine.sessions import HoldingSession, InLoopSession
from storage.engine.standing import Standing

T = TypeVar("T")
Session = AsyncSession
"""An open transaction, for code that passes it on."""

ATTEMPTS = 5
"""How often `run` tries a transaction that lost a race, including the first time."""

LOOK = 1.0
"""Seconds that work other than a turn tries a locked SQLite file before the next in the queue may try."""

FOR_TURNS, FOR_OTHERS = 11, 6
"""Of the connections to PostgreSQL: how many turns, and how many all others, use at most."""


class Database:
    """Opens transactions on `url`: sqlite+aiosqlite (a file), postgresql+asyncpg or postgresql+psycopg.

    PostgreSQL runs at READ COMMITTED. SQLite has one connection, so the transactions of a process wait for each other
    in order of arrival; each begins IMMEDIATE, because a lock taken late cannot be waited for ("BEGIN IMMEDIATE" in
    SQLite's "Transaction"). Never open a transaction inside another one: on SQLite it would wait for itself.
    """

    def __init__(self, url: str, patience: Patience | None = None, keys: KeyRing = NO_KEYS) -> None:
        self.url = make_url(url)
        self.is_sqlite = connections.is_sqlite(self.url)
        if self.is_sqlite and self.url.database in (None, "", ":memory:"):
            raise ValueError("SQLite needs a file: the job engine opens the same database from its own threads")
        self.engine = connections.loop_engine(self.url)
        self.keys = keys
        keys.serve(self.engine.sync_engine)
        self._of_jobs: dict[int, Engine] = {}
        self.erasure = Erasure(connections.blocking(self.url))
        watch(self.engine.sync_engine)
        self._line = Line(1, 1, 1) if self.is_sqlite else Line(connections.PLACES, FOR_TURNS, FOR_OTHERS)
        self.standing = Standing(self.engine, self._line.other)
        self.patience = patience or Patience()

    @property
    def blocking_url(self) -> str:
        """The same database for blocking code: the job engine and the migrations. Contains the password."""
        return connections.blocking(self.url).render_as_string(hide_password=False)

    def blocking_engine(self) -> Engine:
        """A new blocking engine, for use in a thread. The caller disposes of it."""
        engine = connections.thread_engine(connections.blocking(self.url))
        self.keys.serve(engine)
        return engine

    def engine_of_jobs(self, pool_size: int) -> Engine:
        """An engine for DBOS. The caller disposes of it, and may get it again: it caches compiled statements."""
        if pool_size not in self._of_jobs:
            self._of_jobs[pool_size] = connections.engine_of_jobs(connections.blocking(self.url), pool_size)
        return self._of_jobs[pool_size]

    @asynccontextmanager
    async def transaction(self) -> AsyncGenerator[AsyncSession]:
        """One transaction: committed when the block ends, rolled back if it raises. Queues behind turns.

        Raises DatabaseTrouble if what was committed is not in the file that will be read tomorrow.
        """
        async with AsyncExitStack() as stack:
            yield await self._begin_patiently(stack)

    async def _begin_patiently(self, stack: AsyncExitStack) -> AsyncSession:
        """Lets turns pass between two attempts at a lock that somebody else holds."""
        until = time.monotonic() + sqlite_in_loop.PATIENCE
        while True:
            async with AsyncExitStack() as tried:
                await tried.enter_async_context(self._line.other())
                try:
                    session = await tried.enter_async_context(self._begun(min(until, time.monotonic() + LOOK)))
                except DBAPIError as error:
                    if not is_locked(error) or time.monotonic() >= until:
                        raise
                else:
                    await stack.enter_async_context(tried.pop_all())
                    return session

    @asynccontextmanager
    async def _begun(self, wait_until: float) -> AsyncGenerator[AsyncSession]:
        """Begins at once, not with the first statement, so that on SQLite the wait for a lock happens here."""
        kind = InLoopSession if self.is_sqlite else HoldingSession
        async with kind(self.engine, expire_on_commit=False, sync_session_class=WatchedSession) as session:
            await session.connection(execution_options={sqlite_in_loop.WAIT_UNTIL: wait_until})
            yield session
            await session.commit()  # if this is not reached, closing the session rolls everything back
            if touched := session.info.get(Touched):
                self.erasure.note(touched)
        self.standing.check()

    def deadline(self) -> Deadline:
        """For a turn that has just arrived."""
        return Deadline(arrived_at.get(time.monotonic()), self.patience)

    async def run_in_time(self, work: Callable[[AsyncSession], Awaitable[T]], deadline: Deadline) -> T:
        """Like `run`, for somebody who is waiting. Raises TooBusy if the deadline passes first: then nothing was
        written.

        Once COMMIT is in progress its outcome is awaited, however late it is.
        """
        async with self._line.turn(deadline):
            turn = InTime(deadline, self._begun, self._line, is_sqlite=self.is_sqlite)
            for attempt in range(1, ATTEMPTS):
                try:
                    return await turn.run(work)
                except (DBAPIError, StaleDataError) as error:
                    if not lost_a_race(error):
                        raise
                    await asyncio.sleep(0.01 * attempt)
            return await turn.run(work)

    async def run(self, work: Callable[[AsyncSession], Awaitable[T]]) -> T:
        """Runs `work` in a transaction, and again from the start if it lost a race (a deadlock, a key just taken, a row
        that somebody deleted while it was being changed) or its connection. Because every write has a key, one that was
        committed unseen is found and not made twice.

        `work` may therefore run several times and must keep nothing from an earlier attempt. Other errors pass through
        at once; after the last attempt the database's own error does.
        """
        for attempt in range(1, ATTEMPTS):
            try:
                async with self.transaction() as session:
                    return await work(session)
            except (DBAPIError, StaleDataError) as error:
                if not lost_a_race(error):
                    raise
                await asyncio.sleep(0.01 * attempt)
        async with self.transaction() as session:
            return await work(session)

    async def peek(self, statement: Select[*tuple[Any, ...]]) -> Sequence[Row[*tuple[Any, ...]]]:
        """What one statement reads, outside any transaction and without queueing: for unknown callers."""
        return await asyncio.to_thread(self._look_apart, lambda connection: connection.execute(statement).all())

    async def look(self, read: Callable[[Connection], T]) -> T:
        """What `read` finds without queueing: it takes SQLite's only connection from nobody, and does not wait for
        writers.
        """
        if self.is_sqlite:
            return await asyncio.to_thread(self._look_apart, read)
        async with self.engine.connect() as connection:
            return await connection.run_sync(read)

    def _look_apart(self, read: Callable[[Connection], T]) -> T:
        """On its own connection; blocks. A connection to a missing file would create a new one."""
        self.standing.check()
        engine = connections.thread_engine(connections.blocking(self.url), autocommit=True)
        self.standing.hear(engine)
        self.keys.serve(engine)
        try:
            with engine.connect() as connection:
                return read(connection)
        finally:
            engine.dispose()

    async def ping(self) -> None:
        """Raises SQLAlchemyError or OSError if the database cannot be reached."""
        async with self.transaction() as session:
            await session.execute(text("SELECT 1"))

    async def aclose(self) -> None:
        """Closes every connection."""
        await self.erasure.aclose()
        await self.engine.dispose()
        self.standing.closed()
