"""The part of Microsoft Graph v1.0 that Folkmoot uses, answered from `State`."""

import re
from datetime import UTC, datetime
from typing import Any
from zoneinfo import ZoneInfo

from aiohttp import web
from tzlocal.windows_tz import win_tz

from graph.standin import shapes
from graph.standin.asked import body_of, mailbox_of
from graph.standin.refusal import GraphSays, not_found
from graph.standin.state import Event, State

Json = dict[str, Any]
_QUOTED = r"'((?:[^']|'')*)'"


class Api:
    """Handlers, one for each address. `late_join_urls` is how many reads a new online meeting stays without its join
    URL.
    """

    def __init__(self, state: State) -> None:
        self._state = state
        self.late_join_urls = 0
        self._looks: dict[str, int] = {}

    def routes(self) -> list[web.RouteDef]:
        """Every address, below /v1.0."""
        user, event = "/v1.0/users/{user}", "/v1.0/users/{user}/events/{event}"
        report = user + "/onlineMeetings/{meeting}/attendanceReports"
        return [
            web.post(user + "/events", self.create_event),
            web.get(user + "/events", self.list_events),
            web.get(event, self.get_event),
            web.patch(event, self.change_event),
            web.post(event + "/cancel", self.cancel_event),
            web.get(user + "/onlineMeetings", self.find_meeting),
            web.get(report, self.list_reports),
            web.get(report + "/{report}/attendanceRecords", self.list_records),
            web.get("/v1.0/users", self.list_users),
            web.get(user, self.get_user),
        ]

    async def create_event(self, request: web.Request) -> web.Response:
        """ "Create event": 201, even if the same body was sent before."""
        wanted = await body_of(request)
        shapes.check_event(wanted, is_new=True)
        event = self._state.create(mailbox_of(request), wanted, _base(request))
        return web.json_response(self._shown(event), status=201)

    async def list_events(self, request: web.Request) -> web.Response:
        """ "List events", newest first. Filtering by transactionId is refused, as Graph refuses it."""
        shapes.check_query(request.query, "$select", "$top", "$skip", "$orderby")
        if request.query.get("$orderby", "createdDateTime desc") != "createdDateTime desc":
            raise GraphSays(400, "BadRequest", "The stand-in orders by createdDateTime desc only.")
        found = [_selected(event.shown, request) for event in self._state.calendar(mailbox_of(request))]
        return web.json_response(_page(found, request))

    async def get_event(self, request: web.Request) -> web.Response:
        """ "Get event"."""
        shapes.check_query(request.query, "$select")
        shown = self._shown(self._event(request))
        return web.json_response(_selected(_in_utc(shown) if _asks_for_utc(request) else shown, request))

    async def change_event(self, request: web.Request) -> web.Response:
        """ "Update event"."""
        event, wanted = self._event(request), await body_of(request)
        shapes.check_event(wanted, is_new=False)
        self._state.change(event, wanted, _base(request))
        return web.json_response(self._shown(event))

    async def cancel_event(self, request: web.Request) -> web.Response:
        """ "event: cancel"."""
        event, wanted = self._event(request), await body_of(request)
        shapes.check(wanted, shapes.CANCEL)
        self._state.cancel(event, wanted.get("Comment", ""))
        return web.Response(status=202)

    async def find_meeting(self, request: web.Request) -> web.Response:
        """ "Get onlineMeeting", by JoinWebUrl: an application's only way from an event to its meeting."""
        shapes.check_query(request.query, "$filter")
        match = re.fullmatch(rf"JoinWebUrl eq {_QUOTED}", request.query.get("$filter", ""))
        if match is None:
            raise GraphSays(400, "BadRequest", "A filter on JoinWebUrl has to be given.")
        join_url = match[1].replace("''", "'")
        found = [e for e in self._state.calendar(mailbox_of(request)) if e.join_url == join_url]
        return web.json_response({"value": [{"id": e.meeting_id, "joinWebUrl": e.join_url} for e in found]})

    async def list_reports(self, request: web.Request) -> web.Response:
        """ "List meetingAttendanceReports"."""
        shapes.check_query(request.query)
        reports = self._meeting(request).reports
        value = [{"id": r["id"], "totalParticipantCount": len(r["records"])} for r in reports]
        return web.json_response({"value": value})

    async def list_records(self, request: web.Request) -> web.Response:
        """ "List attendanceRecords", two to a page, to show that paging works."""
        shapes.check_query(request.query, "$skip", "$top")
        for report in self._meeting(request).reports:
            if report["id"] == request.match_info["report"]:
                return web.json_response(_page(report["records"], request, size=2))
        raise not_found()

    async def list_users(self, request: web.Request) -> web.Response:
        """ "List users", all of them or those with an email address."""
        shapes.check_query(request.query, "$select", "$top", "$skip", "$filter")
        users = list(self._state.users.values())
        if "$filter" in request.query:
            match = re.fullmatch(rf"mail eq {_QUOTED}", request.query["$filter"])
            if match is None:
                raise GraphSays(400, "Request_UnsupportedQuery", "The stand-in filters by mail only.")
            users = [user for user in users if user["mail"] == match[1].replace("''", "'")]
        return web.json_response(_page([_selected(user, request) for user in users], request))

    async def get_user(self, request: web.Request) -> web.Response:
        """ "Get a user"."""
        shapes.check_query(request.query, "$select")
        user = self._state.users.get(request.match_info["user"])
        if user is None:
            raise GraphSays(404, "Request_ResourceNotFound", "Resource does not exist.")
        return web.json_response(_selected(user, request))

    def _event(self, request: web.Request) -> Event:
        return self._state.event(mailbox_of(request), request.match_info["event"])

    def _meeting(self, request: web.Request) -> Event:
        for event in self._state.calendar(mailbox_of(request)):
            if event.meeting_id == request.match_info["meeting"]:
                return event
        raise not_found()

    def _shown(self, event: Event) -> Json:
        """As Graph shows it: Teams may need a while to add the join URL."""
        looks = self._looks[event.meeting_id] = self._looks.get(event.meeting_id, 0) + 1
        late = looks <= self.late_join_urls
        return event.shown | ({"isOnlineMeeting": False, "onlineMeeting": None} if late else {})


