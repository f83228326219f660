"""Looking at a page as different people do: on a small telephone and a large screen, without JavaScript.

What was looked at is held against `LOOKED_AT`, test by test; tests/pages/test_looked_at.py holds that against the
templates that there are.
"""

from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urljoin

import pytest
from axe_playwright_python.async_playwright import Axe
from playwright.async_api import Browser, Page, async_playwright

from pages import drawing
from tests.browser.chromium import QUIET, path_of_chromium
from tests.stories.correspondence.looked_at import LOOKED_AT, looked_at_by

STORIES = Path(__file__).parents[1]
RESULTS = STORIES.parents[1] / "test-results" / "pages"
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
OVER_AN_EDGE = """() => [...document.querySelectorAll("body *")].filter(one => {
    const box = one.getBoundingClientRect();
    return box.width > 1 && getComputedStyle(one).visibility !== "hidden" && !one.matches(".govuk-skip-link")
        && (box.right > innerWidth + 1 || box.left < -1);
}).map(one => one.outerHTML.slice(0, 120))"""
"""What reaches over an edge: a page from right to left would grow to the left."""

Then = Callable[[Page], Awaitable[None]]
"""What is done on the page first: the answer to a form has no address."""


async def _nothing(_: Page) -> None: ...


@pytest.fixture
async def chromium() -> AsyncIterator[Browser]:
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=path_of_chromium(), args=QUIET)
        yield browser
        await browser.close()


@pytest.fixture
def drawn(monkeypatch: pytest.MonkeyPatch) -> Iterator[set[str]]:
    """The templates of the last page, with those that it includes."""
    names, get = set[str](), drawing.PAGES.get_template

    def noting(name: str, parent: str | None = None, *more: Any, **named: Any) -> Any:
        if parent is None:
            names.clear()
        if not name.startswith("govuk_frontend_jinja/"):
            names.add(name)
        return get(name, parent, *more, **named)

    monkeypatch.setattr(drawing.PAGES, "get_template", noting)
    yield names


@pytest.fixture
def looking(chromium: Browser, drawn: set[str], request: pytest.FixtureRequest) -> Iterator["Looking"]:
    """At the end, the test has looked at the templates that `LOOKED_AT` says, and at no others."""
    looking = Looking(chromium, drawn)
    yield looking
    if looking.has_finished:
        key = str(request.path.relative_to(STORIES)), request.function.__name__
        assert looked_at_by(looking.seen) == LOOKED_AT[key]


class Looking:
    """Opens a page as different people do, and says what is wrong with it."""

    def __init__(self, chromium: Browser, drawn: set[str]) -> None:
        self.chromium = chromium
        self.seen = set[str]()
        self.has_finished = True
        self._drawn = drawn
        RESULTS.mkdir(parents=True, exist_ok=True)

    async def look(self, address: str, name: str, then: Then = _nothing, **more: Any) -> None:
        """Small and large without JavaScript; then axe-core, which needs it, in each way of looking. `then`: what is
        done on the page first.
        """
        self.has_finished = False
        for size, view in (("320", PHONE), ("desktop", DESKTOP)):
            context = await self.chromium.new_context(viewport=view, java_script_enabled=False, **more)  # pyright: ignore[reportArgumentType]
            page = await context.new_page()
            sizes = await self._weighed(page, address)
            assert sum(sizes) < MOST_BYTES, (name, sizes)
            await then(page)
            await page.screenshot(path=RESULTS / f"{name}-{size}.png", full_page=True)
            await context.close()
        context = await self.chromium.new_context(viewport=PHONE, bypass_csp=True, **more)  # pyright: ignore[reportArgumentType]
        page = await context.new_page()
        await page.goto(address)
        await then(page)
        self.seen |= self._drawn
        assert await page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"], name
        found = await Axe().run(page)
        assert found.violations_count == 0, (name, found.generate_report())
        for look, media in LOOKS.items():
            await page.emulate_media(**(PLAIN | media))  # pyright: ignore[reportArgumentType]
            found = await Axe().run(page, options=COLOURS_ALONE)
            assert found.violations_count == 0, (name, look, found.generate_report())
            if look in ("dark", "forced-dark"):
                await page.screenshot(path=RESULTS / f"{name}-{look}.png", full_page=True)
        await self._turned_round(page, name)
        await context.close()
        self.has_finished = True

    async def _turned_round(self, page: Page, name: str) -> None:
        """From right to left, with whatever language it has: test_each_look.py reads Urdu."""
        await page.emulate_media(**PLAIN)  # pyright: ignore[reportArgumentType]
        await page.evaluate("document.documentElement.dir = 'rtl'")
        for view in (DESKTOP, PHONE):
            await page.set_viewport_size(view)  # pyright: ignore[reportArgumentType]
            over = await page.evaluate(OVER_AN_EDGE)
            assert over == [], (name, over)
            assert await page.evaluate("document.documentElement.scrollWidth") <= view["width"], name
        found = await Axe().run(page)
        assert found.violations_count == 0, (name, "rtl", found.generate_report())
        await page.screenshot(path=RESULTS / f"{name}-rtl.png", full_page=True)

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
        opened = await page.goto(address, wait_until="networkidle")
        assert all(url.startswith(host) for url in asked), asked
        # Chromium complains of the status of a page that says what is wrong, and of nothing else.
        assert len(complaints) == (opened is not None and opened.status >= 400), complaints
        assert len(sizes) >= 2
        return sizes


async def tab_to(page: Page, wanted: str) -> None:
    """Presses Tab until what the selector names has the focus."""
    for _ in range(40):
        await page.keyboard.press("Tab")
        if await page.locator(f"{wanted}:focus").count():
            return
    raise AssertionError(f"Tab does not lead to {wanted}")
