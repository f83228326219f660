"""Puts jobs: the job's row and the engine's entry in the caller's transaction, or neither."""

import logging
from collections.abc import Generator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime, timedelta
from secrets import randbits
from typing import Any

from dbos import DBOSClient, DBOSPortableJSONSerializer, EnqueueOptions
from sqlalchemy import (
    BindParameter,
    ColumnElement,
    and_,
    bindparam,
    delete,
    func,
    literal_column,
    not_,
    or_,
    select,
    update,
)
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import Session

from forum.ids import ForumId, PersonId
from forum.jobs import Job, OfferSetUp, Show, Tell, WriteToBoard
from forum.keys import subject
from forum.message_kinds import ASKED_FOR
from forum.ports import Clock
from forum.retention.periods import Kept, kept_for
from storage.engine.database import Database
from storage.jobs.job_tables import IN_DOUBT, JobState, is_in_doubt, jobs
from storage.jobs.traces import Traces

APPLICATION = "folkmoot"
QUEUE = "jobs"
WORKFLOW = "run_job"

GENERATION_BITS = 60
ROUNDING = 0.002
"""Seconds added to each delay: DBOS truncates it to milliseconds, and a job that wakes early has to be put again."""

SAYS = (Show, Tell, WriteToBoard, OfferSetUp)
NIGHT = timedelta(hours=15)
"""Whoever is not told at night is told within this time (forum.days.daytime), even when the clocks go back."""


def _waits(latest: datetime | BindParameter[Any]) -> ColumnElement[bool]:
    """The job is due by `latest`, and has not begun."""
    fresh = or_(jobs.c.tried.is_(None), func.abs(jobs.c.tried) < jobs.c.generation)
    return and_(jobs.c.state == JobState.OPEN, jobs.c.due_at <= latest, fresh)


# Built once: it runs with every answer to a poll.
HELD = (
    select(jobs.c.key)
    .where(jobs.c.key == bindparam("wanted"), _waits(bindparam("latest")))
    .with_for_update(read=True, skip_locked=True)
)

OF_THE_SAME: ColumnElement[Any] = literal_column("CASE WHEN jobs.due_at = excluded.due_at THEN jobs.trace END")
"""What followed the job, if it is put again for the same moment."""


IN_DOUBT_NOW = "what is put may have been done already"


@contextmanager
def in_doubt(session: AsyncSession, tried: int | None) -> Generator[None]:
    """If `tried`, of the job that puts something meanwhile, is in doubt, so is what it puts."""
    session.info[IN_DOUBT_NOW] = is_in_doubt(tried)
    try:
        yield
    finally:
        session.info[IN_DOUBT_NOW] = False


class JobClient(DBOSClient):
    """DBOS's own client, over our connections."""

    def __init__(self, database: Database) -> None:
        self._engine = database.engine_of_jobs(pool_size=2)
        super().__init__(
            system_database_engine=self._engine,
            serializer=DBOSPortableJSONSerializer(),
            application_name=APPLICATION,
            lazy=True,
        )

    def destroy(self) -> None:
        """Closes them, which DBOS leaves to the caller."""
        super().destroy()
        self._engine.dispose()


def job_client(database: Database) -> JobClient:
    """What jobs are put with (DBOS "DBOSClient"); one for each process. It connects on first use outside a caller's
    transaction. `destroy()` closes it.
    """
    quieten_dbos()
    return JobClient(database)


def quieten_dbos() -> None:
    """Its warnings go where all our logging goes; without a handler of ours it would itself write to the console."""
    logger = logging.getLogger("dbos")
    logger.setLevel(logging.WARNING)
    if not logger.handlers:
        logger.addHandler(logging.NullHandler())


def workflow_id(key: str, generation: int) -> str:
    """The engine's name for one put of a job. An id that was used once can never run again, hence the generation."""
    return f"{key}#{generation}"


