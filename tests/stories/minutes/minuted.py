"""What stories about minutes share: a meeting that is over, with something to put down."""

from tests.cast import CARYS, GRACE, SAM, YUSUF
from tests.evening import AFTER_THE_MEETING, DURING
from tests.far_end.caller import Answered
from tests.stories.agenda.publishing import publish
from tests.stories.town import Town

POINT = "The lamps behind the hall are out"
LIGHTING = "Change: 1. Street lighting"


async def has_met(town: Town, **setup: str) -> None:
    """Two items, one of them unattributed; a point under the first; and in an open forum an action of Sam's. Yusuf had
    said that he could not come.
    """
    await town.set_up(**setup)
    await town.schedule()
    await town.press(YUSUF, town.card("Are you coming?"), "Can’t come")
    await town.say(YUSUF, "suggest Street lighting")
    form = await town.say(GRACE, "suggest")
    await town.press(GRACE, form, "Send", {"title": "Stop and search", "why": "", "attribution": "unattributed"})
    accepted = {"decision": "accepted"}
    await publish(town, Street=accepted | {"position": "1"}, Stop=accepted | {"position": "2"})
    await town.move_to(DURING)
    form = await town.say(GRACE, "note 1: " + POINT)
    if "Note it" in form.buttons:
        await town.press(GRACE, form, "Note it", {"words": POINT})
    await town.move_to(AFTER_THE_MEETING)
    if not setup.get("openness"):
        await takes_on(town, "list of placements by 12 December 2030")


async def takes_on(town: Town, promise: str) -> None:
    """Sam is to do something; the chair notes it."""
    form = await town.say(CARYS, f"action @Sam Okoro {promise}", mentions=[SAM])
    await town.press(CARYS, form, "Save it")


async def published(town: Town) -> Answered:
    """The chair publishes the minutes as they were put together."""
    draft = await town.say(CARYS, "minutes")
    return await town.press(CARYS, await town.press(CARYS, draft, "Publish the minutes"), "Publish the minutes")
