"""When an email or text goes: by day, also if it is late because a server was busy or the bot was not running."""

from datetime import datetime

from forum.days import daytime
from forum.forums import Forum
from forum.ids import MeetingId
from forum.keys import subject
from forum.message_kinds import ASKED_FOR, ByMail, InPrivate
from forum.ports import UnitOfWork
from forum.use_cases.attendance.ask_again import Before
from forum.use_cases.lifecycle.tell_called_off import told_called_off_at


async def written_at(uow: UnitOfWork, forum: Forum, about: str, now: datetime) -> datetime:
    """The UTC instant at which what is due `now` may go. What was asked for just now, and what cannot wait for the
    morning because a meeting is near, goes at once.
    """
    kind, ids = subject(about), about.split(":")[1:]
    day = daytime(now, forum.time_zone)
    if kind in ASKED_FOR or day <= now:
        return now
    if kind not in (ByMail.MEETING_CHANGED, InPrivate.CALLED_OFF):
        return day
    meeting = await uow.meetings.get(MeetingId(ids[0]))
    if meeting is None:
        return day
    if kind == InPrivate.CALLED_OFF:
        return told_called_off_at(meeting, now)
    return Before.read(*ids[2:]).told_at(meeting, now)
