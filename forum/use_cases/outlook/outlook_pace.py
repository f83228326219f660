"""How often Microsoft's calendar is read: each meeting at its own minute, so that the reads spread out."""

from datetime import UTC, datetime, timedelta

from forum.jobs import ReadOutlook, WatchCalendar
from forum.keys import key_from
from forum.meetings import Meeting
from forum.ports import UnitOfWork

NEAR = timedelta(days=7)
OFTEN, SELDOM = timedelta(hours=1), timedelta(hours=6)


async def follow_event(uow: UnitOfWork, meeting: Meeting, now: datetime) -> None:
    """The event is in the calendar: from now on it is read, and Microsoft is asked to tell us about changes."""
    await read_later(uow, meeting, now)
    await uow.jobs.put_unless_waiting(WatchCalendar(meeting.organiser_id))


async def read_later(uow: UnitOfWork, meeting: Meeting, now: datetime, at_least: timedelta = timedelta(0)) -> None:
    """Puts the next look, not sooner than `at_least` from now; none once the meeting has begun. A sooner one will
    do.
    """
    due = max(next_look(meeting, now), now + at_least)
    if due < meeting.starts_at:
        await uow.jobs.put_unless_waiting(ReadOutlook(meeting.id), due)


def next_look(meeting: Meeting, now: datetime) -> datetime:
    """The UTC instant: hourly in the last week, else every six hours."""
    every = OFTEN if meeting.starts_at - now <= NEAR else SELDOM
    own = timedelta(seconds=int(key_from("look", meeting.id)[:8], 16) % OFTEN.total_seconds())
    first = datetime(2000, 1, 1, tzinfo=UTC) + own
    return first + every * ((now - first) // every + 1)
