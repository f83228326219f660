"""Who is under 18 is read with each person, and follows two records that become one."""

from dataclasses import replace

import pytest

from forum.forums import Membership
from forum.ids import ForumId, PersonId
from forum.people import Person, person_id
from forum.use_cases.lifecycle.set_up_forum import set_up_forum
from forum.young_members import YoungMember
from tests.cast import CARYS, GRACE, YUSUF
from tests.hall import CHANNEL, FORM, Hall, ids

AMINA, ADULT, CARYS_ID = person_id(GRACE), person_id(YUSUF), person_id(CARYS)
AGAIN = replace(GRACE, entra_id="00000000-0000-4000-8000-00000000a9a1", teams_id="29:grace-again")


async def marked(hall: Hall) -> ForumId:
    forum = await hall.set_up()
    async with hall.open() as uow:
        await uow.young_members.keep(YoungMember(forum.id, AMINA, ADULT, hall.clock.now()))
    return forum.id


async def members(hall: Hall, forum_id: ForumId) -> dict[str, Person]:
    async with hall.open() as uow:
        return {person.name: person for person in await uow.forums.members(forum_id)}


async def test_everybody_who_reads_a_person_reads_whether_they_are_under_18(hall: Hall) -> None:
    forum_id = await marked(hall)
    there = await members(hall, forum_id)
    assert {name for name, person in there.items() if person.is_under_18} == {GRACE.name}
    async with hall.open() as uow:
        spoken = await uow.people.recognise(GRACE)
        assert spoken.is_under_18
        assert not (await uow.people.recognise(CARYS)).is_under_18
        assert await uow.young_members.under_18() == {AMINA}
        assert await uow.young_members.here(forum_id) == {AMINA}
        assert [one.person_id for one in await uow.young_members.of_adult(ADULT)] == [AMINA]


async def test_it_can_still_be_read_after_something_else_about_the_person_was_written(hall: Hall) -> None:
    await marked(hall)
    async with hall.open() as uow:
        spoken = await uow.people.recognise(GRACE)
        spoken.locale = "cy"
        assert await uow.people.many([CARYS_ID])
        assert spoken.is_under_18
        assert (await uow.people.recognise(GRACE)).is_under_18


async def test_the_mark_holds_in_the_same_transaction_and_goes_with_its_last_forum(hall: Hall) -> None:
    forum_id = await marked(hall)
    async with hall.open() as uow:
        young = await uow.people.recognise(GRACE)
        await uow.young_members.take_off(forum_id, AMINA)
        assert not young.is_under_18
        await uow.young_members.keep(YoungMember(forum_id, AMINA, None, hall.clock.now()))
        assert young.is_under_18
        await uow.young_members.take_off(forum_id, AMINA)
        await uow.young_members.take_off(forum_id, AMINA)
    async with hall.open() as uow:
        assert await uow.young_members.under_18() == frozenset()
        assert not (await uow.people.recognise(GRACE)).is_under_18


async def test_somebody_who_comes_back_with_other_ids_is_still_under_18(hall: Hall) -> None:
    forum_id = await marked(hall)
    async with hall.open() as uow:
        await uow.people.recognise(AGAIN)
    async with hall.open() as uow:
        await uow.people.join(person_id(AGAIN), AMINA)
    async with hall.open() as uow:
        assert (await uow.people.recognise(AGAIN)).is_under_18
        [young] = await uow.young_members.of_forum(forum_id)
        assert (young.person_id, young.adult_id) == (person_id(AGAIN), ADULT)


async def test_an_adult_who_comes_back_is_still_the_adult(hall: Hall) -> None:
    await marked(hall)
    back = replace(YUSUF, entra_id="00000000-0000-4000-8000-00000000a9a2", teams_id="29:yusuf-again")
    async with hall.open() as uow:
        await uow.people.recognise(back)
        await uow.people.join(person_id(back), ADULT)
    async with hall.open() as uow:
        assert [one.person_id for one in await uow.young_members.of_adult(person_id(back))] == [AMINA]


@pytest.mark.parametrize("is_kept", [True, False])
async def test_if_either_of_two_rows_is_marked_the_person_is(hall: Hall, is_kept: bool) -> None:
    forum_id = await marked(hall)
    async with hall.open() as uow:
        await uow.people.recognise(AGAIN)
    kept, gone = (AMINA, person_id(AGAIN)) if is_kept else (person_id(AGAIN), AMINA)
    async with hall.open() as uow:
        await uow.people.join(kept, gone)
    async with hall.open() as uow:
        assert (await uow.people.recognise(AGAIN)).is_under_18
        assert [one.person_id for one in await uow.young_members.of_forum(forum_id)] == [kept]


async def test_a_member_who_turns_out_to_be_their_own_adult_keeps_the_mark(hall: Hall) -> None:
    forum_id = await marked(hall)
    async with hall.open() as uow:
        await uow.people.join(AMINA, ADULT)
    async with hall.open() as uow:
        [young] = await uow.young_members.of_forum(forum_id)
        assert (young.person_id, young.adult_id) == (AMINA, None)
        assert (await uow.people.recognise(GRACE)).is_under_18


async def test_those_here_are_whom_this_forum_marked_and_its_members_whom_another_did(hall: Hall) -> None:
    forum_id = await marked(hall)
    async with hall.open() as uow:
        carys, elsewhere = await hall.person(uow, CARYS), replace(CHANNEL, conversation_id="19:elsewhere")
        form = replace(FORM, chairs=ids(CARYS), members=frozenset[PersonId]())
        other = await set_up_forum(uow, carys, "19:another@thread.tacv2", elsewhere, form, hall.clock.now())
        assert await uow.young_members.here(other.id) == frozenset()
        await uow.forums.set_memberships(other.id, [Membership(other.id, AMINA, is_member=True)])
        assert await uow.young_members.here(other.id) == {AMINA}
        await uow.forums.set_memberships(forum_id, [Membership(forum_id, AMINA)])
        assert await uow.young_members.here(forum_id) == {AMINA}, "what was written about her stays"
