"""The board's contact wants no more emails: whichever email they say so with, and whatever the chairs do after that."""

from collections.abc import Mapping

from tests.cast import CARYS
from tests.far_end.post_office import PostOffice
from tests.stories.board.board import made
from tests.stories.correspondence.board_contact import JO, asked, contact_of, link_in, named, sent
from tests.stories.correspondence.browsing import Browser, Seen
from tests.stories.town import Town

ANN: Mapping[str, str] = {"name": "Ann Lee", "role": "", "email": "ann@board.example"}
REFUSED = "do not want email from this forum"
AGAIN = "Send it again to Jo Hill"


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


async def next_brief(town: Town) -> None:
    await town.press(CARYS, await town.say(CARYS, "board brief"), "Begin the next brief")
    form = await town.press(CARYS, await town.say(CARYS, "board brief"), "What we ask")
    await town.press(CARYS, form, "Save", {"title:new": "More buses"})
    await made(town)
    await sent(town)


async def one_click(browser: Browser, post: PostOffice) -> int:
    """The mail program's own button, in the oldest email."""
    stops = post.mails[0].way_out
    assert stops is not None
    headers = {"Origin": "https://mail.example", "Sec-Fetch-Site": "cross-site"}
    return (await browser.post(stops.one_click, [("List-Unsubscribe", "One-Click")], headers)).status


async def test_the_email_about_an_earlier_brief_stops_the_next_one(
    town: Town, post: PostOffice, browser: Browser
) -> None:
    link = await asked(town, post)
    await next_brief(town)
    seen = await browser.open(f"{link}/no")
    assert seen.status == 200 and "Send me no more emails" in seen.words
    assert not [words for words in ("This is not for me", "Close the link", "Return") if words in seen.words]
    for wish in ("not-me", "close", ""):
        assert (await browser.post(f"{link}/no", [("wish", wish)])).status == 404, wish
    contact = await contact_of(town)
    assert contact is not None and contact.stopped_at is None
    assert (await browser.open(link_in(post))).status == 200, "the newer link is still open"
    assert [(await browser.open(link + path)).status for path in ("", "/brief", "/brief.pdf")] == [404] * 3
    assert (await browser.post(f"{link}/again", [])).status == 404

    assert await one_click(browser, post) == 200
    contact = await contact_of(town)
    assert contact is not None and contact.stopped_at is not None
    again = await browser.send(await browser.open(f"{link}/no"), "Email me again")
    assert "Send me no more emails" in again.words
    stopped = await browser.send(again, "Continue")
    assert stopped.status == 200 and "You will get no more emails about this" in stopped.words
    await remove(town)
    assert (await browser.open(f"{link}/no")).status == 404 == await one_click(browser, post)


async def test_every_email_still_stops_them_once_the_forum_is_a_circle(
    town: Town, post: PostOffice, browser: Browser
) -> None:
    link = await asked(town, post)
    await town.press(CARYS, await town.say(CARYS, "settings"), "Save", {"openness": "listening_circle"})
    assert [(await browser.open(link + path)).status for path in ("", "/brief", "/no")] == [404, 404, 200]
    assert await one_click(browser, post) == 200
    contact = await contact_of(town)
    assert contact is not None and contact.stopped_at is not None


async def test_what_they_stopped_overnight_is_not_on_its_way_for_ever(
    town: Town, post: PostOffice, browser: Browser
) -> None:
    link = await asked(town, post)
    await town.after(hours=14)
    night = await town.press(CARYS, await town.say(CARYS, "board contact"), AGAIN)
    assert "is on its way" in night.words and len(post.mails) == 1
    await stop(browser, link)
    await town.after(hours=12)
    card = await town.say(CARYS, "board contact")
    assert len(post.mails) == 1 and "The email with brief 1 was not sent." in card.words
    assert "try again" not in card.words and not town.told(CARYS, "could not be sent"), "they cannot change it"
    await browser.send(await browser.open(f"{link}/no"), "Email me again")
    card = await town.say(CARYS, "board contact")
    assert "is on its way" not in card.words
    await town.press(CARYS, card, AGAIN)
    assert len(post.mails) == 2
    assert "was sent to them" in (await town.say(CARYS, "board contact")).words
