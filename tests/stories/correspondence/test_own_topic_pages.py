"""Their own topics on pages: changed and taken back, behind the link to what is theirs or with the code of one."""

import re

from forum.correspondents import Consent
from forum.people import Person
from forum.safe_links import LinkKind
from tests.cast import CARYS, GRACE, HOME, YUSUF
from tests.stories.agenda.publishing import publish
from tests.stories.correspondence.browsing import Browser, Seen
from tests.stories.correspondence.by_mail import suggests
from tests.stories.correspondence.outside import FATIMA, added, page_of, says
from tests.stories.town import Town


async def _fatima(town: Town) -> Person:
    await town.set_up()
    [fatima] = await added(town, FATIMA)
    await says(town, fatima, Consent.YES)
    return fatima


async def _mine(town: Town, browser: Browser, person: Person) -> Seen:
    menu = await browser.send(await browser.open(await page_of(town, person, LinkKind.MINE)), "Continue")
    return await browser.open(menu.links["See what became of your topics"])


async def test_a_signed_one_is_changed_and_taken_back(town: Town, browser: Browser) -> None:
    fatima = await _fatima(town)
    await suggests(town, fatima, "Halal food")
    mine = await _mine(town, browser, fatima)
    form = await browser.open(mine.links["Change it or take it back"])
    wrong = await browser.send(form, "Save", title="", why="In hospital")
    assert wrong.status == 422
    assert ("why", "In hospital") in wrong.form("Save").fields
    changed = await browser.send(form, "Save", title="Halal food in hospital")
    assert "Halal food in hospital" in changed.words
    await town.settled()
    assert "Halal food in hospital" in (await town.say(GRACE, "agenda", HOME)).words
    back = await browser.send(form, "Take this topic back")
    assert "You took it back" in back.words
    assert "Change it or take it back" not in back.links
    await town.settled()
    assert "Halal food" not in (await town.say(GRACE, "agenda", HOME)).words
    assert (await browser.press(form, "Take this topic back", form="")).status == 403


async def test_an_unattributed_one_is_changed_with_its_code(town: Town, browser: Browser) -> None:
    fatima = await _fatima(town)
    form = await browser.open(await page_of(town, fatima, path="/suggest"))
    sent = await browser.press(form, "Send", title="Complaints", attribution="unattributed")
    [code] = re.findall(r'page-code">([0-9a-z ]{19})<', sent.html)
    asks = await browser.open(await page_of(town, fatima, path="/topic"))
    told = await browser.send(asks, "Look", code=code)
    change = await browser.send(told, "Change it or take it back")
    wrong = await browser.send(change, "Save", title="")
    assert wrong.status == 422
    assert "Please say in a few words" in wrong.words
    saved = await browser.send(wrong, "Save", title="Complaints are not heard")
    assert "Complaints are not heard" in saved.words
    assert fatima.id not in "".join(row for row in (await town.stored()).splitlines() if "are not heard" in row)
    gone = await browser.send(change, "Take this topic back")
    assert "You took it back" in gone.words
    await town.settled()
    assert "Complaints" not in (await town.say(GRACE, "agenda", HOME)).words


async def test_a_code_opens_nothing_that_was_signed(town: Town, browser: Browser) -> None:
    """The link for answers never leads to what somebody told the chairs alone."""
    fatima = await _fatima(town)
    form = await browser.open(await page_of(town, fatima, path="/suggest"))
    await browser.send(form, "Send", title="Parking", why="My neighbour", attribution="chairs_only")
    link = await page_of(town, fatima)
    for path in ("topic", "topic/change", "topic/back"):
        seen = await browser.post(f"{link}/{path}", [("code", "0" * 16), ("title", "Stolen")])
        assert "My neighbour" not in seen.words, path
    assert "Parking" in (await town.say(GRACE, "agenda", HOME)).words


async def test_what_came_of_a_topic_is_said_as_in_teams(town: Town, browser: Browser) -> None:
    fatima = await _fatima(town)
    await suggests(town, fatima, "Halal food")
    await town.schedule()
    await publish(town, Halal={"decision": "accepted"})
    await town.after(days=40)
    noted = await town.say(CARYS, "action @Grace ask the kitchen")
    topic = town.choices(noted, "topic")["Halal food"]
    await town.press(CARYS, noted, "Save it", {"topic": topic})
    listed = await town.say(CARYS, "actions")
    chosen = {"action": town.choices(listed, "action")["Grace Okafor: ask the kitchen"], "progress": "done"}
    await town.press(CARYS, listed, "Save", chosen | {"note": "They offer it now"})
    mine = await _mine(town, browser, fatima)
    assert "Done: ask the kitchen – They offer it now" in mine.words
    assert "Grace" not in mine.words


async def test_a_similar_topic_is_offered_before_another_is_filed(town: Town, browser: Browser) -> None:
    fatima = await _fatima(town)
    await town.say(YUSUF, "suggest Street lighting near the mosque")
    form = await browser.open(await page_of(town, fatima, path="/suggest"))
    offer = await browser.send(form, "Send", title="Street lighting", why="It is dark", attribution="chairs_only")
    assert "Something very similar has been suggested already" in offer.words
    assert "Street lighting near the mosque" in offer.words
    assert "It is dark" not in await town.stored()
    supported = await browser.send(offer, "Support that one instead")
    assert "1 person would like this discussed" in supported.words
    kept = await browser.send(offer, "Send mine all the same")
    assert "Thank you, your topic is in" in kept.words
    again = await browser.send(form, "Send", title="Street lighting", why="It is dark", attribution="chairs_only")
    assert "Thank you, your topic is in" in again.words
    await town.settled()
    assert (await town.say(GRACE, "agenda", HOME)).words.count("Street lighting") == 2
