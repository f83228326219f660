"""The board’s answer reaches everybody who asked, before the next agenda goes out."""

from collections.abc import Mapping

import pytest

from tests.cast import CARYS, GRACE, HOME, MIRIAM, SAM, YUSUF
from tests.stories.agenda.publishing import publish
from tests.stories.board.board import answer, made, met
from tests.stories.town import Town


async def test_the_boards_answer_reaches_the_channel_and_the_author_once(town: Town) -> None:
    await met(town)
    await made(town)
    saved = await answer(town, answer="The lamps are lit from May.", who="Chief Officer", on="2030-04-10")
    assert "The channel sees it now" in saved.words
    card = town.card("Chief Officers’ Board answers")
    assert "The lamps are lit from May." in card.words and "Chief Officer, Wednesday 10 April 2030" in card.words
    assert GRACE.name not in card.words
    assert "The lamps are lit" not in (await town.say(SAM, "my data")).words
    [told] = town.told(GRACE, "The lamps are lit from May.")
    assert "There is an answer" in told.words

    await answer(town, answer="The lamps are lit from May.", who=SAM.name)
    assert "Street lighting: The lamps are lit from May." in (await town.say(SAM, "my data")).words
    assert SAM.name in town.card("Chief Officers’ Board answers").words
    assert len(town.posted("Board answers")) == 1
    assert len(town.told(GRACE, "The lamps are lit")) == 1


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


async def test_an_answer_put_right_is_told_again_and_the_card_says_it_in_place(town: Town) -> None:
    await met(town)
    await made(town)
    await answer(town, answer="The lamps are lit from May.")
    await answer(town, answer="The lamps are lit from June.")
    assert "from June" in town.card("Chief Officers’ Board answers").words
    assert len(town.posted("Board answers")) == 1
    first, second = town.told(GRACE, "The lamps")
    assert "There is an answer" in first.words
    assert "has changed: Street lighting" in second.words and "The lamps are lit from June." in second.words
    assert not town.told(YUSUF, "The lamps"), "it was not Yusuf’s topic"
    assert "from June" in (await town.say(GRACE, "my topics")).words


@pytest.mark.parametrize(
    ("words", "chosen"), [("The lamps are lit from May", {}), ("The lamps will be lit from May.", {"news": "no"})]
)
async def test_better_words_for_the_same_answer_are_nobodys_news(
    town: Town, words: str, chosen: Mapping[str, str]
) -> None:
    await met(town)
    await made(town)
    await answer(town, answer="The lamps are lit from May.")
    await answer(town, answer=words, **chosen)
    assert words in town.card("Chief Officers’ Board answers").words
    assert len(town.told(GRACE, "The lamps")) == 1


async def test_whoever_could_not_be_told_at_first_is_told_the_answer_and_not_that_it_changed(town: Town) -> None:
    await met(town)
    await made(town)
    town.teams.blocked.add(GRACE)
    await answer(town, answer="The lamps are lit from May")
    town.teams.blocked.clear()
    await answer(town, answer="The lamps are lit from May.")
    [told] = town.told(GRACE, "The lamps")
    assert "There is an answer" in told.words and "has changed" not in told.words


async def test_an_answer_is_not_taken_away(town: Town) -> None:
    await met(town)
    await made(town)
    await answer(town, answer="The lamps are lit from May.")
    assert "An answer that was noted stays" in (await answer(town, answer="")).words
    assert "from May" in town.card("Chief Officers’ Board answers").words


async def test_going_back_saves_nothing_and_loses_nothing(town: Town) -> None:
    await met(town)
    await made(town)
    listed = await town.say(CARYS, "board answers")
    form = await town.press(CARYS, listed, "Write the answer")
    listed = await town.press(CARYS, form, "Back", {"answer": "The lamps are lit", "who": "Chief Officer"})
    assert "is not saved yet" in listed.words and "No answer yet" in listed.words
    form = await town.press(CARYS, listed, "Write the answer")
    saved = await town.press(CARYS, form, "Save")
    assert "Noted" in saved.words and "Chief Officer" in saved.words
    assert "The lamps are lit" in town.card("Chief Officers’ Board answers").words


async def test_a_second_brief_is_answered_while_the_board_is_silent_about_the_first(town: Town) -> None:
    await met(town)
    await made(town)
    brief = await town.say(CARYS, "board brief")
    await town.press(CARYS, brief, "Begin the next brief")
    form = await town.press(CARYS, await town.say(CARYS, "board brief"), "What we ask")
    await town.press(CARYS, form, "Save", {"title:new": "More buses"})
    await made(town)
    await town.schedule(day="2030-06-11")
    await town.schedule(day="2030-08-13")
    await town.say(MIRIAM, "suggest Parking")

    listed = await town.say(CARYS, "board answers")
    assert "Brief 2 is waiting for an answer too." in listed.words and "Street lighting" in listed.words
    form = await town.press(CARYS, listed, "Write the answer")
    until = town.choices(form, "until")
    saved = await town.press(CARYS, form, "Save", {"without": "In July.", "until": until["Tuesday 13 August 2030"]})
    assert "The agenda for Tuesday 13 August 2030 can be published without this answer." in saved.words
    assert "More buses" in (await publish(town, Parking={"decision": "accepted"})).words

    second = await town.press(CARYS, saved, "What brief 2 asked")
    assert "More buses" in second.words and "Street lighting" not in second.words
    form = await town.press(CARYS, second, "Write the answer")
    await town.press(CARYS, form, "Save", {"answer": "From May."})
    assert "published" in (await publish(town, Parking={"decision": "accepted"})).words.lower()
    first = await town.press(CARYS, await town.say(CARYS, "board answers"), "What brief 2 asked")
    assert "From May." in first.words and "What brief 1 asked" in first.buttons
