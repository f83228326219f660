"""What people do in Outlook, read through the real SDK, and the subscriptions to Microsoft's notices."""

import re
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from aiohttp import ClientSession, web

from bot.web import notices
from bot.web.server import listening
from forum.outlook import EventShape, Oddity, OutlookReply, Replied
from forum.ports import CalendarEvent, EventIntent, NotNow
from graph.calendar import GraphCalendar
from graph.client import GraphClient
from graph.outlook import GraphOutlook, reading_of
from graph.refused import GraphRefused
from graph.standin import StandIn
from tests.graph.conftest import MAILBOX

STARTS = datetime(2026, 7, 14, 17, tzinfo=UTC)
EVENT = {
    "start": {"dateTime": "2026-07-14T17:00:00.0000000", "timeZone": "UTC"},
    "end": {"dateTime": "2026-07-14T18:30:00.0000000", "timeZone": "UTC"},
    "originalStartTimeZone": "GMT Standard Time",
}


@pytest.fixture
def outlook(client: GraphClient) -> GraphOutlook:
    return GraphOutlook(client)


@pytest.fixture
async def event(calendar: GraphCalendar, intent: EventIntent) -> CalendarEvent:
    return await calendar.create(intent)


@pytest.fixture
async def bell() -> AsyncIterator[tuple[str, list[notices.Notice]]]:
    """An address for notices, and the notices that arrived."""
    heard: list[notices.Notice] = []

    async def hear(found: Any) -> None:
        heard.extend(found)

    async def believed(found: Any) -> Any:
        return found

    app = web.Application()
    app.add_routes([notices.route(hear, believed)])
    async with listening(app, "127.0.0.1", 0) as url:
        yield url + notices.PATH, heard


def moment(**ahead: float) -> datetime:
    return datetime.now(UTC) + timedelta(**ahead)


async def test_an_event_is_read_as_it_was_written(outlook: GraphOutlook, event: CalendarEvent) -> None:
    read = await outlook.read(MAILBOX, event.event_id)
    assert read
    assert read.shape == EventShape(STARTS, STARTS + timedelta(minutes=90), "Central Mosque")
    assert (read.time_zone, read.is_cancelled, read.join_url, read.replies) == (
        "Europe/London",
        False,
        event.join_url,
        (),
    )


async def test_answers_survive_a_move_of_ours(
    outlook: GraphOutlook, calendar: GraphCalendar, standin: StandIn, event: CalendarEvent, intent: EventIntent
) -> None:
    at = datetime(2026, 7, 1, 12, tzinfo=UTC)
    standin.state.answer(standin.state.events[event.event_id], "Amina@Mosque.example", "tentativelyAccepted", at)
    await calendar.move(event.event_id, intent)
    read = await outlook.read(MAILBOX, event.event_id)
    assert read and read.replies == (OutlookReply("amina@mosque.example", Replied.TENTATIVE, at),)


async def test_an_event_that_has_gone_is_none_and_a_mailbox_that_has_gone_is_a_refusal(
    outlook: GraphOutlook, standin: StandIn, event: CalendarEvent
) -> None:
    standin.state.cancel(standin.state.events[event.event_id], "")
    assert await outlook.read(MAILBOX, event.event_id) is None
    with pytest.raises(GraphRefused):
        await outlook.read("not-a-mailbox", event.event_id)


@pytest.mark.parametrize(
    ("shown", "venue"),
    [
        ("Hall", "Hall"),
        (" The   Hall ", "The Hall"),
        ("Microsoft Teams Meeting", ""),
        ("Microsoft Teams-Besprechung", ""),
        ("Hall; Microsoft Teams Meeting", "Hall"),
        ("Room 1; Room 2", "Room 1; Room 2"),
        ("Teams Hall", "Teams Hall"),
        (None, ""),
    ],
)
def test_teams_itself_is_no_place(shown: str | None, venue: str) -> None:
    assert reading_of(EVENT | {"location": {"displayName": shown}}).shape.venue == venue


@pytest.mark.parametrize(
    ("said", "zone"),
    [
        ("GMT Standard Time", "Europe/London"),
        ("Europe/Paris", "Europe/Paris"),
        ("tzone://Microsoft/Utc", "UTC"),
        ("tzone://Microsoft/Custom", None),
        ("Customized Time Zone", None),
        ("", None),
        ("../secret", None),
    ],
)
def test_zones_by_whatever_name(said: str, zone: str | None) -> None:
    assert reading_of(EVENT | {"originalStartTimeZone": said}).time_zone == zone


