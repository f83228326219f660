"""The board’s answer comes back to all of those who asked, before the next agenda goes out."""

from tests.stories.board import answer, made, met, publish
from tests.stories.town import GRACE, HOME, MIRIAM, SAM, Town


async def test_the_boards_answer_reaches_the_channel_and_the_author_once(town: Town) -> None:
    await met(town)
    await made(town)
    saved = await answer(town, answer="The lamps are lit from May.", who="Chief Officer", on="2030-04-10")
    assert "The channel sees it now" in saved.words
    card = town.card("Chief Officers’ Board answers")
    assert "The lamps are lit from May." in card.words and "Chief Officer, Wednesday 10 April 2030" in card.words
    assert GRACE.name not in card.words
    assert "The lamps are lit" not in (await town.say(SAM, "my data")).words
    [told] = [sent for sent in town.chat(GRACE) if "The lamps are lit from May." in sent.words]
    assert "There is an answer" in told.words

    await answer(town, answer="The lamps are lit from June.", who=SAM.name)
    assert "Street lighting: The lamps are lit from June." in (await town.say(SAM, "my data")).words
    assert "from June" in town.card("Chief Officers’ Board answers").words
    assert len([sent for sent in town.in_channel() if "Board answers" in sent.words]) == 1
    assert len([sent for sent in town.chat(GRACE) if "The lamps are lit" in sent.words]) == 1
    assert "The lamps are lit" in (await town.say(GRACE, "my topics")).words


async def test_an_agenda_does_not_go_out_past_a_silent_board_unless_a_chair_says_why(town: Town) -> None:
    await met(town)
    await made(town)
    await town.schedule(day="2030-06-11")
    await town.say(MIRIAM, "suggest Parking")
    stopped = await publish(town, Parking={"decision": "accepted"})
    assert "The board has not answered yet: Street lighting" in stopped.words
    assert "Parking" not in "".join(sent.words for sent in town.in_channel() if "Agenda" in sent.words[:20])

    nothing = await answer(town)
    assert "please write" in nothing.words.lower()
    waived = await answer(town, without="They meet in July only.")
    assert "can be published without" in waived.words
    assert "published" in (await publish(town, Parking={"decision": "accepted"})).words.lower()
    assert not [
        sent for sent in town.teams.everything() if "They meet in July" in sent.words and sent.conversation == HOME.id
    ]
