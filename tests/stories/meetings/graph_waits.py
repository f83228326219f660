"""A meeting that Microsoft keeps waiting, and what people see meanwhile."""

import asyncio
from collections.abc import Callable

from graph.standin.faults import Fault
from tests.cast import CARYS
from tests.far_end.sent import Sent
from tests.stories.town import Town

ANNOUNCED = "Faith Forum meets"
EVENTS, EVENT = "/users/*/events", "/users/*/events/*"


async def until(happened: Callable[[], object]) -> None:
    """Returns as soon as it is true."""
    while not happened():  # noqa: ASYNC110 (it is on its way)
        await asyncio.sleep(0.01)


async def schedule_unwatched(town: Town) -> None:
    """Carys confirms a meeting. Does not wait for what follows."""
    form = await town.caller.say(CARYS, "schedule")
    filled = {"day": "2030-04-09", "start": "18:00", "minutes": "90", "mode": "hybrid", "venue": "St Mary’s Hall"}
    check = await town.caller.press(CARYS, form, "Continue", filled)
    said = await town.caller.press(CARYS, check, "Yes, set it up")
    assert "I am setting up the meeting" in said.words


async def kept_waiting(town: Town) -> Fault:
    """Microsoft is busy once, and then hangs until it is released."""
    await town.set_up()
    town.calendar.faults.next("POST", EVENTS, Fault(status=429))
    hang = town.calendar.faults.next("POST", EVENTS, Fault(hang=True))
    await schedule_unwatched(town)
    await hang.reached.wait()
    return hang


def announcement(town: Town) -> Sent:
    """The one announcement in the channel."""
    [card] = town.posted(ANNOUNCED)
    return card
