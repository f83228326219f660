"""What somebody changed in Outlook is applied to the meeting and everything that follows from it; chairs are told.

Whatever differs from the event as we last wrote or read it was changed in Outlook, so our own changes are never taken
for somebody else's. The chairs are asked about anything that cannot be a forum's meeting; nothing is guessed.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import uuid4

from forum.errors import Gone, Invalid
from forum.forums import Forum
from forum.ids import MeetingId
from forum.jobs import MoveEvent, ReadJoinLink, ReadOutlook
from forum.keys import key_from
from forum.meetings import CalendarState, Meeting, Mode
from forum.message_kinds import InPrivate
from forum.outlook import EventReading, EventShape, SeenEvent, meeting_shape, shape_of
from forum.people import Person
from forum.ports import EventIntent, OutcomeUnknown, Refused, UnitOfWork
from forum.use_cases.attendance.ask_again import Before
from forum.use_cases.lifecycle.change_meeting import call_off, take_over_change
from forum.use_cases.lifecycle.follow_members import follow_if_changed, keep_invited
from forum.use_cases.meetings.meeting_ahead import meeting_ahead
from forum.use_cases.meetings.schedule_meeting import MeetingForm
from forum.use_cases.outlook.calendar_trouble import HOLDS_NO_CALENDAR, VANISHED
from forum.use_cases.outlook.join_link import link_read
from forum.use_cases.outlook.outlook_answers import take_replies
from forum.use_cases.outlook.outlook_pace import read_later
from forum.use_cases.people.roles import require_chair
from forum.use_cases.people.tell_chairs import tell_chairs
from forum.wall_clock import instant, wall_clock

NO_ENTRY = ("TokenRefused", "InvalidAuthenticationToken", "ErrorAccessDenied", "Authorization_RequestDenied")
"""Microsoft's codes for what only an administrator can fix."""


@dataclass(frozen=True)
class Look:
    """Which event is read, and how things stood when the reading began: `shape` is what we had seen by then.

    `is_calm`: no change of ours was on its way.
    """

    mailbox: str
    event_id: str
    revision: int
    is_calm: bool
    shape: EventShape | None


async def reading_wanted(uow: UnitOfWork, job: ReadOutlook, now: datetime) -> Look | None:
    """None if nothing can change any longer, or there is no event."""
    meeting = await uow.meetings.get(MeetingId(job.meeting_id))
    if meeting is None or not meeting.is_ahead or meeting.event_id is None or now >= meeting.starts_at:
        return None
    organiser = await uow.people.get(meeting.organiser_id)
    if organiser is None or not organiser.entra_id:
        return None
    seen = await uow.outlook.seen(meeting.id)
    is_calm = meeting.calendar is CalendarState.CURRENT
    return Look(organiser.entra_id, meeting.event_id, meeting.revision, is_calm, seen.shape if seen else None)


async def event_read(
    uow: UnitOfWork, job: ReadOutlook, look: Look, reading: EventReading | None, now: datetime
) -> None:
    """Takes over what is new. The same reading twice changes nothing more. None: the event has gone."""
    meeting = await uow.meetings.get(MeetingId(job.meeting_id), lock=True)
    forum = await uow.forums.get(meeting.forum_id) if meeting else None
    if meeting is None or forum is None or not meeting.is_ahead or meeting.event_id != look.event_id:
        return
    if reading is None:
        await _gone(uow, meeting, now)
    else:
        _found_again(meeting, reading)
        await _take_link(uow, meeting, reading, now)
        await _take_changes(uow, forum, meeting, look, reading, now)
        if meeting.is_ahead:
            await take_replies(uow, forum, meeting, reading.replies, now, reading.attendees)
            await follow_if_changed(uow, meeting)
    await read_later(uow, meeting, now)


async def reading_failed(uow: UnitOfWork, job: ReadOutlook, why: Refused | OutcomeUnknown, now: datetime) -> None:
    """Everything stays as it is, and is read again later. The chairs are told, once, about what somebody has to fix."""
    meeting = await uow.meetings.get(MeetingId(job.meeting_id))
    if meeting is None or not meeting.is_ahead:
        return
    if isinstance(why, Refused) and why.code in HOLDS_NO_CALENDAR.union(NO_ENTRY):
        await _tell_chairs(uow, meeting, InPrivate.OUTLOOK_UNREAD.of(meeting.forum_id, why.code), now)
    await read_later(uow, meeting, now)


async def event_written(uow: UnitOfWork, meeting_id: MeetingId, intent: EventIntent) -> None:
    """Microsoft has taken an event of ours."""
    shape = shape_of(intent.starts, intent.time_zone, intent.minutes, intent.venue)
    known = await uow.outlook.seen(meeting_id) or SeenEvent(meeting_id, shape.starts_at, shape.ends_at, shape.venue)
    await _see(uow, known, shape)
    await keep_invited(uow, meeting_id, intent.invitees)


async def put_back(uow: UnitOfWork, by: Person, forum: Forum, meeting_id: MeetingId) -> None:
    """The calendar gets what the forum knows, whatever was done there. Raises OnlyAChair, Gone."""
    await require_chair(uow, forum, by)
    meeting = await meeting_ahead(uow, meeting_id, forum)
    if not meeting.event_id:
        raise Gone
    meeting.calendar = CalendarState.WANTED
    await uow.jobs.put(MoveEvent(meeting.id))


