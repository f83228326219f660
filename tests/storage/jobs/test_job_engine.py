"""The engine: lanes, stopping and starting, and waking."""

import asyncio
import logging
from itertools import pairwise

import pytest

from forum.ports import NotNow
from storage.jobs.job_engine import JobEngine
from storage.jobs.job_tables import JobState, replicas
from storage.jobs.replicas import BEAT_SECONDS, LEAST_LOOKS, SILENT_SECONDS, Replicas
from tests.clock import SetClock
from tests.storage.jobs.jobs_at_work import Bells, Ring, Works


async def test_jobs_of_one_lane_run_one_after_the_other_and_lanes_side_by_side(
    works: Works, engine: JobEngine, bells: Bells
) -> None:
    both_lanes = asyncio.Barrier(2)
    active: list[str] = []

    async def meet() -> None:
        await both_lanes.wait()

    async def alone() -> None:
        active.append("in")
        await asyncio.sleep(0.02)
        active.append("out")

    bells.acts = {"a1": [meet], "b1": [meet], "a2": [alone], "a3": [alone]}
    rings = [Ring(name, lane_name=name[0]) for name in ("a1", "b1", "a2", "a3")]
    await works.put(*rings)
    await engine.idle()
    assert active == ["in", "out", "in", "out"]
    assert [name for name in bells.rung if name[0] == "a"] == ["a1", "a2", "a3"]


async def test_a_lane_rests_after_each_effect(works: Works, bells: Bells) -> None:
    engine = works.engine(hold_seconds=0.2)
    times: list[float] = []

    async def note() -> None:
        times.append(asyncio.get_running_loop().time())

    bells.acts = {name: [note] for name in "abc"}
    await engine.launch()
    await works.put(*(Ring(name, lane_name="one") for name in "abc"))
    await engine.idle()
    await engine.aclose()
    assert all(later - earlier >= 0.2 for earlier, later in pairwise(times))


async def test_an_engine_is_ready_while_it_runs(works: Works) -> None:
    engine = works.engine()
    assert not engine.ready()
    await engine.launch()
    assert engine.ready()
    await engine.aclose()
    assert not engine.ready()


async def test_a_process_has_one_engine(works: Works, engine: JobEngine) -> None:
    with pytest.raises(RuntimeError, match="one job engine"):
        await works.engine("two").launch()


async def test_a_failed_launch_can_be_repeated(works: Works, monkeypatch: pytest.MonkeyPatch) -> None:
    engine = works.engine()
    with monkeypatch.context() as broken:
        broken.setattr(engine, "_start_dbos", lambda: 1 / 0)
        with pytest.raises(ZeroDivisionError):
            await engine.launch()
    await engine.launch()
    await engine.aclose()


async def test_what_was_put_while_no_engine_ran_is_done_by_the_next(works: Works, bells: Bells) -> None:
    for name in "abc":
        await works.put(Ring(name))
        engine = works.engine(name)
        await engine.launch()
        await engine.idle()
        await engine.aclose()
    assert bells.rung == ["a", "b", "c"]
    assert await asyncio.to_thread(lambda: "the loop still has an executor")


async def test_closing_lets_a_running_call_end(works: Works, bells: Bells) -> None:
    engine = works.engine()
    begun, go_on = asyncio.Event(), asyncio.Event()

    async def slow() -> str:
        begun.set()
        await go_on.wait()
        return "dong"

    bells.acts["tower"] = [slow]
    await engine.launch()
    await works.put(Ring("tower"))
    await begun.wait()
    closing = asyncio.create_task(engine.aclose())
    await asyncio.sleep(0)
    go_on.set()
    await closing
    assert bells.settled == ["tower=dong"]
    assert (await works.row(Ring("tower"))).state == JobState.DONE


async def test_closing_does_not_wait_for_pauses_and_the_next_replica_goes_on(
    works: Works, bells: Bells, clock: SetClock
) -> None:
    refused = asyncio.Event()

    async def later() -> None:
        refused.set()
        raise NotNow("429", after=300)

    async def now() -> str:
        return "dong"

    bells.acts["tower"] = [later, now]
    first = works.engine("first", pauses=None)
    await first.launch()
    await works.put(Ring("tower"))
    await refused.wait()
    await first.aclose()
    clock.advance(seconds=300)  # it would keep the rest of the pause
    second = works.engine("second")
    await second.launch()
    await second.idle()
    await second.aclose()
    assert bells.settled == ["tower=dong"]


async def test_the_silent_are_relieved_once_and_by_one(works: Works) -> None:
    now = [0.0]
    dead = Replicas(works.database, works.client, "dead")
    await dead.beat()
    watchers = [Replicas(works.database, works.client, name, seconds=lambda: now[0]) for name in ("a", "b")]
    for watcher in watchers:
        await watcher.beat()
        assert await watcher.relieve_the_silent() == []
    for _ in range(LEAST_LOOKS - 1):
        now[0] += BEAT_SECONDS
        for watcher in watchers:
            await watcher.beat()
            assert await watcher.relieve_the_silent() == []
    now[0] += BEAT_SECONDS
    relieved = await asyncio.gather(*(watcher.relieve_the_silent() for watcher in watchers))
    assert sorted(relieved) == [[], ["dead"]]
    async with works.database.transaction() as session:
        assert sorted((await session.execute(replicas.select())).scalars()) == ["a", "b"]


async def test_nobody_is_relieved_who_still_beats(works: Works) -> None:
    now = [0.0]
    alive = Replicas(works.database, works.client, "alive")
    watcher = Replicas(works.database, works.client, "watcher", seconds=lambda: now[0])
    for _ in range(5):
        await alive.beat()
        assert await watcher.relieve_the_silent() == []
        now[0] += SILENT_SECONDS - 1


async def test_after_a_pause_of_everybody_nobody_is_taken_for_dead_unheard(works: Works) -> None:
    """The database was away, or the machine stood still: whoever looks first would find that nobody had beaten."""
    now = [0.0]
    alive, dead = (Replicas(works.database, works.client, name) for name in ("alive", "dead"))
    watcher = Replicas(works.database, works.client, "watcher", seconds=lambda: now[0])
    for replica in (alive, dead):
        await replica.beat()
    assert await watcher.relieve_the_silent() == []
    now[0] += 100 * SILENT_SECONDS
    assert await watcher.relieve_the_silent() == []
    relieved: list[str] = []
    for _ in range(LEAST_LOOKS):
        await alive.beat()
        now[0] += BEAT_SECONDS
        relieved += await watcher.relieve_the_silent()
    assert relieved == ["dead"]


async def test_each_knows_how_many_there_are(works: Works) -> None:
    """They share the number that is allowed to all of them together."""
    now = [0.0]
    one, two = (Replicas(works.database, works.client, name, seconds=lambda: now[0]) for name in ("one", "two"))
    assert one.count == 1
    for replica in (one, two, one):
        await replica.beat()
        await replica.relieve_the_silent()
    assert (one.count, two.count) == (2, 2)
    await two.leave()
    await one.relieve_the_silent()
    assert one.count == 1


async def test_dbos_is_quiet(works: Works, bells: Bells, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    engine = works.engine()
    await engine.launch()
    await works.put(Ring("tower"))
    await engine.idle()
    await engine.aclose()
    assert [record.getMessage() for record in caplog.records if record.name.startswith("dbos")] == []
    assert all(isinstance(handler, logging.NullHandler) for handler in logging.getLogger("dbos").handlers)
