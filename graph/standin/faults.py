"""Faults that a test can order: error answers, resets and silence, before or after the effect."""

import asyncio
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from fnmatch import fnmatchcase
from typing import Any

from aiohttp import web


@dataclass
class Fault:
    """What happens to the next matching request. With `after` the effect happens first, and only its answer is lost.

    Exactly one of: an answer (`status`, `headers`, `body`), `reset` (the connection breaks), `hang` (no answer until
    `release` is set), or `shown`: replaces parts of the true answer's JSON, and its status if `status` is given.
    `reached` is set once the fault has begun.
    """

    status: int = 0
    headers: Mapping[str, str] = field(default_factory=dict[str, str])
    body: str = ""
    reset: bool = False
    hang: bool = False
    after: bool = False
    shown: Mapping[str, Any] | None = None
    reached: asyncio.Event = field(default_factory=asyncio.Event)
    release: asyncio.Event = field(default_factory=asyncio.Event)

    async def answer(self, request: web.Request) -> web.StreamResponse | None:
        """The answer in place of the true one; None to continue after hanging."""
        self.reached.set()
        if self.hang:
            await self.release.wait()
            return None
        if self.reset:
            if request.transport is not None:
                request.transport.abort()
            return web.Response(status=500)
        return web.Response(status=self.status, headers=dict(self.headers), body=self.body.encode())

    def altered(self, true_answer: web.StreamResponse) -> web.StreamResponse:
        """The true answer with what `shown` changes."""
        if not isinstance(true_answer, web.Response):
            raise TypeError("only an answer that is sent whole can be altered")
        shown = json.loads(true_answer.text or "{}") | (self.shown or {})
        return web.json_response(shown, status=self.status or true_answer.status)


class Faults:
    """The faults still to come, each used once, in order."""

    def __init__(self) -> None:
        self._waiting: list[tuple[str, str, Fault]] = []

    def next(self, method: str, path: str, fault: Fault) -> Fault:
        """Orders `fault` for the next `method` request to `path`, where * stands for anything; "*" is any method."""
        self._waiting.append((method, path, fault))
        return fault

    def take(self, method: str, path: str) -> Fault | None:
        """The fault for this request, which is then used up."""
        for index, (wanted, pattern, fault) in enumerate(self._waiting):
            if wanted in ("*", method) and fnmatchcase(path, pattern):
                del self._waiting[index]
                return fault
        return None

    @property
    def unused(self) -> int:
        """How many ordered faults have not happened: a test that leaves any did not test them."""
        return len(self._waiting)
