"""Comments on the agenda from a page: they reach the chairs beside the item, and can be taken back."""

from forum.correspondents import Consent
from forum.forums import Forum
from forum.ids import CommentId, PersonId
from forum.people import Person
from forum.safe_links import LinkKind
from storage.unit_of_work import SqlUnitOfWork
from tests.cast import CARYS, GRACE, HOME, YUSUF
from tests.evening import BEGIN
from tests.stories.agenda.publishing import publish
from tests.stories.correspondence.browsing import Browser, Seen
from tests.stories.correspondence.outside import FATIMA, added, page_of, says, within
from tests.stories.town import Town

WORDS = "Please ask the buses to run later."


async def _fatima(town: Town) -> Person:
    await town.set_up()
    [fatima] = await added(town, FATIMA)
    await says(town, fatima, Consent.YES)
    await town.schedule()
    return fatima


async def _agenda_is_out(town: Town) -> Person:
    fatima = await _fatima(town)
    await town.say(YUSUF, "suggest Street lighting")
    await publish(town, Street={"decision": "accepted"})
    return fatima


async def _form(town: Town, browser: Browser, person: Person) -> Seen:
    first = await browser.open(await page_of(town, person))
    return await browser.open(first.links["Send the chairs a comment on the agenda"])


async def test_a_comment_reaches_the_chairs_once(town: Town, browser: Browser) -> None:
    fatima = await _agenda_is_out(town)
    form = await _form(town, browser, fatima)
    assert "It is the agenda for Tuesday 9 April 2030" in form.words
    empty = await browser.send(form, "Send to the chairs", words="")
    assert empty.status == 422
    assert "Please write what you would like to say" in empty.words
    item = next(value for value in form.form("Send to the chairs").offered["topic"] if value != "whole")
    for _ in range(2):
        sent = await browser.send(form, "Send to the chairs", words=WORDS, topic=item)
        assert "Thank you, your comment is with the chairs" in sent.words
        assert "Street lighting" in sent.words
    seen = (await town.say(CARYS, "comments")).words
    assert seen.count(WORDS) == 1
    assert "from Fatima Noor, who may be named" in seen
    assert WORDS not in (await town.say(GRACE, "comments")).words
    # Nobody else who has the link reads it.
    link = await page_of(town, fatima)
    for path in ("", "/comment", "/agenda"):
        assert WORDS not in (await browser.open(link + path)).words


async def test_it_is_taken_back_at_once_or_later(town: Town, browser: Browser) -> None:
    fatima = await _agenda_is_out(town)
    form = await _form(town, browser, fatima)
    sent = await browser.send(form, "Send to the chairs", words=WORDS, attribution="chairs_only")
    gone = await browser.send(sent, "Take it back")
    assert "Your comment has been taken back" in gone.words
    assert WORDS not in (await town.say(CARYS, "comments")).words
    assert WORDS not in await town.stored()
    form = await _form(town, browser, fatima)
    await browser.send(form, "Send to the chairs", words=WORDS)
    menu = await browser.send(await browser.open(await page_of(town, fatima, LinkKind.MINE)), "Continue")
    mine = await browser.open(menu.links["Take back a comment on an agenda"])
    assert WORDS in mine.words
    none = await browser.send(mine, "Take it back")
    assert none.status == 422
    assert "Choose one of the answers" in none.words
    [comment] = mine.form("Take it back").offered["comment"]
    assert "taken back" in (await browser.send(mine, "Take it back", comment=comment)).words
    assert WORDS not in await town.stored()


async def test_an_unattributed_one_leads_to_nobody(town: Town, browser: Browser) -> None:
    fatima = await _agenda_is_out(town)
    form = await _form(town, browser, fatima)
    sent = await browser.send(form, "Send to the chairs", words=WORDS, attribution="unattributed")
    assert "Your name is not kept with it" in sent.words
    rows = [row for row in (await town.stored()).splitlines() if WORDS in row]
    assert rows
    assert all(fatima.id not in row and "Fatima" not in row for row in rows)
    menu = await browser.send(await browser.open(await page_of(town, fatima, LinkKind.MINE)), "Continue")
    assert WORDS not in (await browser.open(menu.links["Take back a comment on an agenda"])).words
    assert "taken back" in (await browser.send(sent, "Take it back")).words
    assert WORDS not in await town.stored()


async def test_nobody_takes_back_somebody_elses(town: Town, browser: Browser) -> None:
    fatima = await _agenda_is_out(town)
    in_teams = await town.say(GRACE, "comment")
    await town.press(GRACE, in_teams, "Send to the chairs", {"words": WORDS})

    async def of_grace(uow: SqlUnitOfWork, _: Forum) -> CommentId:
        [comment] = await uow.published.comments_by(PersonId(town.person_id(GRACE)))
        return comment.id

    theirs, link = await within(town, of_grace), await page_of(town, fatima)
    assert (await browser.post(f"{link}/comment/back", [("comment", theirs)])).status == 409
    assert WORDS in (await town.say(CARYS, "comments")).words


async def test_before_and_after_nothing_can_be_sent(town: Town, browser: Browser) -> None:
    fatima = await _fatima(town)
    await town.say(YUSUF, "suggest Street lighting")
    early = await _form(town, browser, fatima)
    assert "not out yet" in early.words
    assert not early.forms
    await publish(town, Street={"decision": "accepted"})
    form = await _form(town, browser, fatima)
    await town.move_to(BEGIN)
    late = await browser.send(form, "Send to the chairs", words=WORDS)
    assert "The meeting has begun" in late.words
    assert WORDS not in (await town.say(CARYS, "comments", HOME)).words
    assert WORDS not in await town.stored()
