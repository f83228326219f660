"""What a chair does about Microsoft's calendar: try again, go on without it, give a link of one's own."""

from dialogs.kit.parts import note
from dialogs.kit.posts import Posting
from dialogs.kit.reply import Reply
from dialogs.kit.talk import Talk, say
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


async def retry(talk: Talk, pressed: RetryCalendar) -> Reply:
    """Ask Microsoft once more."""
    meeting = await talk.uow.meetings.get(MeetingId(pressed.meeting))
    if meeting is None:
        raise Gone
    forum = await talk.forum_of(meeting.forum_id)
    invitation = invitation_html(talk.texts, forum, meeting.note)
    await retry_calendar(talk.uow, talk.person, forum, meeting, invitation)
    return say(note(talk.texts("trouble-retrying")))


async def go_ahead_without(talk: Talk, pressed: GoAheadWithout) -> Reply:
    """Announce it without Microsoft's calendar."""
    meeting = await meeting_ahead(talk.uow, MeetingId(pressed.meeting))
    forum = await talk.forum_of(meeting.forum_id)
    try:
        await announce_without_calendar(talk.uow, talk.person, forum, meeting, pressed.link)
    except Invalid as invalid:
        shown = trouble_card if meeting.calendar is CalendarState.IN_TROUBLE else waiting_card
        return say(shown(talk.texts, forum, meeting, link=pressed.link, problem=talk.texts.problem(invalid)))
    lacks_link = meeting.mode is not Mode.IN_PERSON and not meeting.link
    return say(note(talk.texts("trouble-announced-linkless" if lacks_link else "trouble-announced")))


async def link(talk: Talk, typed: str) -> Reply:
    """The form with the link as it is, or at once the one that was typed after the word."""
    forum = await talk.forum()
    meeting = await talk.next_meeting(forum)
    if meeting is None or not meeting.is_ahead:
        return say(note(talk.texts("meeting-none")))
    if meeting.mode is Mode.IN_PERSON:
        return say(note(talk.texts("link-in-person")))
    return await _save(talk, forum, meeting, typed) if typed.strip() else say(link_form(talk.texts, meeting))


async def save_link(talk: Talk, pressed: SaveLink) -> Reply:
    """For everybody, from now on."""
    meeting = await meeting_ahead(talk.uow, MeetingId(pressed.meeting))
    return await _save(talk, await talk.forum_of(meeting.forum_id), meeting, pressed.link)


async def _save(talk: Talk, forum: Forum, meeting: Meeting, typed: str) -> Reply:
    try:
        await give_link(talk.uow, talk.person, forum, meeting, typed)
    except Invalid as invalid:
        return say(link_form(talk.texts, meeting, link=typed, problem=talk.texts.problem(invalid)))
    return say(link_saved_card(talk.texts, meeting, typed))


async def calendar_status(talk: Talk, forum: Forum, meeting: Meeting) -> Message | None:
    """For a chair in private, while nobody has heard of the meeting: how far it is, and the ways on."""
    if meeting.state is not MeetingState.SCHEDULING or not talk.is_private:
        return None
    if not await is_chair(talk.uow, forum, talk.person):
        return None
    shown = trouble_card if meeting.calendar is CalendarState.IN_TROUBLE else waiting_card
    return shown(talk.texts, forum, meeting)


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
