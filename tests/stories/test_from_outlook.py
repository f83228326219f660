"""What people answer, and change, in Outlook comes back into the forum."""

from collections.abc import Callable, Mapping, Sequence

import pytest

from forum.meetings import CalendarState, MeetingState
from graph.standin.faults import Fault
from tests.stories.graph_troubles import HTML, refusal
from tests.stories.in_outlook import answers, edits, looked, meeting_card, moves, the_event, told, writes
from tests.stories.town import CARYS, GRACE, HOME, MIRIAM, SAM, YUSUF, Town

EVENT = "/users/*/events/*"
CHANGED = "was changed in Outlook"


@pytest.fixture
async def hybrid(town: Town) -> Town:
    """A meeting in the hall and online, in everybody's calendar since an hour ago."""
    await town.set_up()
    await town.schedule()
    await town.after(hours=1)
    return town


async def test_answers_given_in_outlook_count(hybrid: Town) -> None:
    answers(hybrid, YUSUF, "accepted")
    answers(hybrid, GRACE, "declined")
    answers(hybrid, MIRIAM, "tentativelyAccepted")
    await looked(hybrid)
    assert "In person: 0 · Online: 1 · Can’t come: 1 · Not sure: 1" in meeting_card(hybrid).words
    assert "Yusuf" not in meeting_card(hybrid).words
    asked = await hybrid.say(GRACE, "meeting")
    assert "Your answer: Can’t come" in asked.words
    assert "how you answered the invitation in Outlook" in asked.words
    assert "(from your answer in Outlook)" in (await hybrid.say(GRACE, "my data")).words


async def test_whoever_accepted_says_once_which_way_they_come(hybrid: Town) -> None:
    answers(hybrid, YUSUF, "accepted")
    await looked(hybrid)
    await hybrid.after(hours=20)
    [asked] = told(hybrid, "You accepted Faith Forum in Outlook. How are you coming?", YUSUF)
    await hybrid.press(YUSUF, asked, "In person")
    await hybrid.after(days=2)
    assert "In person: 1 · Online: 0" in meeting_card(hybrid).words
    own = await hybrid.say(YUSUF, "meeting")
    assert "Your answer: In person" in own.words
    assert "invitation in Outlook" not in own.words
    assert len(told(hybrid, "How are you coming?", YUSUF)) == 1


async def test_whoever_accepts_twice_at_night_is_asked_in_the_morning(hybrid: Town) -> None:
    await hybrid.move_to(hybrid.clock.now().replace(hour=21))
    for _ in range(2):
        answers(hybrid, YUSUF, "accepted")
        await looked(hybrid)
    assert not told(hybrid, "How are you coming?", YUSUF), "it is nine in the morning"
    await hybrid.after(hours=2)
    assert len(told(hybrid, "How are you coming?", YUSUF)) == 1


async def test_accepting_does_not_take_away_what_was_said_in_the_poll(hybrid: Town) -> None:
    await hybrid.press(YUSUF, meeting_card(hybrid), "In person")
    await hybrid.after(minutes=5)
    answers(hybrid, YUSUF, "accepted")
    await hybrid.after(days=1)
    assert "In person: 1 · Online: 0" in meeting_card(hybrid).words
    assert not told(hybrid, "How are you coming?", YUSUF)


async def test_of_two_answers_the_later_counts_wherever_it_was_given(hybrid: Town) -> None:
    answers(hybrid, GRACE, "declined")
    await looked(hybrid)
    await hybrid.press(GRACE, meeting_card(hybrid), "Online")
    await looked(hybrid)
    assert "Online: 1 · Can’t come: 0" in meeting_card(hybrid).words, "what Outlook says is older"
    await hybrid.after(minutes=5)
    answers(hybrid, GRACE, "declined")
    await hybrid.press(SAM, await hybrid.say(SAM, "meeting"), "Not sure")
    await looked(hybrid)
    assert "Online: 0 · Can’t come: 1 · Not sure: 1" in meeting_card(hybrid).words
    assert writes(hybrid) == 1, "nothing of it is written to Outlook"


async def test_an_online_meeting_is_accepted_without_a_question(town: Town) -> None:
    await town.set_up()
    await town.schedule(mode="online", venue="")
    answers(town, YUSUF, "accepted")
    await town.after(days=1)
    assert "Online: 1" in meeting_card(town).words
    assert not told(town, "How are you coming?", YUSUF)


