"""When calendars are full, through the real SDK: nothing but digits, in calls that Microsoft accepts."""

import json
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from forum.ports import EventIntent, FullTimes, Invitee, NotNow, Span
from graph.calendar import GraphCalendar
from graph.client import GraphClient
from graph.refused import GraphRefused
from graph.schedules import GraphSchedules
from graph.standin import Fault, StandIn
from tests.graph.conftest import MAILBOX
from tests.patience import SILENT

SIX = datetime(2026, 7, 14, 17, tzinfo=UTC)
EVENING = Span(SIX - timedelta(hours=1), SIX + timedelta(hours=3))
CALLS = "*/calendar/getSchedule"
DENIED = json.dumps({"error": {"code": "ErrorAccessDenied", "message": "Access is denied."}})


def busy(standin: StandIn, address: str, begins: datetime, minutes: int) -> None:
    standin.state.keep_busy(address, begins, begins + timedelta(minutes=minutes))


async def asked(client: GraphClient, *addresses: str, span: Span = EVENING) -> list[FullTimes]:
    return await GraphSchedules(client).full_times(MAILBOX, addresses, [span])


async def test_full_times_are_rounded_out_to_quarters_of_an_hour(client: GraphClient, standin: StandIn) -> None:
    busy(standin, "Amina@mosque.example", SIX + timedelta(minutes=5), 20)
    busy(standin, "amina@mosque.example", SIX + timedelta(minutes=60), 15)
    assert await asked(client, " AMINA@mosque.example") == [
        [
            Span(SIX, SIX + timedelta(minutes=30)),
            Span(SIX + timedelta(minutes=60), SIX + timedelta(minutes=75)),
        ]
    ]


async def test_what_is_asked_for_within_a_quarter_is_asked_for_whole(client: GraphClient, standin: StandIn) -> None:
    busy(standin, "a@x.example", SIX + timedelta(minutes=25), 5)
    odd = Span(SIX + timedelta(minutes=10), SIX + timedelta(minutes=16))
    assert await asked(client, "a@x.example", span=odd) == [
        [Span(SIX + timedelta(minutes=15), SIX + timedelta(minutes=30))]
    ]


async def test_an_invitation_counts_once_it_was_accepted(
    client: GraphClient, calendar: GraphCalendar, standin: StandIn, intent: EventIntent
) -> None:
    made = await calendar.create(intent)
    event = standin.state.events[made.event_id]
    [address, other] = [invitee.email for invitee in intent.invitees]
    assert await asked(client, address) == [[]], "tentative is not full"
    standin.state.answer(event, address, "accepted", SIX)
    standin.state.answer(event, other, "declined", SIX)
    found = await asked(client, address, other)
    assert sorted(map(str, found)) == sorted(map(str, [[Span(SIX, SIX + timedelta(minutes=90))], []]))
    standin.state.cancel(event, "")
    assert await asked(client, address) == [[]]


async def test_an_address_that_cannot_be_resolved_is_unknown_and_not_free(
    client: GraphClient, standin: StandIn
) -> None:
    standin.schedules.unknown.add("nobody@x.example")
    found = await asked(client, "nobody@x.example", "a@x.example")
    assert sorted(map(str, found)) == sorted(["None", "[]"])


async def test_twenty_addresses_and_two_months_go_into_one_call(client: GraphClient, standin: StandIn) -> None:
    busy(standin, "p44@x.example", SIX + timedelta(days=100), 60)
    people = [f"p{number}@x.example" for number in range(45)]
    found = await asked(client, *people, *people, span=Span(SIX, SIX + timedelta(days=124)))
    assert len(found) == 45
    assert [one for one in found if one] == [
        [Span(SIX + timedelta(days=100), SIX + timedelta(days=100, minutes=60))],
    ]
    bodies = [json.loads(request.body) for request in standin.log]
    assert [len(body["Schedules"]) for body in bodies] == [20, 20, 5] * 2
    assert {body["StartTime"]["timeZone"] for body in bodies} == {"UTC"}
    assert {(request.method, request.status) for request in standin.log} == {("POST", 200)}


async def test_nobody_to_ask_about_is_no_call(client: GraphClient, standin: StandIn) -> None:
    assert await asked(client) == []
    assert not standin.log


@pytest.mark.parametrize(
    "item",
    [
        {"scheduleId": "a@x.example", "availabilityView": "2" * 15},
        {"scheduleId": "a@x.example", "availabilityView": "?" * 16},
        {"scheduleId": "a@x.example", "availabilityView": None},
        {"scheduleId": "a@x.example"},
        {"scheduleId": "b@x.example", "availabilityView": "2" * 16},
        {"scheduleId": "a@x.example", "availabilityView": "0" * 16, "error": {"responseCode": "5009"}},
        None,
    ],
)
async def test_an_answer_that_cannot_be_read_says_nothing(client: GraphClient, standin: StandIn, item: Any) -> None:
    standin.faults.next("POST", CALLS, Fault(shown={"value": [item]}))
    assert await asked(client, "a@x.example") == [None]


@pytest.mark.parametrize(
    ("digit", "full"),
    [("0", False), ("1", False), ("2", True), ("3", True), ("4", False)],
)
async def test_only_busy_and_out_of_office_are_full(
    client: GraphClient, standin: StandIn, digit: str, full: bool
) -> None:
    shown = {"value": [{"scheduleId": "A@x.example", "availabilityView": digit * 16}]}
    standin.faults.next("POST", CALLS, Fault(shown=shown))
    assert await asked(client, "a@x.example") == ([[EVENING]] if full else [[]])


async def test_a_refusal_keeps_graphs_own_word(client: GraphClient, standin: StandIn) -> None:
    standin.faults.next("POST", CALLS, Fault(status=403, headers={"Content-Type": "application/json"}, body=DENIED))
    with pytest.raises(GraphRefused) as refused:
        await asked(client, "a@x.example")
    assert (refused.value.code, refused.value.status) == ("ErrorAccessDenied", 403)


@pytest.mark.parametrize("fault", [{"status": 429}, {"status": 500}, {"status": 504}, {"reset": True}])
async def test_nothing_has_happened_when_there_is_no_answer(
    client: GraphClient, standin: StandIn, fault: dict[str, Any]
) -> None:
    standin.faults.next("POST", CALLS, Fault(**fault))
    with pytest.raises(NotNow):
        await asked(client, "a@x.example")


async def test_the_pause_that_microsoft_asks_for_is_told(client: GraphClient, standin: StandIn) -> None:
    standin.faults.next("POST", CALLS, Fault(status=429, headers={"Retry-After": "17"}))
    with pytest.raises(NotNow) as not_now:
        await asked(client, "a@x.example")
    assert not_now.value.after == 17


async def test_silence_ends(standin: StandIn) -> None:
    standin.faults.next("POST", CALLS, Fault(hang=True))
    impatient = GraphClient(standin.graph_url, seconds=SILENT)
    try:
        with pytest.raises(NotNow):
            await asked(impatient, "a@x.example")
    finally:
        await impatient.aclose()


async def test_somebody_whose_event_it_is_is_busy(
    client: GraphClient, calendar: GraphCalendar, standin: StandIn, intent: EventIntent
) -> None:
    await calendar.create(intent)
    standin.state.users[MAILBOX] = {"id": MAILBOX, "mail": "Chair@x.example"}
    assert await asked(client, "chair@x.example") == [[Span(SIX, SIX + timedelta(minutes=90))]]
    assert Invitee("x", "chair@x.example") not in intent.invitees
