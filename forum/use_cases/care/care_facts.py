"""What is known about everybody at the last meetings and the next: the facts for care. It decides nothing."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from forum.attendance import Answer, Presence, still_on_roll
from forum.care import Seen
from forum.contacts import Contact, Reminder
from forum.forums import Forum
from forum.ids import MeetingId, PersonId
from forum.meetings import Meeting, MeetingState
from forum.openness import met_as_circle
from forum.people import Person
from forum.ports import UnitOfWork
from forum.use_cases.people.note_readers import notes_in, notes_read_by

# Two years of a forum that meets every second month.
MEETINGS_LOOKED_AT = 12


async def known_meetings(uow: UnitOfWork, forum: Forum, now: datetime) -> tuple[Sequence[Meeting], Meeting | None]:
    """The last ones, newest first, and the next one that has been announced."""
    begun = still_on_roll(await uow.history.begun(forum.id, now, MEETINGS_LOOKED_AT), now)
    following = await uow.meetings.next_of(forum.id, now)
    ahead = following if following and following.starts_at > now else None
    return begun, ahead if ahead and ahead.state is MeetingState.SCHEDULED else None


@dataclass(frozen=True)
class Noted:
    """What facilitators noted, as far as it may be read, and whom a former one wanted to come back to."""

    contacts: Sequence[Contact]
    left: Mapping[PersonId, Reminder]

    def about(self, person: Person) -> Sequence[Contact]:
        """What may be read about one person, newest first."""
        return [one for one in self.contacts if one.person_id == person.id]


async def noted_for(uow: UnitOfWork, forum: Forum, reader: Person, now: datetime) -> Noted:
    """What was noted before `reader` took the role is closed to them until a facilitator hands it over. But if the
    person who asked for a reminder has left, its name and day pass on, so that nobody is forgotten.
    """
    in_charge = {facilitator.id for facilitator in await uow.forums.facilitators(forum.id)}
    left = {
        one.person_id: Reminder(one.facilitator_id, one.remind_on)
        for one in await notes_in(uow, forum, now)
        if one.remind_on and one.facilitator_id not in in_charge
    }
    return Noted(await notes_read_by(uow, forum, reader.id, now), left)


@dataclass(frozen=True)
class Facts:
    """What is known about everybody at the meetings in question, newest first. `circles`: nobody records who came."""

    meetings: Sequence[tuple[Meeting, bool, bool, bool]]
    presences: Mapping[tuple[MeetingId, PersonId], Presence]
    answers: Mapping[tuple[MeetingId, PersonId], Answer]
    circles: frozenset[MeetingId]

    def of(self, person: PersonId) -> list[Seen]:
        """One person's."""
        return [
            Seen(meeting, over, asked, self._presence(meeting, person), self.answers.get((meeting.id, person)), newest)
            for meeting, over, asked, newest in self.meetings
        ]

    def _presence(self, meeting: Meeting, person: PersonId) -> Presence | None:
        """Somebody who answered "can't come" has sent apologies, whether or not the roll repeats it (see
        `forum.care`).
        """
        return None if meeting.id in self.circles else self.presences.get((meeting.id, person), Presence.UNKNOWN)


async def facts_about(
    uow: UnitOfWork, forum: Forum, begun: Sequence[Meeting], ahead: Meeting | None, now: datetime
) -> Facts:
    """A listening circle keeps no list of who came, so there only a missing answer or a "no" is known."""
    meetings = [*begun, *([ahead] if ahead else [])]
    ids = [meeting.id for meeting in meetings]
    rows = [(meeting, True, True, number == 0) for number, meeting in enumerate(begun)]
    if ahead is not None:
        last = min(forum.reminder_days, default=None)
        rows.insert(0, (ahead, False, last is not None and now >= ahead.morning(last), True))
    return Facts(
        rows,
        {(row.meeting_id, row.person_id): row.presence for row in await uow.history.noted(ids)},
        {(rsvp.meeting_id, rsvp.person_id): rsvp.answer for rsvp in await uow.history.answers(ids)},
        frozenset(meeting.id for meeting in meetings if met_as_circle(forum, meeting)),
    )