@pytest.mark.parametrize(
    ("shown", "oddity"),
    [({"isAllDay": True}, Oddity.ALL_DAY), ({"type": "occurrence"}, Oddity.SERIES), ({"type": "singleInstance"}, None)],
)
def test_what_no_meeting_of_a_forum_can_be(shown: dict[str, Any], oddity: Oddity | None) -> None:
    assert reading_of(EVENT | shown).shape.oddity == oddity


def test_who_has_not_answered_has_not() -> None:
    one = {"emailAddress": {"address": "a@b.example"}}
    never = {"response": "accepted", "time": "0001-01-01T00:00:00Z"}
    given = [
        {},
        one,
        one | {"status": {"response": "none", "time": "0001-01-01T00:00:00Z"}},
        one | {"status": {"response": "organizer", "time": "2026-07-01T00:00:00Z"}},
        one | {"status": never},
        {"status": {"response": "accepted", "time": "2026-07-01T00:00:00Z"}},
    ]
    assert reading_of(EVENT | {"attendees": given}).replies == ()


@pytest.mark.parametrize("wrong", [{"start": None}, {"end": {}}, {"attendees": [7]}, {"location": []}, {"start": 7}])
def test_nothing_is_concluded_from_what_cannot_be_read(wrong: dict[str, Any]) -> None:
    if wrong == {"location": []}:
        assert reading_of(EVENT | wrong).shape.venue == ""
        return
    with pytest.raises(NotNow):
        reading_of(EVENT | wrong)


async def test_a_subscription_is_made_renewed_and_ended(
    outlook: GraphOutlook, standin: StandIn, event: CalendarEvent, bell: tuple[str, list[notices.Notice]]
) -> None:
    url, heard = bell
    made = await outlook.subscribe(MAILBOX, url, "word", moment(days=6))
    standin.state.touch(standin.state.events[event.event_id])
    await standin.subscriptions.sent()
    assert heard == [notices.Notice(made.subscription_id, "word", event.event_id)]
    later = moment(days=7)
    renewed = await outlook.renew(made.subscription_id, later)
    assert renewed and abs(renewed.expires_at - later) < timedelta(seconds=1)
    await outlook.unsubscribe(made.subscription_id)
    await outlook.unsubscribe(made.subscription_id)
    assert await outlook.renew(made.subscription_id, later) is None


@pytest.mark.parametrize(
    ("url", "days"), [("https://forum.example.org", 6), ("http://192.0.2.1/", 6), ("http://127.0.0.1:1/", 6), ("", 8)]
)
async def test_the_stand_in_asks_for_what_microsoft_asks_for_and_calls_this_machine_only(
    outlook: GraphOutlook, bell: tuple[str, list[notices.Notice]], url: str, days: int
) -> None:
    with pytest.raises(GraphRefused) as refused:
        await outlook.subscribe(MAILBOX, url or bell[0], "word", moment(days=days))
    assert refused.value.code == "ValidationError"


async def test_the_page_lets_anybody_do_what_people_do_in_outlook(
    outlook: GraphOutlook, standin: StandIn, event: CalendarEvent
) -> None:
    async def submit(what: str, **form: str) -> int:
        async with ClientSession() as http:
            async with http.get(standin.url) as answer:
                actions = re.findall(r'action="([^"]+)"', await answer.text())
            [action] = [one for one in actions if one.endswith(what)]
            origin = {"Origin": form.pop("origin", standin.url)}
            async with http.post(standin.url + action, data=form, headers=origin) as answer:
                return answer.status

    assert await submit("/answer", address="tom@parish.example", response="declined") == 200
    assert await submit("/answer", address="nobody@parish.example", response="declined") == 400
    assert await submit("/answer", address="tom@parish.example", response="shrugged") == 400
    assert await submit("/move", starts="2026-07-21T19:00", minutes="60", place="Town hall") == 200
    assert await submit("/move", starts="2026-07-21T19:00", minutes="0") == 400
    assert await submit("/move", starts="soon", minutes="60") == 400
    assert await submit("/delete", origin="https://evil.example") == 403
    read = await outlook.read(MAILBOX, event.event_id)
    assert read and read.shape == EventShape(
        datetime(2026, 7, 21, 18, tzinfo=UTC), datetime(2026, 7, 21, 19, tzinfo=UTC), "Town hall"
    )
    assert [(reply.email, reply.replied) for reply in read.replies] == [("tom@parish.example", Replied.DECLINED)]
    assert await submit("/call-off") == 200
    read = await outlook.read(MAILBOX, event.event_id)
    assert read and read.is_cancelled
