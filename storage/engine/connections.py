"""How connections to the database are made: one way each for the event loop, for threads and for the job engine.

None of SQLAlchemy's errors and log lines shows a value that was bound to a statement. What is deleted from an SQLite
file is overwritten there, however the library was compiled (SQLite's "PRAGMA secure_delete"), and nothing that was
sorted or rolled back goes into temporary files ("PRAGMA temp_store").
"""

import logging
from collections.abc import Callable
from typing import Any

from sqlalchemy import URL, Connection, Engine, create_engine, event
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine

from storage.engine import sqlite_in_loop

BUSY_MILLISECONDS = 30_000
IDLE_MILLISECONDS = 60_000
"""PostgreSQL ends a session of the job engine that sits in a transaction for this long (DBOS's own default)."""

PLACES = 15
"""Connections to PostgreSQL that the event loop uses at a time."""

LOCK_SECONDS, STATEMENT_SECONDS = 3.0, 30.0
"""How long one of its statements waits there for a lock, and how long it may take in total."""

PRAGMAS = ("journal_mode=WAL", "synchronous=NORMAL", "foreign_keys=ON", "secure_delete=ON", "temp_store=MEMORY")
"""synchronous=NORMAL: with a write-ahead log, a commit survives the death of the process; a power cut may undo the last
few commits but never leaves half of one (SQLite's "PRAGMA synchronous").
"""

# At debug level it logs every row that it reads.
logging.getLogger("sqlalchemy").setLevel(logging.WARNING)


def is_sqlite(url: URL) -> bool:
    """Whether the database is an SQLite file."""
    return url.get_backend_name() == "sqlite"


def loop_engine(url: URL) -> AsyncEngine:
    """For the event loop. SQLite has one connection, whose transactions wait for each other."""
    if not is_sqlite(url):
        # The queue lets in no more than there are places; the rest is for work outside the queue.
        engine = create_async_engine(
            url, hide_parameters=True, pool_size=PLACES, max_overflow=5, isolation_level="READ COMMITTED"
        )
        event.listen(engine.sync_engine, "connect", _limit_waiting)
        return engine
    spoken = url.set(drivername=sqlite_in_loop.DRIVER)
    engine = create_async_engine(spoken, hide_parameters=True, pool_size=1, max_overflow=0)
    # When SQLite itself waits for another writer it blocks its thread; here storage.engine.sqlite_in_loop waits.
    _speak_sqlite(engine.sync_engine, busy_milliseconds=0)
    event.listen(engine.sync_engine, "begin", sqlite_in_loop.begin_immediate)
    return engine


def thread_engine(url: URL, *, autocommit: bool = False) -> Engine:
    """For blocking code. `url` is that of `blocking`; `autocommit` is for statements that must not run in a
    transaction.
    """
    if autocommit:
        engine = create_engine(url, hide_parameters=True, isolation_level="AUTOCOMMIT")
    else:
        engine = create_engine(url, hide_parameters=True)
    if is_sqlite(url):
        _speak_sqlite(engine)
        if not autocommit:
            event.listen(engine, "begin", _begin_immediate)
    return engine


def engine_of_jobs(url: URL, pool_size: int) -> Engine:
    """For DBOS, which would otherwise make its own, and begins its own transactions. `url` is that of `blocking`."""
    pool: dict[str, Any] = {"pool_size": pool_size, "max_overflow": 0, "pool_timeout": 30}
    if is_sqlite(url):
        engine = create_engine(url, hide_parameters=True, **pool)
        _speak_sqlite(engine, isolation_level="IMMEDIATE")
        return engine
    settings = {"options": f"-c idle_in_transaction_session_timeout={IDLE_MILLISECONDS}"}
    return create_engine(url, hide_parameters=True, pool_pre_ping=True, connect_args=settings, **pool)


def blocking(url: URL) -> URL:
    """The same database for a blocking driver. psycopg says sslmode where asyncpg says ssl."""
    if is_sqlite(url):
        return url.set(drivername="sqlite")
    query = dict(url.query)
    if "ssl" in query:
        query["sslmode"] = query.pop("ssl")
    return url.set(drivername="postgresql+psycopg", query=query)


def _limit_waiting(connection: Any, _record: Any) -> None:
    """No statement waits for ever, for a lock or for anything else (PostgreSQL's "Client Connection Defaults")."""
    cursor = connection.cursor()
    cursor.execute(f"SET lock_timeout = {int(LOCK_SECONDS * 1000)}")
    cursor.execute(f"SET statement_timeout = {int(STATEMENT_SECONDS * 1000)}")
    cursor.close()
    connection.commit()


def _begin_immediate(connection: Connection) -> None:
    connection.exec_driver_sql("BEGIN IMMEDIATE")


def _speak_sqlite(
    engine: Engine, busy_milliseconds: int = BUSY_MILLISECONDS, isolation_level: str | None = None
) -> None:
    """Sets up each connection, and takes BEGIN out of the driver's hands unless an `isolation_level` leaves it there
    (SQLAlchemy's "SQLite": "Serializable isolation / Savepoints / Transactional DDL").
    """
    event.listen(engine, "connect", _preparing(busy_milliseconds, isolation_level))


def _preparing(busy_milliseconds: int, isolation_level: str | None) -> Callable[[Any, Any], None]:
    def prepare(connection: Any, _record: Any) -> None:
        connection.isolation_level = None
        cursor = connection.cursor()
        # The very first connection has to wait while it turns on the log.
        cursor.execute(f"PRAGMA busy_timeout={BUSY_MILLISECONDS}")
        for pragma in PRAGMAS:
            cursor.execute(f"PRAGMA {pragma}")
        cursor.execute(f"PRAGMA busy_timeout={busy_milliseconds}")
        cursor.close()
        connection.isolation_level = isolation_level

    return prepare
