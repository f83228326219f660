"""What is still needed when a meeting's reminders and cut-off are due."""

from datetime import datetime, timedelta

from forum.days import daytime
from forum.ids import MeetingId
from forum.jobs import CloseAgenda, OfferLink, RemindUnanswered, Tell
from forum.meetings import Meeting, MeetingState
from forum.message_kinds import InPrivate
from forum.ports import UnitOfWork
from forum.standing_cards import agenda_post, meeting_post
from forum.use_cases.care.care_nudges import put_nudges
from forum.use_cases.people.tell_chairs import tell_chairs

# Once all reminders have been tried, the chairs are told who cannot be reached.
UNREACHABLE_AFTER = timedelta(minutes=30)


async def remind_unanswered_due(uow: UnitOfWork, job: RemindUnanswered, now: datetime) -> None:
    """A reminder for each member who has not answered and wants one; then the chairs are told who cannot be reached."""
    meeting = await _ahead(uow, job.meeting_id)
    if meeting is None or meeting.state is not MeetingState.SCHEDULED or now >= meeting.starts_at:
        return
    if now < (day := daytime(now, meeting.time_zone)):
        # The bot was down at ten: nobody is reminded at night.
        await uow.jobs.put(job, day)
        return
    if await _next_is_due(uow, meeting, job.days, now):
        return
    settled = {rsvp.person_id for rsvp in await uow.attendance.rsvps(meeting.id)}
    settled |= await uow.attendance.not_reminded(meeting.id)
    settled |= {wish.person_id for wish in await uow.contacts.wishes(meeting.forum_id) if wish.dont_ask}
    topic = InPrivate.REMINDER.of(meeting.id, job.days, meeting.revision)
    for member in await uow.forums.members(meeting.forum_id):
        if member.id not in settled:
            await uow.jobs.put(Tell(member.id, meeting.forum_id, topic))
    unreachable = InPrivate.UNREACHABLE.of(meeting.id, job.days, meeting.revision)
    await tell_chairs(uow, meeting.forum_id, unreachable, now + UNREACHABLE_AFTER)
    forum = await uow.forums.get(meeting.forum_id)
    if forum is not None and job.days == min(forum.reminder_days, default=job.days):
        # A day for the last reminder to be answered; then a human asks.
        await put_nudges(uow, forum, now + timedelta(days=1))


async def _next_is_due(uow: UnitOfWork, meeting: Meeting, days: int, now: datetime) -> bool:
    """If the bot was down, or it was night, the next reminder may be due too: people get one, not both."""
    forum = await uow.forums.get(meeting.forum_id)
    return forum is not None and any(fewer < days and meeting.morning(fewer) <= now for fewer in forum.reminder_days)


async def close_agenda_due(uow: UnitOfWork, job: CloseAgenda, now: datetime) -> None:
    """The chairs get the card to shape the agenda with, and the channel sees that topics are no longer taken.

    Not once the meeting has begun: then the bot was down, and there is nothing left to shape.
    """
    meeting = await _ahead(uow, job.meeting_id)
    if meeting is None or meeting.agenda_published_at is not None or now >= meeting.starts_at:
        return
    await tell_chairs(uow, meeting.forum_id, InPrivate.SHAPING.of(meeting.id, meeting.revision), meeting.by_day(now))
    forum = await uow.forums.get(meeting.forum_id)
    if forum is not None:
        await uow.jobs.put_unless_waiting(agenda_post(forum))


async def offer_link_due(uow: UnitOfWork, job: OfferLink, now: datetime) -> None:
    """The meeting's card is redrawn, now that it has the way in."""
    meeting = await _ahead(uow, job.meeting_id)
    if meeting is not None and meeting.is_joined_at(now):
        await uow.jobs.put_unless_waiting(meeting_post(meeting))


async def _ahead(uow: UnitOfWork, meeting_id: str) -> Meeting | None:
    meeting = await uow.meetings.get(MeetingId(meeting_id))
    return meeting if meeting and meeting.is_ahead else None
