"""Connections from outside: how many there are, how long each may wait, and which makes room when there is none left.

Nothing is known about who connects. A caller who sends half a request, or does not read the answer, holds a connection
and nothing else, and not for long. When all are taken, the connection that has waited longest without a known caller
gives way to the new one, so a complete request is always let in, however many half ones there are.
"""

import asyncio
import logging
import time
from collections.abc import Callable
from typing import Any

from aiohttp import web
from aiohttp.http import HttpProcessingError

log = logging.getLogger(__name__)

MOST = 2048
"""Connections at a time, if the machine allows that many open files."""

HEAD_SECONDS = 10.0
"""Seconds for the head of a request to arrive, from the first moment."""
WORK_SECONDS = 60.0
"""Seconds for a request to be processed. Every handler has its own limit below this."""
ANSWER_SECONDS = 10.0
"""Seconds for the caller to read an answer."""
IDLE_SECONDS = 75.0
"""Seconds for the next request on a connection that is kept open. Proxies close theirs sooner."""
LINGER_SECONDS = 2.0
"""Seconds for the rest of an unwanted body to be discarded, so that its sender sees the answer."""
MOST_BYTES_UNKNOWN = 4 * 1024 * 1024
"""Bytes that are read and discarded from one request by an unknown caller."""

_CALLERS_FAULT = (web.RequestPayloadError, HttpProcessingError, ConnectionError)
"""A faulty request says nothing about us: a line in the log, and no traceback."""


class Connection(web.RequestHandler):
    """One connection. `due` is when its time is up."""

    def __init__(self, doors: "Doors", server: web.Server, **options: Any) -> None:
        super().__init__(server, **options)
        self._doors = doors
        self._bytes = 0
        self._is_answered = False
        self.is_known = False
        self.is_at_work = False
        self.due = 0.0

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Lets the connection in, if there is room or another one makes room."""
        super().connection_made(transport)
        self._doors.opened(self)

    def connection_lost(self, exc: BaseException | None) -> None:
        """The connection is over."""
        self._doors.closed(self)
        super().connection_lost(exc)

    def data_received(self, data: bytes) -> None:
        """Bytes arrive. Their arrival alone moves no deadline, or a trickle would last for ever."""
        self._bytes += len(data)
        if not self.is_known and self._bytes > MOST_BYTES_UNKNOWN:
            self.abort()
            return
        if data and self._is_answered and not self.is_at_work:
            self._is_answered = False
            self._doors.expect(self, HEAD_SECONDS)
        super().data_received(data)

    def begins(self) -> None:
        """A complete head has arrived: there is a request."""
        self.is_at_work, self.is_known, self._is_answered = True, False, False
        self._doors.expect(self, WORK_SECONDS)

    def is_vouched_for(self) -> None:
        """The caller has proven who they are: this connection gives way to nobody while it is being served."""
        self.is_known = True
        self._doors.expect(self, WORK_SECONDS)

    def ends(self) -> None:
        """The answer goes out."""
        self.is_at_work, self._is_answered, self._bytes = False, True, 0
        self._doors.expect(self, ANSWER_SECONDS)

    def overdue(self) -> None:
        """The time is up: closes, unless the answer was read and the next request may still come."""
        is_read = self.transport is not None and not self.transport.get_write_buffer_size()
        if self._is_answered and is_read:
            self._is_answered = False
            self._doors.expect(self, IDLE_SECONDS - ANSWER_SECONDS)
        else:
            self.abort()

    def abort(self) -> None:
        """Closes at once; anything not yet sent is dropped."""
        if self.transport is not None:
            self.transport.abort()

    def log_exception(self, *args: Any, **kw: Any) -> None:
        """Like aiohttp for our own errors; one line for a caller's."""
        if isinstance(error := kw.get("exc_info"), _CALLERS_FAULT):
            log.warning("could not read a request: %s", type(error).__name__)
        else:
            super().log_exception(*args, **kw)


class Doors:
    """Makes the connections of one listener: `loop.create_server(doors, ...)`. `server` answers them."""

    def __init__(
        self, server: web.Server, most: int = MOST, seconds: Callable[[], float] = time.monotonic, look: float = 1.0
    ) -> None:
        self._server = server
        self._most = most
        self._seconds = seconds
        self._look = look
        self._handle: Any = server.request_handler
        server.request_handler = self._answer
        self._of_strangers: dict[Connection, None] = {}
        """Those that give way first: unknown callers', the longest idle first."""
        self._resting: dict[Connection, None] = {}
        """Those that give way next: known callers', between two requests."""
        self._at_work: dict[Connection, None] = {}

    def __call__(self) -> Connection:
        """A connection that has just been accepted."""
        return Connection(
            self,
            self._server,
            loop=asyncio.get_running_loop(),
            access_log=None,  # pyright: ignore[reportArgumentType] (aiohttp's own way to say none)
            keepalive_timeout=IDLE_SECONDS,
            lingering_time=LINGER_SECONDS,
            auto_decompress=False,
        )

    def __len__(self) -> int:
        return len(self._of_strangers) + len(self._resting) + len(self._at_work)

    async def _answer(self, request: web.BaseRequest) -> web.StreamResponse:
        connection: Any = request.protocol
        connection.begins()
        try:
            return await self._handle(request)
        finally:
            connection.ends()

    def opened(self, connection: Connection) -> None:
        """Has a new connection wait for its request, in the place of another one if all are taken."""
        if len(self) >= self._most:
            self._make_room(connection)
        self.expect(connection, HEAD_SECONDS)

    def _make_room(self, newcomer: Connection) -> None:
        log.warning("all %d connections are taken: the one that waited longest is closed", self._most)
        gives_way = next(iter(self._of_strangers or self._resting), newcomer)
        self.closed(gives_way)
        gives_way.abort()

    def expect(self, connection: Connection, within: float) -> None:
        """Gives the connection its next deadline, and its place among the others."""
        if connection.transport is None:
            return
        self.closed(connection)
        connection.due = self._seconds() + within
        known = self._at_work if connection.is_at_work else self._resting
        (known if connection.is_known else self._of_strangers)[connection] = None

    def closed(self, connection: Connection) -> None:
        """Forgets a connection."""
        for some in (self._of_strangers, self._resting, self._at_work):
            some.pop(connection, None)

    async def keep_watch(self) -> None:
        """Closes, until it is cancelled, every connection whose time is up."""
        while True:
            await asyncio.sleep(self._look)
            self.close_overdue()

    def close_overdue(self) -> None:
        """Closes those whose time is up."""
        now = self._seconds()
        for connection in [*self._of_strangers, *self._resting, *self._at_work]:
            if connection.due <= now:
                connection.overdue()
