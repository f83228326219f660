"""The pages in each language, in light and dark, with high contrast and forced colours, small and large, and on paper.

One town and one browser for all of them: a page is opened once in each language, and then looked at in each way.
"""

import re
from collections.abc import AsyncIterator, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.async_playwright import Axe
from playwright.async_api import Browser, BrowserContext, Page, async_playwright

from dialogs.texts import LOCALES, Texts
from dialogs.texts.switched_on import Languages
from forum.attendance import Answer
from forum.correspondents import Consent
from forum.safe_links import LinkKind
from forum.use_cases.correspondence.look_at_list import Entry
from tests.browser.chromium import QUIET, path_of_chromium
from tests.cast import GRACE, MIRIAM
from tests.far_end.post_office import PostOffice
from tests.stories.correspondence.by_mail import answers
from tests.stories.correspondence.looking import COLOURS_ALONE, DESKTOP, LOOKS, OVER_AN_EDGE, PHONE, PLAIN
from tests.stories.correspondence.outside import added, page_of, says
from tests.stories.questions.test_questions import ask
from tests.stories.town import Town

RESULTS = Path(__file__).parents[3] / "test-results" / "looks"
FEW = ("light", "dark")
"""For pages that have nothing that other pages do not have."""
pytestmark = pytest.mark.browser


@pytest.fixture
def languages() -> Languages:
    return Languages(LOCALES)


@pytest.fixture
async def chromium() -> AsyncIterator[Browser]:
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=path_of_chromium(), args=QUIET)
        yield browser
        await browser.close()


@dataclass
class Reader:
    """Somebody who reads one language, in a browser of their own."""

    language: str
    context: BrowserContext

    async def looks_at(self, address: str, name: str, looks: Iterable[str] = FEW, press: str = "") -> None:
        """In each of these ways. `press`: a button, whose answer is looked at."""
        page = await self.context.new_page()
        await page.emulate_media(**PLAIN)  # pyright: ignore[reportArgumentType]
        await page.goto(address)
        if press:
            await page.get_by_role("button", name=press, exact=True).click()
        said = await page.evaluate("[document.documentElement.lang, document.documentElement.dir]")
        assert said == [self.language, "rtl" if self.language == "ur" else "ltr"], name
        await page.evaluate(Axe().axe_script)
        for look in looks:
            await page.emulate_media(**(PLAIN | LOOKS[look]))  # pyright: ignore[reportArgumentType]
            # Colours are the same at any width.
            await self._is_clean(page, f"{name}-{self.language}-{look}", None if look == "light" else COLOURS_ALONE)
        for size in (DESKTOP, PHONE):
            await page.set_viewport_size(size)  # pyright: ignore[reportArgumentType]
            await _fits(page, f"{name}-{self.language}", size["width"])
        await page.close()

    async def _is_clean(self, page: Page, name: str, options: dict[str, Any] | None) -> None:
        found = await page.evaluate("options => axe.run(options)", {"resultTypes": ["violations"]} | (options or {}))
        nodes = [(node["html"], node["failureSummary"]) for rule in found["violations"] for node in rule["nodes"]]
        assert nodes == [], name
        await page.screenshot(path=RESULTS / f"{name}.png", full_page=True)


async def _fits(page: Page, name: str, width: int) -> None:
    """Nothing reaches over an edge: a page from right to left would grow to the left."""
    over = await page.evaluate(OVER_AN_EDGE)
    assert over == [] and await page.evaluate("document.documentElement.scrollWidth") <= width, (name, over)
    await page.screenshot(path=RESULTS / f"{name}-{width}.png", full_page=True)


async def _reader(chromium: Browser, language: str) -> Reader:
    RESULTS.mkdir(parents=True, exist_ok=True)
    context = await chromium.new_context(viewport=PHONE, bypass_csp=True, locale=language)  # pyright: ignore[reportArgumentType]
    return Reader(language, context)


@pytest.mark.parametrize("language", LOCALES)
async def test_pages_can_be_used_by_everybody_however_they_look(
    town: Town, post: PostOffice, chromium: Browser, languages: Languages, language: str
) -> None:
    await town.set_up()
    [person] = await added(town, Entry("Nadia Malik", email="nadia@example.org", locale=language))
    reader, texts = await _reader(chromium, language), languages.texts(language)
    first = await page_of(town, person)
    await reader.looks_at(first, "first")
    await reader.looks_at(first, "first-wrong", LOOKS, press=texts("page-send"))
    await says(town, person, Consent.YES)
    await town.schedule(venue="Sadler’s Hall, 12 Mill Lane", note="Tea is at half past five.")
    await town.say(GRACE, "suggest نوجوانوں کے لیے کام کا تجربہ")
    await town.say(MIRIAM, "suggest Parking outside the hall (again)")
    await ask(town)
    await answers(town, person, Answer.ONLINE)
    await reader.looks_at(first, "answer", LOOKS)
    await reader.looks_at(f"{first}/topics", "topics")
    await reader.looks_at(f"{first}/suggest", "suggest")
    await reader.looks_at(first + "x", "unknown")
    await _needs(town, reader, texts, await page_of(town, person, LinkKind.MINE))
    await _on_paper(reader, first)


