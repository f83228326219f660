"""A transaction for somebody who is waiting: done before the deadline, or not at all."""

import asyncio
import time
from collections.abc import Awaitable, Callable
from contextlib import AbstractAsyncContextManager
from typing import TypeVar

from sqlalchemy import text
from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import AsyncSession

from forum.errors import TooBusy
from storage.engine.connections import LOCK_SECONDS
from storage.engine.line import Deadline, Line
from storage.engine.races import is_locked

T = TypeVar("T")

LEAST_LOCK_SECONDS = 0.25
"""The least that a turn waits for a lock, even after a long time in the queue, so that a moment's trouble refuses
nobody.
"""

Begun = Callable[[float], AbstractAsyncContextManager[AsyncSession]]
"""A transaction that waits to begin until a given moment."""


class InTime:
    """The attempts of one turn."""

    def __init__(self, deadline: Deadline, begun: Begun, line: Line, *, is_sqlite: bool) -> None:
        self._deadline = deadline
        self._begun = begun
        self._line = line
        self._is_sqlite = is_sqlite
        self._unsure: DBAPIError | None = None
        """The connection broke while an earlier attempt was being committed: nobody may say that nothing was
        written.
        """

    async def run(self, work: Callable[[AsyncSession], Awaitable[T]]) -> T:
        """One attempt. Raises TooBusy if it comes too late, or if a lock does not open; then nothing was written."""
        limit = asyncio.timeout(self._deadline.end - time.monotonic())
        is_committing = False
        try:
            async with limit, self._begun(self._lock_until()) as session:
                await self._hurry(session)
                done = await work(session)
                limit.reschedule(None)
                is_committing = True
        except TimeoutError as error:
            if limit.expired():
                raise self._too_late() from error
            raise
        except DBAPIError as error:
            if is_committing and error.connection_invalidated:
                self._unsure = error
            if is_locked(error):
                # On PostgreSQL a lock covers some rows or a table: other forums' rows are not affected.
                self._line.is_stuck = self._is_sqlite
                raise self._too_late() from error
            raise
        self._line.is_stuck = False
        return done

    def _too_late(self) -> Exception:
        return self._unsure or TooBusy()

    def _lock_until(self) -> float:
        least = 0.0 if self._line.is_stuck else time.monotonic() + LEAST_LOCK_SECONDS
        return max(self._deadline.lock, least)

    async def _hurry(self, session: AsyncSession) -> None:
        """On PostgreSQL, a turn that has waited in the queue waits less for a lock. It costs a call, so only then."""
        left = self._lock_until() - time.monotonic()
        if not self._is_sqlite and left < LOCK_SECONDS:
            await session.execute(text(f"SET LOCAL lock_timeout = {max(1, int(left * 1000))}"))
