"""The far end on loopback. It counts knocks, and leaves a process waiting at the gate where it is to die."""

import asyncio
from collections import Counter
from typing import Any

from aiohttp import web
from aiohttp.test_utils import TestServer


class FarEnd:
    """`hold(replica)` closes the gates for that replica alone. `waiting` has everybody who was stopped at one."""

    def __init__(self) -> None:
        self.knocks: Counter[str] = Counter()
        self.waiting: set[str] = set()
        self.launched: set[str] = set()
        self._held: str | None = None
        self._changed = asyncio.Condition()
        app = web.Application()
        app.router.add_post("/", self._hear)
        self._server = TestServer(app)

    async def start(self) -> str:
        await self._server.start_server()
        return str(self._server.make_url("/"))

    async def aclose(self) -> None:
        await self._server.close()

    def hold(self, replica: str | None) -> None:
        self._held = replica

    async def until_waiting(self, doors: set[str]) -> None:
        async with self._changed:
            await self._changed.wait_for(lambda: doors <= self.waiting)

    async def until_knocks(self, number: int) -> None:
        async with self._changed:
            await self._changed.wait_for(lambda: self.knocks.total() >= number)

    async def until_launched(self, replica: str) -> None:
        async with self._changed:
            await self._changed.wait_for(lambda: replica in self.launched)

    async def _hear(self, request: web.Request) -> web.Response:
        said: dict[str, Any] = await request.json()
        async with self._changed:
            if said["point"] == "launched":
                self.launched.add(said["replica"])
            if said["point"] == "during":
                self.knocks[said["door"]] += 1
            stopped = said["replica"] == self._held and said["point"] == said.get("gate")
            if stopped:
                self.waiting.add(said["door"])
            self._changed.notify_all()
        if stopped:
            await asyncio.get_running_loop().create_future()  # for ever: whoever asked will be killed
        return web.Response()
