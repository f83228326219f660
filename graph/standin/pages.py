"""The stand-in's page for people: which meetings there are, who is invited, and who "came".

Plain HTML that works with a keyboard and a screen reader, and without JavaScript (WCAG 2.2, level AA). Only pages from
this machine may post to it.
"""

from collections.abc import Mapping
from datetime import datetime
from html import escape
from typing import Any
from urllib.parse import quote, unquote, urlsplit
from uuid import uuid4

from aiohttp import web
from tzlocal.windows_tz import win_tz

from graph.standin.channel_files import kept_files
from graph.standin.outlook_pages import forms
from graph.standin.page import page
from graph.standin.schedules import busy_form
from graph.standin.state import Event, State

Json = dict[str, Any]


class Pages:
    """The pages for people."""

    def __init__(self, state: State) -> None:
        self._state = state

    def routes(self) -> list[web.RouteDef]:
        """The list of meetings, what its forms post to, and where join links lead."""
        return [
            web.get("/", self.meetings),
            web.post("/events/{event}/attendance", self.save),
            web.get("/l/meetup-join/{thread}/0", self.join),
        ]

    async def meetings(self, request: web.Request) -> web.Response:
        """Every event, the next first; `saved` says whose attendance has just been saved."""
        events = sorted(self._state.events.values(), key=lambda event: event.shown["start"]["dateTime"])
        saved = self._state.events.get(request.query.get("saved", ""))
        told = f'<p role="status">Saved: {_text(saved, "subject")}.</p>' if saved else ""
        listed = "".join(map(_article, events)) or "<p>No meeting has been made yet.</p>"
        more = kept_files(self._state) + busy_form(self._state)
        emails = f'<p><a href="/emails">Emails and texts that would have been sent: {len(self._state.mails)}</a></p>'
        return page("Meetings in the stand-in calendar", told + emails + listed + more)

    async def save(self, request: web.Request) -> web.Response:
        """Replaces the attendance report of a meeting with what was ticked."""
        if urlsplit(request.headers.get("Origin", f"//{request.host}")).netloc != request.host:
            raise web.HTTPForbidden(text="This form can only be sent from this page.")
        event = self._state.events.get(request.match_info["event"])
        if event is None:
            raise web.HTTPNotFound(text="There is no such meeting.")
        self._state.report(event, _records(await request.post(), event, self._state.users), replace=True)
        raise web.HTTPSeeOther(f"/?saved={quote(event.shown['id'])}")

    async def join(self, request: web.Request) -> web.Response:
        """Where a join link leads: there is no video here."""
        for event in self._state.events.values():
            if unquote(urlsplit(event.join_url or "").path) == request.path:
                body = f"<p>{_text(event, 'subject')} would open in Teams now.</p>"
                return page("Online meeting", body + '<p><a href="/">Say who came</a></p>')
        raise web.HTTPNotFound(text="There is no such meeting.")


def _records(form: Mapping[str, Any], event: Event, users: Mapping[str, Json]) -> list[Json]:
    """What Graph's attendance report would say, as `attendanceRecord` items."""
    known = {user["mail"].lower(): user["id"] for user in users.values()}
    records = [
        _record(name, address, known.get(address.lower()), form.get(f"minutes-{number}"))
        for number, (name, address) in enumerate(_invitees(event))
        if f"came-{number}" in form
    ]
    guest = str(form.get("guest", "")).strip()
    return [*records, _record(guest, None, None, form.get("minutes-guest"))] if guest else records


def _record(name: str, address: str | None, user_id: str | None, minutes: object) -> Json:
    seconds = 60 * (int(minutes) if isinstance(minutes, str) and minutes.isdecimal() else 60)
    identity = {"id": user_id, "displayName": name}
    return {
        "id": str(uuid4()),
        "emailAddress": address,
        "identity": identity,
        "role": "Attendee",
        "totalAttendanceInSeconds": seconds,
        "attendanceIntervals": [],
    }


def _invitees(event: Event) -> list[tuple[str, str]]:
    addresses = [attendee["emailAddress"] for attendee in event.shown.get("attendees", [])]
    return [(address.get("name") or address["address"], address["address"]) for address in addresses]


def _article(event: Event) -> str:
    """One meeting: what, when, where, the invitation, and who came."""
    shown, when = event.shown, _when(event)
    venue = shown.get("location", {}).get("displayName") or "no venue"
    online = f'<a href="{escape(event.join_url)}">online</a>' if event.join_url else "not online"
    name = _text(event, "subject")
    if event.cancelled is not None or shown.get("isCancelled"):
        said = escape(event.cancelled or "")
        return f"<article><h2>Cancelled: {name}</h2><p>{escape(when)}</p><p>{said}</p></article>"
    body = escape(shown.get("body", {}).get("content", ""))
    return f"""<article><h2>{name}</h2><p>{escape(when)}<br>{escape(venue)}, {online}</p>
<details><summary>The invitation to {name}</summary>
<iframe sandbox title="Invitation to {name}" srcdoc="{body}"></iframe></details>
{forms(event)}{_form(event)}</article>"""


def _when(event: Event) -> str:
    """As people say it, with a place for the time zone: "GMT Standard Time" would be wrong in a British summer."""
    begin, end = (datetime.fromisoformat(event.shown[name]["dateTime"]) for name in ("start", "end"))
    until = f"{end:%H:%M}" if end.date() == begin.date() else f"{end:%A} {end.day} {end:%B %Y}, {end:%H:%M}"
    zone = event.shown["start"]["timeZone"]
    return f"{begin:%A} {begin.day} {begin:%B %Y}, {begin:%H:%M} to {until} ({win_tz.get(zone, zone)})"


def _form(event: Event) -> str:
    seen = {r["emailAddress"]: r["totalAttendanceInSeconds"] // 60 for s in event.reports for r in s["records"]}
    people = "".join(_person(i, n, a, seen.get(a)) for i, (n, a) in enumerate(_invitees(event)))
    return f"""<form method="post" action="/events/{quote(event.shown["id"])}/attendance">
<fieldset><legend>Who came online to {_text(event, "subject")}</legend>{people or "<p>Nobody is invited.</p>"}
<div class="person"><label>A guest without an account, by name <input type="text" name="guest"></label>
<label>Minutes <input type="number" name="minutes-guest" min="0" max="1440" value="60"></label></div>
</fieldset><button>Save who came</button></form>"""


def _person(number: int, name: str, address: str, minutes: int | None) -> str:
    ticked = "" if minutes is None else " checked"
    return f"""<div class="person">
<label><input type="checkbox" name="came-{number}"{ticked}> {escape(name)} ({escape(address)})</label>
<label>Minutes <input type="number" name="minutes-{number}" min="0" max="1440"
 value="{60 if minutes is None else minutes}" aria-label="Minutes of {escape(name)}"></label></div>"""


def _text(event: Event, name: str) -> str:
    return escape(event.shown.get(name) or "")
