"""What people do in Outlook, on the stand-in's page: answer an invitation, move an event, call it off, delete it.

Plain forms, as on the rest of the page. Only pages from this machine may post to them.
"""

from datetime import datetime, timedelta
from html import escape
from typing import Any
from urllib.parse import quote, urlsplit

from aiohttp import web

from graph.standin.state import Event, State
from graph.standin.subscriptions import Now

Json = dict[str, Any]

RESPONSES = {"accepted": "Accept", "tentativelyAccepted": "Tentative", "declined": "Decline"}


class OutlookPages:
    """What the forms post to. `now` returns the UTC instant of an answer."""

    def __init__(self, state: State, now: Now) -> None:
        self._state = state
        self._now = now

    def routes(self) -> list[web.RouteDef]:
        """One address for each form."""
        return [
            web.post("/events/{event}/answer", self.answer),
            web.post("/events/{event}/move", self.move),
            web.post("/events/{event}/call-off", self.call_off),
            web.post("/events/{event}/delete", self.delete),
        ]

    async def answer(self, request: web.Request) -> web.Response:
        """Somebody accepts or declines."""
        event, form = self._event(request), await request.post()
        response, address = str(form.get("response", "")), str(form.get("address", ""))
        if response not in RESPONSES or address not in addresses(event):
            raise web.HTTPBadRequest(text="Please choose a person and an answer.")
        self._state.answer(event, address, response, self._now())
        raise _back(event)

    async def move(self, request: web.Request) -> web.Response:
        """The organiser, or somebody with access to the calendar, changes when or where."""
        event, form = self._event(request), await request.post()
        try:
            starts = datetime.fromisoformat(str(form.get("starts", "")))
            ends = starts + timedelta(minutes=int(str(form.get("minutes", ""))))
        except (ValueError, OverflowError):
            raise web.HTTPBadRequest(text="Please give a day, a time and a length.") from None
        if starts.tzinfo is not None or ends <= starts:
            raise web.HTTPBadRequest(text="An event ends after it has begun.")
        zone = event.shown["start"]["timeZone"]
        for name, moment in (("start", starts), ("end", ends)):
            event.shown[name] = {"dateTime": moment.isoformat(timespec="seconds"), "timeZone": zone}
        event.shown["location"] = {"displayName": str(form.get("place", "")).strip()[:255]}
        self._state.touch(event)
        raise _back(event)

    async def call_off(self, request: web.Request) -> web.Response:
        """Cancelled, and still shown as such."""
        event = self._event(request)
        event.shown["isCancelled"] = True
        self._state.touch(event)
        raise _back(event)

    async def delete(self, request: web.Request) -> web.Response:
        """Gone from the calendar, without a word to anybody."""
        event = self._event(request)
        self._state.cancel(event, "")
        raise _back(event)

    def _event(self, request: web.Request) -> Event:
        if urlsplit(request.headers.get("Origin", f"//{request.host}")).netloc != request.host:
            raise web.HTTPForbidden(text="This form can only be sent from this page.")
        event = self._state.events.get(request.match_info["event"])
        if event is None or event.cancelled is not None:
            raise web.HTTPNotFound(text="There is no such meeting.")
        return event


def addresses(event: Event) -> list[str]:
    """Everybody invited."""
    return [attendee["emailAddress"]["address"] for attendee in event.shown.get("attendees", [])]


def forms(event: Event) -> str:
    """As they appear under an event on the page."""
    name, at = escape(event.shown.get("subject") or ""), f"/events/{quote(event.shown['id'])}"
    begin, end = (datetime.fromisoformat(event.shown[which]["dateTime"]) for which in ("start", "end"))
    minutes = (end - begin) // timedelta(minutes=1)
    location: Json = event.shown.get("location") or {}
    place = escape(location.get("displayName") or "")
    return f"""<details><summary>Do something with {name} in Outlook</summary>{_answers(event, at, name)}
<form method="post" action="{at}/move"><fieldset><legend>Change {name}</legend>
<label>Starts <input type="datetime-local" name="starts" value="{begin:%Y-%m-%dT%H:%M}" required></label>
<label>Minutes <input type="number" name="minutes" min="1" max="1440" value="{minutes}" required></label>
<label>Place <input type="text" name="place" value="{place}" maxlength="255"></label></fieldset>
<button>Change it in Outlook</button></form>
<form method="post" action="{at}/call-off"><button>Cancel {name} in Outlook</button></form>
<form method="post" action="{at}/delete"><button>Delete {name} without a word</button></form></details>"""


def _answers(event: Event, at: str, name: str) -> str:
    if not addresses(event):
        return "<p>Nobody is invited.</p>"
    people = "".join(f"<option>{escape(address)}</option>" for address in addresses(event))
    buttons = " ".join(f'<button name="response" value="{value}">{word}</button>' for value, word in RESPONSES.items())
    return f"""<form method="post" action="{at}/answer"><fieldset><legend>Answer the invitation to {name}</legend>
<label>As <select name="address">{people}</select></label></fieldset>{buttons}</form>{_said(event)}"""


def _said(event: Event) -> str:
    """What has been answered so far."""
    given = [(one, one["status"]["response"]) for one in event.shown.get("attendees", []) if "status" in one]
    rows = "".join(f"<li>{escape(one['emailAddress']['address'])}: {escape(said)}</li>" for one, said in given)
    return f"<ul>{rows}</ul>" if rows else ""


def _back(event: Event) -> web.HTTPSeeOther:
    return web.HTTPSeeOther(f"/?saved={quote(event.shown['id'])}")
