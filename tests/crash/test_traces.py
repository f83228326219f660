"""A trace goes on in the process that takes over: the press in one, the call to Microsoft in another."""

import signal
from collections.abc import AsyncIterator

import pytest

from graph.standin import Fault, StandIn
from tests.cast import CARYS
from tests.crash.replicas import Replica
from tests.far_end.collector import Collector

pytestmark = [pytest.mark.crash, pytest.mark.timeout(300)]


@pytest.fixture
async def collector(monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Collector]:
    async with Collector() as collector:
        monkeypatch.setenv("OTEL_TRACES_EXPORTER", "otlp")
        monkeypatch.setenv("OTEL_EXPORTER_OTLP_ENDPOINT", collector.url)
        monkeypatch.setenv("OTEL_BSP_SCHEDULE_DELAY", "20")
        yield collector


async def test_from_the_press_before_the_death_to_graph_after_it(
    collector: Collector, replicas: list[Replica], calendar: StandIn
) -> None:
    first, second = replicas
    await first.start()
    await first.town.set_up()
    check = await first.town.press(CARYS, await first.town.say(CARYS, "schedule"), "Continue", {"day": "2030-04-09"})
    hang = calendar.faults.next("POST", "*/events", Fault(hang=True))
    await first.town.caller.press(CARYS, check, "Yes, set it up")
    await hang.reached.wait()
    while not collector.named("put CreateEvent"):
        await first.bot.made("posts")
    await first.bot.end(signal.SIGKILL)
    [put] = collector.named("put CreateEvent")
    assert not collector.named("run CreateEvent")

    await second.start()
    await second.town.settled()
    await second.bot.end(signal.SIGTERM)
    [run] = collector.named("run CreateEvent")
    [call] = collector.named("POST /users/{user-id}/events")
    assert run.trace == put.trace and run.parent == put.id
    assert call.trace == put.trace and call.parent == run.id
