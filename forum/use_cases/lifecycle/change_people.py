"""Say who belongs to a forum, chairs it or facilitates: some people at a time, because a large forum does not fit on a
card.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime

from forum.errors import Gone
from forum.forums import Forum
from forum.ids import PersonId
from forum.jobs import Show
from forum.message_kinds import InChannel
from forum.people import Person
from forum.ports import UnitOfWork
from forum.roles import ROLES, Entrusted
from forum.use_cases.care.care_nudges import put_nudges_of_others
from forum.use_cases.lifecycle.set_up_forum import Parts, give_parts
from forum.use_cases.people.roles import require_chair


@dataclass(frozen=True)
class RoleGiven:
    """One of the `ROLES`: who gets it, and who loses it. `welcomed` are told in a message of their own."""

    role: Entrusted
    added: Collection[PersonId] = ()
    removed: Collection[PersonId] = ()
    welcomed: Collection[PersonId] = ()


async def parts_of(uow: UnitOfWork, forum: Forum) -> Parts:
    """Who does what now."""
    parts = await uow.forums.memberships(forum.id)
    return Parts(
        chairs=frozenset(part.person_id for part in parts if part.is_chair),
        facilitators=frozenset(part.person_id for part in parts if part.is_facilitator),
        members=frozenset(part.person_id for part in parts if part.is_member),
    )


async def people_to_choose(uow: UnitOfWork, forum: Forum) -> Sequence[Person]:
    """Everybody in the team, and anybody who has a part in the forum but is no longer in the team; by name."""
    everybody = {person.id: person for person in await uow.forums.roster(forum.team_id)}
    parts = await parts_of(uow, forum)
    left = (parts.chairs | parts.facilitators | parts.members) - everybody.keys()
    return await uow.people.many(everybody.keys() | left) if left else list(everybody.values())


async def change_people(uow: UnitOfWork, by: Person, forum: Forum, given: RoleGiven, now: datetime) -> Parts:
    """Gives and takes a role. A forum is never without a chair: somebody who removes the last one stays a chair.

    Raises OnlyAChair, and Gone for somebody who is not in the team.
    """
    await require_chair(uow, forum, by)
    before = await parts_of(uow, forum)
    if set(given.added) - {person.id for person in await people_to_choose(uow, forum)}:
        raise Gone
    held = {role: before.holding(role) for role in ROLES}
    held[given.role] = (held[given.role] | frozenset(given.added)) - frozenset(given.removed)
    chairs = held[Entrusted.CHAIR] or frozenset({by.id})
    after = Parts(chairs, held[Entrusted.FACILITATOR], held[Entrusted.MEMBER])
    if after != before:
        await give_parts(uow, forum, by, after, now, given.welcomed)
        await put_nudges_of_others(uow, forum, now)
        await uow.jobs.put_unless_waiting(Show(forum.id, InChannel.SETUP.of(forum.id)))
    return after
