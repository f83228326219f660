"""A job whose row goes while it is being done: what it was about was erased, or it was cancelled without a trace."""

from dataclasses import dataclass
from typing import Any, ClassVar

import pytest
from sqlalchemy import delete

from forum.ports import NotNow, OutcomeUnknown, Refused
from storage.jobs.job_runner import JobRunner
from storage.jobs.job_tables import jobs
from tests.clock import SetClock
from tests.storage.jobs.jobs_at_work import Act, Bells, Ring, Works, raises
from tests.storage.jobs.test_job_runner import gives


@dataclass(frozen=True)
class Whisper(Ring):
    """Leaves no trace, so cancelling it deletes its row."""

    leaves_a_trace: ClassVar[bool] = False


@dataclass(frozen=True)
class WhisperTo(Whisper):
    """To somebody."""

    person_id: str = "grace"


OUTCOMES = [gives("dong"), raises(Refused("403")), raises(OutcomeUnknown("reset")), raises(NotNow("429", after=0))]


@pytest.mark.parametrize("outcome", OUTCOMES, ids=["done", "refused", "unknown", "put off"])
@pytest.mark.parametrize("job", [Ring("tower"), WhisperTo("tower")], ids=["with a trace", "somebody's"])
async def test_of_somebody_who_is_erased_while_a_job_runs_nothing_is_recorded(
    works: Works, clock: SetClock, bells: Bells, job: Ring, outcome: Act
) -> None:
    """Where a message to them was, or that it is to be sent again, would bring their id back."""

    async def erased_meanwhile() -> Any:
        await works.database.run(lambda session: session.execute(delete(jobs).where(jobs.c.key == job.key)))
        return await outcome()

    bells.acts["tower"] = [erased_meanwhile]
    await works.put(job)
    runner = JobRunner(works.database, clock, bells.plan, works.make_uow)
    assert await runner.run(job.key, (await works.row(job)).generation)
    assert (bells.rung, bells.settled, bells.failures) == (["tower"], [], [])
    assert await works.row(job) is None


async def test_what_is_cancelled_without_a_trace_is_settled_all_the_same(
    works: Works, clock: SetClock, bells: Bells
) -> None:
    """Otherwise nobody would know where a card is that has just been posted."""
    job = Whisper("tower")

    async def cancelled_meanwhile() -> str:
        await works.database.run(lambda session: works.jobs(session).cancel(job))
        return "dong"

    bells.acts["tower"] = [cancelled_meanwhile]
    await works.put(job)
    await JobRunner(works.database, clock, bells.plan, works.make_uow).run(job.key, (await works.row(job)).generation)
    assert bells.settled == ["tower=dong"]
