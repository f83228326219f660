"""What is known about who came, for the person taking the roll."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from forum.attendance import COMING, Answer, KnownAs, Presence
from forum.ids import PersonId
from forum.meetings import Meeting
from forum.names import order
from forum.people import Person
from forum.ports import UnitOfWork
from forum.retention.periods import Kept, is_kept


@dataclass(frozen=True)
class RollView:
    """`presence` lacks people about whom nothing is known; `answers` are the poll's; `seen` are those in the report.

    `unmatched` is how many names in the report belong to no member, as far as anybody has said; `walk_ins` are the
    names of others who came.
    """

    members: Sequence[Person]
    presence: Mapping[PersonId, Presence]
    answers: Mapping[PersonId, Answer]
    seen: frozenset[PersonId]
    unmatched: int = 0
    walk_ins: Sequence[str] = ()

    @property
    def said_and_not_noted(self) -> Sequence[Person]:
        """Those who said that they would come, and of whom nobody has said yet whether they did."""
        return [one for one in self.members if one.id not in self.presence and self.answers.get(one.id) in COMING]

    def who(self, *presences: Presence) -> Sequence[Person]:
        """The members of whom one of these is noted."""
        return [one for one in self.members if self.presence.get(one.id) in presences]


async def roll_view(uow: UnitOfWork, meeting: Meeting, now: datetime) -> RollView:
    """The caller has made sure that somebody who may take the roll is asking. What a legal hold keeps is left out: with
    everybody else's rows gone, it would show whom a hold is on.
    """
    on_roll, named = (is_kept(kind, meeting.ends_at, now) for kind in (Kept.ATTENDANCE, Kept.NEEDS))
    noted = await uow.attendance.noted(meeting.id) if on_roll else ()
    rsvps = await uow.attendance.rsvps(meeting.id) if on_roll else ()
    strangers = await uow.attendance.strangers(meeting.id) if named else ()
    return RollView(
        members=await uow.forums.members(meeting.forum_id),
        presence={row.person_id: row.presence for row in noted},
        answers={rsvp.person_id: rsvp.answer for rsvp in rsvps},
        seen=frozenset(row.person_id for row in noted if row.from_report),
        unmatched=sum(one.known is not KnownAs.WALK_IN for one in strangers),
        walk_ins=sorted((one.name for one in strangers if one.known is KnownAs.WALK_IN), key=order),
    )
