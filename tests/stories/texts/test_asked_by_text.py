"""The first text asks. A no, a stop, and what stays of each."""

import pytest

from tests.cast import CARYS
from tests.evening import DAY_BEFORE
from tests.far_end.notify import NotifyStandIn
from tests.stories.correspondence.browsing import Browser
from tests.stories.correspondence.test_tending import person_card
from tests.stories.texts.texting import LEILA, agreed, asked_by_text, link_in, replies
from tests.stories.town import Town

MOBILE = "+44 7700 900456"


async def test_before_a_yes_there_is_one_page(town: Town, notify: NotifyStandIn, browser: Browser) -> None:
    await town.set_up()
    await asked_by_text(town, LEILA)
    link = link_in(notify)
    page = await browser.open(link)
    assert "May we text you?" in page.words
    assert "Carys Bowen from Anytown Police gave us your mobile number" in page.words
    assert "email" not in page.words and "Faith" not in page.words
    for path in ("/suggest", "/agenda", "/stop", "/date.ics"):
        assert "May we text you?" in (await browser.open(link + path)).words, path
    assert "calendar" not in page.words, "there is none that Exchange could write to"
    assert (await browser.send(page, "Send", reply="maybe")).status == 422


@pytest.mark.parametrize("reply", ["no", "off"])
async def test_a_no_forgets_the_number_and_nobody_asks_there_again(
    town: Town, notify: NotifyStandIn, browser: Browser, reply: str
) -> None:
    await town.set_up()
    await asked_by_text(town, LEILA)
    page = await replies(town, browser, notify, reply)
    assert ("We will not text you" if reply == "no" else "You are off the list") in page.words
    assert LEILA.phone not in await town.stored()
    await asked_by_text(town, LEILA, key="pasted again")
    await town.after(days=2)
    assert len(notify.texts) == 1
    assert LEILA.phone not in await town.stored()


async def test_whoever_may_be_rung_stays_to_be_rung(town: Town, notify: NotifyStandIn, browser: Browser) -> None:
    await town.set_up()
    await asked_by_text(town, LEILA)
    page = await replies(town, browser, notify, "ring")
    assert "We keep your number, so that somebody can ring you" in page.words
    await town.schedule()
    await town.move_to(DAY_BEFORE)
    await town.after(hours=1)
    assert len(notify.texts) == 1
    assert MOBILE in town.told(CARYS, "to ring or write to")[-1].words
    card = await person_card(town, LEILA.name)
    assert "does not want messages: please ring" in card.words
    assert not {"Ask whether they want texts", "Ask once more"} & set(card.buttons)
    await town.press(CARYS, await town.press(CARYS, card, "Take off the list"), "Yes, take them off")
    await asked_by_text(town, LEILA, key="pasted again")
    assert len(notify.texts) == 1


async def test_the_link_in_each_text_stops_them(town: Town, notify: NotifyStandIn, browser: Browser) -> None:
    await agreed(town, browser, notify)
    await town.schedule()
    page = await browser.open(link_in(notify))
    asks = await browser.open(page.links["Stop the texts"])
    assert "no more texts about this group" in asks.words
    await town.settled()
    stopped = await browser.send(asks, "Stop the texts")
    assert "We do not text you about this group at the moment. You are still a member." in stopped.words
    await town.move_to(DAY_BEFORE)
    await town.after(hours=1)
    assert len(notify.texts) == 2, "no reminder"
    assert "has stopped the texts" in (await person_card(town, LEILA.name)).words
    assert LEILA.name in town.told(CARYS, "to ring or write to")[-1].words
    page = await browser.send(await browser.open(link_in(notify)), "Yes, text me again")
    assert "Stop the texts" in page.links


async def test_an_email_has_another_link_for_that(town: Town, notify: NotifyStandIn, browser: Browser) -> None:
    """The link to answer with stops texts alone."""
    await agreed(town, browser, notify)
    link = link_in(notify)
    form = await person_card(town, LEILA.name)
    saved = await town.press(CARYS, form, "Save", {"email": "leila@mosque.example", "phone": MOBILE})
    assert "They have to be asked at this address" in saved.words
    assert (await browser.open(link)).status == 404, "what went to the number is closed"
    await town.schedule()
    assert len(notify.texts) == 1


async def test_another_number_is_asked_first(town: Town, notify: NotifyStandIn, browser: Browser) -> None:
    await agreed(town, browser, notify)
    link, form = link_in(notify), await person_card(town, LEILA.name)
    await town.after(minutes=5)
    saved = await town.press(CARYS, form, "Save", {"email": "", "phone": "07700 900789"})
    assert "They have to be asked at this number" in saved.words
    assert (await browser.open(link)).status == 404
    await town.schedule()
    assert len(notify.texts) == 1
    await town.press(CARYS, saved, "Ask whether they want texts")
    assert len(notify.texts_to("+447700900789")) == 1


async def test_a_number_that_said_no_cannot_be_noted_for_somebody_else(
    town: Town, notify: NotifyStandIn, browser: Browser
) -> None:
    await town.set_up()
    await asked_by_text(town, LEILA)
    await replies(town, browser, notify, "no")
    form = await person_card(town, LEILA.name)
    again = await town.press(CARYS, form, "Save", {"email": "", "phone": MOBILE})
    assert "Somebody at this number does not want texts from the forum." in again.words
