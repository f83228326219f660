"""Leading a meeting: which item is discussed, sharing the notes, and the end. What Teams tells of both ends."""

from dialogs.kit.posts import Posting
from dialogs.kit.reply import Reply
from dialogs.kit.talk import Talk, say, toast
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


async def show(talk: Talk, _rest: str) -> Reply:
    """The agenda with what was noted; a chair gets the way through it."""
    _, meeting = await meeting_here(talk)
    return await _items(talk, meeting)


async def go_to(talk: Talk, rest: str) -> Reply:
    """ "item 3", by a chair: it is discussed now."""
    forum, meeting = await meeting_here(talk)
    if not rest.strip().isdecimal():
        return await _items(talk, meeting)
    await require_chair(talk.uow, forum, talk.person)
    topic = await item_at(talk.uow, meeting, int(rest))
    return await _items(talk, await discuss_item(talk.uow, talk.person, meeting.id, topic, talk.now))


async def end_word(talk: Talk, _rest: str) -> Reply:
    """ "end meeting", by a chair."""
    _, meeting = await meeting_here(talk)
    return await _ended(talk, meeting.id)


async def now(talk: Talk, pressed: NowItem) -> Reply:
    """The next item, or the one that was chosen."""
    if not pressed.topic:
        return toast(talk.texts("items-choose-first"))
    topic = SuggestionId(pressed.topic)
    return await _items(talk, await discuss_item(talk.uow, talk.person, MeetingId(pressed.meeting), topic, talk.now))


async def share(talk: Talk, pressed: ShareNotes) -> Reply:
    """Into the channel."""
    meeting = await share_notes(talk.uow, talk.person, MeetingId(pressed.meeting), talk.now)
    return await _items(talk, meeting, talk.texts("items-shared"))


async def end(talk: Talk, pressed: EndMeeting) -> Reply:
    """Over, says a chair."""
    return await _ended(talk, MeetingId(pressed.meeting))


async def _ended(talk: Talk, meeting_id: MeetingId) -> Reply:
    meeting = await end_meeting(talk.uow, talk.person, meeting_id, talk.now)
    return await _items(talk, meeting, talk.texts("items-ended"))


async def _items(talk: Talk, meeting: Meeting, said: str = "") -> Reply:
    forum = await talk.forum_of(meeting.forum_id)
    view = await notes_view(talk.uow, forum, meeting, talk.now, talk.person, private=talk.is_private)
    return say(items_card(talk.texts, view, said))


async def began(talk: Talk) -> Reply:
    """Teams saw somebody open the online meeting."""
    meeting = await _of_event(talk)
    if meeting is not None:
        await meeting_seen_to_begin(talk.uow, meeting, talk.now)
    return Reply()


async def ended(talk: Talk) -> Reply:
    """Teams saw the last person leave it."""
    meeting = await _of_event(talk)
    if meeting is not None:
        await meeting_seen_to_end(talk.uow, meeting, talk.now)
    return Reply()


async def _of_event(talk: Talk) -> Meeting | None:
    where, turn = talk.turn.where, talk.turn
    seen = OnlineMeetingSeen(where.tenant_id, where.conversation_id, turn.join_url, turn.meeting_title)
    return await meeting_of_event(talk.uow, seen, talk.now)


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
