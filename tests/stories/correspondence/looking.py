"""Looking at a page as different people do: on a small telephone and a large screen, without JavaScript."""

from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any
from urllib.parse import urljoin

import pytest
from axe_playwright_python.async_playwright import Axe
from playwright.async_api import Browser, Page, async_playwright

from tests.browser.chromium import QUIET, path_of_chromium

RESULTS = Path(__file__).parents[3] / "test-results" / "pages"
PHONE, DESKTOP = {"width": 320, "height": 640}, {"width": 1280, "height": 900}
LOOKS: dict[str, dict[str, str]] = {
    "light": {"color_scheme": "light"},
    "dark": {"color_scheme": "dark"},
    "contrast": {"contrast": "more"},
    "dark-contrast": {"color_scheme": "dark", "contrast": "more"},
    "forced-dark": {"forced_colors": "active", "color_scheme": "dark"},
}
PLAIN = {"media": "screen", "color_scheme": "light", "contrast": "no-preference", "forced_colors": "none"}
COLOURS_ALONE = {"runOnly": {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}}
MOST_BYTES = 50_000


@pytest.fixture
async def chromium() -> AsyncIterator[Browser]:
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=path_of_chromium(), args=QUIET)
        yield browser
        await browser.close()


class Looking:
    """Opens a page as different people do, and says what is wrong with it."""

    def __init__(self, chromium: Browser) -> None:
        self.chromium = chromium
        RESULTS.mkdir(parents=True, exist_ok=True)

    async def look(self, address: str, name: str, **more: Any) -> None:
        """Small and large without JavaScript; then axe-core, which needs it, in each way of looking."""
        for size, view in (("320", PHONE), ("desktop", DESKTOP)):
            context = await self.chromium.new_context(viewport=view, java_script_enabled=False, **more)  # pyright: ignore[reportArgumentType]
            page = await context.new_page()
            sizes = await self._weighed(page, address)
            assert sum(sizes) < MOST_BYTES, (name, sizes)
            await page.screenshot(path=RESULTS / f"{name}-{size}.png", full_page=True)
            await context.close()
        context = await self.chromium.new_context(viewport=PHONE, bypass_csp=True, **more)  # pyright: ignore[reportArgumentType]
        page = await context.new_page()
        await page.goto(address)
        assert await page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"], name
        found = await Axe().run(page)
        assert found.violations_count == 0, (name, found.generate_report())
        for look, media in LOOKS.items():
            await page.emulate_media(**(PLAIN | media))  # pyright: ignore[reportArgumentType]
            found = await Axe().run(page, options=COLOURS_ALONE)
            assert found.violations_count == 0, (name, look, found.generate_report())
            if look in ("dark", "forced-dark"):
                await page.screenshot(path=RESULTS / f"{name}-{look}.png", full_page=True)
        await context.close()

    async def _weighed(self, page: Page, address: str) -> list[int]:
        """The bytes of everything that the page loads, all of it from us."""
        host = urljoin(address, "/")
        asked: list[str] = []
        complaints: list[str] = []
        sizes: list[int] = []
        page.on("request", lambda request: asked.append(request.url))
        page.on("console", lambda message: complaints.append(message.text))
        session = await page.context.new_cdp_session(page)
        await session.send("Network.enable")
        session.on("Network.loadingFinished", lambda done: sizes.append(int(done["encodedDataLength"])))
        await page.goto(address, wait_until="networkidle")
        assert all(url.startswith(host) for url in asked), asked
        assert complaints == []
        assert len(sizes) >= 2
        return sizes


async def tab_to(page: Page, wanted: str) -> None:
    """Presses Tab until what the selector names has the focus."""
    for _ in range(40):
        await page.keyboard.press("Tab")
        if await page.locator(f"{wanted}:focus").count():
            return
    raise AssertionError(f"Tab does not lead to {wanted}")
