"""The pages that machines read, over HTTP."""

import asyncio
import json
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager

import aiohttp
import pytest
from aiohttp import web

from bot.metrics import Metrics
from bot.web.health import NotReady, Ready, routes
from bot.web.server import listening

Get = Callable[[str], Awaitable[tuple[int, str, str]]]


@asynccontextmanager
async def pages(checks: dict[str, Ready], metrics: Metrics | None = None, patience: float = 3) -> AsyncIterator[Get]:
    app = web.Application()
    app.add_routes(routes(checks, (metrics or Metrics()).registry, patience))
    async with listening(app, "127.0.0.1", 0) as url, aiohttp.ClientSession() as client:

        async def get(path: str) -> tuple[int, str, str]:
            async with client.get(url + path) as answer:
                return answer.status, answer.content_type, await answer.text()

        yield get


def says(ready: bool) -> Ready:
    async def check() -> bool:
        return ready

    return check


async def says_why() -> bool:
    raise NotReady("the disk takes nothing more: make room")


async def fails() -> bool:
    raise ConnectionError("postgresql://forum:hunter2@db")


async def hangs() -> bool:
    return await asyncio.Event().wait()


async def test_alive_even_when_not_ready():
    async with pages({"database": says(False)}) as get:
        assert (await get("/healthz"))[0] == 200


async def test_ready_when_every_part_is():
    async with pages({"database": says(True), "schema": says(True), "jobs": says(True)}) as get:
        status, kind, body = await get("/readyz")
    assert (status, kind) == (200, "application/json")
    assert json.loads(body) == {"status": "ready", "database": "ready", "schema": "ready", "jobs": "ready"}


@pytest.mark.parametrize("check", [says(False), fails, hangs])
async def test_not_ready_names_the_part_and_no_secret(check: Ready, caplog: pytest.LogCaptureFixture):
    async with pages({"database": check, "jobs": says(True)}, patience=0.05) as get:
        status, _, body = await get("/readyz")
    assert status == 503
    assert json.loads(body) == {"status": "not ready", "database": "not ready", "jobs": "ready"}
    assert "hunter2" not in body + caplog.text


async def test_not_ready_says_why_and_what_stands_below_comes_first():
    async with pages({"database": says_why, "jobs": fails}) as get:
        _, _, body = await get("/readyz")
    assert json.loads(body)["why"] == "the disk takes nothing more: make room"


async def test_metrics_in_prometheus_text():
    metrics = Metrics()
    metrics.turn("press", "answered", 0.02)
    metrics.turn("press", "answered", 7)
    metrics.job("Remind", "done")
    metrics.post("refused")
    metrics.calendar_call("unknown")
    async with pages({}, metrics) as get:
        status, kind, body = await get("/metrics")
    assert (status, kind) == (200, "text/plain")
    lines = body.splitlines()
    assert 'folkmoot_turns_total{kind="press",outcome="answered"} 2.0' in lines
    assert 'folkmoot_turn_seconds_bucket{le="0.025"} 1.0' in lines
    assert "folkmoot_turn_seconds_count 2.0" in lines
    assert 'folkmoot_jobs_total{kind="Remind",outcome="done"} 1.0' in lines
    assert 'folkmoot_posts_total{outcome="refused"} 1.0' in lines
    assert 'folkmoot_calendar_calls_total{outcome="unknown"} 1.0' in lines


def test_two_processes_worth_of_metrics_do_not_meet():
    first, second = Metrics(), Metrics()
    first.post("made")
    assert first.registry.get_sample_value("folkmoot_posts_total", {"outcome": "made"}) == 1
    assert second.registry.get_sample_value("folkmoot_posts_total", {"outcome": "made"}) == 0


def test_counting_a_turn_costs_next_to_nothing():
    metrics = Metrics()
    metrics.turn("press", "answered", 0.01)
    best = float("inf")
    for _ in range(5):
        before = time.process_time()
        for _ in range(1000):
            metrics.turn("press", "answered", 0.01)
        best = min(best, time.process_time() - before)
    assert best / 1000 < 30e-6


async def test_running_requests_end_before_the_server_does():
    entered, leave = asyncio.Event(), asyncio.Event()

    async def slow(_: web.Request) -> web.Response:
        entered.set()
        await leave.wait()
        return web.Response(text="done")

    app = web.Application()
    app.add_routes([web.get("/", slow)])
    async with aiohttp.ClientSession() as client:
        server = listening(app, "127.0.0.1", 0)
        url = await server.__aenter__()

        async def ask() -> str:
            async with client.get(url) as answer:
                return await answer.text()

        asking = asyncio.ensure_future(ask())
        await entered.wait()
        closing = asyncio.ensure_future(server.__aexit__(None, None, None))
        asyncio.get_running_loop().call_soon(leave.set)
        assert await asking == "done"
        await closing
        with pytest.raises(aiohttp.ClientConnectorError):
            await ask()


async def test_a_port_that_is_taken_is_said():
    async with listening(web.Application(), "127.0.0.1", 0) as url:
        with pytest.raises(OSError):
            async with listening(web.Application(), "127.0.0.1", int(url.rsplit(":", 1)[1])):
                pass
