"""What people do in Outlook, in words that read like a story."""

from datetime import datetime, timedelta
from typing import Any

from graph.standin.state import Event
from tests.far_end.places import User
from tests.far_end.sent import Sent
from tests.stories.town import Town

LOOKED = timedelta(hours=6, minutes=1)
"""Long enough that Microsoft's calendar has been checked, however far ahead the meeting is."""


def the_event(town: Town) -> Event:
    """The only event."""
    [event] = town.events()
    return event


async def looked(town: Town) -> None:
    """Lets the bot check the calendar."""
    await town.move_to(town.clock.now() + LOOKED)


def answers(town: Town, user: User, response: str) -> None:
    """Somebody answers the invitation in Outlook: accepted, tentativelyAccepted or declined."""
    town.calendar.state.answer(the_event(town), user.email, response, town.clock.now())


def moves(town: Town, starts: str, minutes: int = 90, zone: str = "GMT Standard Time", **changed: Any) -> None:
    """Somebody changes the event in Outlook. `starts` is wall-clock time."""
    begin = datetime.fromisoformat(starts)
    ends = (begin + timedelta(minutes=minutes)).isoformat()
    edits(
        town,
        start={"dateTime": begin.isoformat(), "timeZone": zone},
        end={"dateTime": ends, "timeZone": zone},
        originalStartTimeZone=zone,
        **changed,
    )


def edits(town: Town, **changed: Any) -> None:
    """Somebody changes any properties of the event."""
    event = the_event(town)
    event.shown |= changed
    town.calendar.state.touch(event)


def writes(town: Town) -> int:
    """How often the event was written to."""
    return sum("/events" in request.path and request.method != "GET" for request in town.calendar.log)


def meeting_card(town: Town) -> Sent:
    """The card with the attendance poll."""
    [card] = town.posted("Are you coming?")
    return card
