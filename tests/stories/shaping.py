"""What a chair does with the shaping card."""

from collections.abc import Mapping

from tests.far_end.caller import Answered
from tests.far_end.teams import Sent
from tests.stories.town import CARYS, Town


def filled(card: Sent | Answered, **decisions: Mapping[str, str]) -> dict[str, str]:
    """`Parking={"decision": "parked"}`: what is filled in for the topic whose title begins so."""
    found: dict[str, str] = {}
    for group in card.card["body"]:
        items = group.get("items", [])
        wanted = next((given for word, given in decisions.items() if items and word in str(items[0])), {})
        ids = {part["id"].partition(":")[0]: part["id"] for part in items if "id" in part}
        found |= {ids[name]: value for name, value in wanted.items()}
    return found


async def publish(town: Town, **decisions: Mapping[str, str]) -> Answered:
    """Carys decides and publishes."""
    shaping = await town.say(CARYS, "agenda")
    return await town.press(CARYS, shaping, "Publish", filled(shaping, **decisions))
