"""What stories about the page on the web share."""

import json
import re

from tests.cast import CARYS
from tests.evening import AFTER_THE_MEETING
from tests.far_end.caller import Answered
from tests.stories.agenda.publishing import publish
from tests.stories.town import Town

ABOUT = "People from all faiths talk with the police about what matters in our town."


def address_on(card: Answered) -> str:
    """The address of the page on a chair's card."""
    [found] = set(re.findall(r"http://127\.0\.0\.1:\d+/f/[\w-]+", json.dumps(card.card)))
    return found


async def preview(town: Town, /, **typed: str) -> Answered:
    form = await town.say(CARYS, "public page")
    if "Change it" in form.buttons:
        form = await town.press(CARYS, form, "Change it")
    return await town.press(CARYS, form, "Show me the preview", {"about": ABOUT, **typed})


async def put(town: Town, /, lines: str | None = None, **typed: str) -> str:
    """A chair puts the page on the web, with what is ticked on the preview, or `lines`. Returns its address."""
    shown = await preview(town, **typed)
    button = next(name for name in shown.buttons if name in ("Put it on the web", "Save it"))
    ticked = {} if lines is None else {"lines": lines}
    return address_on(await town.press(CARYS, shown, button, ticked))


async def became(town: Town, title: str, outcome: str, reason: str = "") -> Answered:
    card = await town.say(CARYS, "outcomes")
    chosen = {"topic": town.choices(card, "topic")[title], "outcome": outcome, "reason": reason}
    return await town.press(CARYS, card, "Tell its author", chosen)


async def told(town: Town) -> None:
    """ "You said, we did" goes into the channel."""
    await town.press(CARYS, await town.say(CARYS, "you said"), "Post it")


async def met(town: Town, *topics: tuple[object, str], **changed: str) -> None:
    """A meeting has taken up what these people suggested."""
    await town.set_up(**changed)
    await town.schedule()
    for user, title in topics:
        await town.say(user, f"suggest {title}")  # pyright: ignore[reportArgumentType]
    await publish(town, **{title.split()[0]: {"decision": "accepted"} for _, title in topics})
    await town.move_to(AFTER_THE_MEETING)
