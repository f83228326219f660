"""The database handle: one for each process. SQLite for one process, PostgreSQL for one or many."""

import asyncio
from collections.abc import AsyncGenerator, Awaitable, Callable
from contextlib import asynccontextmanager
from typing import TypeVar

from sqlalchemy import Engine, make_url, text
from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm.exc import StaleDataError

from storage import connections
from storage.erasure import Erasure, Touched, WatchedSession, watch
from storage.standing import Standing

T = TypeVar("T")

ATTEMPTS = 5
"""How often `run` tries a transaction that lost a race, the first time included."""

RACES_LOST = {"40001", "40P01", "55P03", "23505"}
"""PostgreSQL Error Codes: serialization_failure, deadlock_detected, lock_not_available, unique_violation."""

SQLITE_RACES_LOST = {"SQLITE_CONSTRAINT_PRIMARYKEY", "SQLITE_CONSTRAINT_UNIQUE"}
"""SQLite Result and Error Codes. The SQLITE_BUSY family is told by its prefix."""


class Database:
    """Opens transactions on `url`: sqlite+aiosqlite (a file), postgresql+asyncpg or postgresql+psycopg.

    PostgreSQL runs at READ COMMITTED. SQLite has one connection, so that the transactions of a process wait for each
    other in order of arrival; each begins IMMEDIATE, for a lock taken late cannot be waited for ("BEGIN IMMEDIATE" in
    SQLite's "Transaction"). Never open a transaction inside another one: on SQLite it would wait for itself.
    """

    def __init__(self, url: str) -> None:
        self.url = make_url(url)
        self.is_sqlite = connections.is_sqlite(self.url)
        if self.is_sqlite and self.url.database in (None, "", ":memory:"):
            raise ValueError("SQLite needs a file: the job engine opens the same database from its own threads")
        self.engine = connections.loop_engine(self.url)
        self.erasure = Erasure(connections.blocking(self.url))
        watch(self.engine.sync_engine)
        self.standing = Standing(self.engine)

    @property
    def blocking_url(self) -> str:
        """The same database for code that blocks: the job engine and the migrations. Holds the password."""
        return connections.blocking(self.url).render_as_string(hide_password=False)

    def blocking_engine(self) -> Engine:
        """A new engine that blocks, for use in a thread. The caller disposes of it."""
        return connections.thread_engine(connections.blocking(self.url))

    def engine_of_jobs(self, pool_size: int) -> Engine:
        """A new engine for DBOS. The caller disposes of it."""
        return connections.engine_of_jobs(connections.blocking(self.url), pool_size)

    @asynccontextmanager
    async def transaction(self) -> AsyncGenerator[AsyncSession]:
        """One transaction: committed when the block ends, rolled back when it raises.

        Raises DatabaseTrouble when what was committed is not in the file that will be looked into tomorrow.
        """
        async with AsyncSession(self.engine, expire_on_commit=False, sync_session_class=WatchedSession) as session:
            async with session.begin():
                yield session
            if touched := session.info.get(Touched):
                self.erasure.note(touched)
        self.standing.check()

    async def run(self, work: Callable[[AsyncSession], Awaitable[T]]) -> T:
        """Runs `work` in a transaction, and again from the start when it lost a race (a deadlock, a key just taken, a
        row that somebody deleted while it was being changed) or its connection. As every write has its key, one that
        was committed unseen is found and not made twice.

        `work` may therefore run several times and must keep nothing from an earlier try. Other errors pass through at
        once; after the last attempt the database's own error does.
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

    async def ping(self) -> None:
        """Raises SQLAlchemyError or OSError when the database cannot be reached."""
        async with self.transaction() as session:
            await session.execute(text("SELECT 1"))

    async def aclose(self) -> None:
        """Closes every connection."""
        await self.erasure.aclose()
        await self.engine.dispose()
        self.standing.closed()


def lost_a_race(error: DBAPIError | StaleDataError) -> bool:
    """Whether a second try may meet what happened no more: the transaction was rolled back, or its connection broke."""
    if isinstance(error, StaleDataError) or error.connection_invalidated:
        return True
    if getattr(error.orig, "sqlstate", None) in RACES_LOST:
        return True
    name: str = getattr(error.orig, "sqlite_errorname", "")
    return name.startswith(("SQLITE_BUSY", "SQLITE_LOCKED")) or name in SQLITE_RACES_LOST
