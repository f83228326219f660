"""Everything that depends on a meeting's date moves and stops with it."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

import pytest

from forum.forums import Forum
from forum.jobs import AskOutcomes, CloseAgenda, FollowUp, Job, OfferCare, OfferRoll, ReadReport, RemindUnanswered
from forum.meetings import Meeting, Mode
from forum.use_cases.lifecycle.change_meeting import cancel_meeting, reschedule_meeting
from forum.use_cases.meetings.schedule_meeting import MeetingForm
from forum.use_cases.minutes.run_meeting import meeting_seen_to_begin
from tests.cast import CARYS
from tests.clock import NOON
from tests.hall import EVENING, Hall

KINDS = (RemindUnanswered, CloseAgenda, OfferRoll, ReadReport, FollowUp, OfferCare, AskOutcomes)


async def plans(hall: Hall) -> dict[Job, datetime]:
    found: dict[Job, datetime] = {}
    for kind in KINDS:
        found |= await hall.waiting(kind)
    return found


async def move(hall: Hall, forum: Forum, meeting: Meeting, form: MeetingForm) -> None:
    async with hall.open() as uow:
        carys = await hall.person(uow, CARYS)
        await reschedule_meeting(uow, carys, forum, meeting.id, form, hall.clock.now())


def at(month: int, day: int, hour: int, minute: int = 0) -> datetime:
    return datetime(2030, month, day, hour, minute, tzinfo=UTC)


async def test_a_meeting_brings_its_reminders_roll_report_and_care(hall: Hall) -> None:
    meeting = await hall.meet(await hall.set_up())
    assert await plans(hall) == {
        CloseAgenda(meeting.id): at(3, 30, 10),
        RemindUnanswered(meeting.id, 7): at(4, 2, 9),
        RemindUnanswered(meeting.id, 2): at(4, 7, 9),
        OfferRoll(meeting.id): at(4, 9, 17),
        ReadReport(meeting.id): at(4, 9, 18, 50),
        FollowUp(meeting.id): at(4, 9, 19),
        OfferCare(meeting.id): at(4, 10, 9),
        AskOutcomes(meeting.id): at(4, 16, 9),
    }


async def test_moving_the_meeting_moves_them_all(hall: Hall) -> None:
    forum = await hall.set_up()
    meeting = await hall.meet(forum)
    before = await plans(hall)
    await move(hall, forum, meeting, replace(EVENING, day=date(2030, 5, 9)))
    after = await plans(hall)
    assert after.keys() == before.keys()
    assert {after[job].date() - before[job].date() for job in before} == {date(2030, 5, 9) - EVENING.day}


async def test_a_meeting_that_is_no_longer_online_has_no_report(hall: Hall) -> None:
    forum = await hall.set_up()
    meeting = await hall.meet(forum)
    await move(hall, forum, meeting, replace(EVENING, mode=Mode.IN_PERSON))
    assert ReadReport(meeting.id) not in await plans(hall)
    await move(hall, forum, meeting, EVENING)
    assert ReadReport(meeting.id) in await plans(hall)


async def test_reminders_whose_day_has_passed_are_left_out_and_the_agenda_closes_at_once(hall: Hall) -> None:
    meeting = await hall.meet(await hall.set_up(), day=date(2030, 3, 8))
    planned = await plans(hall)
    assert RemindUnanswered(meeting.id, 7) not in planned
    assert planned[RemindUnanswered(meeting.id, 2)] == at(3, 6, 10)
    assert planned[CloseAgenda(meeting.id)] == NOON


async def test_moving_it_nearer_takes_a_waiting_reminder_back(hall: Hall) -> None:
    forum = await hall.set_up()
    meeting = await hall.meet(forum)
    await move(hall, forum, meeting, replace(EVENING, day=date(2030, 3, 8)))
    assert RemindUnanswered(meeting.id, 7) not in await plans(hall)


@pytest.mark.parametrize(("new_start", "has_begun"), [(time(18, 30), True), (time(20), False)])
async def test_whoever_is_online_already_has_begun_a_meeting_that_moves_only_a_little(
    hall: Hall, new_start: time, has_begun: bool
) -> None:
    forum = await hall.set_up()
    meeting = await hall.meet(forum)
    hall.clock.move_to(meeting.starts_at - timedelta(minutes=10))
    async with hall.open() as uow:
        found = await uow.meetings.get(meeting.id)
        assert found is not None
        await meeting_seen_to_begin(uow, found, hall.clock.now())
    await move(hall, forum, meeting, replace(EVENING, start=new_start))
    async with hall.open() as uow:
        found = await uow.meetings.get(meeting.id)
        assert found is not None and found.has_begun(hall.clock.now()) is has_begun


async def test_cancelling_the_meeting_stops_them_all(hall: Hall) -> None:
    forum = await hall.set_up()
    meeting = await hall.meet(forum)
    async with hall.open() as uow:
        now = hall.clock.now()
        await cancel_meeting(uow, await hall.person(uow, CARYS), forum, meeting.id, "The hall is flooded", now)
    assert await plans(hall) == {}
