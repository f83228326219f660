"""For how long minutes are kept: a chair who chooses fewer months shortens what is waiting already."""

from datetime import timedelta

import pytest

from tests.cast import CARYS
from tests.evening import AFTER_THE_MEETING
from tests.stories.minutes.minuted import POINT, has_met, published
from tests.stories.town import Town


@pytest.mark.parametrize("months", ["12", "1"])
async def test_fewer_months_in_the_settings_shorten_what_is_waiting(town: Town, months: str) -> None:
    await has_met(town)
    await published(town)
    await town.after(minutes=1)
    assert POINT in (await town.say(CARYS, "minutes")).words
    await town.press(CARYS, await town.say(CARYS, "settings"), "Save", {"notes_months": months})
    await town.move_to(AFTER_THE_MEETING + timedelta(days=40))
    assert ("minutes {" in await town.stored()) == (months == "12")
