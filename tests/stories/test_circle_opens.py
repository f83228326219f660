"""A listening circle becomes an open forum, and the other way round."""

import json

from tests.stories.circle import (
    MEMBERS,
    ODILE,
    OFFICE,
    STORY,
    ZEHRA,
    found_in,
    sent_to,
    set_up_circle,
)
from tests.stories.town import CARYS, HOME, Town


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
