"""Move or cancel a meeting: everything that follows moves or stops with it."""

from collections.abc import Collection
from datetime import datetime

from forum.agenda import Outcome
from forum.audit import Deed
from forum.errors import Invalid
from forum.forums import Forum
from forum.ids import MeetingId, PersonId
from forum.jobs import CancelEvent, MoveEvent, Show
from forum.limits import CANCEL_REASON, within
from forum.meetings import CalendarState, Meeting, MeetingState
from forum.message_kinds import ByMail, InChannel
from forum.people import Person
from forum.ports import UnitOfWork
from forum.standing_cards import agenda_post, meeting_post, published_post
from forum.typed_text import paragraphs
from forum.use_cases.attendance.ask_again import Before, ask_again
from forum.use_cases.dates.ask_dates import show_chosen_date
from forum.use_cases.lifecycle.tell_called_off import tell_called_off
from forum.use_cases.meetings.follow_ups import arrange_follow_ups, cancel_follow_ups
from forum.use_cases.meetings.meeting_ahead import meeting_ahead
from forum.use_cases.meetings.propose_next import arrange_proposal_instead
from forum.use_cases.meetings.schedule_meeting import MeetingForm, ask_for_event, check_form
from forum.use_cases.minutes.run_meeting import start_moved
from forum.use_cases.people.by_mail import tell_by_mail
from forum.use_cases.people.note_deed import noted
from forum.use_cases.people.roles import require_chair


async def reschedule_meeting(
    uow: UnitOfWork,
    by: Person,
    forum: Forum,
    meeting_id: MeetingId,
    form: MeetingForm,
    now: datetime,
    invitation: str = "",
) -> Meeting:
    """Answers already given are kept. A repeated press changes nothing more.

    `invitation` is the email's text as HTML, for a meeting that is not in the calendar yet. Raises OnlyAChair, Gone,
    Invalid.
    """
    await require_chair(uow, forum, by)
    meeting = await meeting_ahead(uow, meeting_id, forum)
    check_form(form, forum, now)
    before = Before.of(meeting)
    if not _change(meeting, form):
        return meeting
    meeting.revision += 1
    await noted(uow, forum, by.id, Deed.MEETING_CHANGED, now, form.day)
    await _bring_to_calendar(uow, forum, meeting, invitation)
    await _everything_follows(uow, forum, meeting, before, now)
    return meeting


async def take_over_change(uow: UnitOfWork, forum: Forum, meeting: Meeting, form: MeetingForm, now: datetime) -> bool:
    """The calendar has already changed: the meeting, and everything else, follows it. Roles are not checked.

    False: there was nothing to change. Raises Invalid if a meeting cannot be like that.
    """
    check_form(form, forum, now)
    before = Before.of(meeting)
    if not _change(meeting, form):
        return False
    meeting.revision += 1
    await _everything_follows(uow, forum, meeting, before, now)
    return True


async def _everything_follows(uow: UnitOfWork, forum: Forum, meeting: Meeting, before: Before, now: datetime) -> None:
    if before.has_moved(meeting):
        await start_moved(uow, meeting)
    await cancel_follow_ups(uow, forum, meeting)
    await arrange_follow_ups(uow, forum, meeting, now)
    if meeting.state is MeetingState.SCHEDULED:
        await uow.jobs.put(Show(forum.id, InChannel.MOVED.of(meeting.id, meeting.revision)))
    await ask_again(uow, meeting, before, now)
    if meeting.state is MeetingState.SCHEDULED and before != Before.of(meeting):
        changed = ByMail.MEETING_CHANGED.of(meeting.id, meeting.revision, *before.all_ids)
        await tell_by_mail(uow, forum.id, changed, before.told_at(meeting, now))
    await uow.jobs.put_unless_waiting(meeting_post(meeting))
    await uow.jobs.put_unless_waiting(agenda_post(forum))
    if meeting.agenda_published_at is not None:
        await uow.jobs.put_unless_waiting(published_post(meeting))
    await show_chosen_date(uow, meeting)


