"""What jobs say about people's needs: to the organisers, unasked; to one person, the form."""

from dialogs.attendance.needs_card import kept_needs, needs_card, needs_form
from dialogs.kit.posts import Posting
from forum.errors import Gone, Invalid, OnlyAMember
from forum.ids import MeetingId
from forum.needs import needs_deadline
from forum.ports import Message
from forum.use_cases.attendance.needs_views import told_needs
from forum.use_cases.attendance.tell_needs import meeting_to_tell
from forum.use_cases.people.roles import is_organiser


async def needs(post: Posting) -> Message | None:
    """To a chair or a facilitator, as long as anybody needs anything for a meeting still to come."""
    meeting = await post.uow.meetings.get(MeetingId(post.ids[0]))
    if meeting is None or not meeting.is_ahead or not await is_organiser(post.uow, post.forum, post.reader):
        return None
    told = await told_needs(post.uow, meeting, post.now)
    return needs_card(post.texts, post.forum, meeting, told, unasked=True) if told else None


async def form(post: Posting) -> Message | None:
    """To somebody who asked for it in the channel, as long as the hosts can be told."""
    try:
        meeting, forum = await meeting_to_tell(post.uow, post.reader, MeetingId(post.ids[0]), post.now)
    except (Gone, OnlyAMember, Invalid):
        return None
    values = kept_needs(meeting, await post.uow.needs.get(meeting.id, post.reader.id))
    organises = await is_organiser(post.uow, forum, post.reader)
    late = post.now >= needs_deadline(meeting)
    return needs_form(post.texts, forum, meeting, values, for_organiser=organises, late=late)
