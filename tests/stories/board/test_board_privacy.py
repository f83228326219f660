"""Nobody can be recognised in what goes to the board, least of all members of a listening circle."""

import pytest

from tests.cast import CARYS, GRACE, SAM, YUSUF
from tests.evening import AFTER_THE_MEETING
from tests.stories.agenda.publishing import publish
from tests.stories.board.board import accept, answer, made, met, offers, words_of
from tests.stories.town import Town

SECRET = "The caretaker’s nephew saw it on 3 March"


async def test_a_listening_circle_is_read_by_its_facilitator_before_anything_leaves(town: Town) -> None:
    await met(town, openness="listening_circle")
    brief = await town.say(CARYS, "board brief")
    assert "Make the papers" not in brief.buttons
    asked = await town.press(CARYS, brief, "Ask the facilitator to read it")
    assert "has been asked" in asked.words
    first = town.chat(SAM)[-1]
    assert "please read this before it goes to the board" in first.words
    await town.press(SAM, first, "Send it back", {"remark": "The second theme tells who it is."})
    back = town.chat(CARYS)[-1]
    assert "The second theme tells who it is." in back.words

    form = await town.press(CARYS, back, "What people talked about")
    brief = await town.press(CARYS, form, "Save", {"themes": "Work"})
    await town.press(CARYS, brief, "Ask the facilitator to read it")
    await town.press(SAM, first, "Nobody can be recognised")
    assert offers(town) == []
    await town.press(SAM, town.chat(SAM)[-1], "Nobody can be recognised")
    assert "agrees" in town.chat(CARYS)[-1].words
    # What changes after the review is reviewed again, and names are noticed.
    form = await town.press(CARYS, town.chat(CARYS)[-1], "Who came")
    changed = await town.press(CARYS, form, "Save", {"coming": "Grace was there"})
    assert "Make the papers" not in changed.buttons
    assert "it names Grace Okafor" in changed.words
    await town.forge(CARYS, brief, "What we ask", verb="board.make")
    assert offers(town) == []

    form = await town.press(CARYS, changed, "Who came")
    changed = await town.press(CARYS, form, "Save", {"coming": ""})
    await town.press(CARYS, changed, "Ask the facilitator to read it")
    await town.press(SAM, town.chat(SAM)[-1], "Nobody can be recognised")
    word, _ = await made(town)
    await accept(town, word)
    words = words_of(town.teams.files[f"session-{word.id}"])
    assert "Who came" not in words and "The forum in numbers" not in words
    assert not [user for user in town.people if user.name in words]


async def test_a_facilitator_is_asked_again_after_a_slip_or_a_lost_message(town: Town) -> None:
    await met(town, openness="listening_circle")
    asked = await town.press(CARYS, await town.say(CARYS, "board brief"), "Ask the facilitator to read it")
    assert "Make the papers" not in asked.buttons
    first = town.chat(SAM)[-1]
    await town.press(SAM, first, "Send it back", {"remark": "Oh, a slip"})
    assert "Oh, a slip" in town.chat(CARYS)[-1].words
    back = await town.press(CARYS, town.chat(CARYS)[-1], "Ask the facilitator to read it")
    assert "please read this" in town.chat(SAM)[-1].words and town.chat(SAM)[-1].id != first.id
    count = len(town.chat(SAM))
    await town.press(CARYS, back, "Ask the facilitator again")
    assert len(town.chat(SAM)) == count + 1
    await town.press(SAM, town.chat(SAM)[-1], "Nobody can be recognised")
    assert "Make the papers" in town.chat(CARYS)[-1].buttons
    late = await town.press(SAM, town.chat(SAM)[-2], "Send it back", {"remark": "The last line tells who it is."})
    assert "The chair has been told" in late.words
    assert "The last line tells who it is." in town.chat(CARYS)[-1].words
    assert "Make the papers" not in town.chat(CARYS)[-1].buttons


async def test_nobody_is_known_by_the_brief_the_log_or_the_database(
    town: Town, caplog: pytest.LogCaptureFixture
) -> None:
    """Searches everything about the board that is stored, said or logged for people whom it could identify."""
    await town.set_up(board="Chief Officers’ Board")
    await town.schedule()
    form = await town.say(GRACE, "suggest")
    await town.press(GRACE, form, "Send", {"title": "Stop and search", "why": SECRET, "attribution": "unattributed"})
    await town.say(YUSUF, "suggest Work experience")
    await publish(town, Work={"decision": "accepted"}, Stop={"decision": "to_board"})
    await town.move_to(AFTER_THE_MEETING)
    caplog.set_level("DEBUG")
    word, pdf = await made(town)
    for offer in (word, pdf):
        await accept(town, offer)
    await answer(town, answer="Body cameras stay on.")

    about_people = [(user.name, user.teams_id, str(user.entra_id), town.person_id(user)) for user in town.people]
    kept = [row for row in (await town.stored()).splitlines() if row.startswith("board_")]
    assert any("Stop and search" in row for row in kept)
    words = words_of(town.teams.files[f"session-{word.id}"])
    card = town.card("Board answers")
    for person in about_people:
        for sign in person:
            assert not [row for row in kept if sign in row]
            assert sign not in words and sign not in str(card.activity)
    assert not town.told(GRACE, "Body cameras"), "nobody knows whom to tell"
    logged = [record.getMessage() for record in caplog.records]
    assert not [said for said in logged if "upload/session" in said or SECRET in said or "Stop and search" in said]


async def test_a_facilitator_reads_no_draft_that_the_chairs_have_not_given_them(town: Town) -> None:
    await met(town)
    brief = await town.say(CARYS, "board brief")
    assert "Work experience" in brief.words
    for drawn in (0, 1):
        forged = await town.forge(SAM, brief, "What we ask", verb="board.review", drawn=drawn, good=True)
        assert "out of date" in forged.toast and "Work experience" not in str(forged.body)
