"""What is known of who came, for whoever takes the roll."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from forum.attendance import Answer, Presence
from forum.meetings import Meeting
from forum.people import Person, PersonId
from forum.ports import UnitOfWork


@dataclass(frozen=True)
class RollView:
    """`presence` lacks those of whom nothing is known; `answers` are the poll's; `seen` are those in the report.

    `unmatched` is how many names in the report belong to no member, as far as anybody has said.
    """

    members: Sequence[Person]
    presence: Mapping[PersonId, Presence]
    answers: Mapping[PersonId, Answer]
    seen: frozenset[PersonId]
    unmatched: int = 0


async def roll_view(uow: UnitOfWork, meeting: Meeting) -> RollView:
    """The caller has made sure that somebody asks who may take the roll."""
    noted = await uow.attendance.noted(meeting.id)
    return RollView(
        members=await uow.forums.members(meeting.forum_id),
        presence={row.person_id: row.presence for row in noted},
        answers={rsvp.person_id: rsvp.answer for rsvp in await uow.attendance.rsvps(meeting.id)},
        seen=frozenset(row.person_id for row in noted if row.from_report),
        unmatched=len(await uow.attendance.strangers(meeting.id)),
    )