class SqlJobs:
    """Implements forum.ports.Jobs in the transaction of `session`. `traces` None: nobody follows what is put."""

    def __init__(self, session: AsyncSession, clock: Clock, client: DBOSClient, traces: Traces | None = None) -> None:
        self._session = session
        self._info = session.info
        self._clock = clock
        self._client = client
        self._traces = traces

    async def put(self, job: Job, due: datetime | None = None) -> None:
        """Runs `job` at `due` (UTC; now if None). It replaces a waiting job with the same key."""
        await self._put(job, due or self._clock.now(), unless=None)

    async def put_unless_waiting(self, job: Job, due: datetime | None = None) -> None:
        """Like `put`, but does nothing if the same job is waiting, is due within its `patience` and has not begun.

        A refresh is never lost: either the waiting row is locked, so that a run beginning meanwhile waits for this
        transaction and then reads what it wrote, or the run is seen to have begun and another one is put.
        """
        due = due or self._clock.now()
        if not await self._hold(job, due):
            await self._put(job, due, unless=_waits(due + job.patience))

    async def put_missed(self, person_id: PersonId) -> None:
        """Puts again every private message that failed for somebody. One that may have arrived counts as said, and one
        that only a legal hold still keeps as forgotten: a hold is no reason to write to anybody.
        """
        of_them = jobs.c.key.startswith(f"{Tell.__name__}:{person_id}:", autoescape=True)
        lately = jobs.c.ended_at > self._clock.now() - kept_for(Kept.JOBS)
        here = and_(jobs.c.kind == Tell.__name__, jobs.c.state == JobState.FAILED, of_them, lately)
        failed = select(jobs.c.payload).where(here)
        for payload in (await self._session.scalars(failed)).all():
            missed = replace(Tell(**payload), busy_since=None)
            if subject(missed.about) not in ASKED_FOR:
                await self.put(missed)

    async def cancel(self, job: Job) -> None:
        """Makes sure that a waiting job will not run. A job that has begun is not stopped."""
        mine = and_(jobs.c.key == job.key, jobs.c.state == JobState.OPEN)
        ended = update(jobs).values(
            state=JobState.CANCELLED, generation=jobs.c.generation + 1, ended_at=self._clock.now(), trace=None
        )
        await self._session.execute((ended if job.leaves_a_trace else delete(jobs)).where(mine))

    async def forget(self, kinds: Sequence[type[Job]], topics: Sequence[str], forum_id: ForumId) -> None:
        """One statement, over the ranges of keys of each kind."""
        theirs = [jobs.c.key.startswith(f"{kind.__name__}:{forum_id}:", autoescape=True) for kind in kinds]
        about = [jobs.c.key.contains(f":{forum_id}:{topic}", autoescape=True) for topic in topics]
        told = and_(jobs.c.key.startswith(f"{Tell.__name__}:", autoescape=True), or_(*about))
        await self._session.execute(delete(jobs).where(or_(*theirs, told)))

    async def _hold(self, job: Job, due: datetime) -> bool:
        """Whether the job is waiting; if so it cannot begin before this transaction ends.

        SKIP LOCKED, because the holder of the lock is about to change the row. Waiting here and then updating would
        turn a shared lock into an exclusive one, and two simultaneous answers would deadlock (PostgreSQL "Explicit
        Locking").
        """
        held = await self._session.execute(HELD, {"wanted": job.key, "latest": due + job.patience})
        return held.first() is not None

    async def _put(self, job: Job, due: datetime, unless: ColumnElement[bool] | None) -> None:
        trace = self._traces.putting(job, later=due > self._clock.now()) if self._traces else None
        row = await self._session.execute(self._upsert(job, due, unless, trace))
        generation = row.scalar_one_or_none()
        if generation is not None:
            await self._session.run_sync(self._enqueue, job, due, generation)
        elif self._traces and trace:
            self._traces.not_put(trace)

    def _upsert(self, job: Job, due: datetime, unless: ColumnElement[bool] | None, trace: str | None) -> Any:
        """The row's new generation, or no row.

        A first generation is a random number, so that a row that was deleted and is put again never reuses a workflow's
        id. `tried` stays: an attempt with an unknown outcome must not be forgotten. So does `trace` if the same is put
        for the same moment, as when a job is woken.
        """
        content: dict[str, Any] = {"kind": job.kind, "lane": job.lane, "payload": job.payload(), "due_at": due}
        if self._info.get(IN_DOUBT_NOW) and self._was_due(job, due):
            content["tried"] = IN_DOUBT
        content["state"] = JobState.OPEN
        first = {"key": job.key, "generation": randbits(GENERATION_BITS), **content}
        again = {"generation": jobs.c.generation + 1, "ended_at": None, **content}
        if self._traces:
            first["trace"], again["trace"] = trace, trace or OF_THE_SAME
        dialect = sqlite if self._session.get_bind().dialect.name == "sqlite" else postgresql
        return (
            dialect.insert(jobs)
            .values(first)
            .on_conflict_do_update(
                index_elements=[jobs.c.key], set_=again, where=None if unless is None else not_(unless)
            )
            .returning(jobs.c.generation)
        )

    def _was_due(self, job: Job, due: datetime) -> bool:
        """What is put for later comes after the time that nobody knows about, unless it only waits for the morning."""
        return due <= self._clock.now() + (NIGHT if isinstance(job, SAYS) else timedelta(0))

    def _enqueue(self, session: Session, job: Job, due: datetime, generation: int) -> None:
        """DBOS "Queues", "Partitioning Queues": one of a lane at a time. The caller's commit makes it real."""
        options: EnqueueOptions = {
            "workflow_name": WORKFLOW,
            "queue_name": QUEUE,
            "queue_partition_key": job.lane,
            "workflow_id": workflow_id(job.key, generation),
            "workflow_id_reuse_policy": "reject",
        }
        delay = (due - self._clock.now()) / timedelta(seconds=1)
        if delay > 0:
            options["delay_seconds"] = delay + ROUNDING
        self._client.enqueue_in_transaction(session.connection(), options, job.key, generation)
