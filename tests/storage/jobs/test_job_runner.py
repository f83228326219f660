"""The life of one job, seen through the engine."""

import asyncio
from typing import Any

import pytest
from sqlalchemy import update

from forum.jobs import Job
from forum.ports import NotNow, OutcomeUnknown, Refused, Step, UnitOfWork
from storage.jobs.job_engine import JobEngine
from storage.jobs.job_runner import TRIES, JobRunner
from storage.jobs.job_tables import JobState, jobs
from storage.jobs.pauses import Pauses
from tests.clock import NOON, SetClock
from tests.storage.jobs.jobs_at_work import Act, Bells, Ring, Works, raises

BELL = Ring("tower")


def gives(result: Any) -> Act:
    async def act() -> Any:
        return result

    return act


async def state(works: Works) -> JobState:
    return (await works.row(BELL)).state


async def test_what_the_domain_no_longer_needs_is_not_done(works: Works, engine: JobEngine, bells: Bells) -> None:
    bells.needed = False
    await works.put(BELL)
    await engine.idle()
    assert (bells.planned, bells.rung, await state(works)) == (["tower"], [], JobState.DONE)


async def test_not_now_is_planned_again_after_a_pause(works: Works, engine: JobEngine, bells: Bells) -> None:
    bells.acts["tower"] = [raises(NotNow("429", after=0)), raises(NotNow("503", after=0)), gives("dong")]
    await works.put(BELL)
    await engine.idle()
    assert bells.planned == ["tower"] * 3
    assert bells.settled == ["tower=dong"]


async def test_a_pause_does_not_count_as_an_attempt(works: Works, clock: SetClock, bells: Bells) -> None:
    """Otherwise a crash during the pause would leave the post unknown, although it was certainly not made."""
    bells.acts["tower"] = [raises(NotNow("429", after=7)), gives("dong")]
    asked: list[tuple[float, int | None]] = []

    async def sleep(seconds: float) -> None:
        asked.append((seconds, (await works.row(BELL)).tried))

    await works.put(BELL)
    runner = JobRunner(works.database, clock, bells.plan, works.make_uow, sleep=sleep)
    await runner.run(BELL.key, (await works.row(BELL)).generation)
    assert asked == [(7, None)]


async def test_another_process_keeps_the_rest_of_the_pause(works: Works, clock: SetClock, bells: Bells) -> None:
    """The far end asked the whole bot to wait, not just the process that heard it."""
    bells.acts["tower"] = [raises(NotNow("429", after=120)), gives("dong")]
    asked: list[float] = []

    async def die(seconds: float) -> None:
        raise asyncio.CancelledError

    async def sleep(seconds: float) -> None:
        asked.append(seconds)
        clock.advance(seconds=seconds)

    await works.put(BELL)
    generation = (await works.row(BELL)).generation
    with pytest.raises(asyncio.CancelledError):
        await JobRunner(works.database, clock, bells.plan, works.make_uow, sleep=die).run(BELL.key, generation)
    clock.advance(seconds=50)
    assert await JobRunner(works.database, clock, bells.plan, works.make_uow, sleep=sleep).run(BELL.key, generation)
    assert (asked, bells.settled) == ([70], ["tower=dong"])


async def test_a_pause_ends_with_the_next_attempt(works: Works, clock: SetClock, bells: Bells) -> None:
    bells.acts["tower"] = [raises(NotNow("429", after=120)), gives("dong")]
    await works.put(BELL)
    generation = (await works.row(BELL)).generation

    async def sleep(seconds: float) -> None:
        clock.advance(seconds=seconds)

    await JobRunner(works.database, clock, bells.plan, works.make_uow, sleep=sleep).run(BELL.key, generation)
    assert (await works.row(BELL)).rests_until is None


async def test_a_refusal_is_told_to_the_step_and_ends_the_job(works: Works, engine: JobEngine, bells: Bells) -> None:
    refusal = Refused("MessageWritesBlocked")
    bells.acts["tower"] = [raises(refusal)]
    await works.put(BELL)
    await engine.idle()
    assert (bells.failures, bells.rung, await state(works)) == ([("tower", refusal)], ["tower"], JobState.FAILED)


@pytest.mark.parametrize("error", [OutcomeUnknown("reset"), KeyError("id")], ids=["timeout", "bug"])
async def test_what_may_have_arrived_is_never_sent_twice(
    works: Works, engine: JobEngine, bells: Bells, error: Exception
) -> None:
    bells.acts["tower"] = [raises(error)]
    await works.put(BELL)
    await engine.idle()
    assert bells.rung == ["tower"]
    assert [type(failure) for _, failure in bells.failures] == [OutcomeUnknown]
    assert await state(works) == JobState.FAILED


async def test_what_may_be_repeated_is_repeated(works: Works, engine: JobEngine, bells: Bells) -> None:
    bells.repeatable = True
    bells.acts["tower"] = [raises(OutcomeUnknown("reset")), raises(OutcomeUnknown("500")), gives("dong")]
    await works.put(BELL)
    await engine.idle()
    assert (bells.rung, bells.settled) == (["tower"] * 3, ["tower=dong"])


