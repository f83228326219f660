"""What goes, when the job comes back, and what stays because it is still needed."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta

import pytest

from forum.attendance import Answer, Rsvp
from forum.contacts import Contact, kept_for
from forum.forums import Forum, Openness
from forum.ids import MinutesId
from forum.jobs import Forget, ForgetNeeds, Show
from forum.meetings import Meeting
from forum.message_kinds import InChannel
from forum.minutes import Minutes
from forum.needs import Along, Needs
from forum.people import person_id
from forum.public_pages import Interest, InterestId
from forum.retention.periods import Kept, put_in_force
from forum.use_cases.care.care_facts import known_meetings
from forum.use_cases.due import DUE
from forum.use_cases.privacy.forget import APART, MOST
from forum.use_cases.trends.trend_views import trends_view
from tests.cast import CARYS, GRACE, MIRIAM, SAM
from tests.hall import Hall, ids

NIGHT = datetime(2030, 3, 5, 2, tzinfo=UTC)


@pytest.fixture(autouse=True)
def usual() -> Iterator[None]:
    yield
    put_in_force({})


async def needs(hall: Hall, meeting: Meeting) -> None:
    async with hall.open() as uow:
        told = Needs(meeting.id, person_id(GRACE), (), "", "halal", "", Along.NOBODY, "", hall.clock.now())
        await uow.needs.keep(told)


async def told(hall: Hall, meeting: Meeting) -> int:
    async with hall.open() as uow:
        return len(await uow.needs.of_meeting(meeting.id))


async def due(hall: Hall) -> datetime:
    await hall.forget()
    return (await hall.waiting(Forget))[Forget()]


async def interested(hall: Hall, forum: Forum, many: int) -> None:
    async with hall.open() as uow:
        for number in range(many):
            one = Interest(InterestId(f"i{number:03}"), forum.id, "Leyla", "", "", "07", "", hall.clock.now())
            await uow.public.add_interest(one)


async def test_it_comes_back_in_the_night_or_when_something_is_due(hall: Hall) -> None:
    assert await due(hall) == NIGHT
    meeting = await hall.meet(await hall.set_up())
    await needs(hall, meeting)
    assert await due(hall) == NIGHT
    goes = meeting.ends_at + timedelta(days=14)
    hall.clock.move_to(goes.replace(hour=2, minute=0))
    assert await due(hall) == goes
    hall.clock.move_to(goes - timedelta(seconds=1))
    assert await due(hall) == goes - timedelta(seconds=1) + APART, "much may be due second by second"
    assert await told(hall, meeting) == 1


async def test_what_is_much_goes_in_portions(hall: Hall) -> None:
    forum = await hall.set_up()
    await interested(hall, forum, MOST + 5)
    hall.clock.advance(days=30)
    assert await due(hall) == hall.clock.now()
    async with hall.open() as uow:
        assert len(await uow.public.interests(forum.id)) == 5
    assert await due(hall) > hall.clock.now()
    async with hall.open() as uow:
        assert await uow.public.interests(forum.id) == []


async def test_needs_of_a_meeting_that_was_moved_stay_until_it_is_over(hall: Hall) -> None:
    meeting = await hall.meet(await hall.set_up())
    await needs(hall, meeting)
    before = meeting.ends_at + timedelta(days=14)
    async with hall.open() as uow:
        moved = await uow.meetings.get(meeting.id)
        assert moved
        moved.starts += timedelta(days=30)
    hall.clock.move_to(before)
    await hall.forget()
    assert await told(hall, meeting) == 1
    hall.clock.advance(days=30)
    await hall.forget()
    assert await told(hall, meeting) == 0


async def test_a_shorter_setting_holds_for_what_is_there_already(hall: Hall) -> None:
    meeting = await hall.meet(await hall.set_up())
    await needs(hall, meeting)
    hall.clock.move_to(meeting.ends_at + timedelta(days=2))
    await hall.forget()
    assert await told(hall, meeting) == 1
    put_in_force({Kept.NEEDS: 2})
    await hall.forget()
    assert await told(hall, meeting) == 0


async def test_a_note_waits_for_its_reminder_whatever_its_months(hall: Hall) -> None:
    forum = await hall.set_up()
    meeting = await hall.meet(forum)
    noted = hall.clock.now()
    end = noted + kept_for(forum.notes_months)
    async with hall.open() as uow:
        for who, day in ((GRACE, None), (MIRIAM, end.date())):
            note = Contact(meeting.id, person_id(who), person_id(SAM), note="Call", remind_on=day, updated_at=noted)
            await uow.contacts.add(note, ids(SAM))
    hall.clock.move_to(end)
    await hall.forget()
    assert [one.person_id for one in await hall.contacts(meeting)] == [person_id(MIRIAM)]
    hall.clock.advance(days=9)
    await hall.forget()
    assert await hall.contacts(meeting) == []


async def test_minutes_that_a_chair_is_still_writing_stay_whatever_their_months(hall: Hall) -> None:
    forum = await hall.set_up()
    meeting = await hall.meet(forum)
    await hall.save(CARYS, notes_months=1)
    begun = hall.clock.now()
    async with hall.open() as uow:
        await uow.minutes.add(Minutes(MinutesId("m1"), forum.id, meeting.id, 1, meeting.starts, begun, confided=False))
    for days, there in ((60, True), (89, True), (90, False)):
        hall.clock.move_to(begun + timedelta(days=days))
        await hall.forget()
        async with hall.open() as uow:
            assert bool(await uow.minutes.get(MinutesId("m1"))) is there, days


async def test_each_forum_keeps_notes_for_its_own_months(hall: Hall) -> None:
    forum = await hall.set_up()
    meeting = await hall.meet(forum)
    async with hall.open() as uow:
        note = Contact(meeting.id, person_id(GRACE), person_id(SAM), note="Call", updated_at=hall.clock.now())
        await uow.contacts.add(note)
    hall.clock.advance(days=40)
    await hall.forget()
    assert await hall.contacts(meeting)
    await hall.save(CARYS, notes_months=1)
    assert (await hall.waiting(Forget))[Forget()] == hall.clock.now()
    await hall.forget()
    assert await hall.contacts(meeting) == []


async def test_a_card_that_shows_changes_of_roles_is_drawn_anew(hall: Hall) -> None:
    forum = await hall.set_up()
    hall.clock.advance(days=366)
    card = Show(forum.id, InChannel.SETUP.of(forum.id))
    async with hall.open() as uow:
        await uow.jobs.cancel(card)
    await hall.forget()
    assert card in await hall.waiting(Show)


async def test_meetings_whose_roll_has_gone_count_for_nothing(hall: Hall) -> None:
    """Otherwise it would seem that nobody came or answered, and care would write to everybody."""
    forum = await hall.set_up(openness=Openness.OPEN_FORUM)
    meeting = await hall.meet(forum)
    async with hall.open() as uow:
        await uow.attendance.answer(Rsvp(meeting.id, person_id(GRACE), Answer.NO, hall.clock.now()))
    for ago, seen in ((730, 1), (731, 0)):
        hall.clock.move_to(meeting.ends_at + timedelta(days=ago))
        await hall.forget()
        async with hall.open() as uow:
            carys = await hall.person(uow, CARYS)
            assert len((await trends_view(uow, carys, forum, hall.clock.now())).sittings) == seen
            assert len((await known_meetings(uow, forum, hall.clock.now()))[0]) == seen
            assert len(await uow.attendance.rsvps(meeting.id)) == seen


async def test_jobs_that_earlier_versions_put_find_nothing_to_do(hall: Hall) -> None:
    meeting = await hall.meet(await hall.set_up(), day=date(2030, 4, 9))
    await needs(hall, meeting)
    hall.clock.move_to(meeting.ends_at + timedelta(days=15))
    async with hall.open() as uow:
        await DUE[ForgetNeeds](uow, ForgetNeeds(meeting.id), hall.clock.now())
    assert await told(hall, meeting) == 1
