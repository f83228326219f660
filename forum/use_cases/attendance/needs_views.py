"""What people need and whom they bring, for the organisers."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from forum.meetings import Meeting
from forum.needs import Needs
from forum.people import Person
from forum.ports import UnitOfWork
from forum.retention.periods import Kept, is_kept


@dataclass(frozen=True)
class TheirNeeds:
    """One person with what they told us."""

    person: Person
    visit: Needs


async def told_needs(uow: UnitOfWork, meeting: Meeting, now: datetime) -> Sequence[TheirNeeds]:
    """By name, of those who still belong to the forum; nobody once their time is over, also if a legal hold keeps them.
    The caller has made sure that an organiser is asking.
    """
    if not is_kept(Kept.NEEDS, meeting.ends_at, now):
        return []
    belong = {part.person_id for part in await uow.forums.memberships(meeting.forum_id)}
    visits = {visit.person_id: visit for visit in await uow.needs.of_meeting(meeting.id) if visit.person_id in belong}
    return [TheirNeeds(person, visits[person.id]) for person in await uow.people.many(visits)]
