"""The meeting that somebody asks about."""

from forum.errors import Gone
from forum.forums import Forum
from forum.ids import MeetingId
from forum.meetings import Meeting
from forum.ports import UnitOfWork


async def meeting_ahead(uow: UnitOfWork, meeting_id: MeetingId, forum: Forum | None = None) -> Meeting:
    """The meeting, if it is still to come and belongs to the forum. Raises Gone."""
    meeting = await uow.meetings.get(meeting_id)
    if meeting is None or not meeting.is_ahead or (forum is not None and meeting.forum_id != forum.id):
        raise Gone
    return meeting
