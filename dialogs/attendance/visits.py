"""Telling what one needs, and seeing what everybody needs. In private chats only."""

from dialogs.attendance.visits_card import (
    OpenNeeds,
    SaveNeeds,
    ShowNeeds,
    kept_needs,
    needs_card,
    needs_form,
    needs_saved_card,
)
from dialogs.kit.fields import chosen, whole
from dialogs.kit.parts import note
from dialogs.kit.reply import Reply
from dialogs.kit.talk import Talk, say
from forum.errors import Gone, Invalid
from forum.forums import Forum
from forum.ids import MeetingId
from forum.meetings import Meeting, MeetingState
from forum.use_cases.attendance.tell_needs import VisitForm, meeting_to_tell, tell_needs
from forum.use_cases.attendance.visit_views import told_needs
from forum.use_cases.people.roles import is_organiser
from forum.visits import Along, Need, needs_deadline


async def needs(talk: Talk, _rest: str) -> Reply:
    """The form for the next meeting."""
    forum = await talk.forum()
    meeting = await talk.next_meeting(forum)
    if meeting is None or meeting.state is not MeetingState.SCHEDULED:
        return say(note(talk.texts("meeting-none")))
    return await _form(talk, meeting.id)


async def open_needs(talk: Talk, pressed: OpenNeeds) -> Reply:
    """The form, filled with what the person told before."""
    return await _form(talk, MeetingId(pressed.meeting))


async def _form(talk: Talk, meeting_id: MeetingId) -> Reply:
    try:
        meeting, forum = await meeting_to_tell(talk.uow, talk.person, meeting_id, talk.now)
    except Invalid as invalid:
        return say(note(talk.texts.problem(invalid)))
    visit = await talk.uow.visits.get(meeting.id, talk.person.id)
    return await _asked(talk, forum, meeting, kept_needs(meeting, visit))


async def _asked(talk: Talk, forum: Forum, meeting: Meeting, values: SaveNeeds, wrong: Invalid | None = None) -> Reply:
    organises = await is_organiser(talk.uow, forum, talk.person)
    late = talk.now >= needs_deadline(meeting)
    return say(needs_form(talk.texts, forum, meeting, values, wrong, for_organiser=organises, late=late))


async def save(talk: Talk, pressed: SaveNeeds) -> Reply:
    """Noted and read back, or the form again with what needs mending."""
    meeting_id = MeetingId(pressed.meeting)
    try:
        meeting, forum = await meeting_to_tell(talk.uow, talk.person, meeting_id, talk.now)
    except Invalid as invalid:
        return say(note(talk.texts.problem(invalid)))
    try:
        await tell_needs(talk.uow, talk.person, meeting_id, read_needs(pressed), talk.turn.key, talk.now)
    except Invalid as invalid:
        return await _asked(talk, forum, meeting, pressed, invalid)
    visit = await talk.uow.visits.get(meeting.id, talk.person.id)
    return say(needs_saved_card(talk.texts, meeting, visit, late=talk.now >= needs_deadline(meeting)))


def read_needs(pressed: SaveNeeds) -> VisitForm:
    """The form's words as values. Raises Gone for a choice that no form of ours offers."""
    try:
        needs, along = tuple(Need(word) for word in chosen(pressed.needs)), Along(pressed.along)
    except ValueError as bad:
        raise Gone from bad
    return VisitForm(needs, pressed.language, pressed.diet, pressed.other, along, pressed.along_name)


async def show(talk: Talk, pressed: ShowNeeds) -> Reply:
    """Who needs what: for chairs and facilitators, in private."""
    meeting = await talk.uow.meetings.get(MeetingId(pressed.meeting))
    if meeting is None:
        raise Gone
    forum = await talk.forum_of(meeting.forum_id)
    return say(needs_card(talk.texts, forum, meeting, await told_needs(talk.uow, meeting), whole(pressed.page) or 0))
