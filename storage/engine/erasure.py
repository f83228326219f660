"""Deleted, overwritten or confidential data leaves no second copy in the database's files for longer than necessary.

SQLite keeps the former state of a page in its write-ahead log, and copies from page splits may stay in slack space. So
after a deletion the log is emptied ("PRAGMA wal_checkpoint") and the file rewritten ("VACUUM"). PostgreSQL keeps what
was deleted until it is vacuumed, and may never vacuum small tables by itself, so we ask it to. docs/privacy.md says
what remains.
"""

import asyncio
import contextlib
import logging
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, Delete, Engine, Insert, Update, event, inspect
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session

from storage.engine import connections

log = logging.getLogger(__name__)

UNDATED = (
    *("suggestions", "agenda_comments", "points", "poll_voters", "poll_tallies", "supports", "date_answers"),
    "audit_entries",
)
"""Tables whose rows must not show the order in which they came."""

CONFIDED = frozenset(UNDATED) | {
    *("visits", "answer_notes", "strangers", "topic_news"),
    *("outreaches", "care_wishes", "care_nudges", "reasons_told", "opportunity_counts"),
    *("board_replies", "opportunities", "minutes"),
}
"""Tables in which every change counts. In the others, only deletions do."""

SOON, PAUSES = 0.2, (0.1, 0.2, 0.5, 1.0, 2.0)
"""Seconds before a clearing, so that one serves for many; and between attempts while a reader is in the way."""

APART = 60.0
"""Seconds between two rewritings of the whole file, or two vacuums."""

PATIENCE_MILLISECONDS = 100
"""How long writers may have to wait for an attempt that itself waits for readers."""

LARGE = 64 * 1024 * 1024
"""Files from this many bytes on are not rewritten while people wait: that is for the operator to do."""


@dataclass
class Touched:
    """What one transaction wrote: `tables`, and those among them in which something was `lost` and must stay lost."""

    tables: set[str] = field(default_factory=set[str])
    lost: set[str] = field(default_factory=set[str])


class WatchedSession(Session):
    """Knows what its transaction touched, in `info`."""


@event.listens_for(WatchedSession, "after_begin")
def _begun(session: Session, _transaction: object, connection: Connection) -> None:
    connection.info[Touched] = session.info.setdefault(Touched, Touched())


def watch(engine: Engine) -> None:
    """Notes in each transaction of a WatchedSession what it touched."""
    event.listen(engine, "before_execute", _note)


def _note(connection: Connection, statement: Any, *_: Any) -> None:
    if not isinstance(statement, Insert | Update | Delete):
        return
    name: str = getattr(statement.table, "name", "")
    if not isinstance(statement, Delete) and name not in CONFIDED:
        return
    touched: Touched = connection.info.get(Touched) or Touched()
    touched.tables.add(name)
    if isinstance(statement, Update | Delete | sqlite.Insert | postgresql.Insert):  # the last two may overwrite
        touched.lost.add(name)


