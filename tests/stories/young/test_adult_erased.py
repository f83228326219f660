"""The adult for a member under 18 is erased: what they answered for the member does not become the member's own."""

from pathlib import Path

import pytest

from forum.safe_links import LinkKind
from tests.cast import CARYS, GRACE
from tests.stories.correspondence.browsing import Browser
from tests.stories.correspondence.outside import FATIMA, page_of
from tests.stories.dates import date_polling
from tests.stories.privacy.test_erased import erase
from tests.stories.town import Town
from tests.stories.young.marking import take_off
from tests.stories.young.test_speaking import adult

pytestmark = pytest.mark.whole
DATES = dict.fromkeys(("date-0", "date-1", "date-2"), "if_need_be")


async def test_chairs_and_the_member_still_read_that_somebody_else_answered(
    town: Town, browser: Browser, tmp_path: Path
) -> None:
    fatima = await adult(town)
    await town.schedule()
    await date_polling.ask(town)
    page = await browser.open(await page_of(town, fatima, LinkKind.SPEAK, young=GRACE))
    await browser.send(page, "Send my answer", answer="online")
    await browser.send(page, "Save the dates", **DATES)
    await town.settled()
    await erase(town, FATIMA.name, tmp_path / "list")

    assert FATIMA.name not in await town.stored()
    names = await town.press(CARYS, await town.say(CARYS, "poll"), "Who answered what")
    assert "Grace Okafor (noted by a former member)" in names.words
    assert "Grace Okafor (noted by a former member)" in (await town.say(CARYS, "date poll")).words
    await take_off(town)
    data = (await town.say(GRACE, "my data")).words
    assert "18:00: a former member noted “If need be” for Grace Okafor" in data
    assert "Your answers about dates" not in data
