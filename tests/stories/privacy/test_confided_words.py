"""What people tell a listening circle stands nowhere but where it was meant for: before and after it is opened up.

Each thing that can be confided holds a word of its own, and everything that leaves is searched for it: the channel, the
meeting's chat, the calendar, the papers for the board, the log.
"""

import json
from datetime import UTC, datetime

import pytest

from forum.meetings import chat_of
from tests.cast import BRANWEN, CARYS, HOME, ODILE, SAM, ZEHRA
from tests.evening import DURING, MORNING_AFTER
from tests.far_end.places import Where
from tests.stories.agenda.publishing import publish
from tests.stories.board.board import accept, made, words_of
from tests.stories.forums.circle import OFFICE, become, decide_all, sent_to, set_up_circle
from tests.stories.town import Town

WHY, NEED, COMMENT, POINT = "quillwort", "marjoram", "samphire", "bistort"
NOTE, DONE, CARE, ANSWER = "tormentil", "saxifrage", "fritillary", "agrimony"
CONFIDED = (WHY, NEED, COMMENT, POINT, NOTE, DONE, CARE, ANSWER)
NEXT_EVENING = datetime(2030, 6, 11, 19, tzinfo=UTC)


async def _before_the_meeting(town: Town) -> Where:
    form = await town.say(BRANWEN, "suggest")
    why = {"title": "Complaints", "why": WHY, "attribution": "unattributed"}
    await town.press(BRANWEN, form, "Send", why)
    await town.say(ZEHRA, "suggest Parking")
    await town.schedule()
    await town.press(ZEHRA, await town.say(ZEHRA, "needs"), "Save", {"needs": "diet", "other": NEED})
    await publish(town, Complaints={"decision": "accepted"}, Parking={"decision": "accepted"})
    form = await town.say(ODILE, "comment")
    await town.press(ODILE, form, form.buttons[0], {"words": COMMENT})
    [event] = town.events()
    return Where(chat_of(event.join_url) or "", "groupChat")


async def _acted(town: Town, progress: str, note: str) -> None:
    saved = await town.say(CARYS, "action @Odile Vantongeren write to the office by 1 June", mentions=[ODILE])
    await town.press(CARYS, saved, "Save it")
    listed = await town.say(ODILE, "actions")
    mine = next(value for words, value in town.choices(listed, "action").items() if "Odile" in words)
    await town.press(ODILE, listed, "Save", {"action": mine, "progress": progress, "note": note})


async def _the_meeting(town: Town) -> None:
    await town.move_to(DURING)
    form = await town.say(ZEHRA, f"note 1: {POINT}")
    await town.press(ZEHRA, form, "Note it")
    await town.press(CARYS, await town.say(CARYS, "items"), "Share the notes")
    await _acted(town, "done", DONE)
    await _acted(town, "blocked", NOTE)
    await town.move_to(MORNING_AFTER)
    queue = await town.say(SAM, "care")
    form = await town.press(SAM, queue, "Open", {"person": town.person_id(BRANWEN)})
    await town.press(SAM, form, "Save", {"contacted": "yes", "reason": "safety", "note": CARE})


async def _everybody_looks(town: Town, *places: Where) -> None:
    for words in ("agenda", "actions", "items", "you said", "trends", "board brief", "care", "roll", "settings"):
        for place in places:
            for user in (ZEHRA, *OFFICE):
                await town.say(user, words, place)


async def _papers(town: Town) -> str:
    """What the board reads, once a facilitator has agreed."""
    brief = await town.say(CARYS, "board brief")
    assert "Make the papers" not in brief.buttons
    await town.press(CARYS, brief, "Ask the facilitator to read it")
    await town.press(SAM, town.chat(SAM)[-1], "Nobody can be recognised")
    word, _ = await made(town)
    await accept(town, word)
    return words_of(town.teams.files[f"session-{word.id}"])


async def test_what_was_confided_is_nowhere_else_before_and_after_the_circle_opens(
    town: Town, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level("INFO")
    await set_up_circle(town)
    chat = await _before_the_meeting(town)
    await _the_meeting(town)
    listed = await town.say(CARYS, "outcomes")
    told = {"topic": town.choices(listed, "topic")["Complaints"], "outcome": "answered", "reason": ANSWER}
    await town.press(CARYS, listed, "Tell its author", told)
    stored = await town.stored()
    assert [word for word in CONFIDED if word not in stored] == [], "each was told to somebody"
    await _everybody_looks(town, HOME, chat)
    await decide_all(town)
    await become(town, "open_forum")
    await town.after(minutes=1)
    await _everybody_looks(town, HOME, chat)
    await town.say(ZEHRA, "suggest Street lighting")
    await town.schedule(day="2030-06-11")
    await publish(town, Street={"decision": "accepted"})
    await town.move_to(NEXT_EVENING)
    await _everybody_looks(town, HOME, chat)

    papers = await _papers(town)
    assert "Street lighting" in papers and "Complaints" in papers
    calendar = json.dumps([event.shown for event in town.events()], default=str)
    said = json.dumps(sent_to(town, HOME, chat))
    assert "You said, we did" in said and "write to the office" in said
    for word in CONFIDED:
        found = [place for place, text in (("said", said), ("papers", papers), ("calendar", calendar)) if word in text]
        assert not found and word not in caplog.text, word
