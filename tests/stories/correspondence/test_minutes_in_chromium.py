"""The page with the minutes as people meet it: in Chromium, without JavaScript, on a small telephone, by keyboard."""

import pytest

from forum.correspondents import Consent
from tests.cast import CARYS
from tests.stories.correspondence.looking import Looking, chromium, drawn, looking
from tests.stories.correspondence.outside import FATIMA, added, page_of, says
from tests.stories.minutes.minuted import LIGHTING, has_met, published
from tests.stories.town import Town

__all__ = ["chromium", "drawn", "looking"]
pytestmark = pytest.mark.browser


async def test_minutes_can_be_read_by_everybody(town: Town, looking: Looking) -> None:
    await has_met(town)
    [fatima] = await added(town, FATIMA)
    await says(town, fatima, Consent.YES)
    page = await page_of(town, fatima, path="/minutes")
    await looking.look(page, "minutes-none")
    await published(town)
    await looking.look(page, "minutes")
    draft = await town.press(CARYS, await town.say(CARYS, "minutes"), "Correct them")
    form = await town.press(CARYS, draft, LIGHTING)
    draft = await town.press(CARYS, form, "Save", {"decision": "The council mends them."})
    await town.press(CARYS, await town.press(CARYS, draft, "Publish the minutes"), "Publish the minutes")
    await looking.look(page, "minutes-corrected")
