"""Who may see what of the answers. Counts are for everybody, names are for the organisers."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from forum.attendance import Answer, Rsvp, still_on_roll
from forum.ids import PersonId
from forum.meetings import Meeting
from forum.message_kinds import InPrivate
from forum.needs import Along
from forum.people import Person, Reach
from forum.ports import UnitOfWork
from forum.use_cases.attendance.needs_views import told_needs
from forum.use_cases.people.by_hand import ByHand, told_by_hand
from forum.use_cases.people.by_mail import written_to


@dataclass(frozen=True)
class PollCounts:
    """For the channel: numbers only. `waiting` counts members who have not answered."""

    counts: Mapping[Answer, int]
    waiting: int


@dataclass(frozen=True)
class Companion:
    """Somebody who brings a person, or sends one in their place; `name` is that person's, "" where none was given."""

    of: Person
    along: Along
    name: str


@dataclass(frozen=True)
class PollNames:
    """For organisers: who said what, who has not answered, and who cannot be reached by private message.

    `by_hand`: those who have not answered and have no Teams, and whom no email reaches. `noted_by` names the organiser
    who gave somebody's answer; `company` lists those who bring or send somebody.
    """

    by_answer: Mapping[Answer, Sequence[Person]]
    waiting: Sequence[Person]
    unreachable: Sequence[Person]
    noted_by: Mapping[PersonId, str] = field(default_factory=dict[PersonId, str])
    company: Sequence[Companion] = ()
    by_hand: Sequence[ByHand] = ()


async def poll_counts(uow: UnitOfWork, meeting: Meeting) -> PollCounts:
    """Counting is a query, never a stored number."""
    return PollCounts(*await uow.attendance.counts(meeting.id, meeting.forum_id))


async def poll_names(uow: UnitOfWork, meeting: Meeting, now: datetime) -> PollNames:
    """The caller has made sure that an organiser is asking. What a legal hold alone keeps is not shown."""
    rsvps: Sequence[Rsvp] = await uow.attendance.rsvps(meeting.id) if still_on_roll([meeting], now) else ()
    said: dict[PersonId, Answer] = {rsvp.person_id: rsvp.answer for rsvp in rsvps}
    members = list(await uow.forums.members(meeting.forum_id))
    belong = {part.person_id for part in await uow.forums.memberships(meeting.forum_id)}
    strangers = await uow.people.many((said.keys() & belong) - {member.id for member in members})
    by_answer = {
        answer: [person for person in (*members, *strangers) if said.get(person.id) is answer] for answer in Answer
    }
    waiting = [member for member in members if member.id not in said]
    blocked = [person for person in waiting if person.reach is Reach.BLOCKED and not person.is_outside_teams]
    by_mail = set(await written_to(uow, meeting.forum_id, InPrivate.REMINDER)) if blocked else set[PersonId]()
    return PollNames(
        by_answer,
        waiting,
        [person for person in blocked if person.id not in by_mail],
        await _noted_by(uow, rsvps),
        await _company(uow, meeting, now),
        await told_by_hand(uow, meeting.forum_id, waiting, InPrivate.REMINDER),
    )


async def _company(uow: UnitOfWork, meeting: Meeting, now: datetime) -> list[Companion]:
    """Of what people told the organisers, that alone; what they need has its own list."""
    told = [(one.person, one.visit) for one in await told_needs(uow, meeting, now)]
    return [Companion(by, it.along, it.along_name) for by, it in told if it.along is not Along.NOBODY]


async def _noted_by(uow: UnitOfWork, rsvps: Sequence[Rsvp]) -> dict[PersonId, str]:
    noted = {rsvp.person_id: rsvp.noted_by for rsvp in rsvps if rsvp.noted_by is not None}
    names = {person.id: person.name for person in await uow.people.many(set(noted.values()))}
    return {person_id: names[by] for person_id, by in noted.items()}
