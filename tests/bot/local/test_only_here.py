"""A page elsewhere whose name points to this machine gets nothing from what local mode starts."""

from collections.abc import AsyncIterator

import aiohttp
import pytest
from aiohttp import web
from aiohttp.test_utils import TestServer

from bot.local.only_here import only_here
from graph.standin import start as start_calendar

OURS = ["127.0.0.1", "127.0.0.1:3978", "localhost", "LOCALHOST:3979", "[::1]:3978", "127.1.2.3:80"]
FOREIGN = [
    *("evil.example", "evil.example:3978", "127.0.0.1.evil.example", "localhost.evil.example:3978", "10.0.0.1:3978"),
    *("0.0.0.0:3978", "[::]:3978", "169.254.169.254", "127.0.0.1@evil.example", "localhost:x", "127.0.0.1:1:2", ""),
]


@pytest.fixture
async def addresses() -> AsyncIterator[list[str]]:
    """The stand-in's page, its Graph, and any page of an application guarded like the bot's."""

    async def page(_request: web.Request) -> web.Response:
        return web.Response(text="a page")

    app = web.Application()
    app.router.add_get("/", page)
    app.middlewares.insert(0, only_here)
    calendar = await start_calendar(guards=[only_here])
    async with TestServer(app, host="127.0.0.1") as server:
        yield [f"{calendar.url}/", f"{calendar.graph_url}/users/x", str(server.make_url("/"))]
    await calendar.aclose()


async def test_every_name_of_this_machine_is_answered(addresses: list[str]) -> None:
    async with aiohttp.ClientSession() as browser:
        for url in addresses:
            for host in OURS:
                async with browser.get(url, headers={"Host": host}) as answer:
                    assert answer.status in (200, 401), (url, host)


async def test_no_other_name_is(addresses: list[str]) -> None:
    async with aiohttp.ClientSession() as browser:
        for url in addresses:
            for host in FOREIGN:
                async with browser.get(url, headers={"Host": host}) as answer:
                    assert answer.status in (400, 421), (url, host)
                    assert answer.status == 400 or "at no other name" in await answer.text()
