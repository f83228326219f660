"""A circle opens up: its notes, roll and papers stay confidential. An open forum closes with care."""

import json

from tests.cast import CARYS, GRACE, HOME, MIRIAM, SAM, YUSUF
from tests.evening import AFTER_THE_MEETING, MORNING_AFTER
from tests.stories.agenda.publishing import publish
from tests.stories.board.board import accept, made, met, offers, words_of
from tests.stories.forums.circle import become, decide_all, sent_to
from tests.stories.minutes.running_meeting import running_meeting
from tests.stories.town import Town

STOPPED = "Her daughter was stopped outside the school"
CIRCLE = {"openness": "listening_circle"}


async def test_points_of_a_circles_meeting_are_read_by_its_organisers_alone_for_good(town: Town) -> None:
    chat = await running_meeting(town, **CIRCLE)
    await town.say(GRACE, f"note 2: {STOPPED}", chat)
    await town.press(CARYS, await town.say(CARYS, "items"), "Share the notes")
    before = len(sent_to(town, HOME, chat))
    await town.move_to(AFTER_THE_MEETING)
    await decide_all(town)
    await become(town, "open_forum")
    await town.after(minutes=1)

    for user, where in ((MIRIAM, HOME), (MIRIAM, None), (CARYS, HOME), (CARYS, chat)):
        shown = await town.say(user, "items", where)
        assert "1 point noted" in shown.words and "daughter" not in shown.words
    late = await town.say(YUSUF, "note 1: Brighter lamps", chat)
    assert "I have not kept who noted it" in late.words and "Brighter" not in late.words
    assert "Brighter" not in (await town.say(YUSUF, "my data")).words
    assert "listening circle’s meeting" in town.card("Notes of").words
    brief = await town.say(CARYS, "board brief")
    assert "Street lighting" in brief.words and "daughter" not in brief.words and "Brighter" not in brief.words
    for words in ("daughter", "Brighter"):
        # Nobody can hide what was typed in a chat, but we can hide what we say about it.
        assert words not in json.dumps(sent_to(town, HOME, chat)[before:])
    private = await town.say(SAM, "items")
    assert STOPPED in private.words and "Brighter lamps" in private.words


async def test_nobody_notes_afterwards_who_came_to_a_circle(town: Town) -> None:
    await town.set_up(**CIRCLE)
    await town.schedule()
    await town.press(GRACE, town.card("Are you coming?"), "Online")
    await town.say(YUSUF, "suggest Street lighting")
    await publish(town, Street={"decision": "accepted", "position": "1"})
    await town.move_to(MORNING_AFTER)
    queue = await town.say(SAM, "care")
    form = await town.press(SAM, queue, "Open", {"person": town.person_id(MIRIAM)})
    await town.press(SAM, form, "Save", {"contacted": "yes", "reason": "safety"})
    await decide_all(town)
    await become(town, "open_forum")
    assert "I keep no list of who came" in (await town.say(CARYS, "roll")).words
    assert "Take the roll" not in (await town.say(SAM, "care")).buttons
    trends = await town.say(CARYS, "trends")
    assert "Tuesday 9 April 2030\nfewer than 5" in trends.words and "had answered" not in trends.words


async def test_a_circles_draft_is_read_by_a_facilitator_and_stays_out_of_the_channels_files(town: Town) -> None:
    await met(town, **CIRCLE)
    brief = await town.say(CARYS, "board brief")
    await town.press(CARYS, brief, "Ask the facilitator to read it")
    await town.press(SAM, town.chat(SAM)[-1], "Send it back", {"remark": "It tells who it is."})
    await decide_all(town)
    await become(town, "open_forum")
    await town.after(minutes=1)

    brief = await town.say(CARYS, "board brief")
    assert "Make the papers" not in brief.buttons
    noted = await town.say(CARYS, "action @Sam Okoro book the hall", mentions=[SAM])
    await town.press(CARYS, noted, "Save it")
    brief = await town.press(CARYS, await town.say(CARYS, "board brief"), "Add what has come since")
    assert "book the hall" in brief.words and "Make the papers" not in brief.buttons
    await town.forge(CARYS, brief, "What we ask", verb="board.make")
    assert offers(town) == []
    await town.press(CARYS, brief, "Ask the facilitator to read it")
    await town.press(SAM, town.chat(SAM)[-1], "Nobody can be recognised")
    await made(town)
    assert len(offers(town)) == 2
    assert "Put into the channel’s files" not in (await town.say(CARYS, "board brief")).buttons
    assert not town.told(CARYS, "Keep brief 1")


async def test_a_draft_of_an_open_forum_loses_its_numbers_when_that_becomes_a_circle(town: Town) -> None:
    await met(town)
    everybody = ",".join(town.person_id(user) for user in town.people)
    await town.press(CARYS, await town.say(CARYS, "roll"), "Save", {"came": everybody})
    brief = await town.say(CARYS, "board brief")
    assert "9 April 2030: 5" in brief.words and "Make the papers" in brief.buttons
    became = await become(town, "listening_circle")
    assert "a facilitator reads it before it goes out" in became.words

    stale = await town.press(CARYS, brief, "Make the papers")
    assert offers(town) == [], stale.words
    brief = await town.say(CARYS, "board brief")
    assert "9 April 2030: 5" not in brief.words and "Make the papers" not in brief.buttons
    await town.press(CARYS, brief, "Ask the facilitator to read it")
    await town.press(SAM, town.chat(SAM)[-1], "Nobody can be recognised")
    word, _ = await made(town)
    await accept(town, word)
    assert "Who came" not in words_of(town.teams.files[f"session-{word.id}"])


async def test_the_cards_of_a_forum_that_becomes_a_circle_show_no_more_than_a_circles(town: Town) -> None:
    chat = await running_meeting(town)
    await town.say(GRACE, f"note 2: {STOPPED}", chat)
    await town.press(CARYS, await town.say(CARYS, "items"), "Share the notes")
    assert STOPPED in town.card("Notes of").words and "Yusuf Rahman" in town.card("Agenda of").words
    await become(town, "listening_circle")
    assert "daughter" not in town.card("Notes of").words and "Yusuf Rahman" not in town.card("Agenda of").words
