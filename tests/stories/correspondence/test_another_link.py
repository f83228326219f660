"""Asking for another link, however often and from wherever: nobody gets more than a few emails by it."""

from datetime import UTC, datetime, timedelta
from urllib.parse import urlsplit

from forum.correspondents import Consent
from forum.people import Person
from forum.use_cases.correspondence.look_at_list import Entry
from tests.far_end.post_office import PostOffice
from tests.stories.correspondence.browsing import Browser, Seen
from tests.stories.correspondence.outside import FATIMA, added, page_of, says
from tests.stories.town import Town

MIDNIGHT = datetime(2030, 3, 6, tzinfo=UTC)
SHARED = "family@mosque.example"


async def _agreed(town: Town, *entries: Entry) -> list[Person]:
    await town.set_up()
    people = await added(town, *entries)
    for person in people:
        await says(town, person, Consent.YES)
    return [*people]


async def _types(town: Town, browser: Browser, link: str, address: str) -> None:
    parts = urlsplit(link)
    page = await browser.open(f"{parts.scheme}://{parts.netloc}/l/new")
    answer = await browser.send(page, "Send me a link", address=address)
    assert "Check your messages" in answer.words
    await town.settled()


async def asked_for(town: Town) -> list[str]:
    """The jobs that answer somebody who asked for a link."""
    return [row for row in (await town.stored()).splitlines() if row.startswith("jobs ") and "new_link:" in row]


def _sent(post: PostOffice, words: str, address: str = FATIMA.email) -> int:
    return sum(words in mail.text for mail in post.to(address))


async def test_an_expired_link_offers_another(town: Town, browser: Browser) -> None:
    [fatima] = await _agreed(town, FATIMA)
    link = await page_of(town, fatima)
    await town.after(days=121)
    old = await browser.open(link)
    assert old.status == 410
    assert "too old" in old.words
    asked = await browser.send(old, "Send me a new link")
    assert "Check your messages" in asked.words
    await browser.send(old, "Send me a new link")
    assert len(await asked_for(town)) == 1
    forged = link[:-1] + ("A" if link[-1] != "A" else "B")
    assert (await browser.post(f"{forged}/again", [])).status == 404


async def test_three_new_links_a_day(town: Town, post: PostOffice, browser: Browser) -> None:
    [fatima] = await _agreed(town, FATIMA)
    link = await page_of(town, fatima)
    for hour in (0.1, 1, 7.9, 8, 12, 16, 23.9):
        await town.move_to(MIDNIGHT + timedelta(hours=hour))
        await _types(town, browser, link, FATIMA.email)
    assert _sent(post, "Here is your new link") == 3
    await town.move_to(MIDNIGHT + timedelta(days=1, hours=1))
    await _types(town, browser, link, FATIMA.email)
    assert _sent(post, "Here is your new link") == 4


async def test_old_links_and_typed_addresses_count_together(town: Town, post: PostOffice, browser: Browser) -> None:
    [fatima] = await _agreed(town, FATIMA)
    link = await page_of(town, fatima)
    await town.move_to(MIDNIGHT + timedelta(days=130))
    old = await browser.open(link)
    assert old.status == 410
    for _ in range(3):
        await browser.send(old, "Send me a new link")
        await town.settled()
        await _types(town, browser, link, FATIMA.email)
    assert _sent(post, "Here is your new link") == 1


async def test_five_people_at_one_address(town: Town, post: PostOffice, browser: Browser) -> None:
    people = await _agreed(town, *(Entry(f"Leader {letter}", email=SHARED) for letter in "ABCDEFG"))
    await _types(town, browser, await page_of(town, people[0]), SHARED)
    assert _sent(post, "Here is your new link", SHARED) == 5


async def _presses(town: Town, page: Seen, browser: Browser) -> str:
    answer = await browser.send(page, "Email me the link to what is mine")
    await town.settled()
    return answer.words


async def test_three_links_to_what_is_ones_own_in_an_hour(town: Town, post: PostOffice, browser: Browser) -> None:
    [fatima] = await _agreed(town, FATIMA)
    await town.move_to(MIDNIGHT + timedelta(hours=3))
    page = await browser.open(await page_of(town, fatima))
    said = [await _presses(town, page, browser) for _ in range(5)]
    assert ["The link is on its way" in words for words in said] == [True, True, True, False, False]
    assert "Try again in an hour" in said[-1]
    assert _sent(post, "Here is the link to what is yours") == 3
    await town.after(hours=1)
    assert "The link is on its way" in await _presses(town, page, browser)
    assert _sent(post, "Here is the link to what is yours") == 4


async def test_one_that_a_busy_server_keeps_waiting_is_not_sent_twice_and_counts_once(
    town: Town, post: PostOffice, browser: Browser
) -> None:
    [fatima] = await _agreed(town, FATIMA)
    await town.move_to(MIDNIGHT + timedelta(hours=3))
    page = await browser.open(await page_of(town, fatima))
    post.busy = {FATIMA.email: 5.0}
    assert "The link is on its way" in await _presses(town, page, browser)
    for _ in range(5):
        await town.after(minutes=5)
        assert "The link is on its way" in await _presses(town, page, browser)
    post.busy.clear()
    await town.after(minutes=10)
    assert _sent(post, "Here is the link to what is yours") == 1
    link = post.link(FATIMA.email, "See what is yours")
    assert (await browser.send(await browser.open(link), "Continue")).status == 200
