"""The Playground as a child process: reachable only from this machine, and gone with the bot."""

import asyncio
import shutil
import signal
import sys
from asyncio.subprocess import PIPE
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import aiohttp
import pytest
from aiohttp import web
from aiohttp.test_utils import TestServer

from bot.local import playground as module
from bot.local.playground import PlaygroundFailed, free_port, start_playground
from bot.local.sample_forum import ENGAGEMENT_OFFICER, PEOPLE, TEAM_NAME
from tests.far_end.ports import reserved_port

pytestmark = pytest.mark.timeout(300)

NOBODY = 9  # "discard": no bot listens there
PATIENT = 200
"""Seconds: Node takes long to start where the machine has much else to do."""
needs_node = pytest.mark.skipif(shutil.which("node") is None, reason="needs Node for the Playground")

PARENT = """
import asyncio, sys
from pathlib import Path
from bot.local.playground import start_playground

async def main():
    playground = await start_playground(9, Path(sys.argv[1]), int(sys.argv[2]), 200)
    print(playground.url, flush=True)
    await asyncio.Event().wait()

asyncio.run(main())
"""


@pytest.fixture
def port() -> Iterator[int]:
    """One that nobody else is given before the Playground listens there."""
    with reserved_port() as held:
        yield held.getsockname()[1]


@needs_node
async def test_it_shows_the_sample_forum(tmp_path: Path, port: int) -> None:
    async with TestServer(web.Application()) as bot, aiohttp.ClientSession() as http:  # it waits 15 seconds for a bot
        playground = await start_playground(bot.port or 0, tmp_path, port, PATIENT)
        assert playground
        async with playground, http.get(f"{playground.url}/_internal/v1/config") as answer:
            config = (await answer.json())["config"]
    assert config["currentUser"]["name"] == ENGAGEMENT_OFFICER.name
    assert [user["aadObjectId"] for user in config["users"]] == [person.entra_id for person in PEOPLE]
    assert config["teams"][0]["name"] == TEAM_NAME


@needs_node
async def test_it_answers_under_no_other_name(tmp_path: Path, port: int) -> None:
    async with TestServer(web.Application()) as bot, aiohttp.ClientSession() as http:
        playground = await start_playground(bot.port or 0, tmp_path, port, PATIENT)
        assert playground
        async with playground:
            for host, status in {"evil.example": 421, "127.0.0.1.evil.example:80": 421, "localhost:1": 200}.items():
                async with http.get(f"{playground.url}/", headers={"Host": host}) as answer:
                    assert answer.status == status, host


@needs_node
async def test_it_listens_on_one_loopback_address_only(tmp_path: Path, port: int) -> None:
    playground = await start_playground(NOBODY, tmp_path, port, PATIENT)
    assert playground
    async with playground:
        assert urlsplit(playground.url).port == port
        with pytest.raises(ConnectionRefusedError):
            await asyncio.open_connection("127.0.0.2", port)


@needs_node
async def test_it_takes_the_next_port_when_one_is_busy(tmp_path: Path) -> None:
    async with await asyncio.start_server(lambda *_: None, "127.0.0.1", 0) as other:
        busy = other.sockets[0].getsockname()[1]
        playground = await start_playground(NOBODY, tmp_path, busy, PATIENT)
        assert playground
        async with playground:
            assert (urlsplit(playground.url).port or 0) > busy


@needs_node
async def test_it_ends_when_the_bot_is_killed(tmp_path: Path, port: int) -> None:
    bot = await asyncio.create_subprocess_exec(sys.executable, "-c", PARENT, str(tmp_path), str(port), stdout=PIPE)
    assert bot.stdout
    address = urlsplit((await bot.stdout.readline()).decode().strip())
    reader, writer = await asyncio.open_connection(address.hostname, address.port)
    bot.send_signal(signal.SIGKILL)
    assert await asyncio.wait_for(reader.read(), PATIENT) == b""
    writer.close()
    await bot.wait()


@needs_node
async def test_a_start_that_fails_says_why(tmp_path: Path, port: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "playground_config", dict)
    with pytest.raises(PlaygroundFailed, match="must have required property"):
        await start_playground(NOBODY, tmp_path, port, PATIENT)


async def test_without_node_there_is_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert await start_playground(NOBODY, tmp_path) is None


def test_any_free_port_will_do_for_zero() -> None:
    assert free_port(0) > 0
