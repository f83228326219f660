"""Two records of one person become one, and nothing of either is lost or duplicated."""

from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import select

from forum.attendance import Answer, Rsvp
from forum.contacts import Contact, Wish
from forum.forums import Forum, Membership
from forum.ids import PersonId
from forum.people import Person, Speaker, person_id
from storage.tables import metadata, people
from tests.cast import CARYS, GRACE, SAM
from tests.hall import Hall

AGAIN = replace(GRACE, entra_id="00000000-0000-4000-8000-00000000a9a1", teams_id="29:grace-again")
OLD, NEW = person_id(GRACE), person_id(AGAIN)


async def prepared(hall: Hall) -> Forum:
    """Grace is in the forum, and has returned with other ids."""
    forum = await hall.set_up()
    async with hall.open() as uow:
        await uow.people.recognise(AGAIN)
        await uow.forums.set_memberships(forum.id, [Membership(forum.id, NEW, is_facilitator=True, is_member=False)])
    return forum


async def join(hall: Hall) -> None:
    async with hall.open() as uow:
        await uow.people.join(OLD, NEW)


async def found(hall: Hall, who: Speaker) -> Person:
    async with hall.open() as uow:
        return await uow.people.recognise(who)


@pytest.mark.parametrize("new_is_later", [True, False])
async def test_of_two_answers_the_last_stays_and_parts_and_wishes_come_together(hall: Hall, new_is_later: bool) -> None:
    forum = await prepared(hall)
    meeting, now = await hall.meet(forum), hall.clock.now()
    later = {NEW: timedelta(hours=1 if new_is_later else -1), OLD: timedelta(0)}
    async with hall.open() as uow:
        for who, answer in ((OLD, Answer.NO), (NEW, Answer.ONLINE)):
            await uow.attendance.answer(Rsvp(meeting.id, who, answer, now + later[who]))
        await uow.contacts.keep_wish(Wish(forum.id, OLD, dont_ask=True))
        await uow.contacts.keep_wish(Wish(forum.id, NEW))
    await join(hall)
    await join(hall)
    async with hall.open() as uow:
        [rsvp] = await uow.attendance.rsvps(meeting.id)
        part = await uow.forums.membership(forum.id, OLD)
        assert rsvp.person_id == OLD
        assert rsvp.answer is (Answer.ONLINE if new_is_later else Answer.NO)
        assert part and (part.is_member, part.is_facilitator) == (True, True)
        assert await uow.contacts.dont_ask([OLD]) == {OLD}


async def test_notes_of_either_stay_apart_each_with_its_readers(hall: Hall) -> None:
    """Together, they could be read by anybody who may read one of them."""
    meeting = await hall.meet(await prepared(hall))
    async with hall.open() as uow:
        for whom, words, reader in ((OLD, "moves house", SAM), (NEW, "is afraid", CARYS)):
            note = Contact(meeting.id, whom, person_id(SAM), note=words, updated_at=hall.clock.now())
            await uow.contacts.add(note, [person_id(reader)])
    await join(hall)
    async with hall.open() as uow:
        read = {who: await uow.contacts.readable(meeting.forum_id, person_id(who)) for who in (SAM, CARYS)}
        assert {who.name: [one.note for one in notes] for who, notes in read.items()} == {
            SAM.name: ["moves house"],
            CARYS.name: ["is afraid"],
        }
        assert {one.person_id for one in await uow.contacts.in_forum(meeting.forum_id)} == {OLD}


async def test_by_whichever_id_they_come_they_are_one_person(hall: Hall) -> None:
    await prepared(hall)
    await join(hall)
    assert (await found(hall, AGAIN)).id == OLD
    assert (await found(hall, GRACE)).id == OLD
    async with hall.open() as uow:
        kept = await uow.people.get(NEW)
        assert kept and kept.id == OLD, "a card or a job may still name the row that went"


async def test_no_row_of_any_table_leads_to_the_one_that_went(hall: Hall) -> None:
    forum = await prepared(hall)
    await hall.meet(forum)
    await join(hall)
    async with hall.database.transaction() as session:
        assert await session.scalar(select(people.c.id).where(people.c.id == NEW)) is None
        for table in metadata.sorted_tables:
            for column in (one for one in table.columns if one.foreign_keys and one.name != "id"):
                assert NEW not in (await session.scalars(select(column))).all(), f"{table.name}.{column.name}"


async def test_another_teams_id_of_the_same_account_is_the_same_person_without_a_question(hall: Hall) -> None:
    await hall.set_up()
    bare = Speaker(GRACE.tenant_id, "29:grace-anew", "Grace")
    first = await found(hall, bare)
    assert first.id != OLD, "nobody knows yet whose id that is"
    both = await found(hall, replace(GRACE, teams_id="29:grace-anew", entra_id=GRACE.entra_id.upper()))
    assert both.id == OLD
    assert (await found(hall, bare)).id == OLD
    assert (await found(hall, GRACE)).id == OLD


async def test_a_teams_id_does_not_make_two_accounts_one(hall: Hall) -> None:
    await hall.set_up()
    other = replace(GRACE, name="Bilal Okafor", entra_id="00000000-0000-4000-8000-0000000b11a1")
    assert (await found(hall, other)).id not in (OLD, PersonId(""))
    assert (await found(hall, CARYS)).id == person_id(CARYS)
