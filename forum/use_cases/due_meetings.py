"""What is still needed when a meeting's reminders and its cut-off come due."""

from datetime import datetime, timedelta

from forum.jobs import CloseAgenda, RemindUnanswered, Tell
from forum.keys import about
from forum.meetings import Meeting, MeetingId, MeetingState
from forum.ports import UnitOfWork

# The chairs hear of people who cannot be reached once all reminders have been tried.
UNREACHABLE_AFTER = timedelta(minutes=30)


async def remind_unanswered_due(uow: UnitOfWork, job: RemindUnanswered, now: datetime) -> None:
    """One private reminder for each member who has not answered; then the chairs hear who cannot be reached."""
    meeting = await _ahead(uow, job.meeting_id)
    if meeting is None or meeting.state is not MeetingState.SCHEDULED or now >= meeting.starts_at:
        return
    answered = {rsvp.person_id for rsvp in await uow.attendance.rsvps(meeting.id)}
    topic = about("reminder", meeting.id, job.days, meeting.revision)
    for member in await uow.forums.members(meeting.forum_id):
        if member.id not in answered:
            await uow.jobs.put(Tell(member.id, meeting.forum_id, topic))
    unreachable = about("unreachable", meeting.id, job.days, meeting.revision)
    for chair in await uow.forums.chairs(meeting.forum_id):
        await uow.jobs.put(Tell(chair.id, meeting.forum_id, unreachable), now + UNREACHABLE_AFTER)


async def close_agenda_due(uow: UnitOfWork, job: CloseAgenda, _now: datetime) -> None:
    """The chairs get the card to shape the agenda with."""
    meeting = await _ahead(uow, job.meeting_id)
    if meeting is None or meeting.agenda_published_at is not None:
        return
    for chair in await uow.forums.chairs(meeting.forum_id):
        await uow.jobs.put(Tell(chair.id, meeting.forum_id, about("shaping", meeting.id, meeting.revision)))


async def _ahead(uow: UnitOfWork, meeting_id: str) -> Meeting | None:
    meeting = await uow.meetings.get(MeetingId(meeting_id))
    return meeting if meeting and meeting.is_ahead else None
