"""What the far end wants left alone for a while: every replica observes it, and a restart does not forget it."""

import logging
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

from sqlalchemy import delete, select
from sqlalchemy.exc import InterfaceError, OperationalError
from sqlalchemy.ext.asyncio import AsyncSession

from forum.ports import NotNow
from storage.engine.database import Database
from storage.jobs.job_tables import rests
from storage.upsert import insert_or_update

log = logging.getLogger(__name__)

LONGEST = 3600.0
"""The longest rest in seconds, whatever the far end asks for: an error of its own must not stop us for days."""


def _in_the_world() -> datetime:
    return datetime.now(UTC)


class SqlThrottlePauses:
    """Implements graph.pace.Rests, in its own transactions: a rest holds whatever becomes of the job that caused it.

    `now` is the far end's time (UTC), which runs on even if the forum's clock has been set forward.
    """

    def __init__(
        self, database: Database, longest: float = LONGEST, now: Callable[[], datetime] = _in_the_world
    ) -> None:
        self._database = database
        self._longest = longest
        self._now = now

    async def left(self, whom: str) -> float:
        """Seconds for which nobody may ask `whom`; 0 if everybody may. Raises NotNow while the database is
        unreachable.
        """

        async def read(session: AsyncSession) -> datetime | None:
            now = self._now()
            until = await session.scalar(select(rests.c.until).where(rests.c.whom == whom))
            if until is not None and until <= now:
                # Nothing is kept about a mailbox that may be asked again.
                await session.execute(delete(rests).where(rests.c.until <= now))
            return until

        try:
            until = await self._database.run(read)
        except (OperationalError, InterfaceError, OSError) as error:
            raise NotNow("the database is away") from error
        return max(0.0, (until - self._now()) / timedelta(seconds=1)) if until else 0.0

    async def forget_over(self) -> None:
        """Deletes every rest that is over, including those of mailboxes nobody asks again: their names are people's
        ids.
        """
        await self._database.run(lambda session: session.execute(delete(rests).where(rests.c.until <= self._now())))

    async def begin(self, whom: str, seconds: float) -> None:
        """Nobody asks `whom` for that long, nor before the end of a longer rest in progress.

        An unreachable database is only logged: the job that was turned away keeps its own pause.
        """
        until = self._now() + timedelta(seconds=min(seconds, self._longest))

        async def write(session: AsyncSession) -> None:
            row = {"whom": whom, "until": until}
            await insert_or_update(session, rests, row, where=rests.c.until < until)

        try:
            await self._database.run(write)
        except (OperationalError, InterfaceError, OSError) as error:
            log.warning("a rest was not written down: %s", type(error).__name__)
