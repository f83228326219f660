from dataclasses import replace
from datetime import datetime

import pytest

from forum.ports import EventIntent, Invitee, Refused
from graph.calendar import GraphCalendar
from graph.standin import StandIn
from tests.far_end.attendance import attended
from tests.graph.conftest import MAILBOX


def shown(standin: StandIn, event_id: str) -> dict:
    return standin.state.events[event_id].shown


async def test_creating_invites_everybody_at_the_time_people_agreed_on(
    calendar: GraphCalendar, standin: StandIn, intent: EventIntent
) -> None:
    event = await calendar.create(intent)

    made = shown(standin, event.event_id)
    assert made["start"] == {"dateTime": "2026-07-14T18:00:00", "timeZone": "GMT Standard Time"}
    assert made["end"] == {"dateTime": "2026-07-14T19:30:00", "timeZone": "GMT Standard Time"}
    assert [a["emailAddress"] for a in made["attendees"]] == [
        {"name": "Amina Khan", "address": "amina@mosque.example"},
        {"name": "Tom O'Hara", "address": "tom@parish.example"},
    ]
    assert made["location"] == {"displayName": "Central Mosque"}
    assert event.join_url == made["onlineMeeting"]["joinUrl"]
    assert len(standin.log) == 1
    assert standin.log[0].headers["prefer"] == 'IdType="ImmutableId"'


async def test_the_same_intent_again_is_the_same_event(
    calendar: GraphCalendar, standin: StandIn, intent: EventIntent
) -> None:
    assert await calendar.create(intent) == await calendar.create(intent)
    assert len(standin.state.events) == 1


async def test_an_intent_that_changed_since_finds_its_event_and_brings_it_up_to_date(
    calendar: GraphCalendar, standin: StandIn, intent: EventIntent
) -> None:
    first = await calendar.create(intent)
    for number in range(12):  # more than a page of other events, made later
        await calendar.create(replace(intent, transaction_id=f"another-{number}"))
    later = replace(intent, starts=datetime.fromisoformat("2026-07-21T18:00"))

    assert await calendar.create(later) == first
    assert len(standin.state.events) == 13
    assert shown(standin, first.event_id)["start"]["dateTime"] == "2026-07-21T18:00:00"


async def test_a_meeting_in_a_hall_has_no_join_url(
    calendar: GraphCalendar, standin: StandIn, intent: EventIntent
) -> None:
    event = await calendar.create(replace(intent, is_online=False))

    assert event.join_url is None
    assert len(standin.log) == 1
    assert "isOnlineMeeting" not in standin.log[0].body.decode()


@pytest.mark.parametrize(("late", "comes"), [(1, True), (2, False)])
async def test_a_join_url_that_is_late_is_looked_for_once(
    calendar: GraphCalendar, standin: StandIn, intent: EventIntent, late: int, comes: bool
) -> None:
    standin.api.late_join_urls = late

    event = await calendar.create(intent)

    assert (event.join_url is not None) is comes
    assert [request.method for request in standin.log] == ["POST", "GET"]


async def test_moving_leaves_the_body_and_the_online_meeting_alone(
    calendar: GraphCalendar, standin: StandIn, intent: EventIntent
) -> None:
    event = await calendar.create(intent)
    body = shown(standin, event.event_id)["body"]["content"]
    assert intent.body_html in body
    to = replace(
        intent,
        subject="Community forum, moved",
        body_html="<p>Never sent.</p>",
        starts=datetime.fromisoformat("2026-12-01T19:15"),
        minutes=45,
        venue="",
        invitees=(Invitee("Ruth Levi", "ruth@shul.example"),),
    )

    moved = await calendar.move(event.event_id, to)

    made = shown(standin, event.event_id)
    assert moved == event
    assert made["body"]["content"] == body
    assert made["subject"] == "Community forum, moved"
    assert (made["start"]["dateTime"], made["end"]["dateTime"]) == ("2026-12-01T19:15:00", "2026-12-01T20:00:00")
    assert made["location"] == {"displayName": ""}
    assert [a["emailAddress"]["address"] for a in made["attendees"]] == ["ruth@shul.example"]


async def test_a_meeting_that_goes_online_gets_a_join_url(calendar: GraphCalendar, intent: EventIntent) -> None:
    event = await calendar.create(replace(intent, is_online=False))

    assert (await calendar.move(event.event_id, intent)).join_url is not None


async def test_moving_what_somebody_deleted_is_refused_by_name(calendar: GraphCalendar, intent: EventIntent) -> None:
    event = await calendar.create(intent)
    await calendar.cancel(MAILBOX, event.event_id, "")

    with pytest.raises(Refused) as refused:
        await calendar.move(event.event_id, intent)
    assert refused.value.code == "ErrorItemNotFound"


async def test_cancelling_tells_people_why_and_can_be_repeated(
    calendar: GraphCalendar, standin: StandIn, intent: EventIntent
) -> None:
    event = await calendar.create(intent)

    await calendar.cancel(MAILBOX, event.event_id, "The hall is flooded.")
    await calendar.cancel(MAILBOX, event.event_id, "The hall is flooded.")

    assert standin.state.events[event.event_id].cancelled == "The hall is flooded."
    assert [request.status for request in standin.log] == [201, 202, 404]


async def test_cancelling_in_a_mailbox_that_is_gone_is_not_taken_for_done(calendar: GraphCalendar) -> None:
    with pytest.raises(Refused) as refused:
        await calendar.cancel("nobody", "AAkALg", "")
    assert refused.value.code == "ErrorInvalidUser"


async def test_sightings_come_from_every_session_and_every_page(
    calendar: GraphCalendar, standin: StandIn, intent: EventIntent
) -> None:
    event = await calendar.create(intent)
    made = standin.state.events[event.event_id]
    made.shown["onlineMeeting"]["joinUrl"] += "&name=O'Hara"  # a quote has to be doubled in the filter
    amina = attended("Amina Khan", "amina@mosque.example", 600, id="0f8fad5b-d9cb-469f-a165-70867728950e")
    standin.state.report(made, [amina, attended("Tom", "TOM@parish.example", 60), attended("Guest", None, 30)])
    standin.state.report(made, [amina, attended("Tom", "tom@parish.example", 5)])

    seen = await calendar.sightings(MAILBOX, f"{event.join_url}&name=O'Hara")

    assert [(s.name, s.entra_id, s.email, s.seconds) for s in seen] == [
        ("Amina Khan", "0f8fad5b-d9cb-469f-a165-70867728950e", "amina@mosque.example", 1200),
        ("Tom", None, "TOM@parish.example", 65),
        ("Guest", None, None, 30),
    ]


async def test_no_report_yet_is_nobody_seen(calendar: GraphCalendar, intent: EventIntent) -> None:
    event = await calendar.create(intent)

    assert await calendar.sightings(MAILBOX, event.join_url or "") == []
    assert await calendar.sightings(MAILBOX, "https://teams.microsoft.com/l/meetup-join/unknown") == []
