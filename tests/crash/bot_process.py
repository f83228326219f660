"""The test's hand on the bot's process."""

import asyncio
import re
import signal
import sys
from asyncio.subprocess import PIPE, Process
from datetime import datetime
from pathlib import Path
from typing import Any

import aiohttp

from graph.standin import StandIn
from tests.far_end.ports import reserved_port
from tests.far_end.teams import TeamsService

ROOT = Path(__file__).parents[2]

HONOURED = 1.0
"""Seconds: long enough to be a pause, short enough to be waited for."""

POLLING, NEVER = 0.02, 3600.0
"""Seconds between two looks for jobs that are due."""


class BotProcess:
    """One bot after the other on the same database and port. As `Running.engine` for a Town: `idle` and `wake_due`.

    `honoured` is the longest pause (seconds) that it keeps, whatever the far end asks for. With a `mailbox` it sends
    emails, through the stand-in.
    """

    def __init__(
        self,
        database_url: str,
        teams: TeamsService,
        calendar: StandIn,
        honoured: float = HONOURED,
        mailbox: str = "",
    ) -> None:
        self._addresses = [database_url, teams.metadata_url, calendar.graph_url]
        self._honoured = str(honoured)
        self._mailbox = mailbox
        self._held = reserved_port()
        self._port = self._held.getsockname()[1]
        self.url = f"http://127.0.0.1:{self._port}"
        self._process: Process | None = None

    @property
    def engine(self) -> Any:
        return self

    async def idle(self) -> None:
        """Returns when no job is due any longer."""
        await self._ask("idle")

    async def wake_due(self) -> None:
        """Nothing: what its clock was moved past was woken when `move_to` moved it."""

    async def move_to(self, now: datetime) -> None:
        """Its clock stands at `now`, and what has become due has been woken."""
        await self._ask("clock", now=now.isoformat())

    async def _ask(self, path: str, **query: str) -> None:
        async with aiohttp.request("GET", f"{self.url}/{path}", params=query) as answer:
            answer.raise_for_status()

    async def made(self, what: str) -> int:
        """How many calls of that kind ("calendar_calls", "posts") it has had a good answer to."""
        async with aiohttp.request("GET", f"{self.url}/metrics") as answer:
            found = re.search(rf'^folkmoot_{what}_total\{{outcome="made"\}} (\d+)', await answer.text(), re.MULTILINE)
        return int(found[1]) if found else 0

    async def start(self, now: datetime, polling: float = POLLING) -> None:
        """Returns when it listens; its clock stands at `now`. If it is `NEVER` polling, no job begins."""
        arguments = ["-m", "tests.crash.bot_child", *self._addresses, now.isoformat(), str(self._port)]
        arguments += [self._honoured, str(polling), self._mailbox]
        self._process = await asyncio.create_subprocess_exec(sys.executable, *arguments, cwd=ROOT, stdout=PIPE)
        assert self._process.stdout
        try:
            assert await self._process.stdout.readline() == b"listening\n"
        except BaseException:
            await self.end(signal.SIGKILL)
            raise

    async def end(self, by: signal.Signals) -> None:
        """SIGTERM lets it finish, SIGKILL does not."""
        if self._process and self._process.returncode is None:
            self._process.send_signal(by)
            await self._process.wait()

    async def aclose(self) -> None:
        """At once, and its port is given up."""
        await self.end(signal.SIGKILL)
        self._held.close()
