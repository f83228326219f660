"""What stories about date polls share: asking about three evenings, and answering."""

from datetime import UTC, datetime

from tests.cast import CARYS
from tests.far_end.caller import Answered
from tests.far_end.places import User
from tests.far_end.sent import Sent
from tests.stories.town import Town

ASKED = "Which dates suit you"
FILLED = {
    "day0": "2030-04-09",
    "day1": "2030-04-16",
    "day2": "2030-04-11",
    "day3": "",
    "day4": "",
    "closing": "2030-03-11",
}
FIRST, SECOND, THIRD = "Tuesday 9 April 2030", "Thursday 11 April 2030", "Tuesday 16 April 2030"
CLOSING = datetime(2030, 3, 11, 18, tzinfo=UTC)
"""The Monday in FILLED."""


async def ask(town: Town, **changed: str) -> Answered:
    form = await town.say(CARYS, "date poll")
    check = await town.press(CARYS, form, "Continue", FILLED | changed)
    assert "Shall I ask about these dates?" in check.words, check.words
    assert not town.posted(ASKED), "nothing is posted before the yes"
    return await town.press(CARYS, check, "Yes, post it")


async def answer(town: Town, user: User, said: str, on: Sent | Answered | None = None, **more: object) -> Answered:
    """`said` has one word for each date in order of time, such as "yes no maybe"."""
    said_of = list(enumerate(said.split()))
    ticked = {
        field: ",".join(str(place) for place, each in said_of if each == word)
        for field, word in (("suits", "yes"), ("maybe", "maybe"))
    }
    return await town.press(user, on or town.card(ASKED), "Save", ticked, **more)
