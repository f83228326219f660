"""A contestant's process, and what it used according to Linux (proc(5))."""

import asyncio
import os
import time
from collections.abc import AsyncGenerator, Mapping, Sequence
from contextlib import asynccontextmanager
from pathlib import Path
from typing import IO

import aiohttp

ROOT = Path(__file__).parents[1]
TICKS = os.sysconf("SC_CLK_TCK")
COMPILED = {"PYTHONDONTWRITEBYTECODE": ""}
"""Lets each contestant keep its compiled modules, as a bot that is started a second time has them."""
PATIENCE = 60.0
"""Seconds that a process may take to be ready."""


class Child:
    """A running process. `cold_start` is the seconds from its start until it was ready."""

    def __init__(self, pid: int, url: str, cold_start: float) -> None:
        self.pid = pid
        self.url = url
        self.cold_start = cold_start
        self._proc = Path("/proc") / str(pid)

    def cpu_seconds(self) -> float:
        """User and system time of all its threads so far."""
        return _cpu_seconds(self._proc)

    def open_files(self) -> int:
        """How many it has open, including connections."""
        return len(list((self._proc / "fd").iterdir()))

    def peak_megabytes(self) -> float:
        """The most memory it ever held."""
        status = (self._proc / "status").read_text()
        line = next(line for line in status.splitlines() if line.startswith("VmHWM:"))
        return int(line.split()[1]) / 1024


def _cpu_seconds(proc: Path) -> float:
    after_name = (proc / "stat").read_text().rpartition(")")[2].split()
    return (int(after_name[11]) + int(after_name[12])) / TICKS


@asynccontextmanager
async def child(
    command: Sequence[str],
    environment: Mapping[str, str],
    port: int,
    ready: str,
    folder: Path,
    stderr: IO[bytes] | None = None,
) -> AsyncGenerator[Child]:
    """Runs `command` until the block ends. It is ready when GET `ready` is answered with anything but 5xx.

    It runs in `folder`, so that it does not find a developer's `.env`.
    """
    url = f"http://127.0.0.1:{port}"
    began = time.perf_counter()
    process = await asyncio.create_subprocess_exec(
        *command, cwd=folder, env=os.environ | COMPILED | dict(environment), stderr=stderr
    )
    try:
        await asyncio.wait_for(_until_ready(process, url + ready), PATIENCE)
        yield Child(process.pid, url, time.perf_counter() - began)
    finally:
        if process.returncode is None:
            process.terminate()
        await process.wait()


async def _until_ready(process: asyncio.subprocess.Process, address: str) -> None:
    async with aiohttp.ClientSession() as session:
        while not await _answers(session, address):
            if process.returncode is not None:
                raise RuntimeError(f"a contestant ended with status {process.returncode}")
            await asyncio.sleep(0.02)


async def _answers(session: aiohttp.ClientSession, address: str) -> bool:
    try:
        async with session.get(address) as answer:
            return answer.status < 500
    except aiohttp.ClientConnectionError:
        return False
