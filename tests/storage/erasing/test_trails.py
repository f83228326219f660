"""Jobs that name somebody: by what is theirs alone, never by a name that others bear, and not while they run."""

import json
from dataclasses import asdict
from typing import Any

import pytest
from sqlalchemy import insert

from forum.correspondents import Correspondent
from forum.erasing.erased import Erasure, OnItsWay
from forum.forums import Forum
from forum.ids import PersonId
from forum.jobs import CreateEvent, Job, MakeMinutes, WithdrawEvent
from forum.people import Person, person_id
from forum.ports import Invitee
from forum.subjects.candidates import Listed, Subject
from forum.use_cases.privacy.erase_name import erase_name, known_by_name
from storage.jobs.job_tables import JobState, jobs
from storage.tables import metadata
from tests.cast import GRACE, MIRIAM
from tests.hall import Hall
from tests.storage.erasing.test_person import erase, say

SAME = PersonId("somebody else of that name")
HOUSE = "house@mosque.example"


async def keep(hall: Hall, job: Job, state: JobState = JobState.DONE) -> None:
    async with hall.database.transaction() as session:
        row: dict[str, Any] = {"key": job.key, "kind": job.kind, "lane": job.lane, "payload": job.payload()}
        now = hall.clock.now()
        await session.execute(jobs.delete().where(jobs.c.key == job.key))
        await session.execute(insert(jobs).values(row | {"state": state, "due_at": now, "generation": 1}))


async def is_kept(hall: Hall, job: Job) -> bool:
    async with hall.database.transaction() as session:
        return (await session.execute(jobs.select().where(jobs.c.key == job.key))).one_or_none() is not None


def inviting(meeting_id: str, *invitees: Invitee) -> CreateEvent:
    return CreateEvent(meeting_id, json.dumps({"invitees": [asdict(one) for one in invitees]}))


async def namesake(hall: Hall, forum: Forum, email: str = "other.grace@example.org") -> Invitee:
    """In the same forum."""
    async with hall.open() as uow:
        await uow.correspondents.add_person(Person(SAME, forum.tenant_id, GRACE.name))
        way = Correspondent(forum.id, SAME, person_id(MIRIAM), hall.clock.now())
        way.email = way.email_key = email
        await uow.correspondents.add(way)
    return Invitee(GRACE.name, email, (SAME,))


@pytest.mark.parametrize("state", [JobState.DONE, JobState.OPEN])
async def test_what_invited_somebody_else_of_that_name_stays_and_stops_nothing(hall: Hall, state: JobState) -> None:
    forum = await hall.set_up()
    meeting = await hall.evening(forum)
    theirs = inviting("another meeting", await namesake(hall, forum))
    mine = inviting(meeting.id, Invitee(GRACE.name, "old@example.org", (person_id(GRACE),)))
    await keep(hall, theirs, state)
    await keep(hall, mine)
    await erase(hall)
    assert (await is_kept(hall, theirs), await is_kept(hall, mine)) == (True, False)


async def test_what_invited_somebody_who_shares_the_address_stays(hall: Hall) -> None:
    forum = await hall.set_up()
    await hall.evening(forum)
    async with hall.open() as uow:
        way = Correspondent(forum.id, person_id(GRACE), person_id(MIRIAM), hall.clock.now())
        way.email = way.email_key = HOUSE
        await uow.correspondents.add(way)
    theirs = inviting("another meeting", await namesake(hall, forum, HOUSE))
    await keep(hall, theirs)
    await erase(hall)
    assert await is_kept(hall, theirs)


@pytest.mark.parametrize("name", ["Siân O’Dowd", "Grace Okafor"])
async def test_a_name_alone_leads_to_what_names_it_in_their_forum(hall: Hall, name: str) -> None:
    """As in a job put by a version that kept no id beside it."""
    forum = await hall.set_up()
    meeting = await hall.evening(forum)
    async with hall.database.transaction() as session:
        people = metadata.tables["people"]
        await session.execute(people.update().where(people.c.id == person_id(GRACE)).values(name=name))
    here, elsewhere = (CreateEvent(one, json.dumps({"note": f"{name} speaks"})) for one in (meeting.id, "of another"))
    for job in (here, elsewhere):
        await keep(hall, job)
    await erase(hall)
    assert (await is_kept(hall, here), await is_kept(hall, elsewhere)) == (False, True)


async def test_a_name_in_a_list_does_not_lead_to_another_forum(hall: Hall) -> None:
    forum = await hall.set_up()
    meeting = await hall.evening(forum)
    name = "Petronella Ashdown"
    here, elsewhere = (CreateEvent(one, json.dumps({"venue": f"{name} Hall"})) for one in (meeting.id, "of another"))
    for job in (here, elsewhere):
        await keep(hall, job)
    subject = Subject("name-1", name, None, (Listed("interests", "name", ("none",), forum.id, name),))
    async with hall.open() as uow:
        known = await known_by_name(uow, subject, shares=False)
        await erase_name(uow, subject, known, Erasure("1", hall.clock.now(), ()), say, hall.clock.now())
    assert (await is_kept(hall, here), await is_kept(hall, elsewhere)) == (False, True)


async def test_a_name_that_is_a_word_leads_to_nothing(hall: Hall) -> None:
    forum = await hall.set_up()
    meeting = await hall.evening(forum)
    async with hall.open() as uow:
        await uow.correspondents.add_person(Person(SAME, forum.tenant_id, "Hope"))
    job = CreateEvent(meeting.id, json.dumps({"venue": "Hope"}))
    await keep(hall, job, JobState.OPEN)
    async with hall.open() as uow:
        assert await uow.erasures.erase_person(SAME, say, hall.clock.now(), words=False)
    assert await is_kept(hall, job)


async def test_who_is_named_in_an_email_to_others_is_known_by_id(hall: Hall) -> None:
    forum = await hall.set_up()
    meeting = await hall.evening(forum)
    await namesake(hall, forum)
    job = WithdrawEvent(meeting.id, "mailbox", "event", f"{GRACE.name} organises it now", person_id(GRACE))
    await keep(hall, job, JobState.OPEN)
    with pytest.raises(OnItsWay, match="WithdrawEvent"):
        await erase(hall)
    async with hall.database.transaction() as session:
        await session.execute(jobs.update().where(jobs.c.key == job.key).values(state=JobState.DONE))
    await erase(hall)
    assert not await is_kept(hall, job)


async def test_what_they_published_for_everybody_is_still_made(hall: Hall) -> None:
    await hall.evening(await hall.set_up())
    job = MakeMinutes("minutes", person_id(GRACE))
    await keep(hall, job, JobState.OPEN)
    with pytest.raises(OnItsWay, match="MakeMinutes"):
        await erase(hall)
    assert await is_kept(hall, job)
