"""Jobs that were due between a copy and its restore: nobody can know whether they were done."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import update

from forum.jobs import Job, Tell
from forum.ports import NotNow, OutcomeUnknown, Step, UnitOfWork
from storage.jobs.job_engine import JobEngine
from storage.jobs.job_tables import IN_DOUBT, JobState, jobs
from tests.clock import SetClock
from tests.storage.jobs.jobs_at_work import Bells, Ring, Works, raises

BELL = Ring("tower")
MOMENT = timedelta(seconds=1)


@dataclass(frozen=True)
class Look(Job):
    """Looks at the rows and puts what follows."""

    at: str


@pytest.fixture
def due(clock: SetClock) -> datetime:
    """When the engine runs, later than it was put."""
    return clock.now() + timedelta(hours=1)


async def doubted(works: Works, clock: SetClock, due: datetime, job: Job = BELL) -> None:
    """`job` was due, and the database was restored."""
    async with works.database.transaction() as session:
        await works.jobs(session).put(job, due)
        await session.execute(update(jobs).values(tried=IN_DOUBT))
    clock.move_to(due + MOMENT)


async def test_what_must_not_happen_twice_is_not_done(
    works: Works, engine: JobEngine, bells: Bells, clock: SetClock, due: datetime
) -> None:
    await doubted(works, clock, due)
    await engine.wake_due()
    await engine.idle()
    assert bells.rung == []
    assert [(bell, type(why)) for bell, why in bells.failures] == [("tower", OutcomeUnknown)]
    assert (await works.row(BELL)).state == JobState.FAILED


async def test_what_may_be_repeated_is_done_and_asks_for_patience_as_ever(
    works: Works, engine: JobEngine, bells: Bells, clock: SetClock, due: datetime
) -> None:
    bells.repeatable = True
    bells.acts["tower"] = [raises(NotNow("429", after=0)), raises(OutcomeUnknown("reset")), _done]
    await doubted(works, clock, due)
    await engine.wake_due()
    await engine.idle()
    assert (len(bells.rung), bells.failures) == (3, [])
    row = await works.row(BELL)
    assert (row.state, row.tried) == (JobState.DONE, None)


async def _done() -> str:
    return "dong"


async def test_once_it_has_ended_the_same_job_is_as_good_as_any(
    works: Works, engine: JobEngine, bells: Bells, clock: SetClock, due: datetime
) -> None:
    await doubted(works, clock, due)
    await engine.wake_due()
    await engine.idle()
    await works.put(BELL)
    await engine.idle()
    assert bells.rung == ["tower"]


Plan = Callable[[UnitOfWork, Job], Awaitable[Step | None]]


def follows(works: Works, *puts: tuple[Job, timedelta], settles: bool = False) -> Plan:
    """A plan of Look that puts these jobs: at once, or when its step has succeeded. Bells are rung as ever."""

    async def put_all(uow: UnitOfWork, _: Any = None) -> None:
        for job, later in puts:
            await uow.jobs.put(job, works.clock.now() + later)

    async def nothing(*_: object) -> None:
        return None

    async def plan(uow: UnitOfWork, job: Job) -> Step | None:
        if isinstance(job, Ring):
            return await Bells.plan(works.bells, uow, job)
        if isinstance(job, Look) and settles:
            return Step(nothing, put_all, nothing, repeatable=True)
        if isinstance(job, Look):
            await put_all(uow)
        return None

    return plan


@pytest.mark.parametrize("settles", [False, True])
async def test_what_follows_from_it_is_in_doubt_too(
    works: Works, bells: Bells, clock: SetClock, due: datetime, monkeypatch: pytest.MonkeyPatch, settles: bool
) -> None:
    """But not what comes later: that was not due while nobody knows what happened."""
    later, by_day = Ring("later"), Tell("p", "f", "reminder:m")
    puts = ((BELL, timedelta(0)), (later, MOMENT), (by_day, timedelta(hours=9)))
    monkeypatch.setattr(bells, "plan", follows(works, *puts, settles=settles))
    engine = works.engine()
    await doubted(works, clock, due, Look("rows"))
    await engine.launch()
    await engine.idle()
    assert bells.rung == []
    assert [bell for bell, _ in bells.failures] == ["tower"]
    assert (await works.row(by_day)).tried == IN_DOUBT, "it only waits for the morning"
    assert (await works.row(later)).tried is None
    clock.move_to(due + 3 * MOMENT)
    await engine.wake_due()
    await engine.idle()
    assert bells.rung == ["later"]
    await engine.aclose()
