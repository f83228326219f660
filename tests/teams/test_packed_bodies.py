"""Bodies that are compressed, late or cut off: nothing in them is read before the sender is known."""

import asyncio
import gzip
import json
import zlib
from typing import Any
from urllib.parse import urlsplit

import aiohttp
import pytest

from bot.web import bodies
from tests.cast import CARYS
from tests.far_end.caller import Caller
from tests.far_end.places import chat_with
from tests.far_end.teams import TeamsService
from tests.teams.conftest import Handler

BOMB = gzip.compress(b" " * 20_000_000)


def signed(teams: TeamsService) -> dict[str, str]:
    return {"Authorization": f"Bearer {teams.signer.token(teams.service_url)}"}


async def post(bot_url: str, body: bytes, headers: dict[str, str]) -> int:
    async with (
        aiohttp.ClientSession(auto_decompress=False) as session,
        session.post(f"{bot_url}/api/messages", data=body, headers=headers) as answer,
    ):
        return answer.status


async def exchange(bot_url: str, said: bytes, *, ends: bool = False) -> bytes:
    """Everything that the bot answers to these bytes."""
    reader, writer = await asyncio.open_connection("127.0.0.1", urlsplit(bot_url).port)
    writer.write(said)
    if ends:
        writer.write_eof()
    async with asyncio.timeout(20):
        answered = await reader.read()
    writer.close()
    return answered


def head(body_length: int, *more: str) -> bytes:
    lines = ["POST /api/messages HTTP/1.1", "Host: x", f"Content-Length: {body_length}", "Connection: close", *more]
    return "\r\n".join([*lines, "", ""]).encode()


@pytest.mark.parametrize("packing", ["gzip", "deflate", "br", "zstd"])
async def test_nothing_of_a_strangers_is_unpacked(bot_url: str, packing: str, monkeypatch: pytest.MonkeyPatch) -> None:
    unpacked: list[Any] = []
    monkeypatch.setattr(zlib, "decompressobj", unpacked.append)
    assert await post(bot_url, BOMB, {"Content-Encoding": packing}) == 401
    assert await post(bot_url, BOMB, {"Content-Encoding": packing, "Authorization": "Bearer a.b.c"}) == 401
    assert unpacked == []


@pytest.mark.parametrize("pack", [gzip.compress, zlib.compress])
async def test_what_a_signed_caller_packed_is_unpacked(
    caller: Caller, teams: TeamsService, handler: Handler, bot_url: str, pack: Any
) -> None:
    packing = "gzip" if pack is gzip.compress else "deflate"
    said = json.dumps(caller.message(CARYS, "hello", chat_with(CARYS))).encode()
    assert await post(bot_url, pack(said), signed(teams) | {"Content-Encoding": packing}) == 200
    assert [turn.text for turn in handler.turns] == ["hello"]


@pytest.mark.parametrize(
    ("packing", "body", "status"),
    [
        ("gzip", BOMB, 413),
        ("deflate", zlib.compress(b" " * 20_000_000), 413),
        ("gzip", b"no gzip", 400),
        ("gzip", gzip.compress(b"{}" * 1000)[:20], 400),
        ("br", b"x", 415),
        ("gzip, gzip", gzip.compress(gzip.compress(b"{}")), 415),
    ],
    ids=["bomb", "deflated bomb", "not packed", "broken off", "unknown", "packed twice"],  # gzip writes down the time
)
async def test_a_signed_callers_packing_is_unpacked_within_measure(
    teams: TeamsService, bot_url: str, handler: Handler, packing: str, body: bytes, status: int
) -> None:
    assert await post(bot_url, body, signed(teams) | {"Content-Encoding": packing}) == status
    assert handler.turns == []


async def test_a_body_that_does_not_come_is_not_waited_for(
    teams: TeamsService, bot_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bodies, "SECONDS", 0.05)
    token = f"Authorization: {signed(teams)['Authorization']}"
    assert b"408 Request Timeout" in await exchange(bot_url, head(100, token) + b"{")
    endless = head(0, token).replace(b"Content-Length: 0", b"Transfer-Encoding: chunked") + b"1\r\n{\r\n"
    assert b"408 Request Timeout" in await exchange(bot_url, endless)


async def test_a_body_that_is_broken_off_is_no_error_of_ours(
    teams: TeamsService, bot_url: str, caplog: pytest.LogCaptureFixture
) -> None:
    token = f"Authorization: {signed(teams)['Authorization']}"
    await exchange(bot_url, head(100, token) + b"{", ends=True)
    chunked = head(0, token).replace(b"Content-Length: 0", b"Transfer-Encoding: chunked")
    assert b"400 Bad Request" in await exchange(bot_url, chunked + b"zz\r\n")
    await exchange(bot_url, chunked.replace(token.encode(), b"A: b") + b"zz\r\n")
    assert not [record for record in caplog.records if record.exc_info]


async def test_nobody_unknown_is_asked_for_a_body(teams: TeamsService, bot_url: str) -> None:
    expect = "Expect: 100-continue"
    assert (await exchange(bot_url, head(2, expect))).startswith(b"HTTP/1.1 401")
    token = f"Authorization: {signed(teams)['Authorization']}"
    said = await exchange(bot_url, head(2, expect, token) + b"{}")
    assert said.startswith(b"HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 400")
    assert (await exchange(bot_url, head(2, "Expect: the-unexpected"))).startswith(b"HTTP/1.1 417")
