"""What is said about a change of roles: in private to those concerned, and on the forum's card to everybody."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from forum.days import day_of
from forum.forums import Forum
from forum.ids import PersonId
from forum.openness import was_confided
from forum.people import Person
from forum.ports import UnitOfWork
from forum.retention.periods import Kept, is_kept
from forum.roles import OFFICES, Entrusted, RoleChange, held_in
from forum.use_cases.people.note_readers import Successor, may_hand_over_until, successors
from forum.use_cases.people.roles import organisers


@dataclass(frozen=True)
class SeenChange:
    """One change as the forum's card shows it. None: a name that is not for everybody."""

    name: str | None
    role: Entrusted
    given: bool
    by: str | None
    day: date


@dataclass(frozen=True)
class RoleNews:
    """What was changed at once, as told to one person.

    `successors` are facilitators to whom the reader may hand over what they can read, until `until` (UTC) if the reader
    no longer is one. `changes` are only those that concern the reader; `people` says who everybody is.
    """

    forum: Forum
    reader: Person
    by: Person
    at: datetime
    changes: Sequence[RoleChange]
    people: Mapping[PersonId, Person]
    successors: Sequence[Successor] = ()
    until: datetime | None = None


async def role_news(uow: UnitOfWork, forum: Forum, reader: Person, batch: str, now: datetime) -> RoleNews | None:
    """None if it is no longer kept, or nothing in it is theirs to know."""
    changes = [change for change in await uow.roles.of_batch(batch) if change.forum_id == forum.id]
    before_or_after = {change.role for change in changes if change.person_id == reader.id}
    part = await uow.forums.membership(forum.id, reader.id)
    to_hand_over = await successors(uow, forum, reader, now)
    if not (held_in(part) | before_or_after) & OFFICES:
        # Who else belongs to a forum is not for its members to know; a former facilitator is told whom to choose from.
        asked = Entrusted.FACILITATOR if to_hand_over else None
        changes = [one for one in changes if one.person_id == reader.id or (one.role is asked and one.given)]
    people = {one.id: one for one in await uow.people.many({i for c in changes for i in (c.person_id, c.by_id)})}
    if not changes or changes[0].by_id not in people:
        return None
    left = part is None or not part.is_facilitator
    until = await may_hand_over_until(uow, forum, reader.id) if left else None
    return RoleNews(forum, reader, people[changes[0].by_id], changes[0].at, changes, people, to_hand_over, until)


async def changes_shown(uow: UnitOfWork, forum: Forum, now: datetime) -> Sequence[SeenChange]:
    """Changes of chairs and facilitators since the forum was set up, newest first: for each person and role the last
    time it was given or taken. A listening circle's card names those in office, and nobody else. What is kept for a
    legal hold alone is not shown: whom it is on would stand there, in the channel.
    """
    offices = {person.id for person in await organisers(uow, forum)}
    newest: dict[tuple[PersonId, Entrusted], RoleChange] = {}
    for change in await uow.roles.of_forum(forum.id):
        if change.role in OFFICES and change.at > forum.created_at and is_kept(Kept.ROLE_CHANGES, change.at, now):
            newest.setdefault((change.person_id, change.role), change)
    ids = {i for change in newest.values() for i in (change.person_id, change.by_id)}
    names = {person.id: person.name for person in await uow.people.many(ids)}

    def named(person_id: PersonId, at: datetime) -> str | None:
        hidden = was_confided(forum, at) and person_id not in offices
        return None if hidden else names.get(person_id)

    return [
        SeenChange(
            named(change.person_id, change.at),
            change.role,
            change.given,
            named(change.by_id, change.at),
            day_of(forum, change.at),
        )
        for change in newest.values()
    ]
