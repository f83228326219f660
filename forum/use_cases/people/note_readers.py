"""Who may read what facilitators noted: those in office when it was noted, and those it was handed over to."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from forum.contacts import Contact, still_told
from forum.forums import Forum
from forum.ids import ForumId, MeetingId, PersonId
from forum.jobs import ForgetContacts
from forum.people import Person
from forum.ports import UnitOfWork
from forum.roles import MAY_HAND_OVER, Entrusted, RoleChange


@dataclass(frozen=True)
class Successor:
    """A facilitator who cannot read all that somebody else can. `since` names how they came to the role.

    It travels in the button: about somebody who left the role and took it again, the question is asked afresh.
    """

    person: Person
    since: str


async def notes_read_by(
    uow: UnitOfWork, forum: Forum, reader_id: PersonId, now: datetime, ids: Iterable[PersonId] | None = None
) -> Sequence[Contact]:
    """What somebody may read, newest first; about everybody, or about these."""
    return still_told(await uow.contacts.readable(forum.id, reader_id, ids), forum.notes_months, now)


async def notes_in(
    uow: UnitOfWork, forum: Forum, now: datetime, ids: Iterable[PersonId] | None = None
) -> Sequence[Contact]:
    """The same, whoever may read it."""
    return still_told(await uow.contacts.in_forum(forum.id, ids), forum.notes_months, now)


async def successors(uow: UnitOfWork, forum: Forum, giver: Person, now: datetime) -> Sequence[Successor]:
    """Those `giver` may hand over to what they can read; none if they can read nothing, or no longer may."""
    if not await may_hand_over(uow, forum, giver.id, now):
        return []
    mine = await _read_by(uow, forum, giver.id, now)
    if not mine:
        return []
    changes = await uow.roles.of_forum(forum.id)
    others = [other for other in await uow.forums.facilitators(forum.id) if other.id != giver.id]
    return [
        Successor(other, since(changes, other.id))
        for other in others
        if mine - await _read_by(uow, forum, other.id, now)
    ]


async def gained(uow: UnitOfWork, forum: Forum, giver_id: PersonId, to_id: PersonId, now: datetime) -> int:
    """How many notes `to_id` would see more than now if `giver_id` handed over theirs."""
    return len(await _read_by(uow, forum, giver_id, now) - await _read_by(uow, forum, to_id, now))


async def closed_to(uow: UnitOfWork, forum: Forum, reader: Person, now: datetime) -> tuple[bool, Sequence[Person]]:
    """Whether something was noted that `reader` cannot read, and the facilitators who can and may hand it over."""
    mine = await _read_by(uow, forum, reader.id, now)
    if len(await notes_in(uow, forum, now)) == len(mine):
        return False, []
    others = await uow.forums.facilitators(forum.id)
    return True, [other for other in others if await _read_by(uow, forum, other.id, now) - mine]


async def may_hand_over(uow: UnitOfWork, forum: Forum, person_id: PersonId, now: datetime) -> bool:
    """A facilitator may; a former one for a while, because somebody may have replaced them in the same save."""
    part = await uow.forums.membership(forum.id, person_id)
    if part is not None and part.is_facilitator:
        return True
    until = await may_hand_over_until(uow, forum, person_id)
    return until is not None and now < until


async def may_hand_over_until(uow: UnitOfWork, forum: Forum, person_id: PersonId) -> datetime | None:
    """For a former facilitator; None if it is not known when they left."""
    changes = await uow.roles.of_forum(forum.id)
    newest = next((one for one in changes if one.person_id == person_id and one.role is Entrusted.FACILITATOR), None)
    return newest.at + MAY_HAND_OVER if newest and not newest.given else None


async def close_if_over(uow: UnitOfWork, forum: Forum, person_id: PersonId, now: datetime) -> None:
    """Somebody about to become a facilitator does not get back what they could read long ago."""
    if not await may_hand_over(uow, forum, person_id, now):
        await uow.contacts.close_to(forum.id, person_id)


async def close_what_was_left(uow: UnitOfWork, forum: Forum, now: datetime) -> datetime | None:
    """People who left the role and have not handed over in time can no longer do so. Returns when the next such time
    ends.
    """
    facilitators = {person.id for person in await uow.forums.facilitators(forum.id)}
    ends: list[datetime] = []
    for reader in set(await uow.contacts.readers(forum.id)) - facilitators:
        await close_if_over(uow, forum, reader, now)
        end = await may_hand_over_until(uow, forum, reader)
        if end is not None and now < end:
            ends.append(end)
    return min(ends, default=None)


async def forget_contacts_due(uow: UnitOfWork, job: ForgetContacts, now: datetime) -> None:
    """Somebody's time to hand over has ended, or not yet if they came back to the role and left again."""
    forum = await uow.forums.get(ForumId(job.forum_id))
    if forum is not None and (end := await close_what_was_left(uow, forum, now)):
        await uow.jobs.put(job, end)


def since(changes: Sequence[RoleChange], person_id: PersonId) -> str:
    """How somebody last came to the role; "" if that is not recorded (any longer). `changes`: newest first."""
    came = (one.id for one in changes if one.person_id == person_id and one.role is Entrusted.FACILITATOR and one.given)
    return next(came, "")


async def _read_by(
    uow: UnitOfWork, forum: Forum, person_id: PersonId, now: datetime
) -> set[tuple[MeetingId, PersonId, int]]:
    found = await notes_read_by(uow, forum, person_id, now)
    return {(one.meeting_id, one.person_id, one.number) for one in found}
