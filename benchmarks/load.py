"""Sends activities as Teams does: many at once over connections that stay open, each with a signed token."""

import asyncio
import json
import time
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import aiohttp


async def send_all(
    url: str, token: str, activities: Iterable[Mapping[str, Any]], at_once: int
) -> tuple[float, Sequence[float]]:
    """Seconds from the first request to the last answer, and the seconds that each took.

    Raises RuntimeError for any answer but 2xx, because a bot that refuses work is fast.
    """
    waiting = iter([json.dumps(activity).encode() for activity in activities])
    headers = {"Authorization": f"Bearer {token}", "Content-Type": "application/json"}
    took: list[float] = []

    async def one_after_the_other(session: aiohttp.ClientSession) -> None:
        for body in waiting:
            began = time.perf_counter()
            async with session.post(f"{url}/api/messages", data=body, headers=headers) as answer:
                said = await answer.read()
            took.append(time.perf_counter() - began)
            if not answer.ok or b'"statusCode": 5' in said:
                raise RuntimeError(f"answered {answer.status}: {said[:300]!r}")

    async with aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=at_once)) as session:
        began = time.perf_counter()
        await asyncio.gather(*(one_after_the_other(session) for _ in range(at_once)))
        return time.perf_counter() - began, took
