"""Texts were set up, people said yes, and texts are no longer set up: nobody counts as reached who is not."""

import pytest

from forum.correspondents import Consent
from forum.ports import Texter
from tests.cast import CARYS
from tests.evening import DAY_BEFORE
from tests.stories.correspondence.browsing import Browser
from tests.stories.correspondence.outside import added, page_of, says
from tests.stories.correspondence.test_tending import person_card
from tests.stories.texts.texting import LEILA
from tests.stories.town import Town


@pytest.fixture
def texter() -> Texter | None:
    return None


async def test_somebody_rings_those_who_had_said_yes_to_texts(town: Town) -> None:
    await town.set_up()
    [leila] = await added(town, LEILA, ask=False)
    await says(town, leila, Consent.YES)
    await town.schedule()
    await town.move_to(DAY_BEFORE)
    await town.after(hours=1)
    assert LEILA.name in town.told(CARYS, "to ring or write to")[-1].words
    assert "Somebody has to ring" in (await person_card(town, LEILA.name)).words


async def test_their_page_promises_no_text(town: Town, browser: Browser) -> None:
    await town.set_up()
    [leila] = await added(town, LEILA, ask=False)
    await says(town, leila, Consent.YES)
    page = await browser.open(await page_of(town, leila))
    assert page.status == 200
    assert "Text me the link to what is mine" not in page.words
