"""Words from before the mark: the chair reads where the name still stands, and what can be done about it."""

import pytest

from tests.cast import CARYS, GRACE, SAM, YUSUF
from tests.stories.agenda.publishing import publish
from tests.stories.board.board import answer, made
from tests.stories.board.board import met as met_for_board
from tests.stories.minutes.minuted import has_met, published, takes_on
from tests.stories.opportunities.passing_on import pass_on
from tests.stories.public.on_the_web import became, met, put
from tests.stories.town import Town
from tests.stories.young.marking import mark, opened

STILL = "full name is still in these, from before they were marked"


async def test_whoever_is_named_nowhere_is_said_to_be_nowhere(town: Town) -> None:
    await town.set_up()
    await town.schedule()
    await put(town, about="Amazing Grace is sung here.")
    assert STILL not in (await mark(town, GRACE.name, YUSUF.name)).words


async def test_minutes_that_name_them_are_told_to_the_chair_until_they_are_corrected(town: Town) -> None:
    await has_met(town)
    await takes_on(town, "ring Grace Okafor by 12 December 2030")
    await published(town)
    done = await mark(town, GRACE.name, YUSUF.name)
    assert f"{STILL}: the minutes of Tuesday 9 April 2030" in done.words
    assert "I cannot take back emails, files and messages" in done.words
    seen = await town.say(SAM, "under 18")
    assert "Grace Okafor" in seen.words and STILL not in seen.words, "a facilitator cannot change them"

    form = await town.press(
        CARYS, await town.press(CARYS, await town.say(CARYS, "minutes"), "Correct them"), "Change what is to be done"
    )
    corrected = {"text:1": "ring a member", "text:2": "list of placements"}
    draft = await town.press(CARYS, form, "Save", corrected)
    assert STILL in (await opened(town)).words, "everybody still reads the version before"
    await town.press(CARYS, await town.press(CARYS, draft, "Publish the minutes"), "Publish the minutes")
    assert STILL not in (await opened(town)).words


@pytest.mark.whole
async def test_each_place_is_told_once(town: Town) -> None:
    await met_for_board(town)
    await made(town)
    await answer(town, answer="Grace Okafor was right. Ask Grace Okafor.")
    await became(town, "Work experience", "answered", "Ask Grace Okafor.")
    await pass_on(town, title="Grants", how="Ask Grace Okafor")
    await put(town, joining="Ring Grace Okafor.")
    await town.schedule(day="2030-06-11")
    await town.say(YUSUF, "suggest Grace Okafor’s idea")
    await publish(town, Grace={"decision": "accepted"})
    done = (await mark(town, GRACE.name, YUSUF.name)).words
    for place in (
        "what you wrote for the page on the web, where I leave it out",
        "the agenda for Tuesday 11 June 2030",
        "the opportunity “Grants”",
        "brief 1 for the board, or its answers",
        "what you said came of “Work experience”, which I leave out of “You said, we did”",
    ):
        assert done.count(place) == 1, place


@pytest.mark.whole
async def test_in_a_listening_circle_what_its_author_alone_was_told_is_not_among_them(town: Town) -> None:
    await met(town, (YUSUF, "Lamps"), openness="listening_circle")
    await became(town, "Lamps", "answered", "Grace Okafor knows.")
    assert "Grace Okafor knows." in (await town.say(YUSUF, "my topics")).words
    assert STILL not in (await mark(town, GRACE.name, YUSUF.name)).words
