"""The pages of the board's contact in Chromium: small and large, without JavaScript, by keyboard, with axe-core."""

import pytest
from playwright.async_api import Browser

from tests.far_end.post_office import PostOffice
from tests.stories.correspondence.board_contact import SEND, asked
from tests.stories.correspondence.looking import PHONE, RESULTS, Looking, chromium, drawn, looking
from tests.stories.town import Town

pytestmark = pytest.mark.browser
__all__ = ["chromium", "drawn", "looking"]


async def test_the_boards_pages_work_for_everybody(
    town: Town, post: PostOffice, chromium: Browser, looking: Looking
) -> None:
    link = await asked(town, post)
    await looking.look(link, "board-first")
    context = await chromium.new_context(viewport=PHONE, java_script_enabled=False)  # pyright: ignore[reportArgumentType]
    page = await context.new_page()
    await page.goto(link)
    await page.get_by_label("Yes, show me the questions").focus()
    await page.keyboard.press("Space")
    await page.keyboard.press("Tab")
    await page.keyboard.press("Enter")
    await page.get_by_label("Your answer to question 1").focus()
    await page.keyboard.type("The lamps are lit from May.")
    await page.keyboard.press("Tab")
    assert await page.locator("button:focus").inner_text() == SEND
    await page.keyboard.press("Enter")
    await page.get_by_text("A chair has not confirmed it yet").wait_for()
    await looking.look(link, "board")
    await looking.look(f"{link}/brief", "board-brief")
    await looking.look(f"{link}/no", "board-no")
    await town.settled()
    assert (RESULTS / "board-320.png").exists()
