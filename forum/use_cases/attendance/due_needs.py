"""What to do about needs when their deadline has come."""

from datetime import datetime

from forum.ids import MeetingId
from forum.jobs import CollectNeeds, Tell
from forum.message_kinds import InPrivate
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
