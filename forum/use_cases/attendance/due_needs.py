"""What to do about needs when their deadline, or the day to delete them, has come."""

from datetime import datetime

from forum.ids import MeetingId
from forum.jobs import CollectNeeds, ForgetNeeds, Tell
from forum.message_kinds import InPrivate
from forum.needs import forgotten_at
from forum.ports import UnitOfWork
from forum.use_cases.people.roles import organisers


async def collect_needs_due(uow: UnitOfWork, job: CollectNeeds, now: datetime) -> None:
    """Sends the organisers the list, unless nobody has any needs."""
    meeting = await uow.meetings.get(MeetingId(job.meeting_id))
    forum = await uow.forums.get(meeting.forum_id) if meeting else None
    if meeting is None or forum is None or not meeting.is_ahead or now >= meeting.starts_at:
        return
    if not await uow.needs.of_meeting(meeting.id):
        return
    for organiser in await organisers(uow, forum):
        tell = Tell(organiser.id, forum.id, InPrivate.NEEDS.of(meeting.id, meeting.revision))
        await uow.jobs.put(tell, meeting.by_day(now))


async def forget_needs_due(uow: UnitOfWork, job: ForgetNeeds, now: datetime) -> None:
    """Deletes them all, and the names that belong to no member, unless the meeting has moved to a later day since."""
    meeting = await uow.meetings.get(MeetingId(job.meeting_id))
    if meeting is not None and now < forgotten_at(meeting):
        await uow.jobs.put(job, forgotten_at(meeting))
        return
    await uow.needs.forget(MeetingId(job.meeting_id))
    await uow.attendance.forget_strangers(MeetingId(job.meeting_id))
    await uow.replies.forget(MeetingId(job.meeting_id))
