"""Takes pictures of each email: `make pictures`. The suite looks at no pictures."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from playwright.async_api import async_playwright

from dialogs.texts import LOCALES
from dialogs.texts.switched_on import Languages
from tests.browser.chromium import QUIET, path_of_chromium
from tests.far_end.post_office import PostOffice
from tests.stories.correspondence.all_letters import Typed, every_letter
from tests.stories.town import Town

FOLDER = Path(__file__).parents[3] / "test-results" / "mails"
LIKELY = Typed(
    name="Fatima Noor",
    venue="St Mary’s Hall, 12 Mill Lane",
    note="Please bring your ideas for the summer fair.\nThere is parking behind the hall.",
    topic="Halal food in the hospital, and who decides about it",
    reason="Every ward offers it from June. Thank you for keeping at it.",
    why_off="The hall is flooded.",
)


@pytest.fixture
def languages() -> Languages:
    return Languages(LOCALES)


@pytest.mark.timeout(400)
@pytest.mark.whole
@pytest.mark.parametrize("language", LOCALES)
async def test_pictures(town: Town, post: PostOffice, language: str) -> None:
    """Each email on a narrow phone and as wide as it gets, light and dark, in each language."""
    typed = replace(LIKELY, locale=language)
    letters = await every_letter(town, post, typed, datetime(2030, 4, 16, 9, tzinfo=UTC))
    FOLDER.mkdir(parents=True, exist_ok=True)
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=path_of_chromium(), args=QUIET)
        for scheme in ("light", "dark"):
            for width in (320, 600):
                page = await browser.new_page(viewport={"width": width, "height": 400}, color_scheme=scheme)
                for kind, mail in letters.items():
                    await page.set_content(mail.html)
                    assert await page.evaluate("document.documentElement.scrollWidth") <= width, kind
                    name = f"{kind.replace(' ', '-')}-{language}-{width}-{scheme}.png"
                    await page.screenshot(path=FOLDER / name, full_page=True)
                await page.close()
        await browser.close()
    for kind, mail in letters.items():
        (FOLDER / f"{kind.replace(' ', '-')}-{language}.txt").write_text(f"{mail.subject}\n\n{mail.text}")
