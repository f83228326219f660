"""Actions noted and told of: what the stories about them have in common."""

from tests.cast import CARYS
from tests.far_end.caller import Answered
from tests.far_end.places import User
from tests.far_end.sent import Sent
from tests.stories.town import Town


async def noted(town: Town, words: str, by: User = CARYS) -> Answered:
    """An action is typed and saved."""
    return await town.press(by, await town.say(by, words), "Save it")


def told(town: Town, user: User, words: str) -> list[Sent]:
    """What somebody read in private that holds the words."""
    return [sent for sent in town.chat(user) if words in sent.words]
