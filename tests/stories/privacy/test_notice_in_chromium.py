"""The privacy notice in Chromium: small and large, in each language, in the dark, with axe-core, by keyboard."""

import pytest
from playwright.async_api import Browser

from dialogs.texts import LOCALES
from dialogs.texts.switched_on import Languages
from forum.correspondents import Consent
from tests.stories.correspondence.conftest import beginning, make_mailer, post, public_url
from tests.stories.correspondence.looking import PHONE, Looking, chromium, drawn, looking, tab_to
from tests.stories.correspondence.outside import FATIMA, added, page_of, says
from tests.stories.town import Town

__all__ = ["beginning", "chromium", "drawn", "looking", "make_mailer", "post", "public_url"]
pytestmark = pytest.mark.browser


@pytest.fixture
def languages() -> Languages:
    """All of them, whoever has signed."""
    return Languages(LOCALES)


async def test_everybody_can_read_the_notice_and_come_back_by_keyboard(
    town: Town, chromium: Browser, looking: Looking
) -> None:
    await town.set_up()
    [fatima] = await added(town, FATIMA)
    await says(town, fatima, Consent.YES)
    link = await page_of(town, fatima)
    for language in LOCALES:
        await looking.look(f"{link}/privacy?lang={language}", f"privacy-{language}")
    await looking.look(f"{link.split('/l/')[0]}/l/privacy", "privacy-anybody")

    context = await chromium.new_context(viewport=PHONE, java_script_enabled=False)  # pyright: ignore[reportArgumentType]
    page = await context.new_page()
    await page.goto(link)
    await tab_to(page, "footer a")
    await page.keyboard.press("Enter")
    await page.get_by_role("heading", name="Your privacy", level=1).wait_for()
    await tab_to(page, "nav a.govuk-back-link")
    await page.keyboard.press("Enter")
    await page.get_by_role("heading", name="Faith Forum", level=1).wait_for()
