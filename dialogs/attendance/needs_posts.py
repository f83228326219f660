"""What the organisers are told, unasked, about people's needs."""

from dialogs.attendance.needs_card import needs_card
from dialogs.kit.posts import Posting
from forum.ids import MeetingId
from forum.ports import Message
from forum.use_cases.attendance.needs_views import told_needs
from forum.use_cases.people.roles import is_organiser


async def needs(post: Posting) -> Message | None:
    """To a chair or a facilitator, as long as anybody needs anything for a meeting still to come."""
    meeting = await post.uow.meetings.get(MeetingId(post.ids[0]))
    if meeting is None or not meeting.is_ahead or not await is_organiser(post.uow, post.forum, post.reader):
        return None
    told = await told_needs(post.uow, meeting)
    return needs_card(post.texts, post.forum, meeting, told, unasked=True) if told else None
