"""The roll and the report write one person's row, in either order and at the same moment, on both databases."""

import asyncio
from itertools import permutations

import pytest

from forum.attendance import Attendance, Presence
from forum.meetings import Meeting
from forum.people import person_id
from tests.cast import GRACE
from tests.hall import Hall

SEEN = (Presence.ONLINE, True)
UNTICKED = (Presence.ABSENT, False)
IN_THE_HALL = (Presence.IN_PERSON, False)
APOLOGIES = (Presence.APOLOGIES, False)


async def write(hall: Hall, meeting: Meeting, presence: Presence, from_report: bool) -> None:
    async def work(session: object) -> None:
        row = Attendance(meeting.id, person_id(GRACE), presence, from_report, hall.clock.now())
        await hall.uow(session).attendance.note(row)  # type: ignore[arg-type]

    await hall.database.run(work)


@pytest.mark.parametrize(
    ("writes", "kept"),
    [
        *((order, "in_person") for order in permutations([SEEN, IN_THE_HALL])),
        *((order, "online") for order in permutations([SEEN, UNTICKED])),
        ((APOLOGIES, SEEN), "online"),
        ((SEEN, APOLOGIES), "apologies"),
        ((IN_THE_HALL, UNTICKED), "absent"),
        ((SEEN, IN_THE_HALL, UNTICKED), "online"),
        ((IN_THE_HALL, SEEN, UNTICKED), "online"),
    ],
)
async def test_the_report_fills_gaps_and_the_roll_decides(
    hall: Hall, writes: tuple[tuple[Presence, bool], ...], kept: str
) -> None:
    meeting = await hall.meet(await hall.set_up())
    for write_ in writes:
        await write(hall, meeting, *write_)
    assert await hall.presences(meeting.id) == {person_id(GRACE): kept}


async def test_roll_and_report_at_the_same_moment_lose_nothing(hall: Hall) -> None:
    meeting = await hall.meet(await hall.set_up())
    await asyncio.gather(*(write(hall, meeting, *each) for _ in range(10) for each in (SEEN, UNTICKED)))
    assert await hall.presences(meeting.id) == {person_id(GRACE): "online"}
