"""Answering the poll and looking at the answers."""

from dataclasses import replace

from dialogs.attendance.attendance_card import (
    AnswerPoll,
    CardReader,
    HaveReminders,
    RefreshPoll,
    ShowNames,
    StopReminders,
    meeting_card,
)
from dialogs.attendance.names_card import names_card
from dialogs.kit.context import Context, say, toast
from dialogs.kit.fields import whole
from dialogs.kit.parts import note
from dialogs.kit.reply import Reply
from dialogs.meetings.calendar_trouble import calendar_status
from forum.attendance import Answer
from forum.errors import Gone, Invalid
from forum.forums import Forum
from forum.ids import MeetingId
from forum.meetings import Meeting, MeetingState
from forum.ports import Message
from forum.use_cases.attendance.answer_poll import answer_poll
from forum.use_cases.attendance.attendance_views import poll_counts, poll_names
from forum.use_cases.attendance.stop_reminders import have_reminders, stop_reminders
from forum.use_cases.people.roles import is_organiser, require_part


async def poll(context: Context, _rest: str) -> Reply:
    """The next meeting with the reader's own answer; in private, an organiser sees the names."""
    forum = await context.forum()
    meeting = await context.next_meeting(forum)
    status = await calendar_status(context, forum, meeting) if meeting else None
    if status is not None:
        return say(status)
    if meeting is None or meeting.state is not MeetingState.SCHEDULED:
        return say(note(context.texts("meeting-none")))
    return say(await _own_view(context, meeting, marked=context.is_private))


async def answer(context: Context, pressed: AnswerPoll) -> Reply:
    """One press. The card comes back with the person's own answer marked."""
    try:
        meeting, forum = await answer_poll(
            context.uow, context.person, MeetingId(pressed.meeting), pressed.answer, context.now
        )
    except Invalid as invalid:
        return toast(context.texts.problem(invalid))
    if not context.is_for_one:
        return say(note(context.texts("poll-noted")))
    return say(await _view(context, forum, meeting, CardReader(pressed.answer)))


async def refresh(context: Context, pressed: RefreshPoll) -> Reply:
    """The card as its viewer sees it."""
    meeting = await _meeting(context, pressed.meeting)
    return say(await _own_view(context, meeting, marked=context.is_for_one))


async def names(context: Context, pressed: ShowNames) -> Reply:
    """Who answered what: for chairs and facilitators, in private."""
    meeting = await _meeting(context, pressed.meeting)
    forum = await context.forum_of(meeting.forum_id)
    can_answer = meeting.takes_answers_at(context.now)
    found = await poll_names(context.uow, meeting, context.now)
    page = whole(pressed.page) or 0
    return say(names_card(context.texts, forum, meeting, found, context.person, page, can_answer=can_answer))


async def stop(context: Context, pressed: StopReminders) -> Reply:
    """No more reminders of this meeting."""
    meeting = await stop_reminders(context.uow, context.person, MeetingId(pressed.meeting))
    return say(note(context.texts("reminders-stopped", day=context.texts.day(meeting.starts))))


async def have(context: Context, pressed: HaveReminders) -> Reply:
    """Reminders of this meeting after all."""
    meeting = await have_reminders(context.uow, context.person, MeetingId(pressed.meeting))
    return say(note(context.texts("reminders-on", day=context.texts.day(meeting.starts))))


async def _meeting(context: Context, meeting_id: str) -> Meeting:
    meeting = await context.uow.meetings.get(MeetingId(meeting_id))
    if meeting is None:
        raise Gone
    await require_part(context.uow, await context.forum_of(meeting.forum_id), context.person)
    return meeting


async def _own_view(context: Context, meeting: Meeting, *, marked: bool) -> Message:
    own = await context.uow.attendance.rsvp(meeting.id, context.person.id) if marked else None
    by = await context.uow.people.get(own.noted_by) if own and own.noted_by else None
    forum = await context.forum_of(meeting.forum_id)
    if own is None:
        return await _view(context, forum, meeting, CardReader())
    reader = CardReader(own.answer, noted_by=by.name if by else "", from_outlook=own.from_outlook)
    return await _view(context, forum, meeting, reader)


async def _view(context: Context, forum: Forum, meeting: Meeting, reader: CardReader) -> Message:
    published = meeting.agenda_published_at is not None
    reader = replace(
        reader,
        sees_names=context.is_private and await is_organiser(context.uow, forum, context.person),
        can_comment=reader.own is Answer.NO and published and meeting.takes_answers_at(context.now),
    )
    counts = await poll_counts(context.uow, meeting)
    return meeting_card(context.texts, forum, meeting, counts, context.now, reader)
