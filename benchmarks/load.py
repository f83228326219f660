"""Sends activities as Teams does: many at once over connections that stay open, each with a signed token."""

import asyncio
import json
import time
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import aiohttp

TRIES, AGAIN_AFTER = 20, 0.5
NOT_SAVED = b"not saved"


async def send_all(
    url: str, token: str | None, activities: Iterable[Mapping[str, Any]], at_once: int
) -> tuple[float, Sequence[float]]:
    """Seconds from the first request to the last answer, and the seconds that each took. `token` None: nobody signs.

    What is answered with 503, or was not saved because the bot is too busy, is sent again, as Teams and people do, and
    took that much longer. Raises RuntimeError for any other answer but 2xx, because a bot that refuses work is fast.
    """
    waiting = iter([json.dumps(activity).encode() for activity in activities])
    headers = {"Content-Type": "application/json"} | ({"Authorization": f"Bearer {token}"} if token else {})
    took: list[float] = []

    async def one_after_the_other(session: aiohttp.ClientSession) -> None:
        for body in waiting:
            began = time.perf_counter()
            await _send(session, f"{url}/api/messages", body, headers)
            took.append(time.perf_counter() - began)

    async with aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=at_once)) as session:
        began = time.perf_counter()
        await asyncio.gather(*(one_after_the_other(session) for _ in range(at_once)))
        return time.perf_counter() - began, took


async def _send(session: aiohttp.ClientSession, url: str, body: bytes, headers: Mapping[str, str]) -> None:
    status, said = 503, b""
    for _ in range(TRIES):
        async with session.post(url, data=body, headers=headers) as answer:
            status, said = answer.status, await answer.read()
        if status != 503 and NOT_SAVED not in said:
            break
        await asyncio.sleep(AGAIN_AFTER)
    if status >= 300 or b'"statusCode": 5' in said:
        raise RuntimeError(f"answered {status}: {said[:300]!r}")
