"""Saying what you need, and seeing what everybody needs. In private chats only."""

from dialogs.attendance.needs_card import (
    OpenNeeds,
    SaveNeeds,
    ShowNeeds,
    kept_needs,
    needs_card,
    needs_form,
    needs_saved_card,
)
from dialogs.kit.context import Context, say, toast
from dialogs.kit.fields import chosen, whole
from dialogs.kit.parts import note
from dialogs.kit.reply import Reply
from dialogs.kit.to_young import to_somebody_under_18
from forum.errors import Gone, Invalid
from forum.forums import Forum
from forum.ids import MeetingId
from forum.meetings import Meeting, MeetingState
from forum.needs import Along, Need, needs_deadline
from forum.use_cases.attendance.needs_views import told_needs
from forum.use_cases.attendance.tell_needs import NeedsForm, meeting_to_tell, send_needs_form, tell_needs
from forum.use_cases.people.roles import is_organiser


async def needs(context: Context, _rest: str) -> Reply:
    """The form for the next meeting."""
    forum = await context.forum()
    meeting = await context.next_meeting(forum)
    if meeting is None or meeting.state is not MeetingState.SCHEDULED:
        return say(note(context.texts("meeting-none")))
    return await _form(context, meeting.id)


async def open_needs(context: Context, pressed: OpenNeeds) -> Reply:
    """The form, filled with what the person said before; where others read along, it is sent to them in private."""
    if context.is_private:
        return await _form(context, MeetingId(pressed.meeting))
    if context.person.is_under_18:
        return await to_somebody_under_18(context)
    try:
        await send_needs_form(context.uow, context.person, MeetingId(pressed.meeting), context.turn.key, context.now)
    except Invalid as invalid:
        return toast(context.texts.problem(invalid))
    return toast(context.texts("needs-sent"))


async def _form(context: Context, meeting_id: MeetingId) -> Reply:
    try:
        meeting, forum = await meeting_to_tell(context.uow, context.person, meeting_id, context.now)
    except Invalid as invalid:
        return say(note(context.texts.problem(invalid)))
    visit = await context.uow.needs.get(meeting.id, context.person.id)
    return await _asked(context, forum, meeting, kept_needs(meeting, visit))


async def _asked(
    context: Context, forum: Forum, meeting: Meeting, values: SaveNeeds, wrong: Invalid | None = None
) -> Reply:
    organises = await is_organiser(context.uow, forum, context.person)
    late = context.now >= needs_deadline(meeting)
    return say(needs_form(context.texts, forum, meeting, values, wrong, for_organiser=organises, late=late))


async def save(context: Context, pressed: SaveNeeds) -> Reply:
    """Noted and read back, or the form again with what needs correcting."""
    meeting_id = MeetingId(pressed.meeting)
    try:
        meeting, forum = await meeting_to_tell(context.uow, context.person, meeting_id, context.now)
    except Invalid as invalid:
        return say(note(context.texts.problem(invalid)))
    try:
        await tell_needs(context.uow, context.person, meeting_id, read_needs(pressed), context.turn.key, context.now)
    except Invalid as invalid:
        return await _asked(context, forum, meeting, pressed, invalid)
    visit = await context.uow.needs.get(meeting.id, context.person.id)
    return say(needs_saved_card(context.texts, meeting, visit, late=context.now >= needs_deadline(meeting)))


def read_needs(pressed: SaveNeeds) -> NeedsForm:
    """The form's words as values. Raises Gone for a choice that no form of ours offers."""
    try:
        needs, along = tuple(Need(word) for word in chosen(pressed.needs)), Along(pressed.along)
    except ValueError as bad:
        raise Gone from bad
    return NeedsForm(needs, pressed.language, pressed.diet, pressed.other, along, pressed.along_name)


async def show(context: Context, pressed: ShowNeeds) -> Reply:
    """Who needs what: for chairs and facilitators, in private."""
    meeting = await context.uow.meetings.get(MeetingId(pressed.meeting))
    if meeting is None:
        raise Gone
    forum = await context.forum_of(meeting.forum_id)
    return say(
        needs_card(
            context.texts, forum, meeting, await told_needs(context.uow, meeting, context.now), whole(pressed.page) or 0
        )
    )