async def _bring_to_calendar(uow: UnitOfWork, forum: Forum, meeting: Meeting, invitation: str) -> None:
    """An event in the calendar, or on its way there, moves. One that the calendar did not take is put there as it is
    now.
    """
    if meeting.event_id or meeting.is_being_asked:
        await uow.jobs.put(MoveEvent(meeting.id))
    elif meeting.state is MeetingState.SCHEDULING:
        await ask_for_event(uow, forum, meeting, invitation)
    if meeting.event_id:
        meeting.calendar = CalendarState.WANTED


def _change(meeting: Meeting, form: MeetingForm) -> bool:
    wanted = (form.starts, form.minutes, form.mode, form.place, form.note.strip())
    if wanted == (meeting.starts, meeting.minutes, meeting.mode, meeting.venue, meeting.note):
        return False
    meeting.starts, meeting.minutes, meeting.mode, meeting.venue, meeting.note = wanted
    return True


async def cancel_meeting(
    uow: UnitOfWork,
    by: Person,
    forum: Forum,
    meeting_id: MeetingId,
    reason: str,
    now: datetime,
    *,
    drawn: int | None = None,
) -> Meeting:
    """Cancels it for everybody, with the chair's words; its topics wait for the next one. Repeating it is harmless.

    `drawn` is the revision that the chair saw; None: not known. Raises OnlyAChair, Gone, Invalid (the reason is too
    long, or the meeting has changed since).
    """
    await require_chair(uow, forum, by)
    reason = cancel_reason(reason)
    meeting = await uow.meetings.get(meeting_id)
    if meeting is not None and meeting.state is MeetingState.CANCELLED:
        return meeting
    meeting = await meeting_ahead(uow, meeting_id, forum)
    if drawn not in (None, meeting.revision):
        raise Invalid("cancel-moved-meanwhile")
    await call_off(uow, forum, meeting, reason, [by.id], now)
    await noted(uow, forum, by.id, Deed.MEETING_CANCELLED, now, meeting.starts.date())
    await _remove_from_calendar(uow, forum, meeting)
    return meeting


async def _remove_from_calendar(uow: UnitOfWork, forum: Forum, meeting: Meeting) -> None:
    """An event that may be there under an unknown id is asked for first: only then can it be removed."""
    if meeting.may_have_an_unknown_event:
        await ask_for_event(uow, forum, meeting)
        meeting.calendar = CalendarState.ASKED
    else:
        await uow.jobs.put(CancelEvent(meeting.id))
    if meeting.event_id:
        meeting.calendar = CalendarState.WANTED


def cancel_reason(words: str) -> str:
    """Why a meeting is called off, as it is kept. Raises TooLong."""
    return within(paragraphs(words), CANCEL_REASON)


async def call_off(
    uow: UnitOfWork, forum: Forum, meeting: Meeting, reason: str, knows: Collection[PersonId], now: datetime
) -> None:
    """Calls it off in the forum alone: the calendar is not told, and roles are not checked.

    `knows` are those who need not be told.
    """
    was_announced = meeting.state is MeetingState.SCHEDULED
    await cancel_follow_ups(uow, forum, meeting)
    for topic in await uow.agenda.of_meeting(meeting.id):
        topic.outcome, topic.meeting_id, topic.proposed, topic.position = Outcome.OPEN, None, None, None
    meeting.state = MeetingState.CANCELLED
    meeting.note = cancel_reason(reason)
    if was_announced:
        await uow.jobs.put(Show(forum.id, InChannel.CANCELLED.of(meeting.id)))
        await tell_called_off(uow, meeting, knows, now)
    await uow.jobs.put_unless_waiting(meeting_post(meeting))
    await uow.jobs.put_unless_waiting(agenda_post(forum))
    await show_chosen_date(uow, meeting)
    await arrange_proposal_instead(uow, forum, meeting, now)
