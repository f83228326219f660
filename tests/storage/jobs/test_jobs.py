"""Jobs are put in the transaction or not at all, by key, and no refresh is lost."""

import asyncio
from datetime import timedelta

import pytest
from sqlalchemy import func, insert, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from forum.jobs import Job, Show
from forum.ports import Step, UnitOfWork
from storage.jobs.job_engine import JobEngine
from storage.jobs.job_runner import JobRunner
from storage.jobs.job_tables import JobState, jobs, replicas
from storage.jobs.job_upkeep import JobUpkeep
from tests.clock import NOON, SetClock
from tests.storage.jobs.jobs_at_work import Bells, Ring, Works

BELL = Ring("tower")
SOON = NOON + timedelta(hours=1)


async def put_unless_waiting(works: Works, ring: Ring, **when: object) -> None:
    await works.database.run(lambda session: works.jobs(session).put_unless_waiting(ring, **when))  # type: ignore[arg-type]


async def test_a_job_put_runs_once_after_the_commit(works: Works, engine: JobEngine, bells: Bells) -> None:
    await works.put(Ring("tower", note="dong"))
    await engine.idle()
    assert bells.settled == ["tower=dong"]
    row = await works.row(BELL)
    assert (row.state, row.tried, row.ended_at) == (JobState.DONE, None, NOON)


async def test_a_transaction_that_fails_puts_nothing(works: Works, engine: JobEngine, bells: Bells) -> None:
    async def work(session: AsyncSession) -> None:
        await works.jobs(session).put(BELL)
        raise LookupError

    with pytest.raises(LookupError):
        await works.database.run(work)
    await works.put(Ring("after"))
    await engine.idle()
    assert await works.row(BELL) is None
    assert bells.rung == ["after"]
    assert await works.client.list_workflows_async(workflow_id_prefix=BELL.key) == []


async def test_a_later_job_waits_for_the_clock(works: Works, engine: JobEngine, bells: Bells, clock: SetClock) -> None:
    await works.put(BELL, due=SOON)
    await engine.idle()
    assert bells.rung == []
    clock.move_to(SOON)
    await engine.wake_due()
    await engine.idle()
    assert bells.rung == ["tower"]


async def test_a_job_put_again_replaces_what_waited(
    works: Works, engine: JobEngine, bells: Bells, clock: SetClock
) -> None:
    await works.put(Ring("tower", note="old"), due=SOON)
    await works.put(Ring("tower", note="new"), due=SOON + timedelta(hours=1))
    clock.move_to(SOON)
    await engine.wake_due()
    await engine.idle()
    assert bells.rung == []
    clock.advance(hours=1)
    await engine.wake_due()
    await engine.idle()
    assert bells.settled == ["tower=new"]


async def test_a_cancelled_job_does_not_run_but_can_be_put_again(
    works: Works, engine: JobEngine, bells: Bells, clock: SetClock
) -> None:
    await works.put(BELL, due=SOON)
    await works.database.run(lambda session: works.jobs(session).cancel(BELL))
    clock.move_to(SOON)
    await engine.wake_due()
    await engine.idle()
    assert bells.rung == []
    await works.put(BELL)
    await engine.idle()
    assert bells.rung == ["tower"]


async def test_a_refresh_that_waits_is_not_put_twice(works: Works) -> None:
    await works.put(BELL)
    before = (await works.row(BELL)).generation
    await asyncio.gather(*(put_unless_waiting(works, BELL) for _ in range(40)))
    assert (await works.row(BELL)).generation == before


async def test_a_refresh_that_waits_too_long_is_brought_forward(works: Works) -> None:
    await works.put(BELL, due=SOON)
    await put_unless_waiting(works, BELL, due=NOON)
    assert (await works.row(BELL)).due_at == NOON


@pytest.mark.parametrize(("waits", "brought_forward"), [(3, False), (4, False), (5, True)])
async def test_a_card_that_rests_is_shown_soon_enough_for_everybody(
    works: Works, waits: float, brought_forward: bool
) -> None:
    card, later = Show("forum", "meeting:1"), NOON + timedelta(seconds=waits)
    await works.database.run(lambda session: works.jobs(session).put(card, later))
    before = await works.row(card)
    await works.database.run(lambda session: works.jobs(session).put_unless_waiting(card))
    row = await works.row(card)
    assert row.due_at == (NOON if brought_forward else later)
    assert (row.generation > before.generation) is brought_forward


async def test_a_refresh_that_has_begun_is_put_again(
    works: Works, engine: JobEngine, bells: Bells, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def keep(_: JobUpkeep) -> None:
        """However long it takes, what has ended is still there to be counted."""

    monkeypatch.setattr(JobUpkeep, "forget_ended", keep)
    begun, go_on = asyncio.Event(), asyncio.Event()

    async def slow() -> None:
        begun.set()
        await go_on.wait()

    bells.acts["tower"] = [slow]
    await works.put(BELL)
    await begun.wait()
    await asyncio.gather(*(put_unless_waiting(works, BELL) for _ in range(40)))
    go_on.set()
    await engine.idle()
    ends = await works.client.list_workflows_async(workflow_id_prefix=BELL.key)
    assert len(ends) == 2
    assert bells.rung == ["tower", "tower"], "once for what was known, once for all forty that came meanwhile"


async def test_an_answer_that_meets_an_open_claim_waits_and_puts_a_further_refresh(on_postgres: Works) -> None:
    works = on_postgres
    await works.put(BELL)
    before = (await works.row(BELL)).generation
    async with works.database.transaction() as claim:
        await claim.execute(update(jobs).where(jobs.c.key == BELL.key).values(tried=before))
        answers = [asyncio.create_task(put_unless_waiting(works, BELL)) for _ in range(8)]
        done, _ = await asyncio.wait(answers, timeout=0.1)
        assert not done, "nobody may decide before the claim is known"
    await asyncio.gather(*answers)
    assert (await works.row(BELL)).generation == before + 1


async def test_a_claim_that_meets_an_open_answer_waits_and_reads_what_it_wrote(on_postgres: Works) -> None:
    works = on_postgres
    await works.put(BELL)
    generation = (await works.row(BELL)).generation
    seen: list[int] = []

    async def plan(uow: UnitOfWork, job: Job) -> Step | None:
        async with works.database.transaction() as session:
            seen.append((await session.execute(select(func.count()).select_from(replicas))).scalar_one())
        return None

    runner = JobRunner(works.database, works.clock, plan, works.make_uow)
    async with works.database.transaction() as answer:
        await works.jobs(answer).put_unless_waiting(BELL)
        claim = asyncio.create_task(runner.run(BELL.key, generation))
        done, _ = await asyncio.wait([claim], timeout=0.1)
        assert not done, "the refresh would read the state before the answer"
        await answer.execute(insert(replicas).values(id="the answer", beat=0))
    await claim
    assert seen == [1]
    assert (await works.row(BELL)).generation == generation


async def test_a_row_that_was_purged_never_uses_an_id_again(
    works: Works, engine: JobEngine, bells: Bells, clock: SetClock
) -> None:
    await works.put(BELL)
    await engine.idle()
    async with works.database.transaction() as session:
        await session.execute(jobs.delete())
    clock.advance(days=31)
    await works.put(BELL)
    await engine.idle()
    assert bells.rung == ["tower", "tower"]
