"""Until somebody has said yes their link asks one question; a no, or another address, closes what came before."""

from forum.correspondents import Consent
from forum.forums import Forum
from forum.ids import PersonId
from forum.people import Person
from forum.safe_links import LinkKind
from forum.use_cases.correspondence.change_contact import Contact, change_contact, take_off
from forum.use_cases.correspondence.change_letterhead import change_letterhead
from forum.use_cases.correspondence.first_contact import ask_first
from forum.use_cases.correspondence.look_at_list import Entry
from storage.unit_of_work import SqlUnitOfWork
from tests.cast import CARYS, GRACE, HOME
from tests.far_end.post_office import PostOffice
from tests.stories.correspondence.browsing import Browser
from tests.stories.correspondence.by_mail import subjects
from tests.stories.correspondence.outside import FATIMA, HARRI, added, page_of, says, within
from tests.stories.forums.circle import become
from tests.stories.town import Town

QUESTION = "May we email you?"


async def _chair(town: Town, uow: SqlUnitOfWork) -> Person:
    found = await uow.people.get(PersonId(town.person_id(CARYS)))
    assert found is not None
    return found


async def test_nothing_but_the_question_is_shown_or_taken(town: Town, browser: Browser) -> None:
    await town.set_up()
    [fatima] = await added(town, FATIMA)
    await town.schedule()
    link = await page_of(town, fatima)
    for path in ("", "/agenda", "/suggest", "/date.ics", "/topic"):
        seen = await browser.open(link + path)
        assert QUESTION in seen.words and "Faith" not in seen.html, path
    fields = [("once", "a key"), ("title", "Buses"), ("attribution", "named")]
    assert (await browser.post(f"{link}/suggest", fields)).status == 303
    await town.settled()
    assert "Buses" not in (await town.say(GRACE, "agenda", HOME)).words


async def test_stopping_before_a_yes_is_a_no(town: Town, browser: Browser) -> None:
    await town.set_up()
    [fatima] = await added(town, FATIMA)
    answers, stops = await page_of(town, fatima), await page_of(town, fatima, LinkKind.STOP)
    seen = await browser.send(await browser.open(stops), "Stop the emails")
    assert "We have deleted your email address" in seen.words
    assert FATIMA.email not in await town.stored()
    assert [(await browser.open(link)).status for link in (answers, stops)] == [404, 404]


async def test_an_old_address_says_nothing_for_a_new_one(town: Town, post: PostOffice, browser: Browser) -> None:
    await town.set_up()
    [fatima] = await added(town, FATIMA)
    old = await page_of(town, fatima, LinkKind.STOP)
    await town.after(hours=1)

    async def change(uow: SqlUnitOfWork, forum: Forum) -> None:
        chair = await _chair(town, uow)
        await change_contact(uow, chair, forum, fatima.id, Contact("noor@home.example"), town.clock.now())
        await ask_first(uow, chair, forum, [fatima.id], town.clock.now())

    await within(town, change)
    assert (await browser.post(f"{old}/at-once", [])).status == 404
    assert (await browser.post(f"{old}/start", [])).status == 404
    await browser.send(await browser.open(post.link("noor@home.example", "Say yes or no")), "Send", reply="yes")
    await town.schedule()
    assert subjects(post, "noor@home.example") == ["Are you coming on Tuesday 9 April?"]


async def test_nobody_is_asked_where_somebody_has_said_no(town: Town, post: PostOffice) -> None:
    await town.set_up()
    family = [FATIMA, Entry("Idris Noor", email=FATIMA.email)]
    fatima, idris = await added(town, *family, ask=False)

    async def ask(uow: SqlUnitOfWork, forum: Forum, person: Person) -> None:
        await ask_first(uow, await _chair(town, uow), forum, [person.id], town.clock.now())

    await within(town, lambda uow, forum: ask(uow, forum, fatima))
    await says(town, fatima, Consent.NO)
    await within(town, lambda uow, forum: ask(uow, forum, idris))
    assert len(post.mails) == 1
    assert await added(town, *family, key="pasted again") == []


async def test_an_old_card_brings_nobody_back(town: Town) -> None:
    await town.set_up()
    [harri] = await added(town, HARRI, key="a list")

    async def off(uow: SqlUnitOfWork, forum: Forum) -> None:
        await take_off(uow, await _chair(town, uow), forum, harri.id, town.clock.now())

    await within(town, off)
    assert await added(town, HARRI, key="a list") == []
    assert "Harri" not in (await town.say(CARYS, "answer for")).words


async def test_what_is_open_in_a_browser_closes_with_the_links(town: Town, browser: Browser) -> None:
    await town.set_up()
    [fatima] = await added(town, FATIMA)
    await says(town, fatima, Consent.YES)
    mine = await page_of(town, fatima, LinkKind.MINE)
    await browser.send(await browser.open(mine), "Continue")
    assert "What we keep about you" in (await browser.open(f"{mine}/mine/data")).words
    await browser.send(await browser.open(f"{mine}/mine/close"), "Close my links")
    assert (await browser.open(f"{mine}/mine/data")).status == 404


async def test_a_circle_is_named_neither_in_the_question_nor_in_a_calendar(town: Town, browser: Browser) -> None:
    await town.set_up()
    [fatima, other] = await added(town, FATIMA, Entry("Idris Noor", email="idris@mosque.example"))

    async def named(uow: SqlUnitOfWork, forum: Forum) -> None:
        kept = await uow.correspondents.letterhead(forum.id)
        kept.names_forum = True
        await change_letterhead(uow, await _chair(town, uow), forum, kept, town.clock.now())

    await within(town, named)
    assert "The group is Faith Forum" in (await browser.open(await page_of(town, other))).words
    await says(town, fatima, Consent.YES)
    await town.schedule()
    await become(town, "listening_circle")
    assert "Faith" not in (await browser.open(await page_of(town, other))).html
    file = await browser.open(await page_of(town, fatima, path="/date.ics"))
    assert b"SUMMARY:Meeting" in file.body and b"Faith" not in file.body
