"""Texts in the reader's language where its letters arrive; otherwise in English, and the page in theirs."""

from dataclasses import replace

import pytest

from dialogs.texts.switched_on import Languages
from forum.text_messages import is_carried
from tests.far_end.notify import NotifyStandIn
from tests.stories.correspondence.browsing import Browser
from tests.stories.texts.texting import LEILA, asked_by_text, link_in, replies
from tests.stories.town import Town


@pytest.fixture
def languages() -> Languages:
    return Languages(("en", "cy", "ur"))


@pytest.mark.parametrize(
    ("locale", "asked", "invited", "page"),
    [
        (
            "cy",
            "cawsom eich rhif symudol gan Carys Bowen",
            "ydych chi'n dod? Dydd Mawrth 9 Ebrill, 18:00",
            "Ydych chi’n dod?",
        ),
        (
            "ur",
            "Carys Bowen gave us your mobile number",
            "are you coming on Tuesday 9 April, 18:00",
            "کیا آپ آ رہے ہیں؟",
        ),
    ],
)
async def test_in_their_language_or_in_one_that_arrives(
    town: Town, notify: NotifyStandIn, browser: Browser, locale: str, asked: str, invited: str, page: str
) -> None:
    await town.set_up()
    await asked_by_text(town, replace(LEILA, locale=locale))
    assert asked in notify.texts_to(LEILA.phone)[-1]
    button = {"cy": "Anfon", "ur": "بھیجیں"}[locale]
    await browser.send(await browser.open(link_in(notify)), button, reply="yes")
    await town.settled()
    await town.schedule()
    assert invited in notify.texts_to(LEILA.phone)[-1]
    assert page in (await browser.open(link_in(notify))).words
    assert all(is_carried(text) for text in notify.texts_to(LEILA.phone))


async def test_a_place_that_would_not_arrive_is_left_out(town: Town, notify: NotifyStandIn, browser: Browser) -> None:
    await town.set_up()
    await asked_by_text(town, LEILA)
    await replies(town, browser, notify, "yes")
    await town.schedule(venue="ਗੁਰਦੁਆਰਾ ਸਾਹਿਬ")
    assert "are you coming on Tuesday 9 April, 18:00? To answer" in notify.texts_to(LEILA.phone)[-1]
