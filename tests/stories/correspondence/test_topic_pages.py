"""Suggesting a topic on a page, with or without a name, supporting one, and reading what became of them."""

import re

from forum.correspondents import Consent
from forum.safe_links import LinkKind
from tests.cast import GRACE, HOME
from tests.stories.agenda.publishing import publish
from tests.stories.correspondence.browsing import Browser
from tests.stories.correspondence.outside import FATIMA, added, page_of, says
from tests.stories.town import Town

TOPIC = {"title": "Complaints are not heard", "why": "I was turned away."}


async def test_a_named_topic_is_sent_once(town: Town, browser: Browser) -> None:
    await town.set_up()
    [fatima] = await added(town, FATIMA)
    await says(town, fatima, Consent.YES)
    form = await browser.open(await page_of(town, fatima, path="/suggest"))
    assert "Named: my name is shown with it" in form.words
    empty = await browser.send(form, "Send", why="Because")
    assert empty.status == 422
    assert "Please say in a few words what it is about" in empty.words
    assert ("why", "Because") in empty.form("Send").fields
    sent = await browser.send(form, "Send", **TOPIC)
    again = await browser.send(form, "Send", **TOPIC)
    await town.settled()
    assert "Thank you, your topic is in" in sent.words
    assert sent.url == again.url
    listed = (await town.say(GRACE, "agenda", HOME)).words
    assert listed.count(TOPIC["title"]) == 1
    assert "from Fatima Noor" in listed


async def test_an_unattributed_topic_leads_to_nobody(town: Town, browser: Browser) -> None:
    await town.set_up()
    [fatima] = await added(town, FATIMA)
    await says(town, fatima, Consent.YES)
    form = await browser.open(await page_of(town, fatima, path="/suggest"))
    sent = await browser.press(form, "Send", attribution="unattributed", **TOPIC)
    assert sent.status == 200
    [code] = re.findall(r'page-code">([0-9a-z ]{19})<', sent.html)
    again = await browser.press(form, "Send", attribution="unattributed", **TOPIC)
    assert code in again.words
    await town.settled()
    rows = [line for line in (await town.stored()).splitlines() if TOPIC["title"] in line]
    assert rows
    assert all(fatima.id not in row and "Fatima" not in row for row in rows)
    assert code.replace(" ", "") not in await town.stored()
    asks = await browser.open(await page_of(town, fatima, path="/topic"))
    found = await browser.send(asks, "Look", code=code)
    assert TOPIC["title"] in found.words
    assert "No topic has this code" in (await browser.send(asks, "Look", code="0000 0000 0000 0000")).words


async def test_topics_are_supported_and_taken_back(town: Town, browser: Browser) -> None:
    await town.set_up()
    [fatima] = await added(town, FATIMA)
    await says(town, fatima, Consent.YES)
    await town.say(GRACE, "suggest Work experience")
    page = await browser.open(await page_of(town, fatima, path="/topics"))
    [topic] = page.form("Save my choice").offered["topic"]
    page = await browser.send(page, "Save my choice", topic=topic)
    await town.settled()
    assert ("topic", topic) in page.form("Save my choice").fields
    assert "1 person would like this discussed" in (await town.say(GRACE, "agenda", HOME)).words
    page = await browser.send(page, "Save my choice", topic=[])
    await town.settled()
    assert "nobody else has asked for it yet" in (await town.say(GRACE, "agenda", HOME)).words


async def test_the_agenda_names_nobody_whom_the_channel_does_not(town: Town, browser: Browser) -> None:
    await town.set_up()
    [fatima] = await added(town, FATIMA)
    await says(town, fatima, Consent.YES)
    reads = await page_of(town, fatima, LinkKind.READ)
    assert "No agenda has been published yet" in (await browser.open(reads)).words
    form = await browser.open(await page_of(town, fatima, path="/suggest"))
    await browser.send(form, "Send", attribution="chairs_only", **TOPIC)
    await town.say(GRACE, "suggest Work experience")
    await town.schedule()
    await publish(town, Complaints={"decision": "accepted"}, Work={"decision": "accepted"})
    page = await browser.open(reads)
    assert "1. " in page.words
    assert TOPIC["title"] in page.words
    assert TOPIC["why"] in page.words
    assert "from Grace" in page.words
    assert "Fatima" not in page.words
    same = await browser.open(await page_of(town, fatima, path="/agenda"))
    assert TOPIC["why"] in same.words
    assert "Fatima" not in same.words
