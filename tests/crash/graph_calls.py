"""The five kinds of call to Microsoft's calendar that matter for good, one in each chair's mailbox."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

from graph.standin.state import Event
from tests.cast import CARYS, GRACE, MIRIAM, SAM, YUSUF
from tests.far_end.places import User
from tests.stories.agenda.shaping_card import shaped
from tests.stories.town import Town

REPORT_IS_DUE = datetime(2030, 4, 9, 18, 50, tzinfo=UTC)
TOPIC = "Street lighting"


@dataclass(frozen=True)
class Call:
    """`begin` makes a person ask for it, and waits for nothing that follows. `request` gives the method and the path of
    the last request that is still to be made for it.
    """

    begin: Callable[[], Awaitable[Any]]
    request: Callable[[], tuple[str, str]]


async def five_calls(town: Town) -> list[Call]:
    """Everybody is a chair, and the meeting of each is ready for what is to be done with it; nothing has been begun.

    Each card is drawn while the meeting that it is about is the next one.
    """
    await town.set_up(chairs=",".join(map(town.person_id, town.people)))
    called_off = await _meet(town, MIRIAM, "2030-08-13")
    question = await town.say(MIRIAM, "cancel meeting")
    moved = await _meet(town, YUSUF, "2030-06-11")
    form = await town.say(YUSUF, "reschedule")
    check = await town.press(YUSUF, form, "Continue", {"day": "2030-06-18"})
    published = await _meet(town, GRACE, "2030-05-14")
    over = await _meet(town, SAM, "2030-04-09")
    town.calendar.state.report(over, [_came(YUSUF)])
    await _move_to(town, REPORT_IS_DUE - timedelta(seconds=1))
    await town.say(GRACE, f"suggest {TOPIC}")
    shaping = await town.say(GRACE, "agenda")
    kept = shaped(shaping, Street={"decision": "accepted", "minutes": "20"})
    form = await town.say(CARYS, "schedule")
    created = await town.press(CARYS, form, "Continue", {"day": "2030-10-08", "start": "18:00"})
    press = town.caller.press

    def write_agenda() -> tuple[str, str]:
        # What stands there already is not written again, it is only looked at.
        return "GET" if TOPIC in published.shown["body"]["content"] else "PATCH", _path(published)

    return [
        Call(lambda: press(CARYS, created, "Yes, set it up"), lambda: ("POST", f"/users/{CARYS.entra_id}/events")),
        Call(lambda: press(YUSUF, check, "Yes, move it"), lambda: ("PATCH", _path(moved))),
        Call(lambda: press(GRACE, shaping, "Publish", kept), write_agenda),
        Call(
            lambda: press(MIRIAM, question, "Cancel the meeting", {"reason": "Snow"}),
            lambda: ("POST", f"{_path(called_off)}/cancel"),
        ),
        Call(lambda: _move_to(town, REPORT_IS_DUE, settle=False), lambda: ("GET", "*/attendanceRecords")),
    ]


async def assert_each_was_done_once(town: Town) -> None:
    """In the calendar, and in what people see."""
    events = {event.shown["start"]["dateTime"][:10]: event for event in town.calendar.state.events.values()}
    assert len(town.calendar.state.events) == len(events)
    assert {day: event.cancelled for day, event in events.items()} == {
        "2030-04-09": None,
        "2030-05-14": None,
        "2030-06-18": None,
        "2030-08-13": "Snow",
        "2030-10-08": None,
    }
    assert str(events["2030-05-14"].shown["body"]["content"]).count(TOPIC) == 1
    assert f"{YUSUF.name} · joined online" in (await town.say(SAM, "roll")).words
    for words in (
        ("Faith Forum meets", "8 October"),
        ("Faith Forum has moved", "18 June"),
        ("13 August 2030 is cancelled",),
    ):
        told = [sent for sent in town.in_channel() if all(word in sent.words for word in words)]
        assert len(told) == 1, [sent.words for sent in told]
    for chair in town.people:
        buttons = {button for sent in town.chat(chair) for button in sent.buttons}
        assert "Try again" not in buttons, "nothing went wrong that a chair could mend"


async def _meet(town: Town, chair: User, day: str) -> Event:
    form = await town.say(chair, "schedule")
    check = await town.press(chair, form, "Continue", {"day": day, "start": "18:00"})
    await town.press(chair, check, "Yes, set it up")
    return list(town.calendar.state.events.values())[-1]


async def _move_to(town: Town, moment: datetime, *, settle: bool = True) -> None:
    town.clock.move_to(moment)
    await town.bot.engine.move_to(moment)  # pyright: ignore[reportAttributeAccessIssue]
    if settle:
        await town.settled()


def _path(event: Event) -> str:
    return f"/users/{event.mailbox}/events/{event.shown['id']}"


def _came(user: User) -> dict[str, Any]:
    identity = {"id": user.entra_id, "displayName": user.name}
    return {"id": "1", "totalAttendanceInSeconds": 60, "identity": identity}
