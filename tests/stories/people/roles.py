"""Who holds which role, changed as a chair does it, and what a facilitator notes."""

from tests.cast import CARYS, SAM
from tests.evening import BEGIN, MORNING_AFTER
from tests.far_end.caller import Answered
from tests.far_end.places import User
from tests.far_end.sent import Sent
from tests.stories.town import Town

SECRET = "is afraid of the car park"
STEP = "Walk in with her"


async def give(town: Town, by: User = CARYS, **roles: tuple[User, ...]) -> Answered:
    """`by` changes who holds these roles in the settings. Other roles stay as they are."""
    settings = await town.say(by, "settings")
    ids = {role: town.choices(settings, role) for role in roles}
    chosen = {role: ",".join(ids[role][user.name] for user in users) for role, users in roles.items()}
    return await town.press(by, settings, settings.buttons[0], chosen)


async def the_morning_after(town: Town) -> None:
    """Only Carys and Sam came, and Sam is told."""
    await town.set_up()
    await town.schedule()
    await town.move_to(BEGIN)
    roll = await town.say(CARYS, "roll")
    ids = town.choices(roll, "came")
    await town.press(CARYS, roll, "Save", {"came": f"{ids[CARYS.name]},{ids[SAM.name]}"})
    await town.move_to(MORNING_AFTER)


async def form_about(town: Town, whom: User, by: User) -> Answered:
    """The form, opened from the list, which puts a tick before the name of the person being looked after."""
    listed = await town.say(by, "care")
    ids = {words.removeprefix("✓ "): value for words, value in town.choices(listed, "person").items()}
    return await town.press(by, listed, "Open", {"person": ids[whom.name]})


async def note_about(town: Town, whom: User, typed: dict[str, str], by: User = SAM) -> Answered:
    """Fills in the form and saves it."""
    return await town.press(by, await form_about(town, whom, by), "Save", typed)


def told_of_roles(town: Town, user: User) -> list[Sent]:
    """The private messages about roles to somebody."""
    return [sent for sent in town.chat(user) if "have changed" in sent.words and "Changed by" in sent.words]
