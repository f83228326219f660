"""What a chair does about Microsoft's calendar: try again, go on without it, give a link of their own."""

from dialogs.kit.context import Context, say
from dialogs.kit.parts import note
from dialogs.kit.posts import Posting
from dialogs.kit.reply import Reply
from dialogs.meetings.calendar_trouble_card import (
    GoAheadWithout,
    RetryCalendar,
    SaveLink,
    link_form,
    link_saved_card,
    trouble_card,
    waiting_card,
)
from dialogs.meetings.meetings import invitation_html
from forum.errors import Gone, Invalid
from forum.forums import Forum
from forum.ids import MeetingId
from forum.meetings import CalendarState, Meeting, MeetingState, Mode
from forum.ports import Message
from forum.use_cases.meetings.meeting_ahead import meeting_ahead
from forum.use_cases.outlook.calendar_trouble import announce_without_calendar, retry_calendar
from forum.use_cases.outlook.join_link import give_link
from forum.use_cases.people.roles import is_chair


async def retry(context: Context, pressed: RetryCalendar) -> Reply:
    """Ask Microsoft once more."""
    meeting = await context.uow.meetings.get(MeetingId(pressed.meeting))
    if meeting is None:
        raise Gone
    forum = await context.forum_of(meeting.forum_id)
    invitation = invitation_html(context.texts, forum, meeting.note)
    await retry_calendar(context.uow, context.person, forum, meeting, invitation)
    return say(note(context.texts("trouble-retrying")))


async def go_ahead_without(context: Context, pressed: GoAheadWithout) -> Reply:
    """Announce it without Microsoft's calendar."""
    meeting = await meeting_ahead(context.uow, MeetingId(pressed.meeting))
    forum = await context.forum_of(meeting.forum_id)
    try:
        await announce_without_calendar(context.uow, context.person, forum, meeting, pressed.link)
    except Invalid as invalid:
        shown = trouble_card if meeting.calendar is CalendarState.IN_TROUBLE else waiting_card
        return say(shown(context.texts, forum, meeting, link=pressed.link, problem=context.texts.problem(invalid)))
    lacks_link = meeting.mode is not Mode.IN_PERSON and not meeting.link
    return say(note(context.texts("trouble-announced-linkless" if lacks_link else "trouble-announced")))


async def link(context: Context, typed: str) -> Reply:
    """The form with the present link, or at once the link that was typed after the word."""
    forum = await context.forum()
    meeting = await context.next_meeting(forum)
    if meeting is None or not meeting.is_ahead:
        return say(note(context.texts("meeting-none")))
    if meeting.mode is Mode.IN_PERSON:
        return say(note(context.texts("link-in-person")))
    return await _save(context, forum, meeting, typed) if typed.strip() else say(link_form(context.texts, meeting))


async def save_link(context: Context, pressed: SaveLink) -> Reply:
    """Sets it for everybody, from now on."""
    meeting = await meeting_ahead(context.uow, MeetingId(pressed.meeting))
    return await _save(context, await context.forum_of(meeting.forum_id), meeting, pressed.link)


async def _save(context: Context, forum: Forum, meeting: Meeting, typed: str) -> Reply:
    try:
        await give_link(context.uow, context.person, forum, meeting, typed, context.now)
    except Invalid as invalid:
        return say(link_form(context.texts, meeting, link=typed, problem=context.texts.problem(invalid)))
    return say(link_saved_card(context.texts, meeting, typed))


async def calendar_status(context: Context, forum: Forum, meeting: Meeting) -> Message | None:
    """For a chair in private, while nobody has heard of the meeting: how far it has come, and the ways on."""
    if meeting.state is not MeetingState.SCHEDULING or not context.is_private:
        return None
    if not await is_chair(context.uow, forum, context.person):
        return None
    shown = trouble_card if meeting.calendar is CalendarState.IN_TROUBLE else waiting_card
    return shown(context.texts, forum, meeting)


async def trouble(post: Posting) -> Message | None:
    """To a chair: what Microsoft's calendar said, and the ways on."""
    meeting = await post.meeting_for_chair()
    if meeting is None or meeting.calendar is not CalendarState.IN_TROUBLE:
        return None
    return trouble_card(post.texts, post.forum, meeting)


async def busy(post: Posting) -> Message | None:
    """To a chair: Microsoft is busy, unless it has answered since or the meeting has changed."""
    meeting = await post.meeting_for_chair()
    if meeting is None or [str(meeting.revision), meeting.state.value] != list(post.ids[1:]):
        return None
    waits = meeting.is_being_asked or meeting.calendar is CalendarState.WANTED
    return waiting_card(post.texts, post.forum, meeting) if waits else None


async def no_link(post: Posting) -> Message | None:
    """To a chair: the meeting is in the calendar, but Microsoft gave no link for joining it."""
    meeting = await post.meeting_for_chair()
    if meeting is None or not meeting.is_ahead or not meeting.lacks_link:
        return None
    return link_form(post.texts, meeting, unasked=True)
