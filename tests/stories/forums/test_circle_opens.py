"""A listening circle becomes an open forum, and vice versa."""

import json
from datetime import UTC, datetime

from tests.cast import BRANWEN, CARYS, HOME, ODILE, ZEHRA
from tests.evening import AFTER_THE_MEETING
from tests.stories.agenda.publishing import publish
from tests.stories.forums.circle import MEMBERS, OFFICE, STORY, become, found_in, sent_to, set_up_circle
from tests.stories.town import Town


async def test_a_circle_opens_up_only_when_nothing_said_in_confidence_would_be_shown(town: Town) -> None:
    await set_up_circle(town)
    form = await town.say(ZEHRA, "suggest")
    await town.press(ZEHRA, form, "Send", {"title": "Complaints", "why": STORY})
    settings = await town.say(CARYS, "settings")
    refused = await town.press(CARYS, settings, settings.buttons[0], {"openness": "open_forum"})
    assert "Please say first what became of each of them" in refused.words
    waiting = await town.say(CARYS, "outcomes")
    done = {"topic": town.choices(waiting, "topic")["Complaints"], "outcome": "done"}
    await town.press(CARYS, waiting, "Tell its author", done)
    opened = await town.press(CARYS, settings, settings.buttons[0], {"openness": "open_forum"})
    assert "is set up" in opened.words
    await town.after(minutes=1)
    await town.say(ODILE, "suggest Street lighting")
    assert "from Odile Vantongeren" in town.card("Topics for").words
    assert ZEHRA.name not in json.dumps(sent_to(town, HOME)[1:])
    assert STORY not in json.dumps(sent_to(town, HOME))


async def test_a_forum_that_becomes_a_circle_takes_names_off_the_cards_that_stand(town: Town) -> None:
    town.people = [*OFFICE, *MEMBERS]
    await town.set_up()
    form = await town.say(ZEHRA, "suggest")
    await town.press(ZEHRA, form, "Send", {"title": "Complaints", "why": STORY})
    noted = await town.say(CARYS, "action @Odile Vantongeren write to the school by 1 June", HOME, mentions=[ODILE])
    await town.press(CARYS, noted, "Save it")
    assert ODILE.name in town.card("Actions of").words
    settings = await town.say(CARYS, "settings")
    await town.press(CARYS, settings, settings.buttons[0], {"openness": "listening_circle"})
    for standing in (town.card("Topics for"), town.card("Actions of")):
        assert not found_in(town, standing.activity, *MEMBERS)
        assert STORY not in json.dumps(standing.activity)


LANDLORD = "my landlord threatens me"
CALLED = "Zehra spoke to the head"
NEWS_BEFORE_THE_NEXT = datetime(2030, 5, 28, 9, tzinfo=UTC)


async def _met_as_a_circle(town: Town) -> None:
    """An action is blocked, another done, and every topic has its outcome."""
    await set_up_circle(town)
    await town.say(ZEHRA, "suggest Complaints")
    await town.schedule()
    await publish(town, Complaints={"decision": "accepted"})
    await town.move_to(AFTER_THE_MEETING)
    for user, words in ((ODILE, "write to the housing office by 1 June"), (ZEHRA, "call the school by 12 December")):
        noted = await town.say(CARYS, f"action @{user.name} {words}", mentions=[user])
        await town.press(CARYS, noted, "Save it")
    for user, progress, note in ((ODILE, "blocked", LANDLORD), (ZEHRA, "done", CALLED)):
        listed = await town.say(user, "actions")
        [mine] = [value for words, value in town.choices(listed, "action").items() if user.name in words]
        await town.press(user, listed, "Save", {"action": mine, "progress": progress, "note": note})
    listed = await town.say(CARYS, "outcomes")
    told = {"topic": town.choices(listed, "topic")["Complaints"], "outcome": "answered", "reason": CALLED}
    await town.press(CARYS, listed, "Tell its author", told)


async def test_opening_up_shows_no_owner_note_or_outcome_of_the_circles_actions(town: Town) -> None:
    await _met_as_a_circle(town)
    before = len(sent_to(town, HOME))
    opened = await become(town, "open_forum")
    assert "while it was a listening circle stays in confidence" in opened.words
    assert "Until Thursday 11 April 2030 this was a listening circle" in town.card("Faith Forum is set up").words
    assert "housing office" in town.card("Actions of").words
    seen = [(await town.say(BRANWEN, "actions")).words, (await town.say(BRANWEN, "actions", HOME)).words]
    await town.schedule(day="2030-06-11")
    await town.say(BRANWEN, "suggest Parking")
    await publish(town, Parking={"decision": "accepted"})
    assert "housing office" in town.card("Agenda of").words
    await town.move_to(NEWS_BEFORE_THE_NEXT)
    digest = town.card("You said, we did")
    assert "call the school" in digest.words and "Complaints" in digest.words
    seen.append((await town.say(BRANWEN, "you said")).words)
    said = [*sent_to(town, HOME)[before:], *seen]
    for words in (LANDLORD, CALLED):
        assert words not in json.dumps(said)
    assert not found_in(town, seen, ZEHRA, ODILE)
    # In an open forum, a card carries the ids of its readers but shows nothing about them.
    shown = [sent.words for sent in town.in_channel()[1:]]
    assert not [words for words in shown if "Odile" in words or "Zehra" in words]
    assert LANDLORD in (await town.say(ODILE, "actions")).words
    assert LANDLORD in (await town.say(CARYS, "actions")).words


async def test_what_is_promised_once_the_circle_is_open_is_shown_like_anywhere(town: Town) -> None:
    await _met_as_a_circle(town)
    await become(town, "open_forum")
    await town.after(minutes=1)
    noted = await town.say(CARYS, "action @Odile Vantongeren book the hall by 1 June", HOME, mentions=[ODILE])
    await town.press(CARYS, noted, "Save it")
    words = town.card("Actions of").words
    assert "Odile Vantongeren: book the hall" in words
    assert "Odile Vantongeren: write to" not in words
    await become(town, "listening_circle")
    assert "Odile" not in town.card("Actions of").words
    await become(town, "open_forum")
    assert "Odile" not in town.card("Actions of").words
