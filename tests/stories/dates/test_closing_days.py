"""A poll closes in the evening of a day that is no holiday, unless a chair wants it so and has read what speaks against
it.
"""

import pytest

from tests.cast import CARYS
from tests.far_end.cards import inputs_of
from tests.stories.dates.date_polling import FILLED
from tests.stories.town import Town

PURIM = "2030-03-19"
FORMS = {
    "date poll": ("closing", FILLED),
    "poll Where shall we meet?": ("day", {"options": "Church\nMosque", "day": "2030-03-11", "clock": "18:00"}),
}


@pytest.mark.parametrize("word", FORMS)
async def test_a_last_day_that_may_keep_people_away_is_said_beforehand(town: Town, word: str) -> None:
    await town.set_up()
    field, filled = FORMS[word]
    form = await town.say(CARYS, word)
    check = await town.press(CARYS, form, "Continue", filled | {field: PURIM})
    assert "Take care: \nPurim" in check.words
    assert "Yes, post it" in check.buttons, "it is said, and not forbidden"
    form = await town.say(CARYS, word)
    assert "Take care" not in (await town.press(CARYS, form, "Continue", filled)).words


async def test_both_kinds_of_poll_propose_the_same_evening(town: Town) -> None:
    await town.set_up()
    dates, question = [inputs_of((await town.say(CARYS, word)).card) for word in FORMS]
    assert (question["day"], question["clock"]) == (dates["closing"], "18:00") == ("2030-03-11", "18:00")
    await town.after(days=8)
    later = inputs_of((await town.say(CARYS, "ask")).card)
    assert later["day"] == "2030-03-21", "in a week it is Purim, and on the evening after that Naw-Rúz begins"
