"""Move or cancel a meeting: everything that follows moves or stops with it."""

from datetime import datetime

from forum.errors import Gone
from forum.forums import Forum
from forum.jobs import CancelEvent, MoveEvent, Show
from forum.keys import about
from forum.meetings import CalendarState, Meeting, MeetingId, MeetingState, Mode
from forum.people import Person
from forum.ports import UnitOfWork
from forum.use_cases.follow_ups import arrange_follow_ups, cancel_follow_ups
from forum.use_cases.roles import require_chair
from forum.use_cases.schedule_meeting import MeetingForm, check_form, meeting_post


async def meeting_ahead(uow: UnitOfWork, meeting_id: MeetingId) -> Meeting:
    """The meeting, if it is still to come. Raises Gone."""
    meeting = await uow.meetings.get(meeting_id)
    if meeting is None or not meeting.is_ahead:
        raise Gone
    return meeting


async def reschedule_meeting(
    uow: UnitOfWork, by: Person, forum: Forum, meeting_id: MeetingId, form: MeetingForm, now: datetime
) -> Meeting:
    """Answers already given are kept. A press repeated changes nothing more. Raises OnlyAChair, Gone, Invalid."""
    await require_chair(uow, forum, by)
    meeting = await meeting_ahead(uow, meeting_id)
    check_form(form, forum, now)
    if not _change(meeting, form):
        return meeting
    meeting.revision += 1
    meeting.calendar = CalendarState.WANTED
    await cancel_follow_ups(uow, forum, meeting)
    await arrange_follow_ups(uow, forum, meeting, now)
    await uow.jobs.put(MoveEvent(meeting.id))
    await uow.jobs.put(Show(forum.id, about("moved", meeting.id, meeting.revision)))
    await uow.jobs.put_unless_waiting(meeting_post(meeting))
    return meeting


def _change(meeting: Meeting, form: MeetingForm) -> bool:
    venue = "" if form.mode is Mode.ONLINE else form.venue.strip()
    wanted = (form.starts, form.minutes, form.mode, venue, form.note.strip())
    if wanted == (meeting.starts, meeting.minutes, meeting.mode, meeting.venue, meeting.note):
        return False
    meeting.starts, meeting.minutes, meeting.mode, meeting.venue, meeting.note = wanted
    return True


async def cancel_meeting(uow: UnitOfWork, by: Person, forum: Forum, meeting_id: MeetingId, reason: str) -> Meeting:
    """Cancelled for everybody, with the chair's words. Repeating it is harmless. Raises OnlyAChair, Gone."""
    await require_chair(uow, forum, by)
    meeting = await uow.meetings.get(meeting_id)
    if meeting is not None and meeting.state is MeetingState.CANCELLED:
        return meeting
    meeting = await meeting_ahead(uow, meeting_id)
    await cancel_follow_ups(uow, forum, meeting)
    meeting.state = MeetingState.CANCELLED
    meeting.note = reason.strip()
    await uow.jobs.put(CancelEvent(meeting.id))
    await uow.jobs.put(Show(forum.id, about("cancelled", meeting.id)))
    await uow.jobs.put_unless_waiting(meeting_post(meeting))
    return meeting
