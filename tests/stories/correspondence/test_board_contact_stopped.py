"""The board's contact wants no more emails: whichever email they say so with, and whatever the chairs do after that."""

from collections.abc import Mapping

from tests.cast import CARYS
from tests.far_end.post_office import PostOffice
from tests.stories.correspondence.board_contact import JO, asked, contact_of, named
from tests.stories.correspondence.browsing import Browser, Seen
from tests.stories.town import Town

ANN: Mapping[str, str] = {"name": "Ann Lee", "role": "", "email": "ann@board.example"}
REFUSED = "do not want email from this forum"


async def stop(browser: Browser, link: str) -> Seen:
    return await browser.send(await browser.open(f"{link}/no"), "Continue", wish="stop")


async def check(town: Town, who: Mapping[str, str]) -> str:
    """What a chair reads who is about to name somebody."""
    card = await town.say(CARYS, "board contact")
    form = await town.press(CARYS, card, "Name the board’s contact" if "Nobody" in card.words else "Name somebody else")
    return (await town.press(CARYS, form, "Check", who)).words


async def remove(town: Town) -> None:
    sure = await town.press(CARYS, await town.say(CARYS, "board contact"), "Remove")
    await town.press(CARYS, sure, "Yes, remove")


async def test_a_chair_does_not_undo_it_by_removing_and_naming_them_again(
    town: Town, post: PostOffice, browser: Browser
) -> None:
    await stop(browser, await asked(town, post))
    assert "They have stopped the emails" in await check(town, {**JO, "name": "Jo Hill-Smith"})
    alias = {**JO, "email": "jo.hill+board@board.example"}
    assert "They have stopped the emails" in await check(town, alias), "it is the same mailbox"
    await remove(town)
    assert await contact_of(town) is None
    for who in (JO, alias):
        assert REFUSED in await check(town, who)
    assert JO["email"] not in "\n".join(row for row in (await town.stored()).splitlines() if row.startswith("board_"))


async def test_naming_somebody_else_in_between_does_not_undo_it_either(
    town: Town, post: PostOffice, browser: Browser
) -> None:
    await stop(browser, await asked(town, post))
    await named(town, ANN)
    assert REFUSED in await check(town, JO)
    await remove(town)
    assert "is this right?" in await check(town, ANN), "she has refused nothing"


async def test_whoever_wants_emails_is_named_again_as_often_as_chairs_like(
    town: Town, post: PostOffice, browser: Browser
) -> None:
    link = await asked(town, post)
    await stop(browser, link)
    await browser.send(await browser.open(f"{link}/no"), "Email me again")
    await named(town, {**JO, "name": "Jo Hill-Smith"})
    await remove(town)
    assert "is this right?" in await check(town, JO)