async def _gone(uow: UnitOfWork, meeting: Meeting, now: datetime) -> None:
    """The event was deleted, which may have meant calling it off or not: a chair says which."""
    if meeting.calendar is not CalendarState.CURRENT:
        return
    meeting.calendar, meeting.trouble = CalendarState.IN_TROUBLE, VANISHED
    await _tell_chairs(uow, meeting, InPrivate.OUTLOOK_GONE.of(meeting.id, uuid4().hex[:8]), now)


def _found_again(meeting: Meeting, reading: EventReading) -> None:
    """The event had gone, and is back as it ought to be. If it is not as it ought to be, a chair has to put it
    right.
    """
    had_gone = meeting.calendar is CalendarState.IN_TROUBLE and meeting.trouble_code == VANISHED
    if had_gone and reading.shape == meeting_shape(meeting):
        meeting.calendar, meeting.trouble = CalendarState.CURRENT, None


async def _take_link(uow: UnitOfWork, meeting: Meeting, reading: EventReading, now: datetime) -> None:
    if meeting.lacks_link and reading.join_url:
        await link_read(uow, ReadJoinLink(meeting.id), reading.join_url, now)


async def _take_changes(
    uow: UnitOfWork, forum: Forum, meeting: Meeting, look: Look, reading: EventReading, now: datetime
) -> None:
    """Does nothing while a change of ours is on its way, or has arrived since the reading began: that one goes
    first.
    """
    seen = await uow.outlook.seen(meeting.id)
    was_left_alone = look.is_calm and meeting.calendar is CalendarState.CURRENT and meeting.revision == look.revision
    if not was_left_alone or (seen.shape if seen else None) != look.shape:
        return
    if reading.is_cancelled:
        chairs = [chair.id for chair in await uow.forums.chairs(forum.id)]
        await call_off(uow, forum, meeting, "", chairs, now)
        await _tell_chairs(uow, meeting, InPrivate.OUTLOOK_CANCELLED.of(meeting.id), now)
    elif seen is not None and reading.shape not in (seen.shape, meeting_shape(meeting)):
        await _change(uow, forum, meeting, reading, seen, now)
    known = seen or SeenEvent(meeting.id, reading.shape.starts_at, reading.shape.ends_at, reading.shape.venue)
    await _see(uow, known, reading.shape, change_key=reading.change_key, read_at=now)


async def _change(
    uow: UnitOfWork, forum: Forum, meeting: Meeting, reading: EventReading, seen: SeenEvent, now: datetime
) -> None:
    before, minutes = Before.of(meeting), meeting.minutes
    try:
        if not await take_over_change(uow, forum, meeting, _form(meeting, reading, seen), now):
            return
    except Invalid as unclear:
        stamp = key_from("unclear", str(reading.shape))[:8]
        await _tell_chairs(uow, meeting, InPrivate.OUTLOOK_UNCLEAR.of(meeting.id, unclear.problem, stamp), now)
        return
    await _tell_chairs(
        uow, meeting, InPrivate.OUTLOOK_MOVED.of(meeting.id, meeting.revision, *before.ids, minutes), now
    )


def _form(meeting: Meeting, reading: EventReading, seen: SeenEvent) -> MeetingForm:
    """The event as a chair would have typed it. Raises Invalid if that is uncertain."""
    shape = reading.shape
    if shape.oddity is not None:
        raise Invalid(f"outlook-unclear-{shape.oddity}")
    if meeting.mode is Mode.ONLINE and shape.venue:
        raise Invalid("outlook-unclear-place")
    has_moved = (shape.starts_at, shape.ends_at) != (seen.starts_at, seen.ends_at)
    starts = wall_clock(shape.starts_at, meeting.time_zone)
    returns = instant(starts, meeting.time_zone) == shape.starts_at
    if has_moved and not (returns and _says_the_same(reading, meeting.time_zone)):
        raise Invalid("outlook-unclear-zone")
    minutes = (shape.ends_at - shape.starts_at) // timedelta(minutes=1)
    return MeetingForm(starts.date(), starts.time(), minutes, meeting.mode, shape.venue, meeting.note)


def _says_the_same(reading: EventReading, time_zone: str) -> bool:
    """Whether clocks in the zone that somebody chose in Outlook show the meeting's own time then."""
    if reading.time_zone is None:
        return False
    starts_at = reading.shape.starts_at
    return wall_clock(starts_at, reading.time_zone) == wall_clock(starts_at, time_zone)


async def _see(
    uow: UnitOfWork, known: SeenEvent, shape: EventShape, change_key: str = "", read_at: datetime | None = None
) -> None:
    await uow.outlook.see(
        SeenEvent(
            known.meeting_id,
            shape.starts_at,
            shape.ends_at,
            shape.venue,
            shape.oddity,
            change_key or known.change_key,
            read_at or known.read_at,
            known.followed_at,
        )
    )


async def _tell_chairs(uow: UnitOfWork, meeting: Meeting, topic: str, now: datetime) -> None:
    await tell_chairs(uow, meeting.forum_id, topic, meeting.by_day(now))
