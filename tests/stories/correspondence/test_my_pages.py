"""What is somebody's own: behind a link that opens once, in one browser, for half an hour."""

import aiohttp

from forum.correspondents import Consent
from forum.people import Person
from forum.safe_links import LinkKind
from tests.cast import CARYS
from tests.stories.correspondence.browsing import Browser, Seen
from tests.stories.correspondence.outside import FATIMA, added, page_of, says
from tests.stories.town import Town


async def _fatima(town: Town) -> Person:
    await town.set_up()
    [fatima] = await added(town, FATIMA)
    await says(town, fatima, Consent.YES)
    return fatima


async def _opened(town: Town, browser: Browser, person: Person) -> Seen:
    page = await browser.open(await page_of(town, person, LinkKind.MINE))
    return await browser.send(page, "Continue")


async def test_the_link_opens_once_in_one_browser(town: Town, browser: Browser) -> None:
    fatima = await _fatima(town)
    link = await page_of(town, fatima, LinkKind.MINE)
    for method in ("GET", "HEAD", "GET"):
        first = await browser.open(link, method)
        assert "Set-Cookie" not in first.headers
    async with aiohttp.ClientSession() as elsewhere:
        others = await Browser(elsewhere).open(link)
    pressed = await browser.press(first, "Continue")
    kept = pressed.headers["Set-Cookie"]
    assert "HttpOnly" in kept
    assert "SameSite=Strict" in kept
    assert f"Path=/l/{link.rpartition('/')[2]}" in kept
    assert "What is yours" in (await browser.open(f"{link}/mine")).words
    async with aiohttp.ClientSession() as elsewhere:
        other = Browser(elsewhere)
        assert (await other.open(link)).status == 410
        assert (await other.press(others, "Continue")).status == 410
        assert (await other.open(f"{link}/mine")).status == 410
        stolen = {"Cookie": "opened=" + "A" * 22}
        assert (await other.open(f"{link}/mine", headers=stolen)).status == 410
    await town.after(minutes=31)
    assert (await browser.open(f"{link}/mine")).status == 410


async def test_a_second_press_on_the_same_button_opens_it_as_well(town: Town, browser: Browser) -> None:
    """A double click: the browser drops the answer to the first press, and the cookie that came with it."""
    fatima = await _fatima(town)
    link = await page_of(town, fatima, LinkKind.MINE)
    page, elsewhere = await browser.open(link), await browser.open(link)
    for _ in range(2):
        pressed = await browser.press(page, "Continue")
        browser.session.cookie_jar.clear()
    assert pressed.status == 303
    assert "opened=" in pressed.headers["Set-Cookie"]
    assert (await browser.press(elsewhere, "Continue")).status == 410, "drawn for another browser, or another time"
    for forged in ("", "A" * 32, page.form("Continue").fields[0][1][:-1]):
        assert (await browser.press(page, "Continue", once=forged)).status == 410
    await town.after(minutes=31)
    assert (await browser.press(page, "Continue")).status == 410


async def test_a_second_press_does_not_open_what_was_closed(town: Town, browser: Browser) -> None:
    fatima = await _fatima(town)
    page = await browser.open(await page_of(town, fatima, LinkKind.MINE))
    menu = await browser.send(page, "Continue")
    closing = await browser.open(menu.links["Close your links"])
    await browser.send(closing, "Close my links")
    assert (await browser.press(page, "Continue")).status == 404


async def test_needs_are_told_as_in_teams(town: Town, browser: Browser) -> None:
    fatima = await _fatima(town)
    await town.schedule()
    menu = await _opened(town, browser, fatima)
    form = await browser.open(menu.links["Say what you need at the next meeting"])
    wrong = await browser.send(form, "Save", needs=["language", "prayer"], diet="halal")
    assert "Please say which language" in wrong.words
    assert ("needs", "prayer") in wrong.form("Save").fields
    assert ("diet", "halal") in wrong.form("Save").fields
    kept = await browser.send(wrong, "Save", needs=["language", "prayer"], language="Urdu")
    assert ("language", "Urdu") in kept.form("Save").fields
    assert "This is what we have noted" in kept.words
    told = await town.say(CARYS, "needs")
    assert "Urdu" in (await town.press(CARYS, told, "Who needs what")).words
    data = await browser.open(menu.links["See what we keep about you"])
    assert FATIMA.email in data.words
    assert "Urdu" in data.words


async def test_a_form_without_its_key_changes_nothing(town: Town, browser: Browser) -> None:
    fatima = await _fatima(town)
    menu = await _opened(town, browser, fatima)
    leaving = await browser.open(menu.links["Leave the group"])
    assert (await browser.press(leaving, "Leave the group", form="")).status == 403
    assert (await browser.open(leaving.url)).status == 200
    left = await browser.send(leaving, "Leave the group")
    assert "You have left the group" in left.words
    await town.settled()
    assert (await browser.open(menu.url)).status == 404
    assert FATIMA.email not in await town.stored()


async def test_links_are_closed(town: Town, browser: Browser) -> None:
    fatima = await _fatima(town)
    answers, stops = await page_of(town, fatima), await page_of(town, fatima, LinkKind.STOP)
    menu = await _opened(town, browser, fatima)
    closed = await browser.send(await browser.open(menu.links["Close your links"]), "Close my links")
    assert "Your links are closed" in closed.words
    assert (await browser.open(answers)).status == 404
    assert (await browser.open(stops)).status == 200


async def test_invitations_are_refused_and_wanted_again(town: Town, browser: Browser) -> None:
    fatima = await _fatima(town)
    await town.schedule()
    await town.after(minutes=5)
    assert FATIMA.email in str(town.events())
    menu = await _opened(town, browser, fatima)
    menu = await browser.send(menu, "Save", invited="no")
    await town.after(minutes=5)
    assert ("invited", "no") in menu.form("Save").fields
    assert FATIMA.email not in str([event.shown for event in town.events()])
