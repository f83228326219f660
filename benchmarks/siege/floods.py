"""What is sent beside the valid presses. Each flood goes on until it is cancelled, over a limited number of
connections.
"""

import asyncio
import contextlib
import gzip
import json
from collections import Counter
from collections.abc import AsyncGenerator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

import aiohttp
from sqlalchemy import make_url, text

from benchmarks.far_end import FarEnd
from storage.engine.connections import blocking, thread_engine
from tests.cast import crowd
from tests.far_end.caller import Caller
from tests.far_end.places import chat_with

MESSAGES = "/api/messages"
GZIP = gzip.compress(b" " * 1_000_000_000, 1)[:1_000_000]
"""A megabyte that would decompress to a gigabyte."""


@dataclass
class Siege:
    """Its target, and how it was answered."""

    url: str
    far: FarEnd
    database_url: str
    answers: Counter[str] = field(default_factory=Counter[str])
    sent: int = 0

    @property
    def address(self) -> tuple[str, int]:
        parts = urlsplit(self.url)
        return str(parts.hostname), int(parts.port or 0)


Flood = Callable[[Siege], AbstractAsyncContextManager[None]]


@asynccontextmanager
async def nothing(_: Siege) -> AsyncGenerator[None]:
    """For comparison."""
    yield


def requests(at_once: int, path: str, body: bytes, **headers: str) -> Flood:
    """The same request again and again."""

    async def one_after_the_other(siege: Siege, session: aiohttp.ClientSession) -> None:
        while True:
            siege.sent += 1
            try:
                async with session.post(siege.url + path, data=body, headers=headers) as answer:
                    siege.answers[str(answer.status)] += 1
            except (aiohttp.ClientError, TimeoutError) as error:
                siege.answers["cut off" if isinstance(error, aiohttp.ClientConnectionError) else "late"] += 1

    @asynccontextmanager
    async def flood(siege: Siege) -> AsyncGenerator[None]:
        connector, limit = aiohttp.TCPConnector(limit=at_once), aiohttp.ClientTimeout(total=30)
        async with aiohttp.ClientSession(connector=connector, timeout=limit) as session:
            tasks = [asyncio.create_task(one_after_the_other(session=session, siege=siege)) for _ in range(at_once)]
            yield
            await stop(tasks)

    return flood


def held(at_once: int, said: bytes) -> Flood:
    """Connections that send something, and then nothing more: not even an answer is read."""

    async def hold(siege: Siege) -> None:
        while True:
            siege.sent += 1
            with contextlib.suppress(OSError):
                reader, writer = await asyncio.open_connection(*siege.address, limit=1)
                writer.write(said)
                await writer.drain()
                if said.endswith(b"\r\n\r\n") and said.startswith(b"GET"):
                    await asyncio.sleep(3600)
                head = await reader.read(12)
                siege.answers[head[-3:].decode("latin-1") or "closed"] += 1
                writer.close()
            await asyncio.sleep(0.5)

    @asynccontextmanager
    async def flood(siege: Siege) -> AsyncGenerator[None]:
        tasks = [asyncio.create_task(hold(siege)) for _ in range(at_once)]
        await asyncio.sleep(1)
        yield
        await stop(tasks)

    return flood


@asynccontextmanager
async def lock_held(siege: Siege) -> AsyncGenerator[None]:
    """Another program has begun to write, and does not finish."""
    siege.sent += 1
    engine = thread_engine(blocking(make_url(siege.database_url)))
    with engine.begin() as connection:
        connection.execute(text("SELECT 1"))
        yield
    engine.dispose()


async def stop(tasks: list[asyncio.Task[None]]) -> None:
    """Cancels them all and waits for their end."""
    for task in tasks:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)


def notice() -> bytes:
    """As Microsoft sends it, with a secret that it was never given."""
    item = {"subscriptionId": "made up", "clientState": "made up", "resourceData": {"id": "made up"}}
    return json.dumps({"value": [item] * 100}).encode()


def markup(far: FarEnd) -> bytes:
    """A message of the largest size in Teams that is nothing but beginnings of tags: slow for a parser that looks
    twice.
    """
    [user] = crowd(1)
    return json.dumps(Caller(far.teams, "").message(user, "<a <at>" * 4000, chat_with(user))).encode()


def half_a_request() -> bytes:
    """A request whose head never ends."""
    return b"POST /api/messages HTTP/1.1\r\nHost: x\r\nX-Half"


def half_a_body() -> bytes:
    """A request that promises more than it sends."""
    return b"POST /graph/notifications HTTP/1.1\r\nHost: x\r\nContent-Length: 100000\r\n\r\n{"


def unread() -> bytes:
    """Many requests, none of whose answers is read."""
    return b"GET /metrics HTTP/1.1\r\nHost: x\r\n\r\n" * 20


def log_lines(log: Path) -> int:
    """How many lines there are."""
    return log.read_bytes().count(b"\n")
