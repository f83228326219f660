"""A chair says that a member is under 18, and through which adult things go; or that they no longer are."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from forum.audit import Deed
from forum.days import daytime
from forum.errors import Gone, Invalid
from forum.forums import Forum
from forum.ids import ForumId, PersonId
from forum.jobs import Tell
from forum.message_kinds import InPrivate
from forum.people import Person
from forum.ports import UnitOfWork
from forum.use_cases.lifecycle.change_people import people_to_choose
from forum.use_cases.lifecycle.follow_members import members_changed
from forum.use_cases.people.note_deed import noted
from forum.use_cases.people.roles import require_chair, require_organiser
from forum.use_cases.people.safe_links import revoke_links, revoke_speaking
from forum.use_cases.people.through_adult import adult_followed, named_at, way_to
from forum.young_members import YoungMember


@dataclass(frozen=True)
class YoungShown:
    """Somebody under 18 and the adult; None if they have been erased since. `is_reached`: things can go that way."""

    person: Person
    adult: Person | None
    is_reached: bool


async def young_in(uow: UnitOfWork, by: Person, forum: Forum) -> Sequence[YoungShown]:
    """Everybody whom this forum's chairs have marked, by name. For chairs and facilitators: raises OnlyAChair, Gone."""
    await require_organiser(uow, forum, by)
    marked = {one.person_id: one for one in await uow.young_members.of_forum(forum.id)}
    return [await _shown(uow, forum, person, marked[person.id]) for person in await uow.people.many(marked)]


async def _shown(uow: UnitOfWork, forum: Forum, person: Person, young: YoungMember) -> YoungShown:
    adult = await uow.people.get(young.adult_id) if young.adult_id else None
    return YoungShown(person, adult, bool(adult and await way_to(uow, forum, adult, person.id)))


async def markable(uow: UnitOfWork, forum: Forum) -> Sequence[Person]:
    """The members who may be marked, by name: nobody who chairs or facilitates, because that is done in private."""
    offices = {one.person_id for one in await uow.forums.memberships(forum.id) if one.is_chair or one.is_facilitator}
    return [person for person in await uow.forums.members(forum.id) if person.id not in offices]


async def possible_adults(uow: UnitOfWork, forum: Forum) -> Sequence[Person]:
    """Everybody through whom things could go, by name: they belong here, are not under 18, and are reached."""
    nobody = PersonId("")
    return [one for one in await people_to_choose(uow, forum) if await way_to(uow, forum, one, nobody)]


async def mark_under_18(
    uow: UnitOfWork, by: Person, forum: Forum, person_id: PersonId, adult_id: PersonId, now: datetime
) -> Person:
    """From now on nothing is written to them in private, whichever forum it is about: their links are closed, and what
    had not reached them goes to the adult, who hears that they were named. Twice is the same as once.

    Raises OnlyAChair, Gone, Invalid.
    """
    await require_chair(uow, forum, by)
    known = await uow.young_members.get(forum.id, person_id)
    person = await _member(uow, forum, person_id, is_known=known is not None)
    adult = await _adult(uow, forum, person, adult_id)
    if known is not None and known.adult_id == adult.id:
        return person
    young = YoungMember(forum.id, person.id, adult.id, now)
    await uow.young_members.keep(young)
    await revoke_speaking(uow, forum.id, person.id, now)
    await _close(uow, person.id, now)
    await noted(uow, forum, by.id, Deed.ADULT_NAMED, now, about=person.id)
    about = InPrivate.ADULT.of(person.id, named_at(young))
    await uow.jobs.put(Tell(adult.id, forum.id, about), daytime(now, forum.time_zone))
    await uow.jobs.put_missed(person.id)
    return person


async def _member(uow: UnitOfWork, forum: Forum, person_id: PersonId, *, is_known: bool) -> Person:
    """Somebody who has left may get another adult: something may still be owed to them."""
    person, part = await uow.people.get(person_id), await uow.forums.membership(forum.id, person_id)
    if person is None or person.tenant_id != forum.tenant_id or not ((part and part.is_member) or is_known):
        raise Gone
    await _check_offices(uow, forum.id, person)
    return person


async def _check_offices(uow: UnitOfWork, forum_id: ForumId, person: Person) -> None:
    for each in await uow.forums.of_person(person.id):
        there = await uow.forums.membership(each.id, person.id)
        if there is not None and (there.is_chair or there.is_facilitator):
            raise Invalid("young-has-office" if each.id == forum_id else "young-has-office-elsewhere", name=person.name)


async def _close(uow: UnitOfWork, person_id: PersonId, now: datetime) -> None:
    """Nobody under 18 has a link, or is anybody's adult: of those whose adult they were, the chairs hear at once."""
    for each in await uow.forums.of_person(person_id):
        await revoke_links(uow, each, person_id, now, for_good=True)
        await members_changed(uow, each, now)
    marks = [*await uow.young_members.of_adult(person_id), *await uow.young_members.of_person(person_id)]
    await adult_followed(uow, marks, now)


async def carry_mark(uow: UnitOfWork, old_id: PersonId, new_id: PersonId, now: datetime) -> bool:
    """Somebody has come back with a new id, as a chair says. If they are under 18, they are so under this one as well,
    before they could be asked anything in private; nobody becomes their own adult. Returns whether they are. Raises
    Invalid.
    """
    marks, new = await uow.young_members.of_person(old_id), await uow.people.get(new_id)
    if new is None:
        return bool(marks)
    for mark in marks:
        await _check_offices(uow, mark.forum_id, new)
        if await uow.young_members.get(mark.forum_id, new_id) is None:
            adult_id = None if mark.adult_id == new_id else mark.adult_id
            await uow.young_members.keep(replace(mark, person_id=new_id, adult_id=adult_id))
    if marks:
        await _close(uow, new_id, now)
    return new.is_under_18


async def _adult(uow: UnitOfWork, forum: Forum, person: Person, adult_id: PersonId) -> Person:
    adult = await uow.people.get(adult_id)
    if adult is None or adult.tenant_id != forum.tenant_id:
        raise Invalid("young-needs-adult")
    if adult.id == person.id:
        raise Invalid("young-adult-themselves")
    if adult.is_under_18:
        raise Invalid("young-adult-under-18", name=adult.name)
    if await way_to(uow, forum, adult, person.id) is None:
        raise Invalid("young-adult-not-reached", name=adult.name)
    return adult


async def take_mark_off(uow: UnitOfWork, by: Person, forum: Forum, person_id: PersonId, now: datetime) -> Person:
    """They are 18, or it was a mistake: they are written to again, unless another forum's chairs say otherwise. Twice
    is the same as once. Raises OnlyAChair, Gone.
    """
    await require_chair(uow, forum, by)
    person = await uow.people.get(person_id)
    if person is None or person.tenant_id != forum.tenant_id:
        raise Gone
    if await uow.young_members.get(forum.id, person_id) is not None:
        await uow.young_members.take_off(forum.id, person_id)
        await revoke_speaking(uow, forum.id, person_id, now)
        for each in await uow.forums.of_person(person_id):
            await members_changed(uow, each, now)
        await noted(uow, forum, by.id, Deed.ADULT_REMOVED, now, about=person_id)
        await uow.jobs.put_missed(person_id)
    return person
