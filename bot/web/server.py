"""Listening for HTTP until somebody asks the process to stop."""

import asyncio
import contextlib
import signal
from collections.abc import AsyncGenerator

from aiohttp import web

GRACE = 15.0
"""Seconds that running requests get to end once the process was asked to stop; Teams waits about as long."""


@contextlib.asynccontextmanager
async def listening(app: web.Application, host: str, port: int, grace: float = GRACE) -> AsyncGenerator[str]:
    """Serves `app` and gives its address, such as http://127.0.0.1:3978. Port 0 takes any free one.

    On leaving, no new connection is accepted, running requests end (for at most `grace` seconds), then the app's
    clean-up runs. Raises OSError when the port is taken.
    """
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=grace)
    await runner.setup()
    try:
        await web.TCPSite(runner, host, port).start()
        name = f"[{host}]" if ":" in host else host
        yield f"http://{name}:{runner.addresses[0][1]}"
    finally:
        await runner.cleanup()


async def asked_to_stop() -> str:
    """Waits for SIGTERM or SIGINT (Ctrl+C) and gives its name. A second signal ends the process at once.

    Where a loop has no signal handlers (Windows), it waits for ever, and Ctrl+C ends `asyncio.run` as usual.
    """
    loop = asyncio.get_running_loop()
    asked = loop.create_future()

    def heed(name: signal.Signals) -> None:
        if not asked.done():
            asked.set_result(name.name)

    signals = (signal.SIGTERM, signal.SIGINT)
    with contextlib.suppress(NotImplementedError):
        for one in signals:
            loop.add_signal_handler(one, heed, one)
    try:
        return await asked
    finally:
        with contextlib.suppress(NotImplementedError):
            for one in signals:
                loop.remove_signal_handler(one)
