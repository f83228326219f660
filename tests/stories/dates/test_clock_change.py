"""Through the nights when the clocks change: card and calendar say the same, and nobody meets at no time.

In London they go forward on 31 March 2030 at 01:00, and back on 27 October at 02:00.
"""

import pytest

from tests.cast import CARYS
from tests.stories.meetings.graph_waits import announcement
from tests.stories.town import Town


@pytest.mark.parametrize(
    ("day", "said", "ends"),
    [("2030-03-30", "23:30 to 03:30", "2030-03-31T03:30:00"), ("2030-10-26", "23:30 to 01:30", "2030-10-27T01:30:00")],
)
async def test_card_and_calendar_agree_on_the_end(town: Town, day: str, said: str, ends: str) -> None:
    await town.set_up()
    await town.schedule(day=day, start="23:30", minutes="180")
    assert said in announcement(town).words
    [event] = town.events()
    zone = event.shown["end"]["timeZone"]
    assert event.shown["end"]["dateTime"][:19] == ends, zone


async def test_a_time_that_clocks_skip_is_asked_about(town: Town) -> None:
    await town.set_up()
    form = await town.say(CARYS, "schedule")
    filled = {"day": "2030-03-31", "start": "01:30", "minutes": "60", "mode": "online"}
    again = await town.press(CARYS, form, "Continue", filled)
    assert "The clocks go forward over 01:30 that night, so there is no such time." in again.words
    later = await town.press(CARYS, again, "Continue", filled | {"start": "02:30"})
    assert "02:30 to 03:30" in later.words


async def test_a_poll_cannot_close_at_a_time_that_clocks_skip(town: Town) -> None:
    await town.set_up()
    form = await town.say(CARYS, "poll Which evening suits you?")
    filled = {"options": "Monday\nTuesday", "day": "2030-03-31", "clock": "01:15"}
    again = await town.press(CARYS, form, "Continue", filled)
    assert "there is no such time" in again.words
