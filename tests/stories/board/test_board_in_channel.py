"""A chair can put the board papers among the channel's files by pressing a button. It never happens by itself."""

import base64

import pytest

from graph.standin.faults import Fault
from tests.cast import CARYS, GRACE, SAM
from tests.far_end.teams import Fault as TeamsFault
from tests.far_end.teams import Sent
from tests.stories.board.board import made, met
from tests.stories.meetings.graph_troubles import refusal
from tests.stories.town import Town

KEEP = "Put into the channel’s files"


def _kept(town: Town) -> dict[str, bytes]:
    return {one["name"]: base64.b64decode(one["content"]) for one in town.calendar.state.files.values()}


async def _offered(town: Town, **setup: str) -> Sent:
    await met(town, **setup)
    await made(town)
    return next(sent for sent in town.chat(CARYS) if "Keep brief 1" in sent.words)


async def test_the_papers_are_in_the_channels_files_when_the_chair_has_pressed(town: Town) -> None:
    offer = await _offered(town)
    assert "Everybody in the team can then read the files there, including guests" in offer.words
    assert _kept(town) == {}, "never by itself"

    await town.press(CARYS, offer, KEEP)
    kept = _kept(town)
    assert list(kept) == ["Faith Forum brief 1.docx", "Faith Forum brief 1.pdf"]
    assert kept["Faith Forum brief 1.pdf"].startswith(b"%PDF")
    assert "is in the channel’s files now" in town.chat(CARYS)[-1].words
    said = len(town.chat(CARYS))
    assert "is in the channel’s files now" in (await town.press(CARYS, offer, KEEP)).words
    assert [one.method for one in town.calendar.log].count("PUT") == 2, "pressed twice is once"
    assert len(town.chat(CARYS)) == said


async def test_it_is_on_the_briefs_own_card_too_and_a_chair_may_say_not_now(town: Town) -> None:
    await town.press(CARYS, await _offered(town), "Not now")
    brief = await town.say(CARYS, "board brief")
    form = await town.press(CARYS, brief, KEEP)
    assert _kept(town) == {}
    await town.press(CARYS, form, KEEP)
    assert len(_kept(town)) == 2


@pytest.mark.parametrize(
    ("fault", "said"),
    [
        (refusal("accessDenied"), "Your IT team can allow it"),
        (refusal("itemNotFound", 404), "I could not find the channel’s folder"),
        (refusal("insufficientStorage", 409), "That did not work"),
    ],
)
async def test_a_refusal_is_one_kind_sentence_and_the_button_again(town: Town, fault: Fault, said: str) -> None:
    offer = await _offered(town)
    town.calendar.faults.next("*", "*filesFolder", fault)
    await town.press(CARYS, offer, KEEP)
    told = town.chat(CARYS)[-1]
    assert said in told.words
    await town.press(CARYS, told, KEEP)
    assert len(_kept(town)) == 2


async def test_what_hiccups_is_made_good_without_a_second_copy(town: Town) -> None:
    offer = await _offered(town)
    town.teams.break_next("team", TeamsFault(status=503))
    town.calendar.faults.next("GET", "*filesFolder", Fault(status=429, headers={"Retry-After": "1"}))
    town.calendar.faults.next("PUT", "*content", Fault(status=504, after=True))
    town.calendar.faults.next("PUT", "*content", Fault(reset=True, after=True))
    await town.press(CARYS, offer, KEEP)
    assert len(_kept(town)) == 2 and town.calendar.faults.unused == 0
    assert "is in the channel’s files now" in town.chat(CARYS)[-1].words


async def test_only_a_chair_and_only_for_an_open_forum(town: Town) -> None:
    offer = await _offered(town)
    await town.forge(GRACE, offer, KEEP)
    assert _kept(town) == {} and "is in the channel" not in town.chat(CARYS)[-1].words


async def test_what_leaves_a_circle_is_not_put_before_the_team(town: Town) -> None:
    await met(town, openness="listening_circle")
    await town.press(CARYS, await town.say(CARYS, "board brief"), "Ask the facilitator to read it")
    await town.press(SAM, town.chat(SAM)[-1], "Nobody can be recognised")
    await made(town)
    assert not [sent for sent in town.chat(CARYS) if KEEP in sent.buttons]
    brief = await town.say(CARYS, "board brief")
    assert "Its papers have been made" in brief.words and KEEP not in brief.buttons
    refused = await town.forge(CARYS, brief, "Send me the papers again", verb="board.keep")
    assert refused and _kept(town) == {}
