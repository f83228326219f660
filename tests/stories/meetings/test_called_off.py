"""A meeting is called off: whoever counted on it is told in private, once, by day, and what becomes of their topics."""

from datetime import UTC, datetime

import pytest

from tests.cast import CARYS, GRACE, MIRIAM, OMAR, SAM, YUSUF
from tests.stories.agenda.publishing import publish
from tests.stories.outlook.in_outlook import edits, looked
from tests.stories.town import Town

OFF = "The meeting of Faith Forum on Tuesday 9 April 2030 is cancelled"


async def _answered(town: Town) -> None:
    """Carys and Yusuf are coming, Grace is not sure, Miriam cannot, Sam has said what he needs, Omar nothing."""
    town.people = [*town.people, OMAR]
    await town.set_up()
    await town.schedule()
    await town.say(YUSUF, "suggest Work experience")
    card = town.card("Are you coming?")
    for user, answer in ((CARYS, "In person"), (YUSUF, "In person"), (GRACE, "Not sure"), (MIRIAM, "Can’t come")):
        await town.press(user, card, answer)
    needs = await town.say(SAM, "needs")
    await town.press(SAM, needs, "Save", {"needs": "hearing_loop"})


async def _cancel(town: Town) -> None:
    form = await town.say(CARYS, "cancel meeting")
    for _ in range(2):
        await town.press(CARYS, form, "Cancel the meeting", {"reason": "The hall has flooded."})


async def test_those_who_counted_on_it_are_told_once_with_what_becomes_of_their_topics(town: Town) -> None:
    await _answered(town)
    await publish(town, Work={"decision": "accepted"})
    await _cancel(town)
    [words] = [sent.words for sent in town.told(YUSUF, OFF)]
    assert "The hall has flooded." in words and "Your topic “Work experience” is kept for the next meeting" in words
    for user in (GRACE, SAM):
        [words] = [sent.words for sent in town.told(user, OFF)]
        assert "The next date will be announced" in words and "Work experience" not in words
    assert not [user.name for user in (CARYS, MIRIAM, OMAR) if town.told(user, OFF)]


@pytest.mark.parametrize(
    ("at", "heard"),
    [
        (datetime(2030, 4, 5, 21, 30, tzinfo=UTC), datetime(2030, 4, 6, 9, tzinfo=UTC)),
        (datetime(2030, 4, 8, 22, tzinfo=UTC), datetime(2030, 4, 8, 22, tzinfo=UTC)),
    ],
)
async def test_nobody_is_told_at_night_unless_the_meeting_is_near(town: Town, at: datetime, heard: datetime) -> None:
    await _answered(town)
    await town.move_to(at)
    await _cancel(town)
    if at != heard:
        assert not town.told(YUSUF, OFF)
        await town.move_to(heard)
    assert len(town.told(YUSUF, OFF)) == 1


async def test_cancelled_in_outlook_the_chairs_are_not_told_twice(town: Town) -> None:
    await _answered(town)
    edits(town, isCancelled=True)
    await looked(town)
    assert len(town.told(YUSUF, OFF)) == 1
    assert not town.told(CARYS, OFF) and town.told(CARYS, "was cancelled in Outlook")
