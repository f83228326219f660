"""Somebody in the team who is not on the forum's list: whom they can turn to, and asking its chairs to add them.

The chairs hear of one person at most once. Somebody who was taken off the list, or not added when the chairs were
asked, is never brought before them again: they can still speak to each other.
"""

from collections.abc import Sequence
from datetime import datetime

from forum.audit import Deed
from forum.errors import Gone
from forum.forums import Admission, Forum
from forum.ids import PersonId
from forum.jobs import Tell
from forum.message_kinds import InPrivate
from forum.people import Person
from forum.ports import UnitOfWork
from forum.roles import Entrusted
from forum.use_cases.lifecycle.change_people import RoleGiven, change_people
from forum.use_cases.people.note_deed import noted
from forum.use_cases.people.roles import require_chair
from forum.use_cases.people.tell_chairs import tell_chairs


async def forums_beside(uow: UnitOfWork, person: Person) -> Sequence[Forum]:
    """The forums in whose team somebody is without a part in the forum."""
    mine = {forum.id for forum in await uow.forums.of_person(person.id)}
    return [forum for forum in await uow.forums.of_teams_with(person.tenant_id, person.id) if forum.id not in mine]


async def require_neighbour(uow: UnitOfWork, forum: Forum, person: Person) -> None:
    """Somebody in the forum's team. Raises Gone for anybody else, as if the forum did not exist."""
    if person.tenant_id != forum.tenant_id or not await uow.forums.in_roster(forum.team_id, person.id):
        raise Gone


async def may_ask(uow: UnitOfWork, forum: Forum, person: Person) -> bool:
    """Whether the chairs have never been asked about them."""
    part = await uow.forums.membership(forum.id, person.id)
    return part is None and await uow.forums.admission(forum.id, person.id) is None


async def ask_to_join(uow: UnitOfWork, by: Person, forum: Forum) -> None:
    """The chairs are told, once. Raises Gone."""
    await require_neighbour(uow, forum, by)
    if not await may_ask(uow, forum, by):
        return
    await uow.forums.set_admission(forum.id, by.id, Admission.ASKED)
    await tell_chairs(uow, forum.id, InPrivate.WANTS_IN.of(by.id))


async def wants_in(uow: UnitOfWork, forum: Forum, person_id: PersonId) -> Person | None:
    """Who it is, as long as no chair has decided and they are still in the team."""
    if await uow.forums.admission(forum.id, person_id) is not Admission.ASKED:
        return None
    return await uow.people.get(person_id) if await uow.forums.in_roster(forum.team_id, person_id) else None


async def admit(uow: UnitOfWork, by: Person, forum: Forum, person_id: PersonId, now: datetime) -> Person:
    """Makes them a member, and tells them. Raises OnlyAChair, Gone (another chair has decided, or they have left)."""
    await require_chair(uow, forum, by)
    person = await wants_in(uow, forum, person_id)
    if person is None:
        raise Gone
    given = RoleGiven(Entrusted.MEMBER, added=[person_id], welcomed=[person_id])
    await change_people(uow, by, forum, given, now)
    await uow.jobs.put(Tell(person_id, forum.id, InPrivate.LET_IN.of(forum.id)))
    return person


async def decline(uow: UnitOfWork, by: Person, forum: Forum, person_id: PersonId, now: datetime) -> Person:
    """Does not add them; the chairs are not asked again. They are not told: that is for a chair to do. Raises
    OnlyAChair, Gone.
    """
    await require_chair(uow, forum, by)
    person = await wants_in(uow, forum, person_id)
    if person is None:
        raise Gone
    await uow.forums.set_admission(forum.id, person_id, Admission.DECLINED)
    await noted(uow, forum, by.id, Deed.NOT_LET_IN, now, about=person_id)
    return person
