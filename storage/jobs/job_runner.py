"""The life of one job: claim it, ask what is still to be done, do it, record the outcome. No engine in here."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import timedelta
from typing import Any, TypeVar

from sqlalchemy import Column, ColumnElement, Row, and_, case, delete, null, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from forum.jobs import Job
from forum.keys import subject
from forum.ports import Clock, NotNow, OutcomeUnknown, Plan, Refused, Step, UnitOfWork, cause
from storage.engine.database import Database
from storage.engine.races import database_is_away
from storage.jobs.job_tables import IN_DOUBT, JobState, is_in_doubt, jobs
from storage.jobs.pauses import Pauses
from storage.jobs.put import Put
from storage.jobs.sql_jobs import in_doubt
from storage.jobs.traces import Traces, Untraced

log = logging.getLogger(__name__)

T = TypeVar("T")
Failure = Refused | OutcomeUnknown
Sleep = Callable[[float], Awaitable[None]]

TRIES = 6
"""How often a repeatable effect with an unknown outcome, or a transaction with a bug in it, is tried before it
fails.
"""


@dataclass(frozen=True)
class _Rest:
    """The far end asked for a pause with `seconds` still to go: another process was told so, and died."""

    seconds: float


class _GivenUp(Exception):
    """A transaction failed TRIES times for a reason of its own. It has been logged."""


class JobRunner:
    """Runs due jobs. One object serves all runs of a process.

    `make_uow` gives the plan its unit of work; `sleep` (seconds) is replaced by tests and by an engine that closes;
    `traces` is told of each run.
    """

    def __init__(
        self,
        database: Database,
        clock: Clock,
        plan: Plan,
        make_uow: Callable[[AsyncSession], UnitOfWork],
        *,
        pauses: Pauses | None = None,
        sleep: Sleep = asyncio.sleep,
        traces: Traces | None = None,
    ) -> None:
        self._database = database
        self._clock = clock
        self._plan = plan
        self._make_uow = make_uow
        self._pauses = pauses or Pauses()
        self._sleep = sleep
        self._traces = traces or Untraced()
        self._in_database = asyncio.Semaphore(1 if database.is_sqlite else 5)

    async def run(self, key: str, generation: int) -> bool:
        """Runs the job unless its generation is stale. True: something was sent outside, so its lane should rest."""
        put = Put(key, generation)
        with self._traces.running():
            try:
                return await self._run(put)
            except _GivenUp:
                self._traces.ended("failed")
                await self._patiently(put, lambda session: self._end(session, put, JobState.FAILED, tried=True))
                return True

    async def _run(self, put: Put) -> bool:
        unknown = retries = 0
        while step := await self._next(put, retries > 0):
            retries += 1
            try:
                result = await step.act()
            except NotNow as pause:
                await self._put_off(put, step, pause, retries)
            except Refused as refused:
                await self._fail(put, step, refused)
                return True
            except Exception as error:
                unknown += 1
                outcome = _as_unknown(put, error)
                if not step.repeatable or unknown == TRIES:
                    await self._fail(put, step, outcome)
                    return True
                await self._sleep(self._pauses.before(unknown))
            else:
                await self._settle(put, step, result)
                return True
        return retries > 0

    async def _next(self, put: Put, rested: bool) -> Step | None:
        """What to do now. `rested`: this process has observed any pause that the far end asked for."""
        claimed = await self._patiently(put, lambda session: self._claim(session, put, rested))
        if not isinstance(claimed, _Rest):
            return claimed
        await self._sleep(claimed.seconds)
        return await self._next(put, rested=True)

    async def _claim(self, session: AsyncSession, put: Put, rested: bool) -> Step | _Rest | None:
        """Transaction one: what to do outside, recorded as tried. None: nothing, and the job has ended.

        A pause that the far end asked for is observed first, unless this process has already `rested`.
        """
        found = await session.execute(select(jobs).where(jobs.c.key == put.key).with_for_update())
        row = found.one_or_none()
        if row is None or row.generation != put.generation or row.state != JobState.OPEN:
            return None
        uow = self._make_uow(session)
        job = Job.revive(row.kind, row.payload)
        if row.due_at > self._clock.now():
            await uow.jobs.put(job, row.due_at)
            return None
        if not rested and row.rests_until and row.rests_until > self._clock.now():
            return _Rest((row.rests_until - self._clock.now()) / timedelta(seconds=1))
        self._traces.claimed(job, row.trace)
        with in_doubt(session, row.tried):
            step = await self._plan(uow, job)
        if step is None:
            self._traces.ended("done")
            await self._end(session, put, JobState.DONE)
        elif not await self._may_act(session, uow, row, step):
            return None
        return step

    async def _may_act(self, session: AsyncSession, uow: UnitOfWork, row: Row[tuple[object, ...]], step: Step) -> bool:
        """Marks the attempt, unless an earlier one may have done what must not be done twice."""
        if row.tried is None or step.repeatable:
            tried = -row.generation if is_in_doubt(row.tried) else row.generation
            await session.execute(update(jobs).where(jobs.c.key == row.key).values(tried=tried, rests_until=None))
            return True
        put = Put(row.key, row.generation)
        log.warning("job %s: an earlier attempt has no known outcome and cannot be repeated", str(put))
        await step.failed(uow, OutcomeUnknown("an earlier attempt was cut off"))
        await self._end(session, put, JobState.FAILED)
        return False

    async def _settle(self, put: Put, step: Step, result: object) -> None:
        """Transaction two, after success."""
        self._traces.ended("done")

        async def work(session: AsyncSession, tried: int | None) -> None:
            with in_doubt(session, tried):
                await step.settle(self._make_uow(session), result)
            await self._end(session, put, JobState.DONE)

        await self._record(put, work)
        log.debug("job %s was done", str(put))

    async def _fail(self, put: Put, step: Step, failure: Failure) -> None:
        """Transaction two, after a failure that will not go away by itself."""
        log.warning("job %s failed: %s", str(put), cause(failure))
        self._traces.ended("failed")

        async def work(session: AsyncSession, _: int | None) -> None:
            await step.failed(self._make_uow(session), failure)
            await self._end(session, put, JobState.FAILED)

        await self._record(put, work)

    async def _end(self, session: AsyncSession, put: Put, state: JobState, *, tried: bool = False) -> None:
        """The outcome is known (or `tried` still says that it is not). A job put again meanwhile stays open."""
        ours = and_(jobs.c.generation == put.generation, jobs.c.state == JobState.OPEN)
        if not tried and not Job.kinds[subject(put.key)].leaves_a_trace:
            gone = await session.execute(delete(jobs).where(jobs.c.key == put.key, ours).returning(jobs.c.key))
            if gone.first() is not None:
                return
        ended: dict[Column[Any], ColumnElement[Any]] = {
            jobs.c.state: case((ours, state), else_=jobs.c.state),
            jobs.c.ended_at: case((ours, self._clock.now()), else_=jobs.c.ended_at),
            jobs.c.trace: case((ours, null()), else_=jobs.c.trace),
        }
        if not tried:
            ended[jobs.c.tried] = null()
        await session.execute(update(jobs).where(jobs.c.key == put.key).values(ended))

    async def _put_off(self, put: Put, step: Step, pause: NotNow, retry: int) -> None:
        """The attempt counts as not made. If this process dies, the next one observes the pause."""
        seconds = self._pauses.before(retry, pause.after)
        until = self._clock.now() + timedelta(seconds=seconds)
        self._traces.ended("put_off")

        async def work(session: AsyncSession, _: int | None) -> None:
            tried = case((jobs.c.tried <= IN_DOUBT, IN_DOUBT), else_=null())
            await session.execute(update(jobs).where(jobs.c.key == put.key).values(tried=tried, rests_until=until))
            if step.put_off:
                await step.put_off(self._make_uow(session), pause)

        await self._record(put, work)
        log.debug("job %s is put off for %.0f s", str(put), seconds)
        await self._sleep(seconds)

    async def _record(self, put: Put, work: Callable[[AsyncSession, int | None], Awaitable[None]]) -> None:
        """Nothing, if the row went with somebody who was erased. It is locked: they go before that, or after."""

        async def unless_gone(session: AsyncSession) -> None:
            found = select(jobs.c.tried).where(jobs.c.key == put.key).with_for_update()
            row = (await session.execute(found)).one_or_none()
            if row is not None or not Job.kinds[subject(put.key)].ends_with_its_row():
                await work(session, row.tried if row else None)

        await self._patiently(put, unless_gone)

    async def _patiently(self, put: Put, work: Callable[[AsyncSession], Awaitable[T]]) -> T:
        """Runs a transaction until it succeeds: indefinitely while the database is unreachable, TRIES times for a bug.

        Only a few at a time, so that people's presses never queue for a connection behind a crowd of jobs.
        """
        retry = bugs = 0
        while True:
            try:
                async with self._in_database:
                    return await self._database.run(work)
            except Exception as error:
                if trouble := database_is_away(error):
                    log.warning("job %s waits for the database: %s", str(put), trouble)
                else:
                    log.exception("job %s: a transaction failed", str(put))
                    bugs += 1
                    if bugs == TRIES:
                        raise _GivenUp from error
            retry += 1
            await self._sleep(self._pauses.before(retry))


def _as_unknown(put: Put, error: Exception) -> OutcomeUnknown:
    """Anything else that goes wrong while acting may have gone wrong after the far end did it."""
    if isinstance(error, OutcomeUnknown):
        return error
    log.error("job %s: a bug while acting", str(put), exc_info=error)
    return OutcomeUnknown(type(error).__name__)
