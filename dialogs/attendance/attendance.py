"""Answering the poll and looking at the answers."""

from dataclasses import replace

from dialogs.attendance.attendance_card import (
    AnswerPoll,
    CardReader,
    RefreshPoll,
    ShowNames,
    StopReminders,
    meeting_card,
)
from dialogs.attendance.names_card import names_card
from dialogs.kit.fields import whole
from dialogs.kit.parts import note
from dialogs.kit.reply import Reply
from dialogs.kit.talk import Talk, say, toast
from dialogs.meetings.calendar_trouble import calendar_status
from forum.attendance import Answer
from forum.errors import Gone, Invalid
from forum.forums import Forum
from forum.ids import MeetingId
from forum.meetings import Meeting, MeetingState
from forum.ports import Message
from forum.use_cases.attendance.answer_poll import answer_poll
from forum.use_cases.attendance.attendance_views import poll_counts, poll_names
from forum.use_cases.attendance.stop_reminders import stop_reminders
from forum.use_cases.people.roles import is_organiser, require_part


async def poll(talk: Talk, _rest: str) -> Reply:
    """The next meeting with one's own answer; in private, an organiser sees the names."""
    forum = await talk.forum()
    meeting = await talk.next_meeting(forum)
    status = await calendar_status(talk, forum, meeting) if meeting else None
    if status is not None:
        return say(status)
    if meeting is None or meeting.state is not MeetingState.SCHEDULED:
        return say(note(talk.texts("meeting-none")))
    return say(await _own_view(talk, meeting, marked=talk.is_private))


async def answer(talk: Talk, pressed: AnswerPoll) -> Reply:
    """One press. The card comes back with the person's own answer marked."""
    try:
        meeting, forum = await answer_poll(talk.uow, talk.person, MeetingId(pressed.meeting), pressed.answer, talk.now)
    except Invalid as invalid:
        return toast(talk.texts.problem(invalid))
    if not talk.is_for_one:
        return say(note(talk.texts("poll-noted")))
    return say(await _view(talk, forum, meeting, CardReader(pressed.answer)))


async def refresh(talk: Talk, pressed: RefreshPoll) -> Reply:
    """The card as the person who looks sees it."""
    meeting = await _meeting(talk, pressed.meeting)
    return say(await _own_view(talk, meeting, marked=talk.is_for_one))


async def names(talk: Talk, pressed: ShowNames) -> Reply:
    """Who answered what: for chairs and facilitators, in private."""
    meeting = await _meeting(talk, pressed.meeting)
    forum = await talk.forum_of(meeting.forum_id)
    can_answer = meeting.is_ahead and talk.now < meeting.starts_at
    found = await poll_names(talk.uow, meeting)
    return say(names_card(talk.texts, forum, meeting, found, whole(pressed.page) or 0, can_answer=can_answer))


async def stop(talk: Talk, pressed: StopReminders) -> Reply:
    """No more reminders of this meeting."""
    meeting = await stop_reminders(talk.uow, talk.person, MeetingId(pressed.meeting))
    return say(note(talk.texts("reminders-stopped", day=talk.texts.day(meeting.starts))))


async def _meeting(talk: Talk, meeting_id: str) -> Meeting:
    meeting = await talk.uow.meetings.get(MeetingId(meeting_id))
    if meeting is None:
        raise Gone
    await require_part(talk.uow, await talk.forum_of(meeting.forum_id), talk.person)
    return meeting


async def _own_view(talk: Talk, meeting: Meeting, *, marked: bool) -> Message:
    own = await talk.uow.attendance.rsvp(meeting.id, talk.person.id) if marked else None
    by = await talk.uow.people.get(own.noted_by) if own and own.noted_by else None
    forum = await talk.forum_of(meeting.forum_id)
    if own is None:
        return await _view(talk, forum, meeting, CardReader())
    reader = CardReader(own.answer, noted_by=by.name if by else "", from_outlook=own.from_outlook)
    return await _view(talk, forum, meeting, reader)


async def _view(talk: Talk, forum: Forum, meeting: Meeting, reader: CardReader) -> Message:
    published = meeting.agenda_published_at is not None
    reader = replace(
        reader,
        sees_names=talk.is_private and await is_organiser(talk.uow, forum, talk.person),
        in_private=talk.is_private,
        can_comment=reader.own is Answer.NO and published and talk.now < meeting.starts_at,
    )
    return meeting_card(talk.texts, forum, meeting, await poll_counts(talk.uow, meeting), reader)
