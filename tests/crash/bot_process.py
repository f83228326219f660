"""The test's hand on the bot's process."""

import asyncio
import signal
import sys
from asyncio.subprocess import PIPE, Process
from datetime import datetime
from pathlib import Path
from socket import socket
from typing import Any

import aiohttp

from graph.standin import StandIn
from tests.far_end.teams import TeamsService

ROOT = Path(__file__).parents[2]


class BotProcess:
    """One bot after the other on the same database and port. As `Running.engine` for a Town: `idle`."""

    def __init__(self, database_url: str, teams: TeamsService, calendar: StandIn) -> None:
        self._addresses = [database_url, teams.metadata_url, calendar.graph_url]
        with socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self._port = probe.getsockname()[1]
        self.url = f"http://127.0.0.1:{self._port}"
        self._process: Process | None = None

    @property
    def engine(self) -> Any:
        return self

    async def idle(self) -> None:
        """Returns when no job is due any more."""
        async with aiohttp.request("GET", f"{self.url}/idle") as answer:
            answer.raise_for_status()

    async def start(self, now: datetime) -> None:
        """Returns when it listens; its clock stands at `now`."""
        arguments = ["-m", "tests.crash.bot_child", *self._addresses, now.isoformat(), str(self._port)]
        self._process = await asyncio.create_subprocess_exec(sys.executable, *arguments, cwd=ROOT, stdout=PIPE)
        assert self._process.stdout
        assert await self._process.stdout.readline() == b"listening\n"

    async def end(self, by: signal.Signals) -> None:
        """SIGTERM lets it finish, SIGKILL does not."""
        if self._process and self._process.returncode is None:
            self._process.send_signal(by)
            await self._process.wait()
