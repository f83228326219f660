"""Give people roles in a forum, or take them away: recorded, told to those concerned, and shown on the forum's card.

The only way to do so. Holders of an office read what others confided to that office, so nobody takes one unnoticed.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import datetime, timedelta

from forum.audit import AuditEntry, Deed
from forum.errors import Gone
from forum.forums import Forum, Membership
from forum.ids import PersonId
from forum.jobs import ForgetContacts, Show, Tell
from forum.message_kinds import InChannel, InPrivate
from forum.people import Person
from forum.ports import UnitOfWork
from forum.roles import MAY_HAND_OVER, OFFICES, Entrusted, RoleChange, held_in, new_batch, role_change
from forum.use_cases.people.note_deed import entry_of
from forum.use_cases.people.note_readers import close_if_over

Held = Mapping[PersonId, frozenset[Entrusted]]


async def change_roles(
    uow: UnitOfWork,
    forum: Forum,
    by: Person,
    wanted: Iterable[Membership],
    now: datetime,
    welcomed: Collection[PersonId] = (),
) -> Sequence[RoleChange]:
    """`wanted` are the parts as they should be; a part without a role is removed, others stay. Returns what changed.

    The caller has checked that `by` may. When a forum is set up nobody is told: the card says it all. `welcomed` are
    told in a message of their own. Raises Gone for an office of somebody who is not in Teams.
    """
    parts = list(wanted)
    before = {part.person_id: held_in(part) for part in await uow.forums.memberships(forum.id)}
    after = before | {part.person_id: held_in(part) for part in parts}
    await _check_offices(uow, before, after)
    for person in [one for one in after if Entrusted.FACILITATOR in after[one] - before.get(one, frozenset())]:
        await close_if_over(uow, forum, person, now)
    await uow.forums.set_memberships(forum.id, parts)
    if left := [person for person in before if not after[person]]:
        await _forget_addresses(uow, forum, left)
    changes = await record(uow, forum, by, _changed(before, after), now)
    if not changes:
        return changes
    await uow.audit.add([_entry(forum, one, now) for one in changes if before or one.role in OFFICES])
    await _show_and_close(uow, forum, changes, now)
    if before:
        told = _concerned(changes, before, after) | await _former(uow, forum, changes)
        await tell_of_roles(uow, forum, changes[0].batch, told - {by.id} - set(welcomed))
    return changes


async def _check_offices(uow: UnitOfWork, before: Held, after: Held) -> None:
    """Chairs and facilitators work in Teams, in private, so nobody without it and nobody under 18 is offered. Raises
    Gone.
    """
    entrusted = [person for person in after if (after[person] - before.get(person, frozenset())) & OFFICES]
    if any(person.is_outside_teams or person.is_under_18 for person in await uow.people.many(entrusted)):
        raise Gone


async def _forget_addresses(uow: UnitOfWork, forum: Forum, left: Collection[PersonId]) -> None:
    """Also the one to which Exchange sent their invitations, unless another forum still writes to them."""
    outside = {one.person_id for one in await uow.correspondents.of_forum(forum.id)} & set(left)
    await uow.correspondents.forget(forum.id, left)
    for person in await uow.people.many(outside):
        if person.is_outside_teams and not await uow.correspondents.of_person(person.id):
            person.email = None


def _changed(before: Held, after: Held) -> list[tuple[PersonId, Entrusted, bool]]:
    """Who was given (True) or lost which role. Nobody in `before` is missing from `after`."""
    return [
        (person, role, role in after[person])
        for person in sorted(after)
        for role in sorted(before.get(person, frozenset()) ^ after[person])
    ]


def _entry(forum: Forum, change: RoleChange, now: datetime) -> AuditEntry:
    """When a forum is set up, its first members go without saying."""
    deed = Deed.ROLE_GIVEN if change.given else Deed.ROLE_TAKEN
    return entry_of(forum, change.by_id, deed, now, change.role.value, about=change.person_id)


async def _show_and_close(uow: UnitOfWork, forum: Forum, changes: Sequence[RoleChange], now: datetime) -> None:
    """The forum's card shows the changes. What a facilitator who left could read is closed to them in time."""
    if any(change.role is Entrusted.FACILITATOR and not change.given for change in changes):
        await uow.jobs.put_unless_waiting(ForgetContacts(forum.id), now + MAY_HAND_OVER)
    await uow.jobs.put_unless_waiting(Show(forum.id, InChannel.SETUP.of(forum.id)))


async def record(
    uow: UnitOfWork, forum: Forum, by: Person, changed: Iterable[tuple[PersonId, Entrusted, bool]], now: datetime
) -> Sequence[RoleChange]:
    """Who was given (True) or lost which role. If two are saved at one instant, the second counts as the later."""
    newest = next(iter(await uow.roles.of_forum(forum.id)), None)
    at = max(now, newest.at + timedelta(microseconds=1)) if newest else now
    batch = new_batch()
    changes = [
        role_change(batch, forum.id, person, role, given=given, by_id=by.id, at=at) for person, role, given in changed
    ]
    for change in changes:
        await uow.roles.add(change)
    return changes


def _concerned(changes: Sequence[RoleChange], before: Held, after: Held) -> set[PersonId]:
    """People whose role changed, and everybody with an office, before or after. Members hear only about themselves: who
    else belongs to a forum is not theirs to know.
    """
    people = set(before) | set(after)
    holds = {person: before.get(person, frozenset()) | after.get(person, frozenset()) for person in people}
    offices = any(change.role in OFFICES for change in changes)
    told = {person for person in people if holds[person] & (OFFICES if offices else {Entrusted.CHAIR})}
    return told | {change.person_id for change in changes}


async def _former(uow: UnitOfWork, forum: Forum, changes: Sequence[RoleChange]) -> set[PersonId]:
    """When somebody becomes a facilitator, those who can still hand over their notes are asked."""
    if not any(change.role is Entrusted.FACILITATOR and change.given for change in changes):
        return set()
    return set(await uow.contacts.readers(forum.id))


async def tell_of_roles(uow: UnitOfWork, forum: Forum, batch: str, people: Iterable[PersonId]) -> None:
    """Tells each in private, once."""
    for person in sorted(people):
        await uow.jobs.put(Tell(person, forum.id, InPrivate.ROLES.of(batch)))
