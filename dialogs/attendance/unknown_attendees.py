"""Saying who somebody was whom Microsoft's report could not identify. It has names in it, so it stays in private
chats.
"""

from collections.abc import Mapping

from dialogs.attendance.roll_card import OpenUnknownAttendees
from dialogs.attendance.unknown_attendees_card import (
    FIELD,
    LEFT,
    NOBODY_CHOSEN,
    FindForUnknownAttendees,
    SaveUnknownAttendees,
    strangers_card,
)
from dialogs.kit.context import Context, say
from dialogs.kit.posts import Posting
from dialogs.kit.reply import Reply
from dialogs.kit.telling_apart import known_to_organiser
from forum.errors import Gone
from forum.ids import MeetingId
from forum.meetings import MeetingState
from forum.openness import met_as_circle
from forum.ports import Message
from forum.use_cases.attendance.name_unknown_attendees import (
    LEAVE,
    UnknownAttendeesView,
    name_strangers,
    strangers_view,
)
from forum.use_cases.people.roles import is_chair


async def open_strangers(context: Context, pressed: OpenUnknownAttendees) -> Reply:
    """The names that nobody has identified yet."""
    meeting = await context.uow.meetings.get(MeetingId(pressed.meeting))
    if meeting is None or meeting.state is MeetingState.CANCELLED:
        raise Gone
    forum = await context.forum_of(meeting.forum_id)
    return await _show(context, await strangers_view(context.uow, forum, meeting, context.now))


async def find(context: Context, pressed: FindForUnknownAttendees) -> Reply:
    """The same names, with the people found in the lists. Nothing is saved yet, and what was chosen stays."""
    meeting = await context.uow.meetings.get(MeetingId(pressed.meeting))
    if meeting is None or meeting.state is MeetingState.CANCELLED:
        raise Gone
    forum = await context.forum_of(meeting.forum_id)
    view = await strangers_view(context.uow, forum, meeting, context.now)
    return await _show(context, view, pressed.find, _chosen(pressed))


async def _show(
    context: Context, view: UnknownAttendeesView, found: str = "", chosen: Mapping[str, str] = NOBODY_CHOSEN
) -> Reply:
    known = await known_to_organiser(context.uow, view.forum, view.members)
    return say(strangers_card(context.texts, view, known, find=found, chosen=chosen))


def _chosen(pressed: SaveUnknownAttendees) -> dict[str, str]:
    """By stranger."""
    return {name.removeprefix(FIELD): str(value) for name, value in (pressed.model_extra or {}).items()}


async def save(context: Context, pressed: SaveUnknownAttendees) -> Reply:
    """Noted; the next few names follow."""
    choices = {stranger: LEAVE if who == LEFT else who for stranger, who in _chosen(pressed).items()}
    view = await name_strangers(context.uow, context.person, MeetingId(pressed.meeting), choices, context.now)
    return await _show(context, view)


async def strangers(post: Posting) -> Message | None:
    """To a chair, once the report has been read, while there is a name that nobody has been asked about."""
    meeting = await post.uow.meetings.get(MeetingId(post.ids[0]))
    if meeting is None or meeting.state is MeetingState.CANCELLED or met_as_circle(post.forum, meeting):
        return None
    if not await is_chair(post.uow, post.forum, post.reader):
        return None
    view = await strangers_view(post.uow, post.forum, meeting, post.now)
    known = await known_to_organiser(post.uow, post.forum, view.members)
    return strangers_card(post.texts, view, known, unasked=True) if view.waiting else None
