"""Changes made in Outlook are noticed and shown, and everything moves along. A chair is asked what is unclear."""

from collections.abc import Callable, Mapping

import pytest

from forum.meetings import CalendarState, MeetingState
from tests.cast import CARYS, YUSUF
from tests.stories.meetings.graph_troubles import refusal
from tests.stories.outlook.in_outlook import edits, looked, meeting_card, moves, the_event, writes
from tests.stories.town import Town

EVENT = "/users/*/events/*"
CHANGED = "was changed in Outlook"


async def test_a_meeting_moved_in_outlook_moves_everywhere(hybrid: Town) -> None:
    await hybrid.press(YUSUF, meeting_card(hybrid), "In person")
    written = writes(hybrid)
    moves(hybrid, "2030-04-16T19:00", 120, location={"displayName": "Central Mosque; Microsoft Teams Meeting"})
    await looked(hybrid)
    [meeting] = await hybrid.meetings()
    assert (f"{meeting.starts}", meeting.minutes, meeting.venue) == ("2030-04-16 19:00:00", 120, "Central Mosque")
    assert "Central Mosque" in meeting_card(hybrid).words
    assert "16 April" in hybrid.card("has moved").words
    [heard] = hybrid.told(CARYS, CHANGED)
    assert "in the Outlook calendar of Carys Bowen" in heard.words
    assert "It was planned for: \nTuesday 9 April" in heard.words
    await hybrid.after(days=1)
    assert hybrid.told(YUSUF, "are you still coming?")
    assert len(hybrid.told(CARYS, CHANGED)) == 1
    assert writes(hybrid) == written, "it is there already"


async def test_our_own_changes_are_not_taken_for_theirs(hybrid: Town) -> None:
    form = await hybrid.say(CARYS, "reschedule")
    change = {"day": "2030-04-16", "venue": "  Central   Mosque "}
    await hybrid.press(CARYS, await hybrid.press(CARYS, form, "Continue", change), "Yes, move it")
    await looked(hybrid)
    edits(hybrid, subject="Another name")
    await looked(hybrid)
    assert not hybrid.told(CARYS, "Outlook")
    assert len(hybrid.posted("has moved")) == 1


async def test_a_change_of_ours_on_its_way_goes_before_one_of_theirs(hybrid: Town) -> None:
    hybrid.calendar.faults.next("PATCH", EVENT, refusal("ErrorAccessDenied"))
    form = await hybrid.say(CARYS, "reschedule")
    await hybrid.press(CARYS, await hybrid.press(CARYS, form, "Continue", {"day": "2030-04-16"}), "Yes, move it")
    moves(hybrid, "2030-04-23T18:00")
    await looked(hybrid)
    [meeting] = await hybrid.meetings()
    assert f"{meeting.starts:%d}" == "16"
    await hybrid.press(CARYS, hybrid.told(CARYS, "Calendars.ReadWrite")[-1], "Try again")
    await looked(hybrid)
    assert the_event(hybrid).shown["start"]["dateTime"] == "2030-04-16T18:00:00"
    assert not hybrid.told(CARYS, CHANGED)


async def test_a_meeting_cancelled_in_outlook_is_off(hybrid: Town) -> None:
    edits(hybrid, isCancelled=True)
    await looked(hybrid)
    [meeting] = await hybrid.meetings()
    assert meeting.state is MeetingState.CANCELLED
    assert hybrid.card("is cancelled")
    [heard] = hybrid.told(CARYS, "was cancelled in Outlook")
    assert "Topics are kept" in heard.words
    assert not hybrid.told(YUSUF, "cancelled in Outlook")
    assert not [r for r in hybrid.calendar.log if r.path.endswith("/cancel")]


async def test_a_deleted_event_is_put_to_the_chair(hybrid: Town) -> None:
    hybrid.calendar.state.cancel(the_event(hybrid), "")
    await looked(hybrid)
    await hybrid.after(days=1)
    [meeting] = await hybrid.meetings()
    assert meeting.is_ahead
    [asked] = hybrid.told(CARYS, "no longer in the calendar")
    await hybrid.press(CARYS, asked, "Put it back")
    assert the_event(hybrid).shown["start"]["dateTime"] == "2030-04-09T18:00:00"
    hybrid.calendar.state.cancel(the_event(hybrid), "")
    await looked(hybrid)
    asked = hybrid.told(CARYS, "no longer in the calendar")[-1]
    await hybrid.press(CARYS, asked, "Cancel the meeting", {"reason": "Eid"})
    assert "Eid" in hybrid.card("is cancelled").words
    assert hybrid.events() == []


async def test_an_event_that_comes_back_is_followed_again(hybrid: Town) -> None:
    hybrid.calendar.faults.next("GET", EVENT, refusal("ErrorItemNotFound", 404))
    await looked(hybrid)
    assert (await hybrid.meetings())[0].calendar is CalendarState.IN_TROUBLE
    await looked(hybrid)
    assert (await hybrid.meetings())[0].calendar is CalendarState.CURRENT


UNCLEAR: Mapping[str, tuple[Callable[[Town], None], str]] = {
    "all day": (lambda town: edits(town, isAllDay=True), "lasts all day"),
    "a series": (lambda town: edits(town, type="seriesMaster"), "a series of meetings"),
    "another zone": (lambda town: moves(town, "2030-04-10T18:00", zone="Romance Standard Time"), "another time zone"),
    "no known zone": (lambda town: moves(town, "2030-04-10T18:00", zone="UTC"), "another time zone"),
    "in the past": (lambda town: moves(town, "2030-03-01T18:00"), "already passed"),
    "too long": (lambda town: moves(town, "2030-04-10T09:00", 700), "longer than 10 hours"),
    "no place": (lambda town: edits(town, location={"displayName": ""}), "lost its place"),
}


@pytest.mark.parametrize("how", UNCLEAR)
async def test_what_cannot_be_told_for_sure_is_put_to_the_chair_once(hybrid: Town, how: str) -> None:
    do, said = UNCLEAR[how]
    do(hybrid)
    await looked(hybrid)
    await hybrid.after(days=1)
    [meeting] = await hybrid.meetings()
    assert f"{meeting.starts} {meeting.minutes} {meeting.venue}" == "2030-04-09 18:00:00 90 St Mary’s Hall"
    [asked] = hybrid.told(CARYS, "I could not follow a change")
    assert said in asked.words
    assert "only" in (await hybrid.forge(YUSUF, asked, "Put it back")).words.lower()
    await hybrid.press(CARYS, asked, "Put it back")
    shown = the_event(hybrid).shown
    assert (shown["start"]["dateTime"], shown["location"]) == (
        "2030-04-09T18:00:00",
        {"displayName": "St Mary’s Hall"},
    )
    assert not hybrid.posted("has moved")


async def test_a_place_for_an_online_meeting_is_put_to_the_chair(town: Town) -> None:
    await town.set_up()
    await town.schedule(mode="online", venue="")
    edits(town, location={"displayName": "Microsoft Teams Meeting"})
    await looked(town)
    assert not town.told(CARYS, "Outlook")
    edits(town, location={"displayName": "Central Mosque; Microsoft Teams Meeting"})
    await looked(town)
    await town.after(hours=10)  # it was seen at night
    assert "the forum meets online" in town.told(CARYS, "I could not follow a change")[0].words