async def test_a_meeting_moved_in_outlook_moves_everywhere(hybrid: Town) -> None:
    await hybrid.press(YUSUF, meeting_card(hybrid), "In person")
    written = writes(hybrid)
    moves(hybrid, "2030-04-16T19:00", 120, location={"displayName": "Central Mosque; Microsoft Teams Meeting"})
    await looked(hybrid)
    [meeting] = await hybrid.meetings()
    assert (f"{meeting.starts}", meeting.minutes, meeting.venue) == ("2030-04-16 19:00:00", 120, "Central Mosque")
    assert "Central Mosque" in meeting_card(hybrid).words
    assert "16 April" in hybrid.card("has moved").words
    [heard] = told(hybrid, CHANGED)
    assert "in the Outlook calendar of Carys Bowen" in heard.words
    assert "It was to be: \nTuesday 9 April" in heard.words
    await hybrid.after(days=1)
    assert told(hybrid, "are you still coming?", YUSUF)
    assert len(told(hybrid, CHANGED)) == 1
    assert writes(hybrid) == written, "it is there already"


async def test_our_own_changes_are_not_taken_for_theirs(hybrid: Town) -> None:
    form = await hybrid.say(CARYS, "reschedule")
    change = {"day": "2030-04-16", "venue": "  Central   Mosque "}
    await hybrid.press(CARYS, await hybrid.press(CARYS, form, "Continue", change), "Yes, move it")
    await looked(hybrid)
    edits(hybrid, subject="Another name")
    await looked(hybrid)
    assert not told(hybrid, "Outlook")
    assert len([sent for sent in hybrid.in_channel() if "has moved" in sent.words]) == 1


async def test_a_change_of_ours_on_its_way_goes_before_one_of_theirs(hybrid: Town) -> None:
    hybrid.calendar.faults.next("PATCH", EVENT, refusal("ErrorAccessDenied"))
    form = await hybrid.say(CARYS, "reschedule")
    await hybrid.press(CARYS, await hybrid.press(CARYS, form, "Continue", {"day": "2030-04-16"}), "Yes, move it")
    moves(hybrid, "2030-04-23T18:00")
    await looked(hybrid)
    [meeting] = await hybrid.meetings()
    assert f"{meeting.starts:%d}" == "16"
    await hybrid.press(CARYS, told(hybrid, "Calendars.ReadWrite")[-1], "Try again")
    await looked(hybrid)
    assert the_event(hybrid).shown["start"]["dateTime"] == "2030-04-16T18:00:00"
    assert not told(hybrid, CHANGED)


async def test_a_meeting_cancelled_in_outlook_is_off(hybrid: Town) -> None:
    edits(hybrid, isCancelled=True)
    await looked(hybrid)
    [meeting] = await hybrid.meetings()
    assert meeting.state is MeetingState.CANCELLED
    assert hybrid.card("is cancelled")
    [heard] = told(hybrid, "was cancelled in Outlook")
    assert "Topics are kept" in heard.words
    assert not told(hybrid, "cancelled in Outlook", YUSUF)
    assert not [r for r in hybrid.calendar.log if r.path.endswith("/cancel")]


async def test_a_deleted_event_is_put_to_the_chair(hybrid: Town) -> None:
    hybrid.calendar.state.cancel(the_event(hybrid), "")
    await looked(hybrid)
    await hybrid.after(days=1)
    [meeting] = await hybrid.meetings()
    assert meeting.is_ahead
    [asked] = told(hybrid, "no longer in the calendar")
    await hybrid.press(CARYS, asked, "Put it back")
    assert the_event(hybrid).shown["start"]["dateTime"] == "2030-04-09T18:00:00"
    hybrid.calendar.state.cancel(the_event(hybrid), "")
    await looked(hybrid)
    asked = told(hybrid, "no longer in the calendar")[-1]
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
    [asked] = told(hybrid, "I could not follow a change")
    assert said in asked.words
    assert "only" in (await hybrid.forge(YUSUF, asked, "Put it back")).words.lower()
    await hybrid.press(CARYS, asked, "Put it back")
    shown = the_event(hybrid).shown
    assert (shown["start"]["dateTime"], shown["location"]) == (
        "2030-04-09T18:00:00",
        {"displayName": "St Mary’s Hall"},
    )
    assert not [sent for sent in hybrid.in_channel() if "has moved" in sent.words]


async def test_a_place_for_an_online_meeting_is_put_to_the_chair(town: Town) -> None:
    await town.set_up()
    await town.schedule(mode="online", venue="")
    edits(town, location={"displayName": "Microsoft Teams Meeting"})
    await looked(town)
    assert not told(town, "Outlook")
    edits(town, location={"displayName": "Central Mosque; Microsoft Teams Meeting"})
    await looked(town)
    assert "the forum meets online" in told(town, "I could not follow a change")[0].words


