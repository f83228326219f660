"""A card whose post got no answer may be in the channel: no refresh posts a second one before a chair has looked."""

from typing import Literal

import pytest

from tests.cast import CARYS, GRACE, HOME, MIRIAM, YUSUF
from tests.far_end.sent import Fault
from tests.stories.town import Town

CARD = "Topics for Faith Forum"
AGAIN = "It is not there: post it again"


async def lost(town: Town, when: Literal["before", "after"]) -> None:
    """The first topic brings the card, and the connection breaks. Two more topics follow."""
    await town.set_up()
    town.teams.break_next("post", Fault(drop=when, to=HOME.id))
    for user, topic in ((YUSUF, "Buses"), (GRACE, "Parking"), (MIRIAM, "Lamps")):
        await town.say(user, f"suggest {topic}")
        await town.after(minutes=1)


async def test_one_that_did_arrive_stands_there_once(town: Town) -> None:
    await lost(town, "after")
    assert len(town.posted(CARD)) == 1
    assert len(town.told(CARYS, "Please check the channel")) == 1


async def test_one_that_did_not_arrive_is_posted_when_a_chair_says_so(town: Town) -> None:
    await lost(town, "before")
    assert not town.posted(CARD), "nobody knows yet"
    [question] = town.told(CARYS, "Please check the channel")
    for _ in range(2):
        await town.press(CARYS, question, AGAIN)
        await town.after(minutes=1)
    [card] = town.posted(CARD)
    assert "Buses" in card.words and "Lamps" in card.words
    await town.say(YUSUF, "suggest Housing")
    await town.after(minutes=1)
    assert "Housing" in town.card(CARD).words and len(town.posted(CARD)) == 1


@pytest.mark.parametrize("status", [403, 404])
async def test_one_that_teams_refused_comes_with_the_next_refresh(town: Town, status: int) -> None:
    """It is certainly not there, so nothing can stand there twice."""
    await town.set_up()
    town.teams.break_next("post", Fault(status=status, to=HOME.id))
    await town.say(YUSUF, "suggest Buses")
    assert not town.posted(CARD)
    await town.say(GRACE, "suggest Parking")
    await town.after(minutes=1)
    [card] = town.posted(CARD)
    assert "Buses" in card.words and "Parking" in card.words
