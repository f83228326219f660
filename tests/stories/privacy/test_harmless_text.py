"""Whatever people type, and however it arrives, the answer is kind and every card shows it as plain words."""

import json
from typing import Any

from forum import limits
from tests.cast import CARYS, GRACE, HOME, YUSUF
from tests.dialogs.cards.harmless import HARD, SAFE_SIZE, obeyed
from tests.far_end.caller import Answered
from tests.far_end.cards import inputs_of
from tests.stories.town import Town


def _is_harmless(town: Town, *answers: Answered) -> None:
    """Everything that was ever sent, and everything that came back in forms."""
    sent = [activity for one in town.teams.everything() for activity in (*one.before, one.activity)]
    cards = [attached["content"] for activity in sent for attached in activity.get("attachments") or []]
    for card in [*cards, *(answered.card for answered in answers if answered.card)]:
        assert obeyed(card) == []
        assert len(json.dumps(card, ensure_ascii=False).encode("utf-16-le")) <= SAFE_SIZE
    assert not [activity for activity in sent if activity.get("entities")], "nobody is mentioned by what is typed"
    for answered in answers:
        assert "went wrong on our side" not in answered.words
        assert answered.words


def _message(text: str) -> dict[str, Any]:
    author = {"user": {"userIdentityType": "aadUser", "id": "1", "displayName": GRACE.name}}
    body = {"contentType": "text", "content": text}
    return {"id": "1893000000000", "linkToMessage": "", "from": author, "body": body}


async def test_a_topic_is_mere_words_from_suggesting_to_its_outcome(town: Town) -> None:
    await town.set_up()
    await town.schedule()
    answers: list[Answered] = []
    for words in HARD.values():
        for user, where in ((YUSUF, None), (GRACE, HOME)):
            sent = await town.say(user, f"suggest {words}", where)
            answers.append(sent)
            if "Send mine all the same" in sent.buttons:
                sent = await town.press(user, sent, "Send mine all the same")
            if len(words) > limits.WHY:
                assert "Edit" not in sent.buttons and "4,000" in sent.words, "too long is said, and nothing is cut"
                continue
            form = await town.press(user, sent, "Edit")
            answers += [sent, form, await town.press(user, form, "Save", {"why": words[:4000]})]
    shaping = await town.say(CARYS, "agenda")
    decided = {name: "accepted" for name in inputs_of(shaping.card) if name.startswith("decision:")}
    answers += [shaping, await town.press(CARYS, shaping, "Publish", decided)]
    answers += [await town.say(YUSUF, words) for words in ("my topics", "my data", "agenda")]
    answers.append(await town.say(CARYS, "outcomes"))
    _is_harmless(town, *answers)
    assert "Agenda of" in town.card("Agenda of").words


async def test_an_action_a_question_and_idle_words_are_mere_words(town: Town) -> None:
    await town.set_up()
    answers: list[Answered] = []
    for words in HARD.values():
        said = f"action @Grace Okafor {words} by 12 December"
        action = await town.say(CARYS, said, HOME, mentions=[GRACE])
        answers.append(action)
        if "Save it" in action.buttons:
            answers.append(await town.press(CARYS, action, "Save it"))
        answers += [await town.say(CARYS, f"poll {words}"), await town.say(CARYS, f"poll {words}", HOME)]
        answers += [await town.say(YUSUF, words), await town.say(YUSUF, words, HOME)]
    answers += [await town.say(CARYS, "actions"), await town.say(GRACE, "my data")]
    _is_harmless(town, *answers)


async def test_a_message_that_is_made_into_something_is_mere_words(town: Town) -> None:
    await town.set_up()
    answers: list[Answered] = []
    for words in HARD.values():
        topic = await town.caller.choose(YUSUF, "suggest.from_message", _message(words), HOME)
        sent = await town.caller.press_in_dialog(YUSUF, topic, "Send")
        answers += [topic, sent, await town.caller.choose(CARYS, "action.from_message", _message(words), HOME)]
    await town.settled()
    _is_harmless(town, *answers)
