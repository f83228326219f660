"""The stand-in by itself: strict, honest, forgetful only if told to be, and usable by everybody."""

import json
import re
from collections.abc import AsyncIterator
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path

import pytest
from aiohttp import ClientSession

from forum.ports import EventIntent
from graph.calendar import GraphCalendar
from graph.client import GraphClient
from graph.standin import StandIn, start
from tests.graph.conftest import MAILBOX

EVENT = {
    "subject": "Forum",
    "start": {"dateTime": "2026-07-14T18:00:00", "timeZone": "GMT Standard Time"},
    "end": {"dateTime": "2026-07-14T19:00:00", "timeZone": "GMT Standard Time"},
}
TOKEN = {"Authorization": "Bearer any"}
EVENTS = f"/users/{MAILBOX}/events"
SCHEDULE = f"/users/{MAILBOX}/calendar/getSchedule"
ASKED = {"Schedules": ["a@x.example"], "StartTime": EVENT["start"], "EndTime": EVENT["end"]}


@pytest.fixture
async def wayward() -> AsyncIterator[StandIn]:
    """A stand-in that receives what the product would never send."""
    running = await start()
    yield running
    await running.aclose()


@pytest.fixture
async def http() -> AsyncIterator[ClientSession]:
    async with ClientSession() as session:
        yield session


@pytest.mark.parametrize(
    ("method", "path", "body", "status", "code"),
    [
        ("POST", EVENTS, EVENT | {"subjct": "x"}, 400, "RequestBodyRead"),
        ("POST", EVENTS, {"subject": "x"}, 400, "RequestBodyRead"),
        ("POST", EVENTS, EVENT | {"end": EVENT["start"]}, 400, "ErrorPropertyValidationFailure"),
        (
            "POST",
            EVENTS,
            EVENT | {"start": {"dateTime": "2026-07-14T18:00:00", "timeZone": "Mars"}},
            400,
            "TimeZoneNotSupportedException",
        ),
        ("POST", EVENTS, EVENT | {"attendees": [{"emailAddress": {"address": "x"}}]}, 400, "ErrorInvalidRecipients"),
        ("PATCH", f"{EVENTS}/AAk", {}, 404, "ErrorItemNotFound"),
        ("GET", f"{EVENTS}?$filter=transactionId eq '1'", None, 400, "BadRequest"),
        ("GET", f"/users/{MAILBOX}/onlineMeetings", None, 400, "BadRequest"),
        ("GET", "/users/somebody@example.org/events", None, 404, "ErrorInvalidUser"),
        ("POST", SCHEDULE, ASKED | {"Schedules": []}, 400, "ErrorInvalidParameter"),
        ("POST", SCHEDULE, ASKED | {"Schedules": ["a@x.example"] * 21}, 400, "ErrorInvalidParameter"),
        ("POST", SCHEDULE, ASKED | {"EndTime": EVENT["start"]}, 400, "ErrorTimeIntervalTooBig"),
        (
            "POST",
            SCHEDULE,
            ASKED | {"EndTime": {"dateTime": "2026-09-14T18:00:01", "timeZone": "GMT Standard Time"}},
            400,
            "ErrorTimeIntervalTooBig",
        ),
        ("POST", SCHEDULE, ASKED | {"AvailabilityViewInterval": 4}, 400, "ErrorInvalidMergedFreeBusyInterval"),
        ("POST", SCHEDULE, {"Schedules": ["a@x.example"]}, 400, "RequestBodyRead"),
        ("POST", SCHEDULE, ASKED | {"schedules": ["a@x.example"]}, 400, "RequestBodyRead"),
        ("GET", "/me", None, 404, "BadRequest"),
    ],
)
async def test_a_slip_is_refused_in_graphs_words(
    wayward: StandIn, http: ClientSession, method: str, path: str, body: object, status: int, code: str
) -> None:
    async with http.request(method, wayward.graph_url + path, json=body, headers=TOKEN) as answer:
        assert (answer.status, (await answer.json())["error"]["code"]) == (status, code)


async def test_nothing_is_answered_without_a_token_and_no_token_is_kept(wayward: StandIn, http: ClientSession) -> None:
    async with http.get(wayward.graph_url + EVENTS) as answer:
        assert answer.status == 401
    async with http.get(wayward.graph_url + EVENTS, headers=TOKEN) as answer:
        assert answer.status == 200
    assert "any" not in json.dumps([dict(request.headers) for request in wayward.log])


async def test_a_new_body_without_the_meetings_block_switches_the_meeting_off(
    wayward: StandIn, http: ClientSession
) -> None:
    async with http.post(wayward.graph_url + EVENTS, json=EVENT | {"isOnlineMeeting": True}, headers=TOKEN) as answer:
        made = await answer.json()
    new_body = {"body": {"contentType": "html", "content": "<p>New</p>"}}
    async with http.patch(f"{wayward.graph_url}{EVENTS}/{made['id']}", json=new_body, headers=TOKEN) as answer:
        changed = await answer.json()

    assert made["onlineMeeting"]["joinUrl"]
    assert (changed["isOnlineMeeting"], changed["onlineMeeting"]) == (False, None)


async def test_mail_is_kept_and_sent_to_nobody(wayward: StandIn, http: ClientSession) -> None:
    mail = {"Message": {"subject": "Minutes", "toRecipients": [{"emailAddress": {"address": "a@b.example"}}]}}
    async with http.post(f"{wayward.graph_url}/users/{MAILBOX}/sendMail", json=mail, headers=TOKEN) as answer:
        assert answer.status == 202
    assert wayward.state.mails == [{"from": MAILBOX} | mail]


