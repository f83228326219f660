"""SIGTERM and SIGINT (Ctrl+C), from the first moment to the last: a bounded stop, reported in one line."""

import asyncio
import contextlib
import logging
import os
import signal
import threading
from collections.abc import Awaitable, Callable

log = logging.getLogger(__name__)

START_SECONDS = 5.0
"""How long a start may go on once the process has been asked to stop: half a start is worse than a whole one."""

STOP_SECONDS = 27.0
"""The longest stop: systemd's TimeoutStopSec in docs/install.md is 30."""


class Stopping:
    """Whether the process was asked to stop."""

    def __init__(self) -> None:
        self._asked = asyncio.Event()
        self._has_started = False

    async def wait(self) -> None:
        """Call it once everything is running: returns when the process should end, at once if that was already
        requested.
        """
        self._has_started = True
        await self._asked.wait()

    def heed(self, work: asyncio.Task[None]) -> None:
        """A signal. The first one asks; another ends the process at once, which also loses nothing."""
        if self._asked.is_set():
            _end("stopped at once, as it was asked twice: what was under way is taken up at the next start")
        self._asked.set()
        log.info("stopping")
        _after(STOP_SECONDS, "stopped without waiting any longer: what was under way is taken up at the next start")
        asyncio.get_running_loop().call_later(START_SECONDS, self._give_up_start, work)

    def _give_up_start(self, work: asyncio.Task[None]) -> None:
        if not self._has_started:
            work.cancel()


async def until_stopped(run: Callable[[Stopping], Awaitable[None]]) -> None:
    """Runs the bot until it is asked to stop, and returns when it has. Its errors pass through."""
    stopping = Stopping()

    async def running() -> None:
        await run(stopping)

    work = asyncio.create_task(running())
    with contextlib.suppress(NotImplementedError):  # Windows: Ctrl+C ends asyncio.run as usual
        for one in (signal.SIGTERM, signal.SIGINT):
            asyncio.get_running_loop().add_signal_handler(one, stopping.heed, work)
    with contextlib.suppress(asyncio.CancelledError):
        await work
    log.info("stopped")


def _after(seconds: float, why: str) -> None:
    timer = threading.Timer(seconds, _end, [why])
    timer.daemon = True
    timer.start()


def _end(why: str) -> None:
    log.warning("%s", why)
    logging.shutdown()
    os._exit(0)
