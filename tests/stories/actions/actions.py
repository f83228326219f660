"""Actions noted and told of: what the stories about them have in common."""

from tests.cast import CARYS
from tests.far_end.caller import Answered
from tests.far_end.places import User
from tests.stories.town import Town


async def noted(town: Town, words: str, by: User = CARYS) -> Answered:
    """An action is typed and saved."""
    return await town.press(by, await town.say(by, words), "Save it")
