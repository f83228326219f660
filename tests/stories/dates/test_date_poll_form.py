"""The form of a date poll, and two who press at once: one poll, one meeting."""

import asyncio

import pytest

from tests.cast import CARYS, SAM, YUSUF
from tests.far_end.cards import inputs_of
from tests.stories.dates.date_polling import ASKED, FILLED, SECOND, ask
from tests.stories.town import Town


@pytest.mark.parametrize(
    ("changed", "problem"),
    [
        ({"day1": "", "day2": ""}, "between 2 and 5 dates"),
        ({"day1": "2030-04-09"}, "Two of the dates are the same"),
        ({"start0": ""}, "at what time the meeting would start"),
        ({"day0": "2030-03-01"}, "already passed"),
        ({"closing": "2030-04-09"}, "has to come before the first of the dates"),
        ({"closing": "2030-03-03"}, "That last day for answers has passed"),
        ({"mode": "in_person", "venue": ""}, "say where people meet"),
    ],
)
async def test_a_form_that_needs_mending_comes_back_filled(town: Town, changed: dict[str, str], problem: str) -> None:
    await town.set_up()
    form = await town.say(CARYS, "date poll")
    back = await town.press(CARYS, form, "Continue", FILLED | changed, check=False)
    assert problem in back.words and inputs_of(back.card)["day2"] == (FILLED | changed)["day2"]


async def test_the_form_is_filled_for_chairs_and_others_are_told_kindly(town: Town) -> None:
    await town.set_up()
    form = await town.say(CARYS, "dates")
    filled = inputs_of(form.card)
    assert [filled[f"day{number}"] for number in range(5)] == [
        "2030-03-12",
        "2030-03-26",
        "2030-04-02",
        "2030-04-09",
        "2030-04-16",
    ], "not on Purim, 19 March"
    assert filled["start0"] == "18:00" and filled["closing"] == "2030-03-11" and filled["venue"] == "St Mary’s Hall"
    assert "No date poll is open" in (await town.say(YUSUF, "date poll")).words
    assert "Only a chair" in (await town.forge(YUSUF, form, "Continue", **FILLED)).toast
    await ask(town)
    second = await town.press(CARYS, form, "Continue", FILLED)
    assert "A date poll is open already" in (await town.press(CARYS, second, "Yes, post it")).words


async def test_with_a_meeting_ahead_the_usual_form_says_so(town: Town) -> None:
    await town.set_up()
    await town.schedule(day="2030-03-26")
    await ask(town)
    best = await town.say(CARYS, "date poll")
    form = await town.press(CARYS, best, "Choose 11 April, 18:00")
    assert "There is already a meeting ahead" in form.words and inputs_of(form.card)["day"] == "2030-04-11"
    check = await town.press(CARYS, form, "Continue", {"note": "Bring a friend."})
    await town.press(CARYS, check, "Yes, set it up")
    assert len(town.events()) == 2
    assert f"It is {SECOND}" in town.card("Thank you to everybody who answered").words


async def test_different_dates_are_confirmed_at_once_and_there_is_one_meeting(town: Town) -> None:
    await town.set_up()
    await ask(town)
    best = await town.say(CARYS, "date poll")
    checks = [await town.press(CARYS, best, f"Choose {day} April, 18:00") for day in (9, 11, 16)]
    done = await asyncio.gather(*(town.caller.press(CARYS, check, "Yes, set it up") for check in checks))
    await town.settled()
    assert len(town.events()) == 1
    assert sorted("chosen already" in each.words for each in done) == [False, True, True]


async def test_two_chairs_ask_at_the_same_instant_and_one_poll_is_asked(town: Town) -> None:
    await town.set_up()
    settings = await town.say(CARYS, "settings")
    people = town.choices(settings, "chairs")
    await town.press(CARYS, settings, "Save", {"chairs": f"{people[CARYS.name]},{people[SAM.name]}"})
    checks = [
        (chair, await town.press(chair, await town.say(chair, "date poll"), "Continue", FILLED))
        for chair in (CARYS, SAM)
    ]
    # Each presses twice. That does not make a second poll, and nobody is told that their own poll is in the way.
    done = await asyncio.gather(*(town.caller.press(chair, on, "Yes, post it") for chair, on in checks * 2))
    await town.settled()
    assert {each.status for each in done} == {200}
    assert len(town.posted(ASKED)) == 1
    polls = [row for row in (await town.stored()).splitlines() if row.startswith("date_polls ")]
    assert len(polls) == 1
    refused = ["A date poll is open already" in each.words for each in done]
    assert refused in ([False, True] * 2, [True, False] * 2)
