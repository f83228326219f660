"""What a chair does about members under 18."""

from tests.cast import CARYS
from tests.far_end.caller import Answered
from tests.far_end.places import User
from tests.stories.town import Town


async def opened(town: Town, by: User = CARYS) -> Answered:
    """The list of members under 18."""
    return await town.press(by, await town.say(by, "people"), "Members under 18")


async def mark(town: Town, name: str, adult: str, by: User = CARYS) -> Answered:
    """A chair says that somebody is under 18, and names the adult."""
    form = await town.press(by, await opened(town, by), "Mark somebody as under 18")
    chosen = {"person": town.choices(form, "person")[name]}
    form = await town.press(by, form, "Next: name an adult", chosen)
    return await town.press(by, form, "Save", {"adult": town.choices(form, "adult")[adult]})


async def take_off(town: Town, by: User = CARYS) -> Answered:
    """The mark of the only one who has it is taken off."""
    sure = await town.press(by, await opened(town, by), "Take the mark off")
    return await town.press(by, sure, "Take the mark off")


async def change(town: Town, adult: str, by: User = CARYS) -> Answered:
    """Another adult is named for the only one who is marked."""
    form = await town.press(by, await opened(town, by), "Change the adult")
    return await town.press(by, form, "Save", {"adult": town.choices(form, "adult")[adult]})
