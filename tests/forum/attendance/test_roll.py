"""Who came: the roll call and Microsoft's report, in either order."""

import pytest

from forum.errors import Gone, Invalid, OnlyAChair
from forum.forums import Openness
from forum.jobs import OfferRoll
from forum.meetings import Meeting, MeetingState, Mode
from forum.people import person_id
from forum.use_cases.attendance.take_roll import Roll
from forum.use_cases.lifecycle.change_meeting import cancel_meeting
from forum.use_cases.lifecycle.due_attendance import offer_roll_due
from tests.cast import CARYS, GRACE, MIRIAM, OMAR, SAM, YUSUF
from tests.hall import Hall, ids


async def offer(hall: Hall, meeting: Meeting) -> None:
    async with hall.open() as uow:
        await offer_roll_due(uow, OfferRoll(meeting.id), hall.clock.now())


async def test_every_member_is_noted_and_whoever_is_not_ticked_is_absent(hall: Hall) -> None:
    meeting = await hall.evening(await hall.set_up())
    await hall.take_roll(meeting, Roll(came=ids(GRACE), apologies=ids(MIRIAM)))
    assert await hall.presences(meeting.id) == {
        person_id(GRACE): "in_person",
        person_id(MIRIAM): "apologies",
        person_id(YUSUF): "absent",
    }


async def test_taking_it_again_corrects_it(hall: Hall) -> None:
    meeting = await hall.evening(await hall.set_up())
    await hall.take_roll(meeting, Roll(came=ids(GRACE, MIRIAM)))
    await hall.take_roll(meeting, Roll(came=ids(MIRIAM), online=ids(YUSUF), apologies=ids(GRACE)), by=SAM)
    assert await hall.presences(meeting.id) == {
        person_id(GRACE): "apologies",
        person_id(MIRIAM): "in_person",
        person_id(YUSUF): "online",
    }


async def test_somebody_who_came_after_all_has_come(hall: Hall) -> None:
    meeting = await hall.evening(await hall.set_up())
    await hall.take_roll(meeting, Roll(came=ids(GRACE), online=ids(GRACE, MIRIAM), apologies=ids(GRACE, MIRIAM, YUSUF)))
    assert await hall.presences(meeting.id) == {
        person_id(GRACE): "in_person",
        person_id(MIRIAM): "online",
        person_id(YUSUF): "apologies",
    }


async def test_at_an_online_meeting_coming_is_joining(hall: Hall) -> None:
    meeting = await hall.evening(await hall.set_up(), mode=Mode.ONLINE)
    await hall.take_roll(meeting, Roll(came=ids(GRACE)))
    assert (await hall.presences(meeting.id))[person_id(GRACE)] == "online"


async def test_only_members_are_noted_whatever_a_card_says(hall: Hall) -> None:
    meeting = await hall.evening(await hall.set_up())
    await hall.take_roll(meeting, Roll(came=ids(OMAR, SAM)))
    assert (await hall.presences(meeting.id)).keys() == ids(GRACE, MIRIAM, YUSUF)


async def test_only_chairs_and_facilitators_take_it(hall: Hall) -> None:
    meeting = await hall.evening(await hall.set_up())
    for nosy in (GRACE, OMAR):
        with pytest.raises(OnlyAChair):
            await hall.take_roll(meeting, Roll(came=ids(GRACE)), by=nosy)
    assert await hall.presences(meeting.id) == {}


async def test_it_waits_for_the_meeting_and_ends_with_it_cancelled(hall: Hall) -> None:
    forum = await hall.set_up()
    meeting = await hall.meet(forum)
    with pytest.raises(Invalid) as early:
        await hall.take_roll(meeting, Roll(came=ids(GRACE)))
    assert early.value.problem == "roll-not-yet"
    async with hall.open() as uow:
        await cancel_meeting(uow, await hall.person(uow, CARYS), forum, meeting.id, "", hall.clock.now())
    with pytest.raises(Gone):
        await hall.take_roll(meeting, Roll(came=ids(GRACE)))


async def test_a_listening_circle_keeps_no_list_of_who_came(hall: Hall) -> None:
    meeting = await hall.evening(await hall.set_up(openness=Openness.LISTENING_CIRCLE))
    with pytest.raises(Invalid) as refused:
        await hall.take_roll(meeting, Roll(came=ids(GRACE)))
    assert refused.value.problem == "roll-circle"
    await offer(hall, meeting)
    assert await hall.told("roll") == set()


async def test_chairs_get_it_when_the_meeting_begins(hall: Hall) -> None:
    meeting = await hall.evening(await hall.set_up(chairs=ids(CARYS, MIRIAM)))
    await offer(hall, meeting)
    assert await hall.told("roll") == ids(CARYS, MIRIAM)


async def test_nobody_is_asked_about_a_meeting_that_was_never_announced(hall: Hall) -> None:
    meeting = await hall.evening(await hall.set_up())
    async with hall.open() as uow:
        found = await uow.meetings.get(meeting.id)
        assert found is not None
        found.state = MeetingState.SCHEDULING
    await offer(hall, meeting)
    assert await hall.told("roll") == set()