PASSES: Mapping[str, Callable[[], Sequence[Fault]]] = {
    "429": lambda: [Fault(status=429, headers={"Retry-After": "7200"})],
    "500": lambda: [Fault(status=500)],
    "504": lambda: [Fault(status=504)],
    "reset": lambda: [Fault(reset=True)],
    "a page": lambda: [Fault(status=200, headers=HTML, body="<h1>Sign in</h1>")],
    "a page that refuses": lambda: [Fault(status=403, headers=HTML, body="<h1>No</h1>")],
    "no times": lambda: [Fault(shown={"start": None})],
    "odd words": lambda: [Fault(shown={"attendees": ["Yusuf"], "location": 7})],
    "another refusal": lambda: [refusal("ErrorInvalidRequest", 400)],
    "another 404": lambda: [Fault(status=404, headers=HTML, body="<h1>Not here</h1>")],
}
TOLD: Mapping[str, tuple[Callable[[], Sequence[Fault]], str]] = {
    "sign-in": (lambda: [refusal("InvalidAuthenticationToken", 401)] * 2, "does not accept my sign-in"),
    "permission": (lambda: [refusal("ErrorAccessDenied")], "“Calendars.ReadWrite”"),
    "mailbox": (lambda: [refusal("ErrorInvalidUser", 404)], "does not find the mailbox"),
}


@pytest.mark.parametrize("trouble", [*PASSES, *TOLD])
async def test_trouble_in_reading_changes_nothing_and_passes(hybrid: Town, trouble: str) -> None:
    answers(hybrid, GRACE, "declined")
    moves(hybrid, "2030-04-16T18:00")
    faults, said = TOLD.get(trouble) or (PASSES[trouble], "")
    before = [sent.words for sent in hybrid.in_channel()]
    for fault in faults():
        hybrid.calendar.faults.next("GET", EVENT, fault)
    await looked(hybrid)
    assert hybrid.calendar.faults.unused == 0
    assert [sent.words for sent in hybrid.in_channel()] == before
    assert [said in sent.words for sent in told(hybrid, "I cannot see answers and changes made in Outlook")] == [
        True
    ] * bool(said)
    await hybrid.after(hours=9)
    assert "Can’t come: 1" in meeting_card(hybrid).words
    assert "16 April" in hybrid.card("has moved").words


@pytest.mark.parametrize("graph_seconds", [0.3])
async def test_silence_changes_nothing_and_holds_nothing_up(hybrid: Town) -> None:
    answers(hybrid, GRACE, "declined")
    hang = hybrid.calendar.faults.next("GET", EVENT, Fault(hang=True))
    await looked(hybrid)
    hang.release.set()
    assert "Can’t come: 0" in meeting_card(hybrid).words
    await hybrid.after(hours=9)
    assert "Can’t come: 1" in meeting_card(hybrid).words


async def test_the_calendar_is_looked_at_hourly_in_the_last_week_and_not_after_the_beginning(hybrid: Town) -> None:
    async def reads() -> int:
        await hybrid.settled()
        return sum(r.method == "GET" and "/events/" in r.path for r in hybrid.calendar.log)

    before = await reads()
    for _ in range(12):
        await hybrid.after(hours=1)
    assert await reads() - before == 2
    await hybrid.move_to((await hybrid.meetings())[0].morning(5))
    before = await reads()
    for _ in range(6):
        await hybrid.after(hours=1)
    assert await reads() - before == 6
    await hybrid.move_to((await hybrid.meetings())[0].starts_at)
    answers(hybrid, GRACE, "declined")
    before = await reads()
    for _ in range(6):
        await hybrid.after(hours=1)
    assert await reads() == before


async def test_nobody_outside_the_forum_answers_for_it(hybrid: Town) -> None:
    stranger = {"emailAddress": {"name": "X", "address": "x@example.org"}, "type": "required"}
    status = {"status": {"response": "accepted", "time": "2030-03-04T14:00:00Z"}}
    edits(hybrid, attendees=[*the_event(hybrid).shown["attendees"], stranger | status])
    await looked(hybrid)
    assert "In person: 0 · Online: 0 · Can’t come: 0" in meeting_card(hybrid).words
    assert "x@example.org" not in await hybrid.stored()
    assert hybrid.teams.messages(HOME)
