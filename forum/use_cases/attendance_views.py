"""What may be seen of the answers, by whom. Counts are for everybody, names are for the chairs."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from forum.attendance import Answer
from forum.meetings import Meeting
from forum.people import Person, PersonId, Reach
from forum.ports import UnitOfWork


@dataclass(frozen=True)
class PollCounts:
    """For the channel: numbers only. `waiting` counts members who have not answered."""

    counts: Mapping[Answer, int]
    waiting: int


@dataclass(frozen=True)
class PollNames:
    """For chairs: who said what, who has not answered, and who cannot be reached by a private message."""

    by_answer: Mapping[Answer, Sequence[Person]]
    waiting: Sequence[Person]
    unreachable: Sequence[Person]


async def poll_counts(uow: UnitOfWork, meeting: Meeting) -> PollCounts:
    """Counting is a query, never a stored number."""
    return PollCounts(*await uow.attendance.counts(meeting.id, meeting.forum_id))


async def poll_names(uow: UnitOfWork, meeting: Meeting) -> PollNames:
    """The caller has made sure that a chair is asking."""
    said: dict[PersonId, Answer] = {rsvp.person_id: rsvp.answer for rsvp in await uow.attendance.rsvps(meeting.id)}
    members = list(await uow.forums.members(meeting.forum_id))
    strangers = await uow.people.many(said.keys() - {member.id for member in members})
    by_answer = {
        answer: [person for person in (*members, *strangers) if said.get(person.id) is answer] for answer in Answer
    }
    waiting = [member for member in members if member.id not in said]
    return PollNames(by_answer, waiting, [person for person in waiting if person.reach is Reach.BLOCKED])
