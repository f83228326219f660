"""Starts and stops the stand-in, keeps its log, and applies the ordered faults to requests."""

from collections import deque
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Self

from aiohttp import web
from aiohttp.typedefs import Middleware

from graph.standin.api import Api
from graph.standin.channel_files import ChannelFilesApi
from graph.standin.faults import Fault, Faults
from graph.standin.mail import EMAILS, Mail
from graph.standin.outlook_pages import OutlookPages
from graph.standin.pages import Pages
from graph.standin.refusal import GraphSays
from graph.standin.schedules import FreeBusyStandin
from graph.standin.state import State
from graph.standin.subscriptions import Now, Subscriptions

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]
_PREFIX = "/v1.0"


def _now() -> datetime:
    return datetime.now(UTC)


@dataclass
class Recorded:
    """A request that came in. `path` is below /v1.0; `status` is what was answered, None if nothing was (yet)."""

    method: str
    path: str
    query: str
    headers: Mapping[str, str]
    body: bytes
    status: int | None = None


class StandIn:
    """A running stand-in. `url` is its page for people, `graph_url` is what GRAPH_BASE_URL is set to."""

    def __init__(self, state: Path | None, now: Now = _now, guards: Sequence[Middleware] = ()) -> None:
        self.state = State.load(state)
        self.api = Api(self.state)
        self.subscriptions = Subscriptions(self.state, now)
        self.schedules = FreeBusyStandin(self.state)
        self.faults = Faults()
        self.log: deque[Recorded] = deque(maxlen=10_000)
        self._hanging: list[Fault] = []
        app = web.Application(middlewares=[*guards, self._recorded, self._faulty, _as_odata])
        pages = [*Pages(self.state).routes(), *OutlookPages(self.state, now).routes()]
        app.add_routes([*ChannelFilesApi(self.state).routes(), *Mail(self.state).routes()])
        app.add_routes([*self.api.routes(), *self.subscriptions.routes(), *self.schedules.routes(), *pages])
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=1)
        self.url = ""

    @property
    def emails_url(self) -> str:
        """Where people read the emails that would have been sent."""
        return self.url + EMAILS

    @property
    def graph_url(self) -> str:
        """Where Graph v1.0 is."""
        return self.url + _PREFIX

    async def listen(self, host: str, port: int) -> Self:
        """Port 0 means any free one."""
        await self._runner.setup()
        site = web.TCPSite(self._runner, host, port)
        await site.start()
        taken = self._runner.addresses[0][1]
        self.url = f"http://{f'[{host}]' if ':' in host else host}:{taken}"
        return self

    async def aclose(self) -> None:
        """Stops, and releases hanging requests."""
        for fault in self._hanging:
            fault.release.set()
        await self.subscriptions.aclose()
        await self._runner.cleanup()

    @web.middleware
    async def _recorded(self, request: web.Request, handler: Handler) -> web.StreamResponse:
        if not request.path.startswith(_PREFIX):
            return await handler(request)
        headers = {k: "Bearer ..." if k == "Authorization" else v for k, v in request.headers.items()}
        path = request.rel_url.raw_path.removeprefix(_PREFIX)
        recorded = Recorded(request.method, path, request.rel_url.raw_query_string, headers, await request.read())
        self.log.append(recorded)
        answer = await handler(request)
        recorded.status = answer.status
        return answer

    @web.middleware
    async def _faulty(self, request: web.Request, handler: Handler) -> web.StreamResponse:
        fault = self.faults.take(request.method, request.path.removeprefix(_PREFIX))
        if fault is None:
            return await handler(request)
        self._hanging.append(fault)
        if fault.shown is not None:
            return fault.altered(await handler(request))
        true_answer = await handler(request) if fault.after else None
        false_answer = await fault.answer(request)
        return false_answer or true_answer or await handler(request)


@web.middleware
async def _as_odata(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Refusals in Graph's words, and no answer at all without a bearer token, whatever it is."""
    try:
        if request.path.startswith(_PREFIX) and not request.headers.get("Authorization", "").startswith("Bearer "):
            raise GraphSays(401, "InvalidAuthenticationToken", "Access token is empty.")
        return await handler(request)
    except GraphSays as no:
        return web.json_response(no.body(), status=no.status)
    except web.HTTPException as odd:
        if not request.path.startswith(_PREFIX) or odd.status < 400:
            raise
        no = GraphSays(odd.status, "BadRequest", f"The stand-in has no {request.method} {request.path}.")
        return web.json_response(no.body(), status=no.status)


async def start(
    host: str = "127.0.0.1",
    port: int = 0,
    state: Path | None = None,
    now: Now = _now,
    guards: Sequence[Middleware] = (),
) -> StandIn:
    """Starts the stand-in. What it remembers is kept in the JSON file `state`, or only as long as it runs.

    `now` returns the UTC instant that counts as the present; `guards` see every request first.
    """
    return await StandIn(state, now, guards).listen(host, port)
