"""Pages that people seldom meet, as they meet them in Chromium: what follows a form, and what is said when something is
in the way.
"""

import pytest
from playwright.async_api import Page
from sqlalchemy import select

from dialogs.texts import LOCALES
from dialogs.texts.switched_on import Languages
from forum.correspondents import Consent
from forum.errors import TooBusy
from forum.people import Person
from pages.paging import AT_ONCE
from pages.serving import Serving
from storage.tables import suggestions
from tests.cast import GRACE, MIRIAM
from tests.far_end.post_office import PostOffice
from tests.stories.agenda.publishing import publish
from tests.stories.correspondence.board_contact import asked
from tests.stories.correspondence.looking import Looking, chromium, drawn, looking
from tests.stories.correspondence.outside import FATIMA, added, page_of, says
from tests.stories.correspondence.test_board_contact_stopped import next_brief
from tests.stories.dates import date_polling
from tests.stories.town import Town

__all__ = ["chromium", "drawn", "looking"]
pytestmark = pytest.mark.browser


@pytest.fixture
def languages() -> Languages:
    """All of them, whoever has signed."""
    return Languages(LOCALES)


async def _fatima(town: Town) -> Person:
    await town.set_up()
    [fatima] = await added(town, FATIMA)
    await says(town, fatima, Consent.YES)
    return fatima


async def _suggest(page: Page, title: str, attribution: str = "named") -> None:
    await page.locator("[name=title]").fill(title)
    await page.locator(f"[name=attribution][value={attribution}]").check()
    await _send(page)


async def _send(page: Page) -> None:
    await page.locator("main form button").first.click()


async def test_what_follows_a_suggestion(town: Town, post: PostOffice, looking: Looking) -> None:
    link = await page_of(town, await _fatima(town))
    await town.say(GRACE, "suggest Work experience for young people")

    async def alike(page: Page) -> None:
        await _suggest(page, "Work experience for young people")

    others = iter(("Insults at the station", "Prices in the canteen", "Hospital visits by night"))

    async def unattributed(page: Page) -> None:
        await _suggest(page, next(others), "unattributed")

    await looking.look(f"{link}/suggest", "rare-similar", alike)
    await looking.look(f"{link}/suggest", "rare-suggested", unattributed)


async def test_what_follows_a_comment(town: Town, post: PostOffice, looking: Looking) -> None:
    link = await page_of(town, await _fatima(town))
    await looking.look(f"{link}/comment", "rare-comment-closed")
    await town.schedule()
    await town.say(MIRIAM, "suggest Parking outside the hall")
    await publish(town, Parking={"decision": "accepted"})

    async def sent(page: Page) -> None:
        await page.locator("[name=words]").fill("Please ask the buses to run later.")
        await _send(page)

    async def gone(page: Page) -> None:
        await sent(page)
        await _send(page)

    await looking.look(f"{link}/comment", "rare-comment-sent", sent)
    await looking.look(f"{link}/comment", "rare-comment-gone", gone)


async def test_what_is_long_and_what_there_is_a_lot_of(town: Town, post: PostOffice, looking: Looking) -> None:
    link = await page_of(town, await _fatima(town))
    for number in range(AT_ONCE + 1):
        await town.say(GRACE, f"suggest Matter {number}, and the long way round")
    await date_polling.ask(town)
    await looking.look(link, "rare-dates")
    await looking.look(f"{link}/topics", "rare-topics-page")
    await looking.look(f"{link}/topics/page/2", "rare-topics-next")
    topic = await town.bot.database.run(lambda session: session.scalar(select(suggestions.c.id).limit(1)))
    await looking.look(f"{link}/topics/{topic}", "rare-in-full")


async def test_a_language_and_a_link_of_ones_own(town: Town, post: PostOffice, looking: Looking) -> None:
    link = await page_of(town, await _fatima(town))
    await looking.look(f"{link}/language", "rare-language")

    async def another(page: Page) -> None:
        await page.locator('form[action$="/mine-link"] button').click()

    await looking.look(link, "rare-asked", another)


async def test_what_is_in_the_way(
    town: Town, post: PostOffice, looking: Looking, monkeypatch: pytest.MonkeyPatch
) -> None:
    link = await page_of(town, await _fatima(town))
    await looking.look(f"{link}x", "rare-unknown")
    found = Serving.found

    async def busy(*_: object) -> None:
        raise TooBusy

    async def in_a_rush(page: Page) -> None:
        monkeypatch.setattr(Serving, "found", busy)
        await _suggest(page, "Halal food in hospital")
        monkeypatch.setattr(Serving, "found", found)

    await looking.look(f"{link}/suggest", "rare-again", in_a_rush)
    await town.after(days=400)
    await looking.look(link, "rare-expired")


async def test_an_earlier_link_of_the_boards(town: Town, post: PostOffice, looking: Looking) -> None:
    link = await asked(town, post)
    await next_brief(town)
    await looking.look(f"{link}/no", "rare-board-stop")
