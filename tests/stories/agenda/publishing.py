"""A chair decides on topics, and publishes the agenda."""

from collections.abc import Mapping

from tests.cast import CARYS
from tests.far_end.caller import Answered
from tests.stories.agenda.shaping_card import shaped
from tests.stories.town import Town

SECRET = {"title": "Complaints are not heard", "why": "I was turned away.", "attribution": "unattributed"}
"""What Miriam suggests without her name."""


async def publish(town: Town, **decisions: Mapping[str, str]) -> Answered:
    """`Parking={"decision": "parked"}` is what Carys decides for the topic whose title holds the word."""
    shaping = await town.say(CARYS, "agenda")
    return await town.press(CARYS, shaping, "Publish", shaped(shaping, **decisions))
