"""Which processes are alive, and which one finishes what a dead one began."""

import logging
import time
from collections.abc import Callable

from dbos import DBOSClient, WorkflowStatusString
from sqlalchemy import delete, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from storage.engine.database import Database
from storage.jobs.job_tables import replicas
from storage.jobs.sql_jobs import QUEUE
from storage.upsert import insert_or_update

log = logging.getLogger(__name__)

BEAT_SECONDS = 2.0
SILENT_SECONDS = 8.0
LEAST_LOOKS = 4
"""Silence has to be heard: whoever stood still, or did not reach the database, has missed the others' beats."""


class Replicas:
    """This process among its peers. It watches whether the others' counts move: no two clocks are compared."""

    def __init__(
        self, database: Database, client: DBOSClient, replica_id: str, seconds: Callable[[], float] = time.monotonic
    ) -> None:
        self._database = database
        self._client = client
        self._id = replica_id
        self._seconds = seconds
        self._beat = time.time_ns() // 1_000_000
        self._beaten_at: float | None = None
        self._seen: dict[str, tuple[int, float]] = {}
        """The last beat of each other process, and for how many seconds it has been heard to be silent since."""
        self._looked_at = seconds()
        self.count = 1
        """How many there are, including this one, at the last look."""

    @property
    def is_alive(self) -> bool:
        """Whether the last beat was recent enough that nobody takes this process for dead."""
        return self._beaten_at is not None and self._seconds() - self._beaten_at < SILENT_SECONDS

    async def beat(self) -> None:
        """Says that this process lives."""
        self._beat += 1
        await self._database.run(self._write_beat)
        self._beaten_at = self._seconds()

    async def _write_beat(self, session: AsyncSession) -> None:
        row = {"id": self._id, "beat": self._beat}
        await insert_or_update(session, replicas, row)

    async def relieve_the_silent(self) -> list[str]:
        """Puts back what processes left behind after being silent too long. Returns their ids."""
        async with self._database.transaction() as session:
            others = (await session.execute(select(replicas).where(replicas.c.id != self._id))).all()
        self.count = 1 + len(others)
        heard = self._heard()
        silent = [(other.id, other.beat) for other in others if self._is_silent(other.id, other.beat, heard)]
        return [replica for replica, beat in silent if await self._relieve(replica, beat)]

    def _heard(self) -> float:
        """Seconds since the last look, as far as they count."""
        now = self._seconds()
        seconds = min(now - self._looked_at, SILENT_SECONDS / LEAST_LOOKS)
        self._looked_at = now
        return seconds

    def _is_silent(self, replica: str, beat: int, heard: float) -> bool:
        last, silent = self._seen.get(replica, (None, 0.0))
        silent = silent + heard if last == beat else 0.0
        self._seen[replica] = (beat, silent)
        return silent >= SILENT_SECONDS

    async def _relieve(self, replica: str, beat: int) -> bool:
        """Incrementing the beat lets only one of us do it; if that one dies too, the row is still there."""

        async def claim(session: AsyncSession) -> bool:
            mine = update(replicas).where(replicas.c.id == replica, replicas.c.beat == beat).values(beat=beat + 1)
            return (await session.execute(mine.returning(replicas.c.id))).first() is not None

        if not await self._database.run(claim):
            return False
        await self._put_back(replica)
        return True

    async def leave(self) -> None:
        """Puts back what this process has not finished, and says goodbye. Only after its engine has stopped."""
        await self._put_back(self._id)

    async def _put_back(self, replica: str) -> None:
        """Queues what the replica had in hand ("Workflow Management" in DBOS's documentation). The row is deleted
        last.
        """
        pending = await self._client.list_workflows_async(
            status=WorkflowStatusString.PENDING.value, executor_id=replica, load_input=False, load_output=False
        )
        if pending:
            log.warning("putting back %d jobs of replica %s", len(pending), replica)
            await self._client.resume_workflows_async([found.workflow_id for found in pending], queue_name=QUEUE)
        await self._database.run(lambda session: session.execute(delete(replicas).where(replicas.c.id == replica)))
        self._seen.pop(replica, None)
