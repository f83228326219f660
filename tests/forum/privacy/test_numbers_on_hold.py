"""A legal hold shows no number that others' rows no longer stand behind, and is no reason to write to anybody."""

from datetime import date, timedelta

import pytest
from sqlalchemy import insert

from forum.holds import LegalHold
from forum.ids import HoldId, OpportunityId
from forum.jobs import Tell
from forum.opportunities import Ending, Opportunity, OpportunityCount
from forum.people import person_id
from forum.use_cases.opportunities.opportunity_views import managed
from storage.jobs.job_tables import JobState, jobs
from tests.cast import CARYS, GRACE, MIRIAM
from tests.hall import Hall


async def hold_on_grace(hall: Hall) -> None:
    async with hall.open() as uow:
        await uow.holds.add(LegalHold(HoldId("1"), None, person_id(GRACE), "A claim", "", hall.clock.now(), None))


async def test_how_many_took_something_up_is_not_told_of_one_person_alone(hall: Hall) -> None:
    forum, now = await hall.set_up(), hall.clock.now()
    place = ("Bursary", "For study", "", "https://example.org/", "", date(2030, 4, 20), None, "Europe/London")
    one = Opportunity(OpportunityId("o"), forum.id, "code", *place, person_id(CARYS), now, Ending.DEADLINE, now)
    async with hall.open() as uow:
        await uow.opportunities.add(one)
        for who in (GRACE, MIRIAM):
            await uow.opportunities.keep_count(OpportunityCount(one.id, person_id(who), 3, now))
    await hold_on_grace(hall)
    told = []
    for days in (1, 91):
        hall.clock.move_to(one.closes_at + timedelta(days=days))
        await hall.forget()
        async with hall.open() as uow:
            assert await uow.opportunities.counts(one.id)
            view = await managed(uow, await hall.person(uow, CARYS), one, forum, hall.clock.now())
        told.append((view.said, view.sayers))
    assert told == [(6, 2), (0, 0)]


@pytest.mark.parametrize(("days", "is_said"), [(29, True), (31, False)])
async def test_a_message_that_failed_long_ago_does_not_come_because_a_hold_keeps_it(
    hall: Hall, days: int, is_said: bool
) -> None:
    forum = await hall.set_up()
    missed = Tell(person_id(GRACE), forum.id, "news")
    row = {"key": missed.key, "kind": missed.kind, "lane": missed.lane, "payload": missed.payload()}
    now = hall.clock.now()
    async with hall.database.transaction() as session:
        ended = {"state": JobState.FAILED, "due_at": now, "ended_at": now, "generation": 1}
        await session.execute(insert(jobs).values(row | ended))
    await hold_on_grace(hall)
    hall.clock.move_to(now + timedelta(days=days))
    await hall.forget()
    async with hall.open() as uow:
        await uow.jobs.put_missed(person_id(GRACE))
    assert (missed in await hall.waiting(Tell)) is is_said
