"""Leading a meeting: which item is discussed, sharing the notes, and the end. What Teams says about its start and
end.
"""

from dialogs.kit.context import Context, say, toast
from dialogs.kit.parts import note
from dialogs.kit.posts import Posting
from dialogs.kit.reply import Reply
from dialogs.minutes.items_card import EndMeeting, NowItem, ShareNotes, items_card, notes_card
from dialogs.minutes.points import meeting_here
from forum.ids import MeetingId, SuggestionId
from forum.meetings import Meeting, MeetingState
from forum.ports import Message
from forum.use_cases.minutes.note_point import item_at
from forum.use_cases.minutes.point_views import notes_view
from forum.use_cases.minutes.run_meeting import (
    discuss_item,
    end_meeting,
    meeting_seen_to_begin,
    meeting_seen_to_end,
    share_notes,
)
from forum.use_cases.outlook.meeting_of_event import OnlineMeetingSeen, meeting_of_event
from forum.use_cases.people.roles import is_chair, require_chair


async def show(context: Context, _rest: str) -> Reply:
    """The agenda with what was noted; a chair gets buttons to go through it."""
    _, meeting = await meeting_here(context)
    return await _items(context, meeting)


async def go_to(context: Context, rest: str) -> Reply:
    """ "item 3", from a chair: it is being discussed now."""
    forum, meeting = await meeting_here(context)
    if not rest.strip().isdecimal():
        return await _items(context, meeting)
    await require_chair(context.uow, forum, context.person)
    topic = await item_at(context.uow, meeting, int(rest))
    return await _items(context, await discuss_item(context.uow, context.person, meeting.id, topic, context.now))


async def end_word(context: Context, _rest: str) -> Reply:
    """ "end meeting", by a chair."""
    _, meeting = await meeting_here(context)
    return await _ended(context, meeting.id)


async def now(context: Context, pressed: NowItem) -> Reply:
    """The next item, or the one that was chosen."""
    if not pressed.topic:
        return toast(context.texts("items-choose-first"))
    topic = SuggestionId(pressed.topic)
    return await _items(
        context, await discuss_item(context.uow, context.person, MeetingId(pressed.meeting), topic, context.now)
    )


async def share(context: Context, pressed: ShareNotes) -> Reply:
    """Into the channel."""
    meeting = await share_notes(context.uow, context.person, MeetingId(pressed.meeting), context.now)
    return await _items(context, meeting, context.texts("items-shared"))


async def end(context: Context, pressed: EndMeeting) -> Reply:
    """A chair says that it is over."""
    return await _ended(context, MeetingId(pressed.meeting))


async def _ended(context: Context, meeting_id: MeetingId) -> Reply:
    meeting = await end_meeting(context.uow, context.person, meeting_id, context.now)
    if context.is_private:
        # The notes come in a message of their own, to all chairs: the same card twice would help nobody.
        return say(note(context.texts("items-ended")))
    return await _items(context, meeting, context.texts("items-ended"))


async def _items(context: Context, meeting: Meeting, said: str = "") -> Reply:
    forum = await context.forum_of(meeting.forum_id)
    view = await notes_view(context.uow, forum, meeting, context.now, context.person, private=context.is_private)
    return say(items_card(context.texts, view, said))


async def began(context: Context) -> Reply:
    """Teams saw somebody open the online meeting."""
    meeting = await _of_event(context)
    if meeting is not None:
        await meeting_seen_to_begin(context.uow, meeting, context.now)
    return Reply()


async def ended(context: Context) -> Reply:
    """Teams saw the last person leave it."""
    meeting = await _of_event(context)
    if meeting is not None:
        await meeting_seen_to_end(context.uow, meeting, context.now)
    return Reply()


async def _of_event(context: Context) -> Meeting | None:
    where, turn = context.turn.where, context.turn
    seen = OnlineMeetingSeen(where.tenant_id, where.conversation_id, turn.join_url, turn.meeting_title)
    return await meeting_of_event(context.uow, seen, context.now)


async def notes(post: Posting) -> Message | None:
    """The notes in the channel, once a chair has shared them."""
    meeting = await post.uow.meetings.get(MeetingId(post.ids[0]))
    if meeting is None or meeting.state is MeetingState.CANCELLED or meeting.notes_shared_at is None:
        return None
    return notes_card(post.texts, await notes_view(post.uow, post.forum, meeting, post.now, None))


async def notes_ready(post: Posting) -> Message | None:
    """To a chair, when the meeting is over, while the notes are not shared."""
    meeting = await post.uow.meetings.get(MeetingId(post.ids[0]))
    if meeting is None or meeting.notes_shared_at is not None or not await is_chair(post.uow, post.forum, post.reader):
        return None
    view = await notes_view(post.uow, post.forum, meeting, post.now, post.reader, private=True)
    return items_card(post.texts, view, unasked=True) if view.count else None
