"""The pages of opportunities as people meet them: in Chromium, without JavaScript, small and large, by keyboard."""

import pytest
from playwright.async_api import Browser

from forum.correspondents import Consent
from tests.cast import CARYS
from tests.far_end.post_office import PostOffice
from tests.stories.correspondence.looking import PHONE, RESULTS, Looking, chromium, drawn, looking
from tests.stories.correspondence.outside import FATIMA, added, page_of, says
from tests.stories.opportunities.passing_on import CLOSED, pass_on
from tests.stories.opportunities.test_pages import plain_link
from tests.stories.town import Town

__all__ = ["chromium", "drawn", "looking"]

pytestmark = [pytest.mark.browser, pytest.mark.whole]


async def test_the_pages_work_for_everybody(town: Town, post: PostOffice, looking: Looking) -> None:
    await town.set_up()
    [fatima] = await added(town, FATIMA)
    await says(town, fatima, Consent.YES)
    page = await page_of(town, fatima, path="/opportunities")
    await looking.look(page, "opportunities-none")
    await pass_on(town, how="Or ring Sam Okoro on 01632 960 001, any day before noon.", clock="17:00")
    await pass_on(town, title="Grants for halls", who_for="", link="", how="Write to the council.")
    await looking.look(page, "opportunities")
    link = plain_link(town)
    await looking.look(link, "opportunity")
    await town.move_to(CLOSED)
    await looking.look(page, "opportunities-closed")
    await looking.look(link, "opportunity-closed")
    assert post.mails and CARYS


async def test_a_number_is_told_by_keyboard_alone(town: Town, post: PostOffice, chromium: Browser) -> None:
    await town.set_up()
    [fatima] = await added(town, FATIMA)
    await says(town, fatima, Consent.YES)
    await pass_on(town)
    context = await chromium.new_context(viewport=PHONE, java_script_enabled=False)  # pyright: ignore[reportArgumentType]
    page = await context.new_page()
    await page.goto(await page_of(town, fatima, path="/opportunities"))
    for _ in range(20):
        await page.keyboard.press("Tab")
        if await page.locator('input[name="people"]:focus').count():
            break
    await page.keyboard.type("2")
    await page.keyboard.press("Enter")
    await page.get_by_text("You told us of 2 people.").wait_for()
    await page.screenshot(path=RESULTS / "opportunities-told-320.png", full_page=True)
    await town.settled()
