"""A meeting moves into another chair's calendar. None: there is nothing to move (any longer)."""

from html import escape

from dialogs.kit.context import Context, say
from dialogs.kit.parts import note
from dialogs.kit.posts import Posting
from dialogs.kit.reply import Reply
from dialogs.meetings.meetings import invitation_html
from dialogs.outlook.take_over_card import TakeOver, take_over_card
from forum.errors import Gone
from forum.ids import MeetingId
from forum.ports import Message
from forum.use_cases.lifecycle.follow_members import holds_rightly
from forum.use_cases.outlook.take_over_event import take_over_event
from forum.use_cases.people.roles import is_chair, require_chair


async def take_over(context: Context, pressed: TakeOver) -> Reply:
    """Into the calendar of the chair who presses; the old event goes once the new one is there."""
    meeting = await context.uow.meetings.get(MeetingId(pressed.meeting))
    if meeting is None:
        raise Gone
    forum = await context.forum_of(meeting.forum_id)
    await require_chair(context.uow, forum, context.person)
    if not context.person.entra_id:
        return say(note(context.texts("takeover-no-mailbox")))
    invitation = invitation_html(context.texts, forum, meeting.note)
    comment = escape(context.texts("takeover-comment", forum=forum.name, organiser=context.person.name))
    await take_over_event(context.uow, context.person, forum, meeting.id, invitation, comment, context.now)
    return say(note(context.texts("takeover-doing")))


async def offer(post: Posting) -> Message | None:
    """To a chair, while the meeting is ahead and still in that calendar."""
    meeting_id, organiser_id = post.ids
    meeting = await post.uow.meetings.get(MeetingId(meeting_id))
    if meeting is None or not meeting.is_ahead or post.now >= meeting.starts_at or meeting.event_id is None:
        return None
    if meeting.organiser_id != organiser_id or post.reader.id == organiser_id:
        return None
    if not await is_chair(post.uow, post.forum, post.reader) or await holds_rightly(post.uow, meeting):
        return None
    organiser = await post.uow.people.get(meeting.organiser_id)
    return take_over_card(post.texts, post.forum, meeting, organiser.name if organiser else "")
