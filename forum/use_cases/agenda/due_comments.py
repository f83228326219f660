"""The chairs get what people said about the agenda before it is too late to bring it up."""

from datetime import datetime

from forum.comment_times import DAY_BEFORE
from forum.days import daytime
from forum.ids import MeetingId
from forum.jobs import CollectComments
from forum.meetings import MeetingState
from forum.message_kinds import InPrivate
from forum.ports import UnitOfWork
from forum.use_cases.people.tell_chairs import tell_chairs


async def collect_comments_due(uow: UnitOfWork, job: CollectComments, now: datetime) -> None:
    """Tells each chair, unless there is nothing, or nothing new: the message's key contains the number ever sent."""
    meeting = await uow.meetings.get(MeetingId(job.meeting_id))
    if meeting is None or meeting.state is not MeetingState.SCHEDULED or now >= meeting.ends_at:
        return
    if job.moment == DAY_BEFORE and now < (day := daytime(now, meeting.time_zone)):
        # The bot was down at ten: nobody is written to at night.
        await uow.jobs.put(job, day)
        return
    if not await uow.published.comments(meeting.id):
        return
    count = await uow.published.sent_comments(meeting.id)
    await tell_chairs(uow, meeting.forum_id, InPrivate.COMMENTS.of(meeting.id, count))