async def _needs(town: Town, reader: Reader, texts: Texts, link: str) -> None:
    page = await reader.context.new_page()
    await page.goto(link)
    await page.get_by_role("button", name=texts("page-open-button")).click()
    await page.close()
    await reader.looks_at(f"{link}/mine/needs", "needs", LOOKS)
    await reader.looks_at(f"{link}/mine/data", "data")
    await town.settled()


async def _on_paper(reader: Reader, address: str) -> None:
    """No button, and no personal link: whoever finds the paper could use it."""
    page = await reader.context.new_page()
    await page.goto(address)
    await page.emulate_media(media="print", color_scheme="dark")
    assert not await page.locator("button:visible, .govuk-back-link:visible").count()
    drawn = await page.evaluate(
        """() => [...document.querySelectorAll("a")].map(one => getComputedStyle(one, "::after").content)"""
    )
    token = re.findall(r"/l/([^/?]+)", address)[0]
    assert drawn and not [one for one in drawn if token in one or "attr(" in one], drawn
    ground = await page.evaluate("getComputedStyle(document.body).backgroundColor")
    ink = await page.evaluate("getComputedStyle(document.querySelector('p')).color")
    assert ground in ("rgb(255, 255, 255)", "rgba(0, 0, 0, 0)") and ink in ("rgb(0, 0, 0)", "rgb(11, 12, 12)")
    await page.screenshot(path=RESULTS / f"answer-{reader.language}-paper.png", full_page=True)
    await page.pdf(path=RESULTS / f"answer-{reader.language}.pdf", format="A4")
    await page.close()


async def test_times_addresses_and_names_keep_their_order_from_right_to_left(
    town: Town, post: PostOffice, chromium: Browser
) -> None:
    await town.set_up()
    [person] = await added(town, Entry("Nadia Malik", email="nadia@example.org", locale="ur"))
    await says(town, person, Consent.YES)
    await town.schedule(venue="Sadler’s Hall (2), 12 Mill Lane.")
    reader = await _reader(chromium, "ur")
    page = await reader.context.new_page()
    await page.set_viewport_size(DESKTOP)  # pyright: ignore[reportArgumentType]
    await page.goto(await page_of(town, person))
    assert await _places(page, "منگل", "18:00", "19:30") == ["19:30", "18:00", "منگل"], (
        "what comes later is further left"
    )
    assert await _places(page, "Sadler’s", "(2)", "12", "Lane") == ["Sadler’s", "(2)", "12", "Lane"]
    assert await _places(page, "Lane", ".") == ["Lane", "."]
    for mail in post.mails:
        await page.set_content(mail.html)
        await page.set_viewport_size(PHONE)  # pyright: ignore[reportArgumentType]
        await _fits(page, f"mail-{post.mails.index(mail)}", PHONE["width"])
    await page.set_viewport_size(DESKTOP)  # pyright: ignore[reportArgumentType]
    assert await _places(page, "منگل", "2030", "18:00", "19:30") == ["19:30", "18:00", "2030", "منگل"]
    assert await _places(page, "Sadler’s", "(2)", "12", "Lane") == ["Sadler’s", "(2)", "12", "Lane"]
    assert await _places(page, "Lane", ".") == ["Lane", "."]


async def _places(page: Page, *words: str) -> list[str]:
    """The words in the order in which they stand on the screen, from left to right, in the line with the first."""
    lefts = await page.evaluate(
        """(words) => {
            const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
            let node, from = 0, line = null;
            while ((node = walker.nextNode())) if (node.data.includes(words[0])) { line = node; break; }
            return words.map(word => {
                const range = document.createRange(), at = line.data.indexOf(word, from);
                from = at;
                range.setStart(line, at); range.setEnd(line, at + word.length);
                return range.getBoundingClientRect().left;
            });
        }""",
        list(words),
    )
    return [word for _, word in sorted(zip(lefts, words, strict=True))]
