"""Callers who send half a request, never read the answer, or are simply too many."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import pytest
from aiohttp import web

from bot.web import connections
from bot.web.connections import ANSWER_SECONDS, HEAD_SECONDS, IDLE_SECONDS, WORK_SECONDS, Connection, Doors
from bot.web.strangers import vouch_for
from tests.patience import PATIENT

WHOLE = b"GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n"
HALF = b"GET /healthz HTTP/1.1\r\nHos"


class WatchedDoors(Doors):
    """Signals when a connection has come and when it has gone. `deadlines` is every time that was given to one."""

    let_in = asyncio.Event()
    gone = asyncio.Event()

    def __init__(self, *known: Any) -> None:
        super().__init__(*known)
        self.deadlines: list[float] = []

    def expect(self, connection: Connection, seconds: float) -> None:
        super().expect(connection, seconds)
        self.deadlines.append(seconds)

    def opened(self, connection: Connection) -> None:
        super().opened(connection)
        self.let_in.set()

    def closed(self, connection: Connection) -> None:
        super().closed(connection)
        if not len(self):
            self.gone.set()


class Place:
    """A listener with a clock that stands still."""

    doors: WatchedDoors
    port: int

    def __init__(self) -> None:
        self.now = 0.0
        self.dialled: list[asyncio.StreamWriter] = []
        self.go_on = asyncio.Event()
        self.at_work = asyncio.Event()

    def after(self, seconds: float) -> None:
        self.now += seconds
        self.doors.close_overdue()

    async def dial(self, said: bytes = b"") -> tuple[asyncio.StreamReader, asyncio.StreamWriter]:
        self.doors.let_in.clear()
        reader, writer = await asyncio.open_connection("127.0.0.1", self.port)
        self.dialled.append(writer)  # the end of which would be the end of the connection
        await self.doors.let_in.wait()
        writer.write(said)
        await writer.drain()
        return reader, writer

    async def healthz(self, _: web.Request) -> web.Response:
        return web.Response(text="alive")

    async def signed(self, request: web.Request) -> web.Response:
        vouch_for(request)
        self.at_work.set()
        await self.go_on.wait()
        return web.Response(text="done")

    async def big(self, _: web.Request) -> web.Response:
        return web.Response(body=b"x" * 50_000_000)


@asynccontextmanager
async def place(most: int = 10) -> AsyncIterator[Place]:
    WatchedDoors.let_in, WatchedDoors.gone = asyncio.Event(), asyncio.Event()
    it, app = Place(), web.Application()
    app.add_routes([web.get("/healthz", it.healthz), web.get("/signed", it.signed), web.get("/big", it.big)])
    runner = web.AppRunner(app)
    await runner.setup()
    assert runner.server
    it.doors = WatchedDoors(runner.server, most, lambda: it.now)
    server = await asyncio.get_running_loop().create_server(it.doors, "127.0.0.1", 0)
    it.port = server.sockets[0].getsockname()[1]
    yield it
    it.go_on.set()
    server.close()
    await runner.cleanup()


async def is_closed(reader: asyncio.StreamReader) -> bool:
    try:
        async with asyncio.timeout(PATIENT.end):
            return await reader.read() == b""
    except ConnectionError:
        return True


async def answer(reader: asyncio.StreamReader) -> bytes:
    async with asyncio.timeout(PATIENT.end):
        head = await reader.readuntil(b"\r\n\r\n")
        await reader.readexactly(int(head.lower().split(b"content-length: ")[1].split(b"\r\n")[0]))
        return head.split(b"\r\n")[0]


@pytest.mark.parametrize("said", [b"", HALF, WHOLE[:-2]], ids=["nothing", "half a line", "no end of the head"])
async def test_half_a_request_is_waited_for_and_not_for_ever(said: bytes) -> None:
    async with place() as here:
        reader, writer = await here.dial(said)
        here.after(HEAD_SECONDS - 1)
        writer.write(b"t")  # a trickle does not extend it
        await writer.drain()
        assert len(here.doors) == 1
        here.after(1)
        assert await is_closed(reader)


async def test_a_connection_that_was_used_is_kept_for_the_next_request_and_then_closed() -> None:
    async with place() as here:
        reader, writer = await here.dial(WHOLE)
        assert await answer(reader) == b"HTTP/1.1 200 OK"
        here.after(ANSWER_SECONDS)
        writer.write(WHOLE)
        assert await answer(reader) == b"HTTP/1.1 200 OK"
        here.after(ANSWER_SECONDS)
        here.after(IDLE_SECONDS)
        assert await is_closed(reader)


async def test_half_a_request_after_a_whole_one_is_not_waited_for_longer() -> None:
    async with place() as here:
        reader, writer = await here.dial(WHOLE)
        await answer(reader)
        writer.write(HALF)
        await writer.drain()
        while here.doors.deadlines != [HEAD_SECONDS, WORK_SECONDS, ANSWER_SECONDS, HEAD_SECONDS]:  # noqa: ASYNC110
            await asyncio.sleep(0)  # the half is on its way
        here.after(HEAD_SECONDS)
        assert await is_closed(reader)


async def test_who_reads_no_answer_is_not_waited_for() -> None:
    async with place() as here:
        reader, _ = await here.dial(b"GET /big HTTP/1.1\r\nHost: x\r\n\r\n")
        await reader.readuntil(b"\r\n\r\n")  # and no more
        here.doors.gone.clear()
        here.after(ANSWER_SECONDS)
        async with asyncio.timeout(PATIENT.end):
            await here.doors.gone.wait()


async def test_however_many_halves_there_are_a_whole_request_is_let_in() -> None:
    async with place(most=3) as here:
        halves = [await here.dial(HALF) for _ in range(20)]
        reader, _ = await here.dial(WHOLE)
        assert await answer(reader) == b"HTTP/1.1 200 OK"
        assert await is_closed(halves[0][0])
        assert len(here.doors) <= 3


async def test_whoever_is_known_and_being_answered_gives_way_to_nobody() -> None:
    async with place(most=2) as here:
        reader, _ = await here.dial(b"GET /signed HTTP/1.1\r\nHost: x\r\n\r\n")
        await here.at_work.wait()
        for _ in range(10):
            await here.dial(HALF)
        here.go_on.set()
        assert await answer(reader) == b"HTTP/1.1 200 OK"


async def test_where_all_are_being_answered_a_further_one_is_closed() -> None:
    async with place(most=1) as here:
        reader, _ = await here.dial(b"GET /signed HTTP/1.1\r\nHost: x\r\n\r\n")
        await here.at_work.wait()
        late, _ = await here.dial(WHOLE)
        assert await is_closed(late)
        here.go_on.set()
        assert await answer(reader) == b"HTTP/1.1 200 OK"


async def test_a_stranger_may_not_send_for_ever(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(connections, "MOST_BYTES_UNKNOWN", 100_000)
    async with place() as here:
        _, writer = await here.dial(b"POST /healthz HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n")
        with pytest.raises(ConnectionError):
            for _ in range(1000):
                writer.write(b"2710\r\n" + b"x" * 10_000 + b"\r\n")
                await writer.drain()


@pytest.mark.parametrize(
    "said",
    [
        b"\x16\x03\x01\x02\x00\x01",
        b"GET / HTTP/9\r\n\r\n",
        b"GET /healthz HTTP/1.1\r\nA: \x00\r\n\r\n",
        b"GET /healthz HTTP/1.1\r\nAuthorization: " + b"x" * 100_000 + b"\r\n\r\n",
        b"GET /healthz HTTP/1.1\r\n" + b"".join(b"H%d: x\r\n" % n for n in range(1000)) + b"\r\n",
        b"POST /healthz HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
        b"POST /healthz HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\n",
    ],
    ids=["TLS", "version", "NUL", "long header", "many headers", "no chunk", "negative length"],
)
async def test_what_is_no_http_is_a_line_in_the_log_and_no_traceback(
    said: bytes, caplog: pytest.LogCaptureFixture
) -> None:
    async with place() as here:
        reader, writer = await here.dial()
        writer.write(said)
        writer.write_eof()
        await is_closed(reader)
    assert not [record for record in caplog.records if record.exc_info]
