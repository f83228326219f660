"""What several stories about opportunities begin with."""

from datetime import UTC, datetime

from tests.cast import CARYS
from tests.far_end.caller import Answered
from tests.stories.town import Town

FILLED = {
    "title": "Work experience at the museum",
    "what": "A week behind the scenes.\nTravel is paid.",
    "who_for": "people aged 16 to 18",
    "day": "2030-04-12",
    "link": "https://museum.example.org/apply",
}
CLOSED = datetime(2030, 4, 12, 23, 30, tzinfo=UTC)
"""Half an hour after the deadline, by the clocks of London."""
ASKED = datetime(2030, 4, 19, 9, tzinfo=UTC)
"""A week later, at ten in London."""


async def previewed(town: Town, **changed: str) -> Answered:
    """Carys fills in the form."""
    form = await town.say(CARYS, "opportunity")
    return await town.press(CARYS, form, "See how it looks", FILLED | changed)


async def pass_on(town: Town, **changed: str) -> Answered:
    """Carys posts it. Returns her card to manage it."""
    return await town.press(CARYS, await previewed(town, **changed), "Post it")
