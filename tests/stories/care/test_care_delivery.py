"""Teams does not accept the facilitator’s daily message straight away: nothing is lost, and nothing is said twice."""

import asyncio
from datetime import UTC, datetime

from tests.cast import CARYS, GRACE, MIRIAM, SAM, YUSUF
from tests.evening import DAY_BEFORE
from tests.far_end.places import chat_with
from tests.far_end.sent import Fault
from tests.stories.town import Town

LAST_REMINDER = datetime(2030, 4, 7, 9, tzinfo=UTC)
TEN_TO_EIGHT, NINE = datetime(2030, 4, 8, 18, 50, tzinfo=UTC), datetime(2030, 4, 8, 20, tzinfo=UTC)
NEXT_MORNING = datetime(2030, 4, 9, 9, tzinfo=UTC)
SAMS_CHAT = chat_with(SAM).id


def messages(town: Town) -> list[str]:
    """The messages about people that Sam got without asking."""
    return [sent.words for sent in town.chat(SAM) if "about the same thing only once" in sent.words]


async def two_are_silent(town: Town) -> None:
    """Grace and Miriam have not answered when the last reminder has gone; the others have."""
    await town.set_up()
    await town.schedule()
    for user in (YUSUF, CARYS, SAM):
        await town.press(user, town.card("Are you coming?"), "In person")
    await town.move_to(LAST_REMINDER)


async def test_a_busy_moment_of_teams_loses_nothing(town: Town) -> None:
    await two_are_silent(town)
    busy = Fault(status=429, headers={"Retry-After": "1"}, to=SAMS_CHAT)
    town.teams.break_next("post", busy)
    await town.move_to(DAY_BEFORE)
    [told] = messages(town)
    assert GRACE.name in told and MIRIAM.name in told
    await town.move_to(NEXT_MORNING)
    assert messages(town) == [told]


async def test_what_is_put_off_into_the_night_comes_the_next_morning(town: Town) -> None:
    await two_are_silent(town)
    busy = Fault(status=429, hold=asyncio.Event(), to=SAMS_CHAT)
    town.teams.break_next("post", busy)
    evening = asyncio.create_task(town.move_to(TEN_TO_EIGHT))
    await busy.arrived.wait()
    town.clock.move_to(NINE)
    assert busy.hold
    busy.hold.set()
    await town.settled()
    await evening
    assert messages(town) == [], "nobody is written to at night"
    await town.move_to(NEXT_MORNING)
    [told] = messages(town)
    assert GRACE.name in told and MIRIAM.name in told


async def test_what_may_have_arrived_is_not_told_again(town: Town) -> None:
    await two_are_silent(town)
    town.teams.break_next("post", Fault(drop="after", to=SAMS_CHAT))
    await town.move_to(DAY_BEFORE)
    [told] = messages(town)
    await town.move_to(NEXT_MORNING)
    await town.after(days=1)
    assert [words for words in messages(town) if MIRIAM.name in words and "has not answered" in words] == [told]


async def test_whoever_cannot_be_reached_hears_it_when_they_can(town: Town) -> None:
    await two_are_silent(town)
    refused = Fault(status=403, code="MessageWritesBlocked", to=SAMS_CHAT)
    town.teams.break_next("post", refused)
    await town.move_to(DAY_BEFORE)
    assert messages(town) == []
    await town.move_to(datetime(2030, 4, 9, 17, tzinfo=UTC))
    roll = await town.say(CARYS, "roll")
    await town.press(CARYS, roll, "Save", {"came": town.person_id(YUSUF)})
    await town.move_to(datetime(2030, 4, 10, 9, tzinfo=UTC))
    [told] = messages(town)
    assert GRACE.name in told and MIRIAM.name in told
