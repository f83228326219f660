"""Whose calendar is full when, as the stand-in knows it: from its own events, and from what somebody entered on its
page.

(Microsoft Graph, "calendar: getSchedule", "scheduleInformation resource type".)
"""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from html import escape
from typing import Any
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo, available_timezones

from aiohttp import web
from tzlocal.windows_tz import win_tz

from graph.standin import shapes
from graph.standin.asked import body_of, mailbox_of
from graph.standin.refusal import GraphSays
from graph.standin.state import Event, State

Json = dict[str, Any]

MOST_ADDRESSES = 20
MOST_DAYS = timedelta(days=62)
_STATUSES = ("free", "tentative", "busy", "oof", "workingElsewhere")
_ANSWERED = {"accepted": "busy", "declined": "free"}


class FreeBusyStandin:
    """Answers getSchedule, and takes busy times from the page. `unknown` are addresses that nobody can resolve."""

    def __init__(self, state: State) -> None:
        self._state = state
        self.unknown: set[str] = set()

    def routes(self) -> list[web.RouteDef]:
        """Graph's address, and the page's."""
        return [
            web.post("/v1.0/users/{user}/calendar/getSchedule", self.get_schedule),
            web.post("/busy", self.add),
            web.post("/busy/clear", self.clear),
        ]

    async def get_schedule(self, request: web.Request) -> web.Response:
        """ "calendar: getSchedule": each address with its digits, or with its own error."""
        wanted = await body_of(request)
        mailbox_of(request)
        begins, ends, step = _checked(wanted)
        value = [self._information(address, begins, ends, step) for address in wanted["Schedules"]]
        return web.json_response({"value": value})

    def _information(self, address: str, begins: datetime, ends: datetime, step: timedelta) -> Json:
        if address.lower() in self.unknown:
            said = {"message": "Unable to resolve the address.", "responseCode": "ErrorMailRecipientNotFound"}
            return {"scheduleId": address, "availabilityView": None, "scheduleItems": [], "error": said}
        items = [one for one in self._items(address.lower()) if one[0] < ends and begins < one[1]]
        view = ""
        while begins + step * len(view) < ends:
            start = begins + step * len(view)
            meets = [_STATUSES.index(item[2]) for item in items if item[0] < start + step and start < item[1]]
            view += str(max(meets, default=0))
        shown = [{"status": what, "start": _moment(start), "end": _moment(end)} for start, end, what in items]
        return {"scheduleId": address, "availabilityView": view, "scheduleItems": shown}

    def _items(self, address: str) -> Iterator[tuple[datetime, datetime, str]]:
        for event in self._state.events.values():
            status = self._part(event, address)
            if event.cancelled is None and not event.shown.get("isCancelled") and status != "free":
                yield _instant(event.shown["start"]), _instant(event.shown["end"]), status
        for one in self._state.busy:
            if one["address"] == address:
                yield datetime.fromisoformat(one["begins"]), datetime.fromisoformat(one["ends"]), "busy"

    def _part(self, event: Event, address: str) -> str:
        """As the event is in this calendar: an invitation that nobody has answered is tentative."""
        owner = self._state.users.get(event.mailbox, {}).get("mail", "")
        if owner.lower() == address:
            return "busy"
        for attendee in event.shown.get("attendees", []):
            if attendee["emailAddress"]["address"].lower() == address:
                return _ANSWERED.get(attendee.get("status", {}).get("response", ""), "tentative")
        return "free"

    async def add(self, request: web.Request) -> web.Response:
        """Somebody has something else then."""
        form = await _form(request)
        try:
            zone = ZoneInfo(form["zone"]) if form.get("zone") in available_timezones() else None
            begins = datetime.fromisoformat(form.get("starts", "")).replace(tzinfo=zone)
            ends = begins.astimezone(UTC) + timedelta(minutes=int(form.get("minutes", "")))
        except (ValueError, OverflowError):
            raise web.HTTPBadRequest(text="Please give a day, a time and a length.") from None
        address = form.get("address", "").strip().lower()
        if zone is None or "@" not in address.strip("@") or ends <= begins:
            raise web.HTTPBadRequest(text="Please give an address, a time zone, and a length of a minute or more.")
        self._state.keep_busy(address, begins.astimezone(UTC), ends)
        raise web.HTTPSeeOther("/")

    async def clear(self, request: web.Request) -> web.Response:
        """Clears everybody's calendar."""
        await _form(request)
        self._state.busy.clear()
        self._state.save()
        raise web.HTTPSeeOther("/")


async def _form(request: web.Request) -> dict[str, str]:
    if urlsplit(request.headers.get("Origin", f"//{request.host}")).netloc != request.host:
        raise web.HTTPForbidden(text="This form can only be sent from this page.")
    return {name: value for name, value in (await request.post()).items() if isinstance(value, str)}


def _checked(wanted: Json) -> tuple[datetime, datetime, timedelta]:
    """Start, end and step. Raises GraphSays (400) where Graph would refuse, or says that it may."""
    shapes.check(wanted, shapes.SCHEDULE)
    if missing := sorted({"Schedules", "StartTime", "EndTime"} - wanted.keys()):
        raise GraphSays(400, "RequestBodyRead", f"{missing[0]} is missing.")
    begins, ends = _instant(wanted["StartTime"]), _instant(wanted["EndTime"])
    step = timedelta(minutes=wanted.get("AvailabilityViewInterval", 30))
    if not 1 <= len(wanted["Schedules"]) <= MOST_ADDRESSES:
        raise GraphSays(400, "ErrorInvalidParameter", "The number of schedules is outside of what is allowed.")
    if not timedelta() < ends - begins <= MOST_DAYS:
        raise GraphSays(400, "ErrorTimeIntervalTooBig", "The requested time duration is outside of what is allowed.")
    if not timedelta(minutes=5) <= step <= timedelta(minutes=1440):
        raise GraphSays(400, "ErrorInvalidMergedFreeBusyInterval", "The interval is between 5 and 1440 minutes.")
    return begins, ends, step


def _instant(moment: Json) -> datetime:
    wall_clock = shapes.moment(moment)
    return wall_clock.replace(tzinfo=ZoneInfo(win_tz.get(moment["timeZone"], "UTC"))).astimezone(UTC)


def _moment(instant: datetime) -> Json:
    return {"dateTime": f"{instant:%Y-%m-%dT%H:%M:%S}.0000000", "timeZone": "UTC"}


def busy_form(state: State) -> str:
    """As it appears on the page, with what has been entered there so far."""
    rows = "".join(
        f"<li>{escape(one['address'])}: {escape(one['begins'][:16])} to {escape(one['ends'][:16])} (UTC)</li>"
        for one in state.busy
    )
    clear = '<form method="post" action="/busy/clear"><button>Clear all of it</button></form>' if rows else ""
    return f"""<details><summary>Somebody has something else in their calendar</summary>
<form method="post" action="/busy"><fieldset><legend>Something else</legend>
<label>Address <input type="text" name="address" required></label>
<label>Starts <input type="datetime-local" name="starts" required></label>
<label>Minutes <input type="number" name="minutes" min="1" max="10080" value="60" required></label>
<label>Time zone <input type="text" name="zone" value="Europe/London" required></label></fieldset>
<button>Put it there</button></form><ul>{rows}</ul>{clear}</details>"""
