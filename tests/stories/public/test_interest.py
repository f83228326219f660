"""Somebody who read the page on the web would like to take part: only the chairs learn of it."""

import asyncio
from dataclasses import replace
from datetime import timedelta

import pytest

from forum.correspondents import Consent
from forum.people import Person
from forum.use_cases.privacy.my_data import my_data
from tests.cast import CARYS, GRACE, MIRIAM, SAM
from tests.stories.correspondence.browsing import Browser, Seen
from tests.stories.correspondence.outside import FATIMA, GWEN, added, says, within
from tests.stories.public.on_the_web import put
from tests.stories.town import Town

SEND = "Send it to the chairs"
LEYLA = {"name": "Leyla Demir", "reach": "leyla@example.org", "words": "I run the youth club."}
THANKS = "is on its way to the chairs"


@pytest.fixture
async def address(town: Town) -> str:
    await town.set_up()
    return await put(town)


async def send(browser: Browser, address: str, **typed: str) -> Seen:
    return await browser.send(await browser.open(address), SEND, **{**LEYLA, **typed})


async def test_chairs_are_told_and_add_them_in_the_usual_way(town: Town, browser: Browser, address: str) -> None:
    page = await browser.open(address)
    assert "goes to the chairs of the forum and to nobody else" in page.words and "30 days" in page.words
    thanks = await send(browser, address)
    assert thanks.status == 200 and THANKS in thanks.words and "Leyla" not in thanks.html
    await town.settled()
    [told] = town.told(CARYS, "Leyla Demir")
    for words in (
        "leyla@example.org",
        "I run the youth club.",
        "Nobody has checked",
        "even if they were marked before",
    ):
        assert words in told.words
    assert not any("Leyla" in sent.words for user in (GRACE, MIRIAM, SAM) for sent in town.chat(user))
    assert not any("Leyla" in sent.words for sent in town.in_channel())

    assert "Only a chair" in (await town.forge(GRACE, told, "Add them")).toast
    form = await town.press(CARYS, told, "Add them")
    look = await town.press(CARYS, form, "Show me what you understood")
    assert "Leyla Demir" in look.words and "interests " in await town.stored()
    added = await town.press(CARYS, look, next(name for name in look.buttons if name.startswith("Add")))
    assert "Leyla Demir" in added.words and "interests " not in await town.stored()
    assert "dealt with this already" in (await town.press(CARYS, told, "Add them")).words


async def test_not_now_deletes_it_and_so_do_thirty_days(town: Town, browser: Browser, address: str) -> None:
    await send(browser, address)
    await town.settled()
    [told] = town.told(CARYS, "Leyla Demir")
    assert "I have deleted" in (await town.press(CARYS, told, "Not now")).words
    assert "leyla" not in (await town.stored()).lower()
    await send(browser, address, reach="07700 900123")
    assert "+447700900123" in await town.stored()
    await town.move_to(town.clock.now() + timedelta(days=30))
    stored = (await town.stored()).replace(" ", "")
    assert "7700900123" not in stored and "Leyla" not in stored


async def test_the_answer_is_the_same_for_everybody_and_nobody_waits_twice(
    town: Town, browser: Browser, address: str
) -> None:
    first = await send(browser, address)
    again = await send(browser, address)
    known = await send(browser, address, name=GRACE.name, reach=GRACE.email)
    assert first.body == again.body == known.body
    page = await browser.open(address)
    await asyncio.gather(*(browser.press(page, SEND, **{**LEYLA, "reach": "b@example.org"}) for _ in range(3)))
    await town.settled()
    assert len(town.told(CARYS, "leyla@example.org")) == 1 and len(town.told(CARYS, "b@example.org")) == 1


@pytest.mark.parametrize(
    ("typed", "says"),
    [
        ({"name": " "}, "Enter your name"),
        ({"reach": "nobody"}, "Enter an email address or a telephone number"),
        ({"reach": "a@example.org\r\nBcc: x@example.org"}, "Enter an email address"),
        ({"name": "a" * 101}, "100 letters at most"),
        ({"words": "a" * 301}, "300 letters at most"),
    ],
)
async def test_a_form_that_needs_correcting_comes_back(
    town: Town, browser: Browser, address: str, typed: dict[str, str], says: str
) -> None:
    back = await send(browser, address, **typed)
    assert back.status == 422 and says in back.words and back.title.startswith("Error:")
    assert ("words", {**LEYLA, **typed}["words"]) in back.form(SEND).fields
    assert "interests " not in await town.stored()


async def test_what_is_typed_is_never_read_as_markup(town: Town, browser: Browser, address: str) -> None:
    evil = '<script>alert(1)</script>"><img src=x> [click](https://evil.example) *b*'
    back = await send(browser, address, name=evil, reach="")
    assert "<script" not in back.html and "<img" not in back.html and evil in back.form(SEND).fields[1][1]
    await send(browser, address, name=f"Leyla\r\nDemir {evil}"[:100], words=evil)
    await town.settled()
    [told] = town.told(CARYS, "leyla@example.org")
    texts = [part for part in told.card["body"] if part["type"] == "TextBlock"]
    assert not any("evil" in part["text"] for part in texts), "only runs of text carry it, which are never Markdown"


async def test_forms_of_other_sites_are_refused_and_so_is_what_is_no_browser(
    town: Town, browser: Browser, address: str
) -> None:
    page = await browser.open(address)
    form = page.form(SEND)
    fields = [(name, LEYLA.get(name, value)) for name, value in form.fields]
    for headers in ({"Origin": "https://evil.example"}, {"Sec-Fetch-Site": "cross-site"}, {"Origin": "null"}):
        assert (await browser.post(form.action, fields, headers)).status == 403
    async with browser.session.post(form.action, data=dict(fields)) as answer:
        assert answer.status == 403
    assert "interests " not in await town.stored()


async def test_without_the_form_nothing_is_taken_and_a_flood_stops(town: Town, browser: Browser, address: str) -> None:
    page = await browser.open(address)
    answers = [
        await browser.press(page, SEND, **{**LEYLA, "reach": f"l{n}@example.org", "once": str(n)}) for n in range(12)
    ]
    assert [answer.status for answer in answers].count(429) == 2 and "Please wait" in answers[-1].words
    await put(town, interest="false")
    assert SEND not in (await browser.open(address)).html


async def test_people_see_it_under_my_data(town: Town, browser: Browser, address: str) -> None:
    await send(browser, address, reach=f"Grace <{GRACE.email.upper()}>")
    assert "I run the youth club." in (await town.say(GRACE, "my data")).words
    assert "I run the youth club." not in (await town.say(MIRIAM, "my data")).words


@pytest.mark.parametrize("reach", [FATIMA.email, GWEN.phone])
async def test_what_a_chair_typed_shows_nobody_what_others_wrote(
    town: Town, browser: Browser, address: str, reach: str
) -> None:
    """A number, or an address at which nobody has said yes, may be a stranger's."""
    [fatima] = await added(town, replace(FATIMA, phone=GWEN.phone))
    await send(browser, address, reach=reach)
    assert "I run the youth club." not in await _own_data(town, fatima)
    await says(town, fatima, Consent.YES)
    assert ("I run the youth club." in await _own_data(town, fatima)) is ("@" in reach)


async def _own_data(town: Town, person: Person) -> str:
    return str(await within(town, lambda uow, _: my_data(uow, person, town.clock.now())))
