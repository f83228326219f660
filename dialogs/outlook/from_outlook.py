"""What is said about answers and changes made in Outlook. None: there is nothing to say (any longer)."""

from dialogs.kit.context import Context, say
from dialogs.kit.parts import note
from dialogs.kit.posts import Posting
from dialogs.kit.reply import Reply
from dialogs.outlook.from_outlook_card import (
    PutBack,
    cancelled_there_card,
    changed_card,
    gone_card,
    unclear_card,
    unread_card,
    which_way_card,
)
from forum.attendance import COMING
from forum.errors import Gone
from forum.ids import MeetingId
from forum.meetings import CalendarState, Meeting, MeetingState, Mode
from forum.ports import Message
from forum.use_cases.attendance.ask_again import Before
from forum.use_cases.outlook.follow_outlook import put_back as put_back_meeting
from forum.use_cases.people.roles import is_chair


async def put_back(context: Context, pressed: PutBack) -> Reply:
    """The calendar follows the forum again."""
    meeting = await context.uow.meetings.get(MeetingId(pressed.meeting))
    if meeting is None:
        raise Gone
    forum = await context.forum_of(meeting.forum_id)
    await put_back_meeting(context.uow, context.person, forum, meeting.id)
    return say(note(context.texts("outlook-putting-back")))


async def which_way(post: Posting) -> Message | None:
    """To somebody who accepted in Outlook, unless they have said since which way they are coming."""
    meeting = await post.uow.meetings.get(MeetingId(post.ids[0]))
    if meeting is None or not meeting.is_ahead or meeting.mode is not Mode.HYBRID or post.now >= meeting.starts_at:
        return None
    rsvp = await post.uow.attendance.rsvp(meeting.id, post.reader.id)
    if rsvp is None or not rsvp.from_outlook or rsvp.answer not in COMING:
        return None
    return which_way_card(post.texts, post.forum, meeting, rsvp.answer)


async def changed(post: Posting) -> Message | None:
    """To a chair: the meeting was changed in Outlook, unless it has changed again since."""
    meeting = await post.meeting_for_chair()
    _, revision, starts, mode, minutes = post.ids
    if meeting is None or not meeting.is_ahead or str(meeting.revision) != revision:
        return None
    before = Before.read(starts, mode)
    return changed_card(post.texts, post.forum, meeting, await _organiser(post, meeting), before, int(minutes))


async def cancelled(post: Posting) -> Message | None:
    """To a chair: the meeting was cancelled in Outlook."""
    meeting = await post.meeting_for_chair()
    if meeting is None or meeting.state is not MeetingState.CANCELLED:
        return None
    return cancelled_there_card(post.texts, post.forum, meeting, await _organiser(post, meeting))


async def gone(post: Posting) -> Message | None:
    """To a chair: the event has gone, unless it has been found or called off since."""
    meeting = await post.meeting_for_chair()
    if meeting is None or not meeting.is_ahead or meeting.calendar is not CalendarState.IN_TROUBLE:
        return None
    return gone_card(post.texts, post.forum, meeting, await _organiser(post, meeting))


async def unclear(post: Posting) -> Message | None:
    """To a chair: a change in Outlook that is not taken over."""
    meeting = await post.meeting_for_chair()
    if meeting is None or not meeting.is_ahead:
        return None
    return unclear_card(post.texts, post.forum, meeting, await _organiser(post, meeting), post.ids[1])


async def unread(post: Posting) -> Message | None:
    """To a chair: Microsoft does not let the calendar be read."""
    if not await is_chair(post.uow, post.forum, post.reader):
        return None
    return unread_card(post.texts, post.forum, post.ids[1])


async def _organiser(post: Posting, meeting: Meeting) -> str:
    """In whose calendar the meeting is."""
    person = await post.uow.people.get(meeting.organiser_id)
    return person.name if person else ""
