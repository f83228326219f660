"""What stories about actions share."""

from tests.cast import CARYS
from tests.far_end.caller import Answered
from tests.far_end.places import User
from tests.stories.town import Town


async def noted(town: Town, words: str, by: User = CARYS) -> Answered:
    """Somebody types an action and saves it."""
    return await town.press(by, await town.say(by, words), "Save it")
