"""Everything that can go wrong with every call to Microsoft Graph: one event, the chair knows, and never a dead end."""

import asyncio
from collections.abc import Container, Mapping, Sequence
from datetime import UTC, datetime

import pytest

from forum.meetings import CalendarState, Meeting, MeetingState
from graph.standin.faults import Fault
from graph.standin.state import Event
from tests.cast import CARYS, GRACE, MIRIAM, SAM, YUSUF
from tests.far_end.attendance import signed_in
from tests.far_end.sent import Sent
from tests.stories.meetings.graph_troubles import ANY_CALL, CREATING, READING, End, Trouble
from tests.stories.meetings.graph_waits import ANNOUNCED
from tests.stories.town import Town

ON_BOTH_DATABASES = ("504 after the deed", "504 for good after the deed", "429 with a time", "permission missing")
"""The others differ in how they arrive, but make no difference to the database."""

EVENTS, EVENT = "/users/*/events", "/users/*/events/*"


def each(troubles: Mapping[str, Trouble], on_both: Container[str] = ON_BOTH_DATABASES) -> pytest.MarkDecorator:
    """Each trouble on SQLite, and those that matter on PostgreSQL too."""
    cells = [
        pytest.param(kind, trouble, id=f"{name}-{kind}")
        for name, trouble in troubles.items()
        for kind in ("sqlite", "postgres")
        if kind == "sqlite" or name in on_both
    ]
    return pytest.mark.parametrize(("kind", "trouble"), cells)


@pytest.fixture
def database_url(request: pytest.FixtureRequest, kind: str) -> str:
    return request.getfixturevalue(f"{kind}_url")


@pytest.fixture
def graph_seconds(trouble: Trouble) -> float:
    """Only silence is waited for: long enough that a busy machine does not seem silent six times in a row."""
    return 1.0 if any(fault.hang for fault in trouble.faults()) else 30.0


def order(town: Town, method: str, path: str, trouble: Trouble) -> Sequence[Fault]:
    return [town.calendar.faults.next(method, path, fault) for fault in trouble.faults()]


async def let_go(town: Town, faults: Sequence[Fault]) -> None:
    """Whatever hung reaches Microsoft after all."""
    for fault in faults:
        fault.release.set()
    while any(request.status is None for request in town.calendar.log if request.method != "GET"):  # noqa: ASYNC110
        await asyncio.sleep(0)


async def the_meeting(town: Town) -> Meeting:
    """The meeting as it is in the database."""
    [row] = await town.meetings()
    return row


def asked(town: Town) -> list[Sent]:
    """The cards on which Carys is asked what to do about the calendar."""
    return [sent for sent in town.chat(CARYS) if "Try again" in sent.buttons]


def nobody_else_was_told(town: Town) -> bool:
    return not [user for user in (YUSUF, GRACE, MIRIAM, SAM) if town.chat(user)]


async def create(town: Town, trouble: Trouble) -> Event:
    """Carys schedules a meeting. Returns the one event that results."""
    faults = order(town, "POST", EVENTS, trouble)
    before = len(town.in_channel())
    await town.schedule()
    if trouble.end is End.TOLD:
        [card] = asked(town)
        assert trouble.said in card.words
        assert "Nobody has been told yet" in card.words
        assert (await the_meeting(town)).calendar is CalendarState.IN_TROUBLE
        assert len(town.events()) == trouble.has_happened
        assert len(town.in_channel()) == before
        assert "trying again" in (await town.press(CARYS, card, "Try again")).words
    else:
        assert asked(town) == []
    assert town.calendar.faults.unused == 0
    await let_go(town, faults)
    [event] = town.calendar.state.events.values()
    meeting = await the_meeting(town)
    assert (meeting.state, meeting.calendar, meeting.trouble) == (MeetingState.SCHEDULED, CalendarState.CURRENT, None)
    assert (meeting.event_id, meeting.join_url) == (event.shown["id"], event.join_url)
    assert len(town.posted(ANNOUNCED)) == 1
    return event