async def test_what_happened_survives_a_restart(tmp_path: Path, intent: EventIntent) -> None:
    kept = tmp_path / "deep" / "graph.json"
    first = await start(state=kept)
    client = GraphClient(first.graph_url)
    made = await GraphCalendar(client).create(intent)
    await client.aclose()
    await first.aclose()

    second = await start(state=kept)
    client = GraphClient(second.graph_url)
    assert await GraphCalendar(client).create(intent) == made
    await client.aclose()
    await second.aclose()


class Controls(HTMLParser):
    """Every form control with its label, as a screen reader would find it."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.named: dict[str, str] = {}
        self.languages: list[str | None] = []
        self._label: list[str] | None = None
        self._inside: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        said = dict(attrs)
        if tag == "html":
            self.languages.append(said.get("lang"))
        elif tag == "label":
            self._label, self._inside = [], []
        elif tag == "input":
            assert self._label is not None, f"{said} has no label"
            self._inside.append(said["name"] or "")

    def handle_data(self, data: str) -> None:
        if self._label is not None:
            self._label.append(data)

    def handle_endtag(self, tag: str) -> None:
        if tag == "label" and self._label is not None:
            self.named |= dict.fromkeys(self._inside, "".join(self._label).strip())
            self._label = None


async def test_the_page_lets_anybody_say_who_came(
    calendar: GraphCalendar, standin: StandIn, http: ClientSession, intent: EventIntent
) -> None:
    event = await calendar.create(intent)
    async with http.get(standin.url) as answer:
        page = await answer.text()
    controls = Controls(page)
    assert answer.headers["Referrer-Policy"] == "same-origin"  # else browsers post the form as Origin "null"
    assert "Nothing here is sent to anybody" in page
    assert "Tuesday 14 July 2026, 18:00 to 19:30 (Europe/London)" in page
    assert controls.languages == ["en-GB"]
    assert controls.named["came-1"] == "Tom O'Hara (tom@parish.example)"
    [action] = re.findall(r'action="([^"]+/attendance)"', page)

    form = {"came-1": "on", "minutes-1": "25", "minutes-0": "60", "guest": "<b>Sam</b>", "minutes-guest": "5"}
    async with http.post(standin.url + action, data=form, headers={"Origin": standin.url}) as answer:
        page = await answer.text()

    assert '<p role="status">Saved: Community forum.</p>' in page
    seen = await calendar.sightings(MAILBOX, event.join_url or "")
    assert [(s.name, s.email, s.seconds) for s in seen] == [
        ("Tom O'Hara", "tom@parish.example", 1500),
        ("<b>Sam</b>", None, 300),
    ]


async def test_the_page_lets_anybody_say_who_has_something_else(
    wayward: StandIn, http: ClientSession, tmp_path: Path
) -> None:
    async with http.get(wayward.url) as answer:
        assert {"address", "starts", "minutes", "zone"} <= Controls(await answer.text()).named.keys()
    form = {"address": "A@x.example", "starts": "2026-07-14T18:20", "minutes": "20", "zone": "Europe/London"}
    for odd in ({"zone": "Mars"}, {"minutes": "0"}, {"address": "<b>"}, {"starts": "soon"}):
        async with http.post(wayward.url + "/busy", data=form | odd) as answer:
            assert answer.status == 400, odd
    async with http.post(wayward.url + "/busy", data=form, headers={"Origin": "https://evil.example"}) as answer:
        assert answer.status == 403
    async with http.post(wayward.url + "/busy", data=form, headers={"Origin": wayward.url}) as answer:
        assert "a@x.example: 2026-07-14T17:20 to 2026-07-14T17:40 (UTC)" in await answer.text()

    async def view() -> str:
        async with http.post(wayward.graph_url + SCHEDULE, json=ASKED, headers=TOKEN) as answer:
            return (await answer.json())["value"][0]["availabilityView"]

    assert await view() == "22"
    async with http.post(wayward.url + "/busy/clear") as answer:
        assert "a@x.example" not in await answer.text()
    assert await view() == "00"


async def test_the_join_link_leads_to_a_page_that_says_so(
    calendar: GraphCalendar, standin: StandIn, http: ClientSession, intent: EventIntent
) -> None:
    event = await calendar.create(intent)

    async with http.get(event.join_url or "") as answer:
        assert "Community forum would open in Teams now" in await answer.text()


async def test_what_people_wrote_stays_text(
    calendar: GraphCalendar, standin: StandIn, http: ClientSession, intent: EventIntent
) -> None:
    await calendar.create(replace(intent, subject="<script>x</script>", body_html='"><script>y</script>', venue="<i>"))

    async with http.get(standin.url) as answer:
        page = await answer.text()
        assert "default-src 'none'" in answer.headers["Content-Security-Policy"]
    assert "<script>" not in page
    assert "<i>" not in page


async def test_another_site_cannot_post_the_form(
    calendar: GraphCalendar, standin: StandIn, http: ClientSession, intent: EventIntent
) -> None:
    event = await calendar.create(intent)
    address = f"{standin.url}/events/{event.event_id}/attendance"

    async with http.post(address, data={"came-0": "on"}, headers={"Origin": "https://evil.example"}) as answer:
        assert answer.status == 403
    assert standin.state.events[event.event_id].reports == []