class Erasure:
    """Clears up after the transactions of one database. `note` what they touched; the rest happens by itself."""

    def __init__(self, url: URL) -> None:
        """`url` is that of connections.blocking."""
        self._url = url
        self._is_sqlite = connections.is_sqlite(url)
        self._waiting = Touched()
        self._rewritten = float("-inf")
        self._task: asyncio.Task[None] | None = None

    def note(self, touched: Touched) -> None:
        """After the commit. Inserts leave nothing behind in PostgreSQL."""
        tables = touched.tables if self._is_sqlite else touched.lost
        if not tables:
            return
        self._waiting.tables |= tables
        self._waiting.lost |= touched.lost
        if self._task is None or self._task.done():
            self._task = asyncio.create_task(self._clear_soon())

    async def rewrite(self) -> bool:
        """Rewrites tables that may show an order. False: somebody was in the way."""
        return await asyncio.to_thread(self.write_anew)

    async def rewrite_tables(self, tables: Sequence[str]) -> bool:
        """Leaves nothing in the files of what these tables held before, however large they are, because an operator
        asks. False: somebody was in the way.
        """
        if self._is_sqlite:
            return await asyncio.to_thread(partial(self.write_anew, at_any_size=True))
        return await asyncio.to_thread(self._vacuum_fully, tables)

    def _vacuum_fully(self, tables: Sequence[str]) -> bool:
        try:
            with self._outside_transactions() as connection:
                connection.exec_driver_sql("SET lock_timeout = '2s'")
                for table in tables:
                    connection.exec_driver_sql(f'VACUUM FULL "{table}"')
        except DBAPIError as error:
            log.debug("tables were not written anew yet: %s", type(error).__name__)
            return False
        return True

    def write_anew(self, *, at_any_size: bool = False) -> bool:
        """Like `rewrite`; blocks. Large files of SQLite only `at_any_size`."""
        if not self._is_sqlite:
            return self._shuffle()
        self._waiting.lost |= set(UNDATED)
        self._rewritten = float("-inf")
        return self._clear(at_any_size=at_any_size)

    async def finished(self) -> None:
        """Returns when nothing is waiting to be cleared. For tests only: it may take a minute."""
        if self._task is not None:
            await self._task

    async def aclose(self) -> None:
        """Stops. When its last connection closes, SQLite empties the log; the file is rewritten at the next start."""
        if self._task is not None:
            self._task.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await self._task
            self._task = None

    async def _clear_soon(self) -> None:
        await asyncio.sleep(SOON)
        tries = 0
        while self._waiting.tables or self._waiting.lost:
            if not self._waiting.tables:
                await asyncio.sleep(max(0.0, self._rewritten + APART - time.monotonic()))
            done = await asyncio.to_thread(self._clear)
            tries = 0 if done else tries + 1
            if not done:
                await asyncio.sleep(PAUSES[min(tries, len(PAUSES)) - 1])

    def _clear(self, *, at_any_size: bool = False) -> bool:
        """In a thread. False: not everything could be done, and it must be tried again."""
        waiting, self._waiting = self._waiting, Touched()
        try:
            done = self._clear_file(waiting, at_any_size=at_any_size) if self._is_sqlite else self._vacuum(waiting)
        except (DBAPIError, OSError) as error:
            log.debug("the database was not cleared up yet: %s", type(error).__name__)
            done = False
        if not done:
            self._waiting.tables |= waiting.tables
            self._waiting.lost |= waiting.lost
        return done

    def _clear_file(self, waiting: Touched, *, at_any_size: bool) -> bool:
        size = Path(self._url.database or "").stat().st_size  # connecting would create the file again
        with self._outside_transactions() as connection:
            connection.exec_driver_sql(f"PRAGMA busy_timeout={PATIENCE_MILLISECONDS}")
            if waiting.lost and time.monotonic() - self._rewritten >= APART:
                if at_any_size or size < LARGE:
                    connection.exec_driver_sql("VACUUM")
                self._rewritten = time.monotonic()
                waiting.lost = set()
            busy = connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)").scalar_one()
        self._waiting.lost |= waiting.lost  # in a minute
        return not busy

    def _vacuum(self, waiting: Touched) -> bool:
        if time.monotonic() - self._rewritten < APART:
            self._waiting.lost |= waiting.lost
            return True
        with self._outside_transactions() as connection:
            for table in sorted(waiting.lost):
                connection.exec_driver_sql(f'VACUUM (INDEX_CLEANUP ON) "{table}"')
        self._rewritten = time.monotonic()
        return True

    def _shuffle(self) -> bool:
        """One transaction has written all rows, and they lie in the order of their keys, which reveals nothing."""
        try:
            with self._outside_transactions() as connection:
                connection.exec_driver_sql("SET lock_timeout = '2s'")
                # Before it is migrated, a database of an earlier version has fewer of them.
                for table in sorted(set(UNDATED) & set(inspect(connection).get_table_names())):
                    key = connection.dialect.get_pk_constraint(connection, table)  # pyright: ignore
                    columns = ", ".join(f"{name} = {name}" for name in key["constrained_columns"])
                    connection.exec_driver_sql(f"UPDATE {table} SET {columns}")
                    connection.exec_driver_sql(f"CLUSTER {table} USING {key['name']}")
        except DBAPIError as error:
            log.debug("tables were not written anew yet: %s", type(error).__name__)
            return False
        return True

    @contextlib.contextmanager
    def _outside_transactions(self) -> Any:
        engine = connections.thread_engine(self._url, autocommit=True)
        try:
            with engine.connect() as connection:
                yield connection
        finally:
            engine.dispose()