async def move(town: Town, trouble: Trouble, event: Event) -> None:
    """Carys moves it by a week."""
    faults = order(town, "PATCH", EVENT, trouble)
    told_before = len(asked(town))
    form = await town.say(CARYS, "reschedule")
    await town.press(CARYS, await town.press(CARYS, form, "Continue", {"day": "2030-04-16"}), "Yes, move it")
    if trouble.end is End.TOLD:
        card = asked(town)[-1]
        assert trouble.said in card.words
        assert "the invitation in people’s calendars is still the old one" in card.words
        assert event.shown["start"]["dateTime"][:10] == ("2030-04-16" if trouble.has_happened else "2030-04-09")
        await town.press(CARYS, card, "Try again")
    assert len(asked(town)) == told_before + (trouble.end is End.TOLD)
    assert town.calendar.faults.unused == 0
    await let_go(town, faults)
    assert [one.shown["start"]["dateTime"][:10] for one in town.events()] == ["2030-04-16"]
    meeting = await the_meeting(town)
    assert (meeting.calendar, meeting.trouble) == (CalendarState.CURRENT, None)
    [announced] = town.posted(ANNOUNCED)
    assert "16 April" in announced.words


async def call_off(town: Town, trouble: Trouble) -> None:
    """Carys cancels it."""
    faults = order(town, "POST", f"{EVENT}/cancel", trouble)
    told_before = len(asked(town))
    await town.press(CARYS, await town.say(CARYS, "cancel meeting"), "Cancel the meeting", {"reason": "Snow"})
    if trouble.end is End.TOLD:
        card = asked(town)[-1]
        assert trouble.said in card.words
        assert "The meeting is still in people’s calendars" in card.words
        assert len(town.events()) == 1
        await town.press(CARYS, card, "Try again")
    assert len(asked(town)) == told_before + (trouble.end is End.TOLD)
    assert town.calendar.faults.unused == 0
    await let_go(town, faults)
    assert [event.cancelled for event in town.calendar.state.events.values()] == ["Snow"]
    meeting = await the_meeting(town)
    assert (meeting.state, meeting.calendar, meeting.trouble) == (MeetingState.CANCELLED, CalendarState.CURRENT, None)
    assert town.posted("is cancelled")


@each(ANY_CALL)
async def test_a_meeting_is_made_moved_and_called_off(town: Town, trouble: Trouble) -> None:
    await town.set_up()
    event = await create(town, trouble)
    await move(town, trouble, event)
    # Once it is gone, Microsoft says so each time, so nothing stays unknown.
    await call_off(town, Trouble(list) if trouble.has_happened else trouble)
    assert nobody_else_was_told(town)


@each(CREATING)
async def test_a_meeting_is_made_once(town: Town, trouble: Trouble) -> None:
    await town.set_up()
    await create(town, trouble)


async def over(town: Town) -> None:
    """The meeting is over, Yusuf was online, and Microsoft's report is ready."""
    await town.set_up()
    await town.schedule()
    [event] = town.events()
    town.calendar.state.report(event, [signed_in(YUSUF)])


async def after_the_meeting(town: Town) -> list[str]:
    """What is stored about who came after the report was looked for. The roll card goes to the chair as usual."""
    await town.move_to(datetime(2030, 4, 9, 19, 0, tzinfo=UTC))
    return [row for row in (await town.stored()).splitlines() if row.startswith("attendances")]


@pytest.mark.parametrize("look", ["*/attendanceReports", "*/attendanceRecords"], ids=["reports", "records"])
@each({name: READING[name] for name in ("429 with a time", "permission missing")}, on_both=())
async def test_any_further_part_of_the_report_may_be_in_trouble(town: Town, trouble: Trouble, look: str) -> None:
    await report_read_through(town, trouble, look)


@each(READING)
async def test_the_report_is_read(town: Town, trouble: Trouble) -> None:
    await report_read_through(town, trouble, "*/onlineMeetings")


async def report_read_through(town: Town, trouble: Trouble, look: str) -> None:
    await over(town)
    faults = order(town, "GET", look, trouble)
    noted = await after_the_meeting(town)
    missing = town.told(CARYS, "I cannot see who joined")
    if trouble.end is End.TOLD:
        assert noted == []
        [card] = missing
        assert trouble.said in card.words
        assert "note who came with “roll”" in card.words
        assert "Who came to Faith Forum" in (await town.say(CARYS, "roll")).words
    else:
        assert missing == []
        [row] = noted
        assert town.person_id(YUSUF) in row
        assert "online" in row
    assert town.calendar.faults.unused == 0
    for fault in faults:
        fault.release.set()
    assert not town.posted(YUSUF.name)
