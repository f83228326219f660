"""Listening for HTTP."""

import asyncio
import contextlib
from collections.abc import AsyncGenerator, Iterable
from typing import Any

from aiohttp import web

from bot.web.connections import Doors
from bot.web.files import room_for_connections

GRACE = 15.0
"""Seconds that running requests have to end once the process has been asked to stop; Teams waits about as long."""

ACCEPTED_AT_ONCE = 64
"""Connections accepted before anything else gets a turn again."""
WAITING = 1024
"""Connections that the system holds until they are accepted."""


@contextlib.asynccontextmanager
async def listening(app: web.Application, host: str, port: int, grace: float = GRACE) -> AsyncGenerator[str]:
    """Serves `app` and yields its address, such as http://127.0.0.1:3978. Port 0 takes any free one.

    On leaving, no new connection is accepted, running requests end (within `grace` seconds), then the app's clean-up
    runs. Raises OSError if the port is taken.
    """
    runner = web.AppRunner(app, shutdown_timeout=grace)
    await runner.setup()
    async with contextlib.AsyncExitStack() as stack:
        stack.push_async_callback(runner.cleanup)
        doors = Doors(_server_of(runner), room_for_connections())
        server = await asyncio.get_running_loop().create_server(doors, host, port, backlog=ACCEPTED_AT_ONCE)
        stack.callback(server.close)
        _let_more_wait(server.sockets)
        watch = asyncio.create_task(doors.keep_watch())
        stack.callback(watch.cancel)
        name = f"[{host}]" if ":" in host else host
        yield f"http://{name}:{server.sockets[0].getsockname()[1]}"


def _server_of(runner: web.AppRunner) -> web.Server:
    if runner.server is None:
        raise RuntimeError("the runner has not been set up")
    return runner.server


def _let_more_wait(sockets: Iterable[Any]) -> None:
    """asyncio accepts as many connections in one go as it lets wait: accepting few at once while many may wait is
    better.
    """
    for each in sockets:
        with each.dup() as same:
            same.listen(WAITING)
