"""What a job about actions still has to do when it is due."""

from datetime import UTC, datetime

import pytest

from forum.actions import Action
from forum.jobs import FollowUp, RemindOwner, Show, Tell, TellOverdue
from forum.keys import about
from forum.meetings import MeetingState
from forum.people import Reach, person_id
from forum.use_cases.actions.due_actions import remind_owner_due, tell_overdue_due
from forum.use_cases.lifecycle.meeting_over import follow_up_due
from tests.cast import CARYS, GRACE, MIRIAM
from tests.forum.actions.recording import record
from tests.hall import Hall


async def remind(hall: Hall, action: Action) -> None:
    async with hall.open() as uow:
        await remind_owner_due(uow, RemindOwner(action.id), hall.clock.now())


async def test_reminder_that_is_due_asks_again_and_puts_the_next(hall: Hall) -> None:
    forum = await hall.set_up()
    action = await record(hall, forum, by=MIRIAM)
    await remind(hall, action)
    assert await hall.told("action_day") == set()  # far too early: the day was moved
    hall.clock.move_to(datetime(2030, 4, 7, 9, tzinfo=UTC))
    await remind(hall, action)  # two days late
    assert await hall.waiting(Tell) == {
        Tell(person_id(MIRIAM), forum.id, about("action_day", forum.id, "2030-04-05")): hall.clock.now()
    }
    assert await hall.waiting(RemindOwner) == {RemindOwner(action.id): datetime(2030, 4, 12, 9, tzinfo=UTC)}


async def test_after_three_weeks_nobody_is_reminded_any_more(hall: Hall) -> None:
    action = await record(hall, await hall.set_up(), by=MIRIAM)
    hall.clock.move_to(datetime(2030, 5, 3, 9, tzinfo=UTC))
    await remind(hall, action)
    assert await hall.told("action_day") == {person_id(MIRIAM)}
    assert all(due <= hall.clock.now() for due in (await hall.waiting(RemindOwner)).values())


@pytest.mark.parametrize(
    ("reach", "told"), [(Reach.REACHED, {person_id(MIRIAM)}), (Reach.BLOCKED, {person_id(MIRIAM), person_id(GRACE)})]
)
async def test_whoever_noted_it_is_asked_when_the_owner_cannot_be(hall: Hall, reach: Reach, told: set[str]) -> None:
    action = await record(hall, await hall.set_up())
    async with hall.open() as uow:
        (await hall.person(uow, MIRIAM)).reach = reach
    hall.clock.move_to(datetime(2030, 4, 12, 9, tzinfo=UTC))
    await remind(hall, action)
    assert await hall.told("action_day") == told


async def test_chairs_hear_of_an_overdue_action_the_day_after(hall: Hall) -> None:
    action = await record(hall, await hall.set_up())
    for day, told in ((12, set[str]()), (13, {person_id(CARYS)})):
        hall.clock.move_to(datetime(2030, 4, day, 9, tzinfo=UTC))
        async with hall.open() as uow:
            await tell_overdue_due(uow, TellOverdue(action.id), hall.clock.now())
        assert await hall.told("action_day") == told


async def test_meeting_is_held_when_it_is_over_and_its_actions_are_shown(hall: Hall) -> None:
    forum = await hall.set_up()
    meeting = await hall.evening(forum)
    await record(hall, forum)
    shown = Show(forum.id, about("actions", meeting.id))
    for moment, state in ((meeting.starts_at, MeetingState.SCHEDULED), (meeting.ends_at, MeetingState.HELD)):
        hall.clock.move_to(moment)
        async with hall.open() as uow:
            await follow_up_due(uow, FollowUp(meeting.id), hall.clock.now())
            now = await uow.meetings.get(meeting.id)
            assert now is not None and now.state is state
        assert (shown in await hall.waiting(Show)) == (state is MeetingState.HELD)


async def test_cancelled_meeting_is_never_held(hall: Hall) -> None:
    meeting = await hall.evening(await hall.set_up())
    hall.clock.move_to(meeting.ends_at)
    async with hall.open() as uow:
        found = await uow.meetings.get(meeting.id)
        assert found is not None
        found.state = MeetingState.CANCELLED
        await follow_up_due(uow, FollowUp(meeting.id), hall.clock.now())
        assert found.state is MeetingState.CANCELLED