def _asks_for_utc(request: web.Request) -> bool:
    return 'outlook.timezone="UTC"' in ", ".join(request.headers.getall("Prefer", []))


def _in_utc(shown: Json) -> Json:
    """Times as Graph returns them: without an offset, with seven digits ("dateTimeTimeZone resource type")."""
    return shown | {name: _utc(shown[name]) for name in ("start", "end")}


def _utc(moment: Json) -> Json:
    zone = ZoneInfo(win_tz.get(moment["timeZone"], "UTC"))
    at = datetime.fromisoformat(moment["dateTime"]).replace(tzinfo=zone).astimezone(UTC)
    return {"dateTime": f"{at:%Y-%m-%dT%H:%M:%S}.0000000", "timeZone": "UTC"}


def _base(request: web.Request) -> str:
    return f"{request.scheme}://{request.host}"


def _selected(item: Json, request: web.Request) -> Json:
    names = request.query.get("$select")
    return {name: item.get(name) for name in {"id", *names.split(",")}} if names else item


def _page(items: list[Json], request: web.Request, size: int = 10) -> Json:
    """ "Paging Microsoft Graph data in your app": never more than `size`, whatever `$top` asks for."""
    skip, top = int(request.query.get("$skip", "0")), min(size, int(request.query.get("$top", str(size))))
    page: Json = {"value": items[skip : skip + top]}
    if skip + top < len(items):
        page["@odata.nextLink"] = str(request.url.update_query({"$skip": str(skip + top)}))
    return page
