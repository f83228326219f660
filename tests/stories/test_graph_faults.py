"""Everything that can go wrong with Microsoft Graph, on every call: one event, the chair told, never a dead end."""

import asyncio
import json
from collections.abc import Mapping, Sequence

import pytest

from forum.meetings import CalendarState, Meeting, MeetingState
from graph.standin.faults import Fault
from tests.far_end.teams import Sent
from tests.stories.graph_troubles import ANY_CALL, CREATING, End, Trouble
from tests.stories.town import CARYS, GRACE, MIRIAM, SAM, YUSUF, Town

ON_BOTH_DATABASES = ("504 after the deed", "504 for good after the deed", "429 with a time", "permission missing")
"""The others differ in how they arrive, and no longer when they reach the database."""

EVENTS, EVENT = "/users/*/events", "/users/*/events/*"


def each(*tables: Mapping[str, Trouble]) -> pytest.MarkDecorator:
    """Each trouble on SQLite, and those that matter on PostgreSQL too."""
    troubles = {name: trouble for table in tables for name, trouble in table.items()}
    cells = [
        pytest.param(kind, trouble, id=f"{name}-{kind}")
        for name, trouble in troubles.items()
        for kind in ("sqlite", "postgres")
        if kind == "sqlite" or name in ON_BOTH_DATABASES
    ]
    return pytest.mark.parametrize(("kind", "trouble"), cells)


@pytest.fixture
def database_url(request: pytest.FixtureRequest, kind: str) -> str:
    return request.getfixturevalue(f"{kind}_url")


@pytest.fixture
def graph_seconds(trouble: Trouble) -> float:
    """Only silence has to be waited for."""
    return 0.3 if any(fault.hang for fault in trouble.faults()) else 30.0


def order(town: Town, method: str, path: str, trouble: Trouble) -> Sequence[Fault]:
    return [town.calendar.faults.next(method, path, fault) for fault in trouble.faults()]


async def let_go(town: Town, faults: Sequence[Fault]) -> None:
    """What hung reaches Microsoft after all, late."""
    for fault in faults:
        fault.release.set()
    while any(request.status is None for request in town.calendar.log if request.method != "GET"):  # noqa: ASYNC110
        await asyncio.sleep(0)


async def kept(town: Town) -> Meeting:
    """The meeting as it is in the database."""
    [row] = await town.meetings()
    return row


def asked(town: Town) -> list[Sent]:
    """The cards on which Carys is asked what to do about the calendar."""
    return [sent for sent in town.chat(CARYS) if "Try again" in sent.buttons]


def announcements(town: Town) -> list[Sent]:
    return [sent for sent in town.in_channel() if "Faith Forum meets" in sent.words]


def nobody_else_was_told(town: Town) -> bool:
    return not [user for user in (YUSUF, GRACE, MIRIAM, SAM) if town.chat(user)]


@each(ANY_CALL, CREATING)
async def test_creating(town: Town, trouble: Trouble) -> None:
    await town.set_up()
    faults = order(town, "POST", EVENTS, trouble)
    before = len(town.in_channel())
    await town.schedule()
    if trouble.end is End.TOLD:
        [card] = asked(town)
        assert trouble.said in card.words
        assert "Nobody has been told yet" in card.words
        assert (await kept(town)).calendar is CalendarState.IN_TROUBLE
        assert len(town.events()) == trouble.has_happened
        assert len(town.in_channel()) == before
        assert "trying again" in (await town.press(CARYS, card, "Try again")).words
    else:
        assert asked(town) == []
    assert town.calendar.faults.unused == 0
    await let_go(town, faults)
    [event] = town.calendar.state.events.values()
    meeting = await kept(town)
    assert (meeting.state, meeting.calendar, meeting.trouble) == (MeetingState.SCHEDULED, CalendarState.CURRENT, None)
    assert (meeting.event_id, meeting.join_url) == (event.shown["id"], event.join_url)
    [announced] = announcements(town)
    assert str(event.join_url) in json.dumps(announced.card)
    assert nobody_else_was_told(town)
