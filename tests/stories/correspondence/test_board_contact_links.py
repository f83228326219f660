"""When the link of the board's contact closes, and what a busy mail server or a chair of another forum can do."""

from forum.ports import NotNow
from tests.cast import CARYS, GRACE, SAM
from tests.far_end.cards import button_of
from tests.far_end.places import channel
from tests.far_end.post_office import PostOffice
from tests.stories.board.board import made, met
from tests.stories.correspondence.board_contact import ASKED, JO, asked, contact_of, link_in, named, page, sent, writes
from tests.stories.correspondence.browsing import Browser
from tests.stories.forums.circle import become, decide_all
from tests.stories.town import Town

KEEP = "Put into the channel’s files"


async def test_a_chair_closes_it_and_the_next_email_brings_another(
    town: Town, post: PostOffice, browser: Browser
) -> None:
    link = await asked(town, post)
    await writes(browser, link, "From May.", send="")
    closed = await town.press(CARYS, await town.say(CARYS, "board contact"), "Close their links")
    assert "One link is closed" in closed.words and "Close their links" not in closed.buttons
    assert [(await browser.open(link + path)).status for path in ("", "/brief", "/no")] == [404, 404, 200]
    assert (await browser.post(f"{link}/again", [])).status == 404
    await town.after(minutes=1)
    await town.press(CARYS, closed, "Send it again to Jo Hill")
    assert link_in(post) != link
    assert "Kept for you alone" in (await page(browser, link_in(post))).words


async def test_the_contact_closes_it_and_the_chairs_hear_of_it(town: Town, post: PostOffice, browser: Browser) -> None:
    link = await asked(town, post)
    done = await browser.send(await browser.open(f"{link}/no"), "Continue", wish="close")
    assert "This link no longer works" in done.words and (await browser.open(link)).status == 404
    await town.settled()
    assert town.told(CARYS, "Jo Hill has closed the link to the brief")
    assert await contact_of(town) is not None


async def test_a_later_brief_closes_the_link_to_the_one_before(town: Town, post: PostOffice, browser: Browser) -> None:
    link = await asked(town, post)
    await writes(browser, link, "From May.")
    await town.press(CARYS, await town.say(CARYS, "board brief"), "Begin the next brief")
    form = await town.press(CARYS, await town.say(CARYS, "board brief"), "What we ask")
    await town.press(CARYS, form, "Save", {"title:new": "More buses"})
    await made(town)
    assert (await browser.open(link)).status == 200
    await sent(town)
    assert (await browser.open(link)).status == 404
    seen = await page(browser, link_in(post))
    assert "More buses" in seen.words and ASKED not in seen.words
    listed = await town.say(CARYS, "board answers")
    first = listed if ASKED in listed.words else await town.press(CARYS, listed, "What brief 1 asked")
    await town.press(CARYS, await town.press(CARYS, first, "Look at the board’s answers"), "Confirm it")
    assert "From May." in town.card("Chief Officers’ Board answers").words, "what was sent before still counts"


async def test_a_busy_server_gets_it_again_later(town: Town, post: PostOffice) -> None:
    await met(town)
    await made(town)
    await named(town)
    post.troubles += [NotNow("busy", 60), NotNow("busy", 60)]
    card = await sent(town)
    assert post.mails == [] and "Brief 1 is on its way" in card.words
    await town.after(minutes=2)
    await town.after(minutes=5)
    assert len(post.mails) == 1
    assert "Brief 1 was sent to them" in (await town.say(CARYS, "board contact")).words


async def test_at_night_it_waits_for_the_morning(town: Town, post: PostOffice) -> None:
    await met(town)
    await made(town)
    await named(town)
    await town.after(hours=14)
    await sent(town)
    assert post.mails == []
    await town.after(hours=12)
    assert len(post.mails) == 1


async def test_a_chair_of_another_forum_reaches_neither(town: Town, post: PostOffice, browser: Browser) -> None:
    link = await asked(town, post)
    await writes(browser, link, "From May.")
    contact = await contact_of(town)
    assert contact is not None
    ours = button_of((await town.say(CARYS, "board contact")).card, "Look at the board’s answers")["data"]["brief"]
    there = channel("other", team="19:other-team@thread.tacv2")
    await town.second_forum(GRACE)
    theirs = await town.say(GRACE, "board contact", there)
    assert "private chat" in theirs.words
    card = await town.say(GRACE, "help")
    for verb in ("board.contact.send", "board.replies", "board.reply.all", "board.reply.confirm", "board.reply.return"):
        sending = {"verb": verb, "brief": ours, "contact": contact.id, "point": "1", "seen": "1", "words": "Never."}
        answer = await town.forge(GRACE, card, card.buttons[0], **sending)
        assert "From May." not in answer.words and JO["name"] not in answer.words, verb
    assert len(post.mails) == 1 and town.posted("Never.") == []


async def test_a_brief_from_before_a_circle_stays_with_its_chairs_once_that_is_opened_up(
    town: Town, post: PostOffice, browser: Browser
) -> None:
    link = await asked(town, post)
    await page(browser, link)
    assert KEEP in (await town.say(CARYS, "board brief")).buttons
    await become(town, "listening_circle")
    await decide_all(town)
    await become(town, "open_forum")
    await town.after(minutes=1)
    assert (await browser.open(link)).status == 404
    assert not [one for one in (await town.say(CARYS, "board contact")).buttons if one.startswith("Send it")]
    assert KEEP not in (await town.say(CARYS, "board brief")).buttons


async def test_a_circle_gives_only_what_its_facilitator_agreed_to(
    town: Town, post: PostOffice, browser: Browser
) -> None:
    await met(town, openness="listening_circle")
    await named(town)
    early = await town.say(CARYS, "board contact")
    assert "No brief has been made yet" in early.words
    await town.press(CARYS, await town.say(CARYS, "board brief"), "Ask the facilitator to read it")
    await town.press(SAM, town.chat(SAM)[-1], "Nobody can be recognised")
    await made(town)
    await sent(town)
    [mail] = post.mails
    assert "Faith" not in mail.subject + mail.text + mail.html and ASKED not in mail.text
    seen = await page(browser, link_in(post))
    assert ASKED in seen.words
    brief = await browser.open(f"{link_in(post)}/brief")
    assert "Who came" not in brief.words and not [user for user in town.people if user.name in brief.words]


async def test_an_open_forums_brief_does_not_leave_once_it_is_a_circle(
    town: Town, post: PostOffice, browser: Browser
) -> None:
    link = await asked(town, post)
    assert ASKED in (await page(browser, link)).words
    settings = await town.say(CARYS, "settings")
    await town.press(CARYS, settings, "Save", {"openness": "listening_circle"})
    assert (await browser.open(link)).status == 404
    card = await town.say(CARYS, "board contact")
    assert not [one for one in card.buttons if one.startswith("Send it")]
