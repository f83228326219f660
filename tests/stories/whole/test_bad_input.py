"""Words nobody foresaw, and presses that none of our cards sends: always a kind answer, never a leak or an error."""

import itertools
import json
from typing import Any

import pytest

from dialogs.table import build_router
from tests.cast import CARYS, GRACE, HOME, MALLORY, OMAR, YUSUF
from tests.far_end.places import TENANT, chat_with, group_chat
from tests.stories.town import Town

ODD: tuple[Any, ...] = (None, "", "no-such-id", 7, -1.5, True, [], {"a": 1}, "x" * 30_000, "\x00", "1e999", "٣")


async def test_welcome_is_said_once(town: Town) -> None:
    await town.set_up()
    for _ in range(2):
        await town.caller.add_bot(chat_with(YUSUF), YUSUF)
    await town.settled()
    [welcome] = town.chat(YUSUF)
    assert "Hello, Yusuf Rahman" in welcome.words
    assert "the secretary of Faith Forum" in welcome.words
    await town.press(YUSUF, welcome, "Suggest a topic")


async def test_what_is_not_understood_is_said_back_and_can_become_a_topic(town: Town) -> None:
    await town.set_up()
    lost = await town.say(YUSUF, "Young people wait for hours in A&E")
    assert "Young people wait for hours in A&E" in lost.words
    assert "Nothing has been saved" in lost.words
    form = await town.press(YUSUF, lost, "Suggest it as a topic")
    sent = await town.press(YUSUF, form, "Send")
    assert "Young people wait for hours in A&E" in sent.words
    assert town.card("Young people wait")


async def test_empty_words_and_words_from_elsewhere_get_a_way_on(town: Town) -> None:
    await town.set_up()
    assert (await town.say(YUSUF, "   ")).buttons
    assert "What would you like to do?" in (await town.say(YUSUF, "", HOME)).words
    stranger = await town.say(OMAR, "When is the next one?")
    assert "When is the next one?" in stranger.words
    assert stranger.buttons == ["Help"]
    assert "Topics for Faith Forum" in (await town.say(YUSUF, "agenda", group_chat("planning"))).words


async def test_someone_in_two_forums_is_not_told_that_there_is_none(town: Town) -> None:
    await town.set_up()
    await town.second_forum(GRACE)
    shown = await town.say(GRACE, "help")
    assert "No forum has been set up here yet" not in shown.words
    assert {"Faith Forum", "Youth Forum"} <= set(shown.buttons)
    question = await town.say(GRACE, "People fall in our street")
    chosen = await town.press(GRACE, question, "Youth Forum")
    assert "People fall in our street" in chosen.words
    await town.caller.add_bot(chat_with(GRACE), GRACE)
    assert "You do not belong to a forum yet" not in town.chat(GRACE)[-1].words


async def test_a_button_that_nobody_knows_gets_a_kind_answer(town: Town) -> None:
    await town.set_up()
    action = {"type": "Action.Execute", "verb": "no.such.button"}
    answered = await town.caller.send(town.caller.pressed(YUSUF, action, {}, chat_with(YUSUF), None))
    assert "This card is out of date" in answered.toast
    old = {"type": "Action.Submit"}
    answered = await town.caller.send(town.caller.pressed(YUSUF, old, {"x": 1}, chat_with(YUSUF), None))
    assert "This card is out of date" in answered.words


FAMILIES = {verb.split(".")[0] for verb in build_router().verbs}


@pytest.mark.parametrize("family", sorted(FAMILIES))
async def test_odd_presses_are_answered_kindly(town: Town, family: str) -> None:
    """A chair and a member press every button with every field missing or of the wrong kind."""
    await town.set_up()
    await town.schedule()
    forum = str(town.card("is set up").card["actions"][0]["data"]["forum"])
    meeting = str(town.card("Are you coming?").card["refresh"]["action"]["data"]["meeting"])
    for verb in sorted(verb for verb in build_router().verbs if verb.split(".")[0] == family):
        await press_oddly(town, verb, {"forum": forum, "meeting": meeting, "once": "k"})
    await town.settled()


async def press_oddly(town: Town, verb: str, good: dict[str, str]) -> None:
    names = list(build_router().button(verb).model_fields)
    presses = [{}, good, *({**good, name: odd} for name, odd in itertools.product(names, ODD))]
    action = {"type": "Action.Execute", "verb": verb}
    for data, user in itertools.product(presses, (CARYS, OMAR)):
        answered = await town.caller.send(town.caller.pressed(user, action, data, chat_with(user), None))
        assert answered.status == 200
        assert answered.words or answered.body["value"] == "", (verb, data)
        assert "went wrong on our side" not in answered.toast, (verb, data)


async def test_another_organisation_learns_nothing(town: Town) -> None:
    """Somebody from another tenant may use the bot, but for them our forum does not exist."""
    await town.set_up()
    await town.schedule()
    cards = [*town.in_channel(), (await town.say(CARYS, "agenda")), (await town.say(CARYS, "settings"))]
    for card in cards:
        for button in {button for button in card.buttons if button != "Join online"}:
            answered = await town.forge(MALLORY, card, button)
            told = json.dumps(answered.body, ensure_ascii=False)
            assert "Faith Forum" not in told
            assert not [person.name for person in town.people if person.name in told]
    assert TENANT not in str(town.chat(MALLORY))
    assert "Faith Forum" not in (await town.say(MALLORY, "agenda")).words
