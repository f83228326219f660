"""The pages as people meet them: in Chromium, without JavaScript, on a small telephone, by keyboard."""

from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any
from urllib.parse import urljoin

import pytest
from axe_playwright_python.async_playwright import Axe
from playwright.async_api import Browser, Page, async_playwright

from forum.correspondents import Consent
from forum.safe_links import LinkKind
from tests.browser.chromium import QUIET, path_of_chromium
from tests.cast import GRACE, MIRIAM
from tests.far_end.post_office import PostOffice
from tests.stories.agenda.publishing import publish
from tests.stories.correspondence.outside import FATIMA, added, page_of, says
from tests.stories.questions.test_questions import ask
from tests.stories.town import Town

RESULTS = Path(__file__).parents[3] / "test-results" / "pages"
PHONE, DESKTOP = {"width": 320, "height": 640}, {"width": 1280, "height": 900}
MOST_BYTES = 50_000

pytestmark = pytest.mark.browser


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
        """Small and large without JavaScript; then axe-core, which needs it."""
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


async def test_pages_before_anything_is_known_work_for_everybody(
    town: Town, post: PostOffice, chromium: Browser
) -> None:
    await town.set_up()
    [fatima] = await added(town, FATIMA)
    looking = Looking(chromium)
    await looking.look(post.link(FATIMA.email, "Say yes or no"), "first-question")
    stop = await page_of(town, fatima, LinkKind.STOP)
    await looking.look(stop, "stop")
    host = stop.split("/l/")[0]
    await looking.look(f"{host}/l/new", "new-link")
    await looking.look(f"{host}/l/declined", "declined")
    await says(town, fatima, Consent.YES)
    await says(town, fatima, Consent.STOPPED)
    await looking.look(stop, "stopped")


async def test_pages_for_answers_work_for_everybody(town: Town, post: PostOffice, chromium: Browser) -> None:
    await town.set_up()
    [fatima] = await added(town, FATIMA)
    await says(town, fatima, Consent.YES)
    await town.schedule(note="Please bring the list of halls.\nTea is at half past five.")
    await town.say(GRACE, "suggest Work experience for young people")
    await town.say(MIRIAM, "suggest Parking outside the hall")
    await ask(town)
    looking, link = Looking(chromium), await page_of(town, fatima)
    await looking.look(link, "answer")
    await looking.look(f"{link}/suggest", "suggest")
    await looking.look(f"{link}/topic", "code")
    await publish(town, Work={"decision": "accepted"}, Parking={"decision": "accepted"})
    await looking.look(f"{link}/agenda", "agenda")


async def test_pages_of_ones_own_work_for_everybody(town: Town, post: PostOffice, chromium: Browser) -> None:
    await town.set_up()
    [fatima] = await added(town, FATIMA)
    await says(town, fatima, Consent.YES)
    await town.schedule()
    link, looking = await page_of(town, fatima, LinkKind.MINE), Looking(chromium)
    await looking.look(link, "open")
    context = await chromium.new_context(viewport=PHONE, java_script_enabled=False)  # pyright: ignore[reportArgumentType]
    page = await context.new_page()
    await page.goto(link)
    await page.get_by_role("button", name="Continue").click()
    state = await context.storage_state()
    for path in ("", "/needs", "/topics", "/data", "/close", "/leave"):
        await looking.look(f"{link}/mine{path}", f"mine{path.replace('/', '-')}", storage_state=state)


async def test_somebody_answers_by_keyboard_alone(town: Town, post: PostOffice, chromium: Browser) -> None:
    await town.set_up()
    [fatima] = await added(town, FATIMA)
    await says(town, fatima, Consent.YES)
    await town.schedule()
    context = await chromium.new_context(viewport=PHONE, java_script_enabled=False)  # pyright: ignore[reportArgumentType]
    page = await context.new_page()
    await page.goto(await page_of(town, fatima))
    await _tab_to(page, "in_person")
    await page.keyboard.press("Space")
    await page.keyboard.press("ArrowDown")
    await _tab_to(page, "")
    await page.keyboard.press("Enter")
    await page.get_by_text("Yes, online. You can change it").wait_for()
    await page.screenshot(path=RESULTS / "answered-320.png", full_page=True)
    await town.settled()


async def _tab_to(page: Page, value: str) -> None:
    """Presses Tab until the field with that value, or a button, has the focus."""
    for _ in range(20):
        await page.keyboard.press("Tab")
        wanted = f'input[value="{value}"]:focus' if value else "main button:focus"
        if await page.locator(wanted).count():
            return
    raise AssertionError(f"Tab does not lead to {value or 'the button'}")
