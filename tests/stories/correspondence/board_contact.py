"""The board's contact: what chairs do about them, and what they do on their page."""

from collections.abc import Mapping

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from forum.board_contacts import BoardContact
from tests.cast import CARYS
from tests.far_end.caller import Answered
from tests.far_end.places import User
from tests.far_end.post_office import PostOffice
from tests.stories.board.board import made, met
from tests.stories.correspondence.browsing import Browser, Seen
from tests.stories.town import Town

JO: Mapping[str, str] = {"name": "Jo Hill", "role": "Chief of Staff", "email": "jo.hill@board.example"}
ASKED = "Street lighting"
SEND = "Send the answer"
"""If there is only one."""


async def named(town: Town, who: Mapping[str, str] = JO, by: User = CARYS) -> Answered:
    """A chair names the board's contact, and looks at the preview first."""
    card = await town.say(by, "board contact")
    form = await town.press(by, card, "Name the board’s contact" if "Nobody" in card.words else "Name somebody else")
    preview = await town.press(by, form, "Check", who)
    return await town.press(by, preview, "Save")


async def sent(town: Town, name: str = "Jo Hill") -> Answered:
    """A chair has the brief sent."""
    return await town.press(CARYS, await town.say(CARYS, "board contact"), f"Send it to {name}")


async def asked(town: Town, post: PostOffice, **setup: str) -> str:
    """A brief is with Jo Hill. The address of the page."""
    await met(town, **setup)
    await made(town)
    await named(town)
    await sent(town)
    return link_in(post)


def link_in(post: PostOffice, words: str = "Read and answer") -> str:
    return post.link(JO["email"], words)


async def page(browser: Browser, link: str) -> Seen:
    """The questions, after whoever has the link has said that they are meant."""
    seen = await browser.open(link)
    if "Yes, show me the questions" in seen.words:
        seen = await browser.send(seen, "Send", reply="yes")
    return seen


async def writes(browser: Browser, link: str, *answers: str, send: str = "all") -> Seen:
    """Fills in the fields, one after the other, and sends them. `send` "": keeps them for later."""
    filled = {f"answer:{place}": words for place, words in enumerate(answers, start=1)}
    pressed = {"send": send} if send else {"keep": "yes"}
    return await browser.send(
        await page(browser, link), SEND if len(answers) == 1 else "Send all answers", **filled, **pressed
    )


async def contact_of(town: Town) -> BoardContact | None:
    async def read(session: AsyncSession) -> BoardContact | None:
        return (await session.scalars(select(BoardContact))).first()

    return await town.bot.database.run(read)
