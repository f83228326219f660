"""What concerns all jobs at once: waking what is due, and cleaning up."""

from collections.abc import Sequence

from dbos import DBOSClient, WorkflowStatusString
from sqlalchemy import ColumnElement, and_, func, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from forum.jobs import Job
from forum.ports import Clock
from storage.engine.database import Database
from storage.engine.erasure import Touched
from storage.jobs.job_tables import JobState, jobs
from storage.jobs.sql_jobs import SqlJobs, workflow_id
from storage.jobs.throttle_pauses import SqlThrottlePauses
from storage.jobs.traces import Traces

BATCH = 200
LOOKS = 2
"""How often to look for what has ended after a job did: DBOS writes that down a moment later."""

OVER = [status.value for status in WorkflowStatusString if status.name not in ("PENDING", "ENQUEUED", "DELAYED")]
ON_ITS_WAY = [WorkflowStatusString.ENQUEUED.value, WorkflowStatusString.PENDING.value]


class JobUpkeep:
    """Looks after the rows of all jobs and the engine's entries for them. `always`: jobs that put themselves again."""

    always: Sequence[Job] = ()

    def __init__(self, database: Database, clock: Clock, client: DBOSClient) -> None:
        self._database = database
        self._clock = clock
        self._client = client
        self._looks = LOOKS

    def _is_due(self) -> ColumnElement[bool]:
        return and_(jobs.c.state == JobState.OPEN, jobs.c.due_at <= self._clock.now())

    async def count_due(self) -> int:
        """How many jobs are due and have not ended."""
        async with self._database.transaction() as session:
            found = await session.execute(select(func.count()).select_from(jobs).where(self._is_due()))
            return found.scalar_one()

    async def wake_due(self) -> int:
        """Puts again every due job that the engine does not already have in hand, in the order in which they were due:
        that of a lane. Returns how many there were.
        """
        overdue = select(jobs.c.key, jobs.c.generation).where(self._is_due()).order_by(jobs.c.due_at, jobs.c.key)
        async with self._database.transaction() as session:
            due = {workflow_id(*row): (row.key, row.generation) for row in await session.execute(overdue)}
        on_their_way = await self._on_their_way(list(due))
        asleep = [id_ for id_ in due if id_ not in on_their_way]
        for id_ in asleep:
            await self._database.run(lambda session, put=due[id_]: self._wake(session, *put))
        return len(asleep)

    async def _on_their_way(self, ids: list[str]) -> set[str]:
        on_their_way: set[str] = set()
        for start in range(0, len(ids), BATCH):
            batch = ids[start : start + BATCH]
            found = await self._client.list_workflows_async(
                workflow_ids=batch, status=ON_ITS_WAY, load_input=False, load_output=False
            )
            on_their_way.update(workflow.workflow_id for workflow in found)
        return on_their_way

    async def _wake(self, session: AsyncSession, key: str, generation: int) -> None:
        still = select(jobs).where(jobs.c.key == key, jobs.c.generation == generation, self._is_due())
        row = (await session.execute(still.with_for_update())).one_or_none()
        if row is not None:
            await SqlJobs(session, self._clock, self._client).put(Job.revive(row.kind, row.payload), row.due_at)

    async def _unless_open(self, session: AsyncSession, job: Job) -> None:
        state = await session.scalar(select(jobs.c.state).where(jobs.c.key == job.key))
        if state is not JobState.OPEN:
            await SqlJobs(session, self._clock, self._client).put(job)

    async def forget_traces(self, *, unless: Traces | None) -> None:
        """If nobody follows jobs any longer, what an earlier process left for that is nobody's business now."""
        if unless is not None:
            return
        kept = update(jobs).where(jobs.c.trace.is_not(None)).values(trace=None)
        await self._database.run(lambda session: session.execute(kept))

    def expect_ended(self) -> None:
        """A job of this process has ended, or is about to."""
        self._looks = LOOKS

    async def forget_expected(self) -> None:
        """As `forget_ended`, but only if there may be something: DBOS has no index for that, and reads all jobs that
        wait.
        """
        if self._looks:
            await self.forget_ended()
            self._looks -= 1

    async def forget_ended(self) -> None:
        """Deletes the engine's entries of what has ended ("Workflow Management" in DBOS's documentation): it keeps them
        for ever, to the millisecond, and our own rows say as much as anybody needs to know.
        """
        while ids := await self._ended():
            await self._client.delete_workflows_async(ids)
            self._database.erasure.note(Touched({"workflow_status"}))

    async def purge(self) -> None:
        """Deletes the engine's entries of what has ended, and the rests that are over. Our own rows go with everything
        that is kept for a time (`forum.retention`). What always has to wait, and failed before it put itself again, is
        taken up again.
        """
        await self.forget_ended()
        await SqlThrottlePauses(self._database).forget_over()
        for job in self.always:
            await self._database.run(lambda session, job=job: self._unless_open(session, job))

    async def _ended(self) -> list[str]:
        found = await self._client.list_workflows_async(status=OVER, limit=BATCH, load_input=False, load_output=False)
        return [workflow.workflow_id for workflow in found]