async def test_but_not_for_ever(works: Works, engine: JobEngine, bells: Bells) -> None:
    bells.repeatable = True
    bells.acts["tower"] = [raises(OutcomeUnknown("500"))]
    await works.put(BELL)
    await engine.idle()
    assert bells.rung == ["tower"] * TRIES
    assert [str(failure) for _, failure in bells.failures] == ["500"]


@pytest.mark.parametrize(("repeatable", "rung"), [(False, []), (True, ["tower"])])
async def test_an_attempt_that_was_cut_off(works: Works, bells: Bells, repeatable: bool, rung: list[str]) -> None:
    """A job left by a process that was killed while it waited for the far end. Putting it again hides nothing."""
    bells.repeatable = repeatable
    await works.put(BELL)
    async with works.database.transaction() as session:
        await session.execute(update(jobs).values(tried=jobs.c.generation))
    await works.put(BELL)
    engine = works.engine()
    await engine.launch()
    await engine.idle()
    await engine.aclose()
    assert bells.rung == rung
    assert len(bells.failures) == (0 if repeatable else 1)
    assert (await works.row(BELL)).tried is None


async def test_a_bug_in_a_plan_is_retried_and_ends_as_failed(works: Works, caplog: pytest.LogCaptureFixture) -> None:
    planned: list[Job] = []

    async def plan(uow: UnitOfWork, job: Job) -> Step | None:
        planned.append(job)
        raise ZeroDivisionError

    await works.put(BELL)
    runner = JobRunner(works.database, works.clock, plan, works.make_uow, pauses=Pauses(0, 0))
    await runner.run(BELL.key, (await works.row(BELL)).generation)
    assert len(planned) == TRIES
    assert await state(works) == JobState.FAILED
    assert f"{BELL.kind}#" in caplog.text and BELL.key not in caplog.text


async def test_a_bug_in_settle_does_not_act_again(works: Works, bells: Bells) -> None:
    failing = [ZeroDivisionError(), ZeroDivisionError()]

    async def settle(uow: UnitOfWork, result: Any) -> None:
        if failing:
            raise failing.pop()
        bells.settled.append(result)

    async def plan(uow: UnitOfWork, job: Job) -> Step | None:
        step = await bells.plan(uow, job)
        assert step
        return Step(step.act, settle, step.failed)

    await works.put(Ring("tower", note="dong"))
    runner = JobRunner(works.database, works.clock, plan, works.make_uow, pauses=Pauses(0, 0))
    await runner.run(BELL.key, (await works.row(BELL)).generation)
    assert (bells.rung, bells.settled, await state(works)) == (["tower"], ["dong"], JobState.DONE)


async def test_a_job_of_an_unknown_kind_is_not_lost_silently(works: Works, bells: Bells) -> None:
    await works.put(BELL)
    async with works.database.transaction() as session:
        await session.execute(update(jobs).values(kind="FromTheFuture"))
    runner = JobRunner(works.database, works.clock, bells.plan, works.make_uow, pauses=Pauses(0, 0))
    await runner.run(BELL.key, (await works.row(BELL)).generation)
    assert await state(works) == JobState.FAILED


async def test_a_job_that_wakes_early_is_put_for_its_time(works: Works, bells: Bells, clock: SetClock) -> None:
    await works.put(BELL, due=NOON)
    before = await works.row(BELL)
    clock.advance(hours=-1)
    runner = JobRunner(works.database, clock, bells.plan, works.make_uow)
    assert not await runner.run(BELL.key, before.generation)
    after = await works.row(BELL)
    assert (after.state, after.due_at, after.generation) == (JobState.OPEN, NOON, before.generation + 1)
    assert bells.planned == []


async def test_a_job_cancelled_while_it_runs_is_settled_and_stays_cancelled(
    works: Works, engine: JobEngine, bells: Bells
) -> None:
    begun, go_on = asyncio.Event(), asyncio.Event()

    async def slow() -> str:
        begun.set()
        await go_on.wait()
        return "dong"

    bells.acts["tower"] = [slow]
    await works.put(BELL)
    await begun.wait()
    await works.database.run(lambda session: works.jobs(session).cancel(BELL))
    go_on.set()
    await works.put(Ring("next", lane_name=BELL.lane))
    await engine.idle()
    assert bells.settled == ["tower=dong", "next="]
    row = await works.row(BELL)
    assert (row.state, row.tried) == (JobState.CANCELLED, None)


def test_pauses_grow_and_listen_but_have_an_end() -> None:
    pauses = Pauses(first=1, longest=60, honoured=1800)
    assert [pauses.before(retry) for retry in (1, 2, 3, 10, 5000)] == [1, 2, 4, 60, 60]
    assert pauses.before(1, wanted=30) == 30
    assert pauses.before(1, wanted=900) == 900
    assert pauses.before(1, wanted=3600) == 1800
