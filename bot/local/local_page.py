"""The page at the bot's own address in local mode: where to click, and the clock that can be set forward."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from html import escape
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from aiohttp import web
from babel.dates import format_datetime

from bot.local.clock import MovableClock
from forum.days import daytime
from forum.papers import FILE_TYPES, PaperKind
from storage.engine.database import Database
from storage.readings import last_meeting, paper_of, poster_of

ZONE = ZoneInfo("Europe/London")
STYLE = """
:root { color-scheme: light dark; }
body { font: 1.05rem/1.5 system-ui, sans-serif; max-width: 46rem; margin: 0 auto; padding: 1rem; }
.notice { border-left: .4rem solid #1d4f91; background: #eef3fa; color: #1b1b1b; padding: .6rem 1rem; }
button { font: inherit; background: #1d4f91; color: #fff; border: 0; padding: .6rem 1.2rem; margin: .2rem 0; }
:focus-visible { outline: 3px solid #b35900; outline-offset: 2px; }
form { margin: .4rem 0; }
"""
HEADERS = {
    "Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
}


@dataclass(frozen=True)
class Jump:
    """A moment worth going to."""

    label: str
    moment: datetime


class LocalPage:
    """Serves the page. `wake` has the job engine look again at what is due."""

    def __init__(
        self,
        database: Database,
        clock: MovableClock,
        wake: Callable[[], Awaitable[None]],
        *,
        playground: str | None,
        calendar: str,
    ) -> None:
        self._database = database
        self._clock = clock
        self._wake = wake
        self._playground = playground
        self._calendar = calendar

    def routes(self) -> list[web.RouteDef]:
        """The page, and what its buttons post to."""
        papers = web.get("/papers/{brief}/{kind}", self.paper)
        posters = web.get("/posters/{forum}", self.poster)
        return [web.get("/", self.show), web.post("/clock", self.forward), papers, posters]

    async def poster(self, request: web.Request) -> web.Response:
        """The poster of a forum's page on the web."""
        found = await poster_of(self._database, request.match_info["forum"])
        if found is None:
            raise web.HTTPNotFound
        named = {"Content-Disposition": 'attachment; filename="poster.pdf"'}
        return web.Response(body=found.content, content_type=FILE_TYPES[PaperKind.PDF], headers=HEADERS | named)

    async def paper(self, request: web.Request) -> web.Response:
        """A paper, for the person at this machine: Teams would put it among their files."""
        key = (request.match_info["brief"], request.match_info["kind"])
        if key[1] not in list(PaperKind):
            raise web.HTTPNotFound
        found = await paper_of(self._database, key[0], PaperKind(key[1]))
        if found is None:
            raise web.HTTPNotFound
        named = {"Content-Disposition": f'attachment; filename="paper.{key[1]}"'}
        return web.Response(body=found, content_type=FILE_TYPES[PaperKind(key[1])], headers=HEADERS | named)

    async def show(self, _request: web.Request) -> web.Response:
        """Where to click, and what time it is."""
        now = self._clock.now().astimezone(ZONE)
        jumps = "".join(_button(jump) for jump in await self._jumps())
        chat = (
            f'<p><a href="{escape(self._playground)}">Talk to Folkmoot in the Agents Playground</a></p>'
            if self._playground
            else "<p>The Agents Playground is not running: install Node 20 and call <code>make run</code> again.</p>"
        )
        html = f"""<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>Folkmoot on this machine</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><style>{STYLE}</style></head><body><main>
<h1>Folkmoot on this machine</h1>
<p class="notice"><strong>Nothing here is sent to anybody.</strong> Everybody you meet is invented.</p>{chat}
<p><a href="{escape(self._calendar)}">See the calendar, and choose who came to an online meeting</a></p>
<h2>The clock</h2>
<p>For Folkmoot it is <strong>{format_datetime(now, "EEEE d MMMM y, HH:mm", locale="en_GB")}</strong> (London). Set it
forward to see what Folkmoot does by itself. It cannot go back; to begin again, stop, and delete the folder
<code>.local</code> and the database (<code>folkmoot.db</code>, unless you chose another).</p>{jumps}
</main></body></html>"""
        return web.Response(text=html, content_type="text/html", headers=HEADERS)

    async def forward(self, request: web.Request) -> web.Response:
        """Sets the clock forward and lets everything happen that has become due."""
        if urlsplit(request.headers.get("Origin", f"//{request.host}")).netloc != request.host:
            raise web.HTTPForbidden(text="This form can only be sent from this page.")
        form = await request.post()
        try:
            moment = datetime.fromisoformat(str(form.get("to", "")))
        except ValueError as bad:
            raise web.HTTPBadRequest(text="This is no time.") from bad
        if moment.tzinfo is None or moment > self._clock.now() + timedelta(days=1000):
            raise web.HTTPBadRequest(text="That is too far ahead.")
        self._clock.forward_to(moment)
        await self._wake()
        raise web.HTTPSeeOther("/")

    async def _jumps(self) -> list[Jump]:
        now = self._clock.now()
        # What is written to people waits for the day: after a jump by whole days it could be night for ever.
        awake = daytime(now, ZONE.key) + timedelta(minutes=1)
        jumps = [
            *([Jump("Ten in the morning: people are written to", awake)] if awake - now > timedelta(minutes=1) else []),
            Jump("One day on", now + timedelta(days=1)),
            Jump("One week on", now + timedelta(days=7)),
        ]
        meeting = await last_meeting(self._database)
        if meeting is not None:
            jumps += [
                Jump("Ten days before the meeting: the agenda closes", meeting.morning(10) + timedelta(minutes=1)),
                Jump("One week before the meeting: reminders", meeting.morning(7) + timedelta(minutes=1)),
                Jump("The meeting begins: the roll", meeting.starts_at + timedelta(minutes=1)),
                Jump("An hour after the meeting: its actions", meeting.ends_at + timedelta(hours=1)),
                Jump("The morning after: the facilitator", meeting.morning(-1) + timedelta(minutes=1)),
            ]
        return [jump for jump in jumps if jump.moment > now]


def _button(jump: Jump) -> str:
    return f"""<form method="post" action="/clock"><input type="hidden" name="to" value="{jump.moment.isoformat()}">
<button>{escape(jump.label)}</button></form>"""
