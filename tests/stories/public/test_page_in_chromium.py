"""The page on the web as people meet it: in Chromium, without JavaScript, on a telephone, by keyboard, on paper."""

import pytest
from playwright.async_api import Browser, Page

from tests.cast import CARYS, GRACE, YUSUF
from tests.stories.correspondence.looking import DESKTOP, PHONE, RESULTS, Looking, chromium, drawn, looking
from tests.stories.public.on_the_web import became, met, put, told
from tests.stories.town import Town

__all__ = ["chromium", "drawn", "looking"]

pytestmark = pytest.mark.browser
WORD = "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch"


async def full_page(town: Town) -> str:
    await met(town, (YUSUF, "Work experience"), (GRACE, "Street lighting"))
    await became(town, "Work experience", "answered", "Six places at the council, from September on.")
    await became(town, "Street lighting", "done", f"New lamps in Mill Lane. {WORD}")
    await told(town)
    await town.schedule(day="2030-06-11")
    return await put(town, joining="Come along, or tell us below.", town="Bridgend", where="true")


async def test_the_page_and_its_form_work_for_everybody(town: Town, chromium: Browser, looking: Looking) -> None:
    address = await full_page(town)
    await looking.look(address, "public")
    await looking.look(f"{address}/thanks", "public-thanks")

    context = await chromium.new_context(viewport=PHONE, java_script_enabled=False)  # pyright: ignore[reportArgumentType]
    page = await context.new_page()
    await page.goto(address)
    await _type(page, "", "leyla@example.org")
    assert await page.get_by_role("alert").count() or "There is a problem" in await page.inner_text("body")
    await page.screenshot(path=RESULTS / "public-wrong-320.png", full_page=True)
    assert await page.get_by_label("Your email address or telephone number").input_value() == "leyla@example.org"
    await _type(page, "Leyla Demir", "")
    assert "is on its way to the chairs" in await page.inner_text("main")
    assert page.url == f"{address}/thanks" and await context.cookies() == []
    await town.settled()
    assert len(town.told(CARYS, "Leyla Demir")) == 1
    await context.close()


async def _type(page: Page, name: str, reach: str) -> None:
    """By keyboard alone: to the first field, through the others, and Enter on the button."""
    await page.get_by_label("Your name").focus()
    for typed in (name, reach, "", None):
        if typed is None:
            async with page.expect_navigation(wait_until="networkidle"):
                await page.keyboard.press("Enter")
        elif typed:
            await page.keyboard.type(typed)
        if typed is not None:
            await page.keyboard.press("Tab")


async def test_it_can_be_printed_and_hung_up(town: Town, chromium: Browser) -> None:
    address = await full_page(town)
    context = await chromium.new_context(viewport=DESKTOP, java_script_enabled=False)  # pyright: ignore[reportArgumentType]
    page = await context.new_page()
    await page.emulate_media(media="print", color_scheme="dark")
    await page.goto(address)
    await page.screenshot(path=RESULTS / "public-print.png", full_page=True)
    ink = await page.evaluate("getComputedStyle(document.querySelector('h1')).color")
    assert ink in ("rgb(0, 0, 0)", "rgb(11, 12, 12)")
    assert "Six places at the council" in await page.inner_text("main")
    await context.close()
