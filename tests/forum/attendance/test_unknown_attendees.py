"""Names in Microsoft's report that match no member are unknown until a chair says otherwise."""

from datetime import timedelta

import pytest

from forum.attendance import KnownAs
from forum.errors import OnlyAChair
from forum.forums import Forum
from forum.jobs import ReadReport
from forum.meetings import Meeting
from forum.people import person_id
from forum.ports import Sighting
from forum.use_cases.attendance.name_unknown_attendees import (
    GUEST,
    LEAVE,
    UnknownAttendeesView,
    name_strangers,
    strangers_view,
)
from forum.use_cases.attendance.read_report import report_read
from forum.use_cases.attendance.take_roll import Roll, take_roll
from tests.cast import CARYS, GRACE, MIRIAM, OMAR, YUSUF
from tests.hall import Hall, ids


async def reported(hall: Hall, forum: Forum, *names: str) -> Meeting:
    """A meeting whose report from Microsoft names Grace, and others that match nobody."""
    meeting = await hall.meet(forum)
    hall.clock.move_to(meeting.ends_at + timedelta(minutes=20))
    for _ in range(2):  # in case the job runs twice
        async with hall.open() as uow:
            sightings = [Sighting(GRACE.name, GRACE.entra_id, None, 60), *(Sighting(n, None, None, 60) for n in names)]
            await report_read(uow, ReadReport(meeting.id), sightings, hall.clock.now())
    return meeting


async def view(hall: Hall, forum: Forum, meeting: Meeting) -> UnknownAttendeesView:
    async with hall.open() as uow:
        return await strangers_view(uow, forum, meeting, hall.clock.now())


async def say(hall: Hall, meeting: Meeting, choices: dict[str, str], by: object = CARYS) -> None:
    async with hall.open() as uow:
        await name_strangers(uow, await hall.person(uow, by), meeting.id, choices, hall.clock.now())  # type: ignore[arg-type]


async def test_an_unmatched_guest_is_unknown_and_the_chairs_are_asked(hall: Hall) -> None:
    forum = await hall.set_up()
    meeting = await reported(hall, forum, "Miriam Stern (Guest)", "iPad", "iPad")
    assert await hall.presences(meeting.id) == {person_id(GRACE): "online"}
    shown = await view(hall, forum, meeting)
    assert [stranger.name for stranger in shown.waiting] == ["iPad", "iPad", "Miriam Stern (Guest)"]
    assert [member.name for member in shown.members] == ["Miriam Stern", "Yusuf Rahman"], "Grace is known to have come"
    assert [shown.likely(stranger) for stranger in shown.waiting] == [None, None, person_id(MIRIAM)]
    assert await hall.told("strangers") == ids(CARYS)


async def test_where_all_are_known_nobody_is_asked(hall: Hall) -> None:
    forum = await hall.set_up()
    await reported(hall, forum)
    assert await hall.told("strangers") == set()


async def test_a_chair_says_who_they_were(hall: Hall) -> None:
    forum = await hall.set_up()
    meeting = await reported(hall, forum, "Miriam's phone", "Reporter", "iPad")
    ipad, miriam, reporter = (await view(hall, forum, meeting)).waiting
    await say(hall, meeting, {miriam.id: person_id(MIRIAM), reporter.id: GUEST, ipad.id: LEAVE})
    assert await hall.presences(meeting.id) == {person_id(GRACE): "online", person_id(MIRIAM): "online"}
    left = await view(hall, forum, meeting)
    assert left.waiting == []
    assert {one.name: one.known for one in left.strangers} == {"Reporter": KnownAs.GUEST, "iPad": KnownAs.NOBODY_KNOWS}
    assert not [row for row in await hall.every_row() if "Miriam's phone" in row and "strangers" in row]


async def test_the_roll_taken_afterwards_does_not_make_absent_who_was_named(hall: Hall) -> None:
    forum = await hall.set_up()
    meeting = await reported(hall, forum, "Miriam's phone")
    [miriam] = (await view(hall, forum, meeting)).waiting
    await say(hall, meeting, {miriam.id: person_id(MIRIAM)})
    async with hall.open() as uow:
        await take_roll(uow, await hall.person(uow, CARYS), meeting.id, Roll(came=frozenset()), hall.clock.now())
    assert (await hall.presences(meeting.id))[person_id(MIRIAM)] == "online"
    assert (await hall.presences(meeting.id))[person_id(YUSUF)] == "absent"


async def test_what_a_card_makes_up_is_left_out(hall: Hall) -> None:
    forum = await hall.set_up()
    meeting = await reported(hall, forum, "iPad")
    [ipad] = (await view(hall, forum, meeting)).waiting
    await say(hall, meeting, {ipad.id: person_id(OMAR), "another": person_id(MIRIAM)})
    assert await hall.presences(meeting.id) == {person_id(GRACE): "online"}
    assert (await view(hall, forum, meeting)).waiting


@pytest.mark.parametrize("who", [MIRIAM, OMAR], ids=["a member", "nobody"])
async def test_only_chairs_and_facilitators_say_who_they_were(hall: Hall, who: object) -> None:
    forum = await hall.set_up()
    meeting = await reported(hall, forum, "iPad")
    [ipad] = (await view(hall, forum, meeting)).waiting
    with pytest.raises(OnlyAChair):
        await say(hall, meeting, {ipad.id: person_id(MIRIAM)}, by=who)


async def test_the_names_are_forgotten_two_weeks_after(hall: Hall) -> None:
    forum = await hall.set_up()
    meeting = await reported(hall, forum, "iPad")
    for days, left in ((10, 1), (20, 0)):
        hall.clock.move_to(meeting.ends_at + timedelta(days=days))
        await hall.forget()
        assert len((await view(hall, forum, meeting)).strangers) == left
