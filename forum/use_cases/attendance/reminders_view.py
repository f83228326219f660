"""When somebody is reminded of a meeting, for that person alone."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from forum.attendance import Answer
from forum.forums import Forum
from forum.meetings import Meeting
from forum.people import Person
from forum.ports import UnitOfWork
from forum.wall_clock import wall_clock


@dataclass(frozen=True)
class RemindersView:
    """`days` are those still ahead on which people who have not answered are reminded, in the meeting's zone. The
    reader has `stopped` it for this meeting, or has asked not to be contacted at all (`at_rest`).
    """

    meeting: Meeting
    days: Sequence[date]
    answer: Answer | None
    stopped: bool
    at_rest: bool

    @property
    def is_coming(self) -> bool:
        """Whether the reader gets one, as it stands."""
        return bool(self.days) and self.answer is None and not (self.stopped or self.at_rest)


async def reminders_view(
    uow: UnitOfWork, forum: Forum, meeting: Meeting, person: Person, now: datetime
) -> RemindersView:
    """As it stands."""
    mornings = [meeting.morning(days) for days in forum.reminder_days]
    rsvp = await uow.attendance.rsvp(meeting.id, person.id)
    wishes = await uow.contacts.wishes_of(person.id)
    return RemindersView(
        meeting=meeting,
        days=sorted(wall_clock(moment, meeting.time_zone).date() for moment in mornings if moment > now),
        answer=rsvp.answer if rsvp else None,
        stopped=meeting.id in await uow.attendance.stopped_by(person.id),
        at_rest=any(wish.forum_id == forum.id and wish.dont_ask for wish in wishes),
    )
