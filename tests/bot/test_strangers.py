"""If there are many strangers, they are turned away one after another, and known callers wait for none of them."""

from collections.abc import AsyncIterator
from ipaddress import ip_network

import aiohttp
import pytest
from aiohttp import web

from bot.web.server import listening
from bot.web.strangers import AT_ONCE, LONGEST, PER_SECOND, Measure, Strangers, client_of, unhurried, vouch_for

PROXIES = [ip_network("10.0.0.0/8"), ip_network("::1/128")]


@pytest.mark.parametrize(
    ("peer", "forwarded", "client"),
    [
        ("203.0.113.9", [], "203.0.113.9"),
        ("203.0.113.9", ["198.51.100.1"], "203.0.113.9"),
        ("10.0.0.1", ["198.51.100.1"], "198.51.100.1"),
        ("10.0.0.1", ["192.0.2.7, 198.51.100.1"], "198.51.100.1"),
        ("10.0.0.1", ["198.51.100.1, 10.2.3.4"], "198.51.100.1"),
        ("10.0.0.1", ["192.0.2.7", "198.51.100.1"], "198.51.100.1"),
        ("10.0.0.1", ["junk"], "10.0.0.1"),
        ("10.0.0.1", ["198.51.100.1, junk"], "10.0.0.1"),
        ("::ffff:10.0.0.1", ["198.51.100.1"], "198.51.100.1"),
        ("::1", ["2001:db8:1:2:3:4:5:6"], "2001:db8:1:2::/64"),
        ("fe80::1%eth0", [], "fe80::/64"),
        (None, [], ""),
    ],
)
def test_whose_request_it_is(peer: str | None, forwarded: list[str], client: str) -> None:
    assert client_of(peer, forwarded, PROXIES) == client


def test_a_measure_lets_some_through_at_once_and_then_so_many_a_second() -> None:
    measure = Measure(per_second=10, at_once=5)
    assert [measure.take(100.0) for _ in range(5)] == [0.0] * 5
    assert measure.take(100.0) == pytest.approx(0.1)
    assert measure.take(100.1) == pytest.approx(0.1)
    assert max(measure.take(100.1) for _ in range(100)) == LONGEST
    assert measure.take(200.0) == 0.0


@pytest.fixture
def waited() -> list[float]:
    return []


@pytest.fixture
async def url(waited: list[float]) -> AsyncIterator[str]:
    async def sleep(seconds: float) -> None:
        waited.append(seconds)

    async def signed(request: web.Request) -> web.Response:
        vouch_for(request)
        return web.Response(status=400)

    async def open_to_all(_: web.Request) -> web.Response:
        return web.Response()

    async def closed(_: web.Request) -> web.Response:
        return web.Response(status=401)

    strangers = Strangers([ip_network("127.0.0.0/8")], seconds=lambda: 0.0, sleep=sleep)
    app = web.Application(middlewares=[unhurried(strangers)])
    app.add_routes([web.get("/signed", signed), web.get("/healthz", open_to_all), web.get("/closed", closed)])
    async with listening(app, "127.0.0.1", 0) as url:
        yield url


async def ask(url: str, path: str, times: int, address: str = "192.0.2.1") -> None:
    async with aiohttp.ClientSession(headers={"X-Forwarded-For": address}) as session:
        for _ in range(times):
            async with session.get(url + path):
                pass


async def test_who_is_turned_away_again_and_again_waits_and_nobody_else(url: str, waited: list[float]) -> None:
    await ask(url, "/closed", int(AT_ONCE / 2))
    assert waited == []
    await ask(url, "/closed", 1)
    await ask(url, "/nowhere", 1)
    assert waited == pytest.approx([2 / PER_SECOND, 4 / PER_SECOND])
    await ask(url, "/signed", 5)
    await ask(url, "/healthz", 5)
    await ask(url, "/closed", 1, address="192.0.2.2")
    assert len(waited) == 2


async def test_strangers_together_have_a_measure_too(url: str, waited: list[float]) -> None:
    for host in range(10):
        await ask(url, "/closed", int(AT_ONCE / 10), address=f"192.0.2.{host}")
    assert waited == []
    await ask(url, "/closed", 1, address="198.51.100.1")
    assert waited == pytest.approx([1 / PER_SECOND])
