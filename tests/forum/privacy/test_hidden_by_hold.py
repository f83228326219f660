"""What stays because of a hold does not give itself away: to everybody else it is as if it had been deleted."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from forum.attendance import Answer, KnownAs, Rsvp, UnknownAttendee
from forum.contacts import Contact, kept_for, still_told
from forum.errors import Gone
from forum.holds import LegalHold
from forum.ids import HoldId, MeetingId
from forum.people import Speaker, person_id
from forum.public_pages import Interest, InterestId
from forum.use_cases.attendance.roll_views import roll_view
from forum.use_cases.attendance.take_roll import Roll
from forum.use_cases.privacy.my_data import my_data
from forum.use_cases.public.take_interest import interest_to_answer
from forum.use_cases.questions.ask_question import close_question
from forum.use_cases.questions.question_views import poll_view
from tests.cast import CARYS, GRACE, MIRIAM
from tests.forum.questions.test_questions import answer, ask
from tests.hall import Hall, ids

YEARS = timedelta(days=800)


async def held(hall: Hall, who: Speaker = GRACE) -> None:
    async with hall.open() as uow:
        await uow.holds.add(LegalHold(HoldId("1"), None, person_id(who), "A claim", "", hall.clock.now(), None))


async def later(hall: Hall, time: timedelta = YEARS) -> None:
    hall.clock.move_to(hall.clock.now() + time)
    await hall.forget()


async def test_a_poll_whose_time_is_over_is_gone_but_for_whom_the_hold_is_on(hall: Hall) -> None:
    poll = await ask(hall)
    for who in (GRACE, MIRIAM):
        await answer(hall, who, poll, 0)
    async with hall.open() as uow:
        await close_question(uow, await hall.person(uow, CARYS), poll.id, hall.clock.now())
        assert (await poll_view(uow, await uow.polls.get(poll.id) or poll, hall.clock.now())).answered == 2
    await held(hall)
    await later(hall)
    async with hall.open() as uow:
        kept = await uow.polls.get(poll.id)
        assert kept is not None and len(await uow.polls.ballots(poll.id)) == 1, "Grace's is kept"
        with pytest.raises(Gone):
            await poll_view(uow, kept, hall.clock.now())
        grace = await hall.person(uow, GRACE)
        with pytest.raises(Gone):
            await poll_view(uow, kept, hall.clock.now(), grace)
        told = await my_data(uow, grace, hall.clock.now())
    assert len(told.polls.ballots) == 1 and told.holds


async def test_an_old_roll_shows_nobody(hall: Hall) -> None:
    meeting = await hall.evening(await hall.set_up())
    async with hall.open() as uow:
        for who in (GRACE, MIRIAM):
            await uow.attendance.answer(Rsvp(meeting.id, person_id(who), Answer.IN_PERSON, hall.clock.now()))
    await hall.take_roll(meeting, Roll(came=ids(GRACE, MIRIAM)))
    async with hall.open() as uow:
        await uow.attendance.keep_stranger(UnknownAttendee("1", meeting.id, "Petronella Ashdown", KnownAs.WALK_IN))
        view = await roll_view(uow, meeting, hall.clock.now())
    assert set(view.answers) == ids(GRACE, MIRIAM) <= set(view.presence) and view.walk_ins
    async with hall.open() as uow:
        hold = LegalHold(HoldId("2"), meeting.forum_id, None, "An inquiry", "", hall.clock.now(), None)
        await uow.holds.add(hold)
    await later(hall, timedelta(days=30))
    async with hall.open() as uow:
        assert await uow.attendance.strangers(meeting.id)
        assert not (await roll_view(uow, meeting, hall.clock.now())).walk_ins
        await uow.holds.end(HoldId("2"))
    await held(hall)
    await later(hall)
    async with hall.open() as uow:
        assert [row.person_id for row in await uow.attendance.noted(meeting.id)] == [person_id(GRACE)]
        view = await roll_view(uow, meeting, hall.clock.now())
    assert (view.presence, view.answers, view.seen) == ({}, {}, frozenset())


async def test_a_card_about_somebody_interested_shows_nothing_after_its_time(hall: Hall) -> None:
    forum = await hall.set_up()
    await held(hall)
    at = GRACE.email or ""
    one = Interest(InterestId("1"), forum.id, "Grace", at, at.lower(), "", "May I come?", hall.clock.now())
    async with hall.open() as uow:
        await uow.public.add_interest(one)
        carys = await hall.person(uow, CARYS)
        assert await interest_to_answer(uow, carys, forum, one.id, hall.clock.now()) is not None
    await later(hall, timedelta(days=31))
    async with hall.open() as uow:
        assert await uow.public.interest(one.id) is not None
        carys = await hall.person(uow, CARYS)
        assert await interest_to_answer(uow, carys, forum, one.id, hall.clock.now()) is None


def test_a_note_whose_months_are_over_is_not_read(hall: Hall) -> None:
    now = hall.clock.now()
    note = Contact(MeetingId("m"), person_id(GRACE), person_id(CARYS))
    old, fresh = (replace(note, updated_at=now - age) for age in (kept_for(6), kept_for(6) - timedelta(seconds=1)))
    soon, long_ago = (replace(old, remind_on=day) for day in (now.date(), date(2029, 1, 1)))
    assert still_told([old, fresh, soon, long_ago], 6, now) == [fresh, soon]
