"""What is kept about the adult says for whom they are the adult."""

import pytest

from forum.correspondents import Consent
from forum.safe_links import LinkKind
from tests.cast import GRACE, MIRIAM, YUSUF
from tests.stories.correspondence.browsing import Browser
from tests.stories.correspondence.outside import FATIMA, added, page_of, says
from tests.stories.town import Town
from tests.stories.young.marking import mark, take_off

TITLE, ASK = "For whom you are the adult", "please speak to the organisation that runs the forum"


async def test_the_adult_reads_for_whom_and_whom_to_ask_and_nobody_else_does(town: Town) -> None:
    await town.set_up()
    await mark(town, GRACE.name, YUSUF.name)
    data = (await town.say(YUSUF, "my data")).words
    assert TITLE in data
    assert "Faith Forum: Grace Okafor, who is under 18." in data
    assert ASK in data
    assert TITLE not in (await town.say(MIRIAM, "my data")).words
    await take_off(town)
    assert TITLE not in (await town.say(YUSUF, "my data")).words


@pytest.mark.whole
async def test_an_adult_by_email_reads_it_on_their_page(town: Town, browser: Browser) -> None:
    await town.set_up()
    [fatima] = await added(town, FATIMA)
    await says(town, fatima, Consent.YES)
    await mark(town, GRACE.name, FATIMA.name)
    first = await browser.open(await page_of(town, fatima, LinkKind.MINE))
    menu = await browser.send(first, "Continue")
    page = await browser.open(menu.links["See what we keep about you"])
    assert "Grace Okafor, who is under 18." in page.words
    assert ASK in page.words
