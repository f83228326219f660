"""What has ended is forgotten, and what waits costs nothing meanwhile."""

import asyncio
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import update

from forum.jobs import Job
from storage.jobs import job_engine
from storage.jobs.job_engine import JobEngine
from storage.jobs.job_tables import JobState, jobs
from storage.jobs.job_upkeep import LOOKS, JobUpkeep
from storage.jobs.sql_jobs import SqlJobs
from tests.clock import SetClock
from tests.patience import PATIENT
from tests.storage.jobs.jobs_at_work import Ring, Works


async def test_what_ended_long_ago_is_purged(works: Works, engine: JobEngine, clock: SetClock) -> None:
    clock.move_to(datetime.now(UTC))
    await works.put(Ring("old"))
    await engine.idle()
    await works.put(Ring("waits"), due=clock.now() + timedelta(days=60))
    await engine.aclose()  # by now DBOS has recorded that the first has ended
    upkeep = JobUpkeep(works.database, clock, works.client)
    await upkeep.purge()
    assert await works.row(Ring("old")), "our own row says what happened"
    left = await works.client.list_workflows_async()
    assert [workflow.workflow_id.split("#")[0] for workflow in left] == [Ring("waits").key]


async def test_what_is_overdue_is_woken_in_the_order_in_which_it_was_due(
    works: Works, clock: SetClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whoever gets several messages late should not read the last one first."""
    names = "hcfaegbd"
    for hours, name in reversed(list(enumerate(names, 1))):
        await works.put(Ring(name, lane_name="one"), due=clock.now() + timedelta(hours=hours))
    clock.advance(hours=len(names))
    woken: list[Job] = []
    put = SqlJobs.put

    async def note(self: SqlJobs, job: Job, due: datetime | None = None) -> None:
        woken.append(job)
        await put(self, job, due)

    monkeypatch.setattr(SqlJobs, "put", note)
    assert await JobUpkeep(works.database, clock, works.client).wake_due() == len(names)
    assert woken == [Ring(name) for name in names]


async def test_what_is_overdue_at_a_start_is_woken_before_the_engine_takes_anything(
    works: Works, clock: SetClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Or it would take what waits in the order in which it was put, whenever it was due."""
    rings = [Ring("one", lane_name="one"), Ring("other", lane_name="one")]
    await works.put(*rings, due=clock.now() + timedelta(hours=1))
    clock.advance(hours=1)
    ready: list[str] = []
    start = JobEngine._start_dbos  # pyright: ignore[reportPrivateUsage]

    def note(self: JobEngine) -> None:
        ready.extend(one.workflow_id.split("#")[0] for one in works.client.list_workflows(status="ENQUEUED"))
        start(self)

    monkeypatch.setattr(JobEngine, "_start_dbos", note)
    engine = works.engine()
    await engine.launch()
    await engine.aclose()
    assert sorted(ready) == sorted(ring.key for ring in rings)


@pytest.mark.parametrize("state", [JobState.FAILED, JobState.CANCELLED, JobState.DONE, None])
async def test_what_always_has_to_wait_is_taken_up_again_whatever_became_of_it(
    works: Works, state: JobState | None, clock: SetClock
) -> None:
    always, upkeep = Ring("every night"), JobUpkeep(works.database, clock, works.client)
    upkeep.always = [always]
    if state is not None:
        await works.put(always)
        await works.database.run(lambda session: session.execute(update(jobs).values(state=state)))
    await upkeep.purge()
    row = await works.row(always)
    assert (row.state, row.due_at) == (JobState.OPEN, clock.now())
    await works.put(always, due=clock.now() + timedelta(hours=9))
    await upkeep.purge()
    assert (await works.row(always)).due_at == clock.now() + timedelta(hours=9), "it waits, as it should"


async def test_waiting_jobs_are_not_looked_through_while_none_ends(
    works: Works, clock: SetClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    """That cost a core some four per cent with 100,000 of them."""
    upkeep = JobUpkeep(works.database, clock, works.client)
    looks: list[None] = []
    listed = works.client.list_workflows_async

    async def look(**wanted: Any) -> Any:
        looks.append(None)
        return await listed(**wanted)

    monkeypatch.setattr(works.client, "list_workflows_async", look)
    for _ in range(5):
        await upkeep.forget_expected()
    assert len(looks) == LOOKS
    upkeep.expect_ended()
    for _ in range(5):
        await upkeep.forget_expected()
    assert len(looks) == 2 * LOOKS


async def test_what_has_ended_is_forgotten_soon(works: Works, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(job_engine, "BEAT_SECONDS", 0.02)
    engine, looked, forgotten = works.engine(), asyncio.Semaphore(0), asyncio.Event()
    listed, delete = works.client.list_workflows_async, works.client.delete_workflows_async

    async def look(**wanted: Any) -> Any:
        looked.release()
        return await listed(**wanted)

    async def forget(ids: list[str]) -> None:
        await delete(ids)
        forgotten.set()

    monkeypatch.setattr(works.client, "list_workflows_async", look)
    monkeypatch.setattr(works.client, "delete_workflows_async", forget)
    await engine.launch()
    for _ in range(LOOKS):
        await looked.acquire()  # those after the start are over
    await works.put(Ring("one"))
    await asyncio.wait_for(forgotten.wait(), PATIENT.end)
    await engine.aclose()
    assert await works.client.list_workflows_async() == []
