"""A chair decides on topics and publishes the agenda."""

from collections.abc import Mapping

from tests.cast import CARYS
from tests.far_end.caller import Answered
from tests.stories.agenda.shaping_card import shaped
from tests.stories.town import Town

SECRET = {"title": "Complaints are not heard", "why": "I was turned away.", "attribution": "unattributed"}
"""A topic that Miriam suggests without her name."""


async def publish(town: Town, **decisions: Mapping[str, str]) -> Answered:
    """Carys publishes. `Parking={"decision": "parked"}` is her decision on the topic with that word in its title."""
    shaping = await town.say(CARYS, "agenda")
    return await town.press(CARYS, shaping, "Publish", shaped(shaping, **decisions))
