"""Scheduling, moving and cancelling meetings."""

from datetime import date
from html import escape

from dialogs.advice.advice import advice_on, advice_with
from dialogs.advice.calendar_look import leave, look
from dialogs.advice.free_busy_card import NOT_LOOKED_AT, Calendars
from dialogs.kit.context import Context, say
from dialogs.kit.fields import clock, day, whole
from dialogs.kit.parts import card, heading, line, note
from dialogs.kit.posts import Posting
from dialogs.kit.reply import Reply
from dialogs.meetings.meetings_card import (
    CancelMeeting,
    CheckMeeting,
    ConfirmMeeting,
    cancel_form,
    confirm_card,
    empty_values,
    schedule_form,
)
from dialogs.meetings.notices_card import already_cancelled_card, found_card
from dialogs.texts import Texts
from forum.advice import DateAdvisor
from forum.errors import Gone, Invalid
from forum.forums import Forum
from forum.free_busy import CalendarLook, CalendarsSeen
from forum.ids import DatePollId, MeetingId
from forum.meetings import Meeting, MeetingState, Mode
from forum.ports import Message, UnitOfWork
from forum.use_cases.dates.choose_date import choose_date
from forum.use_cases.lifecycle.change_meeting import cancel_meeting, cancel_reason, reschedule_meeting
from forum.use_cases.meetings.propose_next import next_in_rhythm, set_up_next
from forum.use_cases.meetings.schedule_meeting import MeetingForm, check_form, invitees, schedule_meeting
from forum.weighing_calendars import WishedTimes


async def schedule(context: Context, _rest: str) -> Reply:
    """The form, for chairs, filled in with the forum's usual place and the next date in its rhythm."""
    forum = await context.forum()
    ahead = await context.next_meeting(forum)
    values = empty_values(forum, await proposed_day(context, forum))
    return say(schedule_form(context.texts, forum, values, another=ahead is not None))


async def proposed_day(context: Context, forum: Forum) -> date:
    """The next day in the forum's rhythm that lies ahead, in its zone."""
    return await next_in_rhythm(context.uow, forum, context.now)


async def reschedule(context: Context, _rest: str) -> Reply:
    """The same form with the present values."""
    forum, meeting = await _chairs_next(context)
    if meeting is None:
        return say(note(context.texts("meeting-none")))
    values = CheckMeeting(
        forum=forum.id,
        once=meeting.id,
        meeting=meeting.id,
        day=meeting.starts.date().isoformat(),
        start=meeting.starts.strftime("%H:%M"),
        minutes=str(meeting.minutes),
        mode=meeting.mode.value,
        venue=meeting.venue,
        note=meeting.note,
    )
    return say(schedule_form(context.texts, forum, values))


async def ask_cancel(context: Context, _rest: str) -> Reply:
    """First, what cancelling does."""
    forum, meeting = await _chairs_next(context)
    if meeting is None:
        return say(note(context.texts("meeting-none")))
    return say(cancel_form(context.texts, forum, meeting))


async def _chairs_next(context: Context) -> tuple[Forum, Meeting | None]:
    forum = await context.forum()
    meeting = await context.next_meeting(forum)
    return forum, meeting if meeting and meeting.is_ahead else None


async def check(context: Context, pressed: CheckMeeting) -> Reply:
    """From the form to the confirmation, or back to the form with what needs correcting."""
    forum = await context.forum_of(pressed.forum)
    try:
        form = read_form(pressed)
        check_form(form, forum, context.now)
    except Invalid as invalid:
        return say(schedule_form(context.texts, forum, pressed, invalid))
    invited = len(await invitees(context.uow, forum, context.person))
    # Once everybody has been asked which date suits, no other dates are offered, because people have said it
    # themselves.
    advice = await advice_on(context, forum, form.starts, form.minutes, nearby=not pressed.date_poll)
    calendars = NOT_LOOKED_AT if pressed.date_poll else await look(context, forum, _wish(pressed, form))
    before = await _moving(context.uow, forum, pressed)
    return say(confirm_card(context.texts, forum, pressed, form, invited, advice, calendars, before))


async def _moving(uow: UnitOfWork, forum: Forum, pressed: CheckMeeting) -> Meeting | None:
    """The meeting as it stands, if one is being moved."""
    found = await uow.meetings.get(MeetingId(pressed.meeting)) if pressed.meeting else None
    return found if found and found.forum_id == forum.id else None


def _wish(pressed: CheckMeeting, form: MeetingForm) -> WishedTimes:
    drawn_from = CheckMeeting(**pressed.model_dump()).model_dump_json()
    return WishedTimes((form.starts,), form.minutes, drawn_from, pressed.meeting or None)


async def checked_again(post: Posting, advisor: DateAdvisor, looked: CalendarLook, seen: CalendarsSeen) -> Message:
    """The confirmation again, with what was seen in people's calendars. Raises Invalid if its time has passed."""
    pressed = CheckMeeting.model_validate_json(looked.card)
    form = read_form(pressed)
    check_form(form, post.forum, post.now)
    invited = len(await invitees(post.uow, post.forum, post.reader))
    advice = await advice_with(post.uow, advisor, post.forum, looked, seen, post.now)
    before = await _moving(post.uow, post.forum, pressed)
    return confirm_card(post.texts, post.forum, pressed, form, invited, advice, Calendars(seen=seen), before)


async def change(context: Context, pressed: CheckMeeting) -> Reply:
    """Back to the form."""
    await leave(context)
    forum = await context.forum_of(pressed.forum)
    return say(schedule_form(context.texts, forum, pressed))


async def confirm(context: Context, pressed: ConfirmMeeting) -> Reply:
    """Does it, exactly once however often it is pressed."""
    await leave(context)
    forum = await context.forum_of(pressed.forum)
    try:
        form = read_form(pressed)
        invitation = invitation_html(context.texts, forum, form.note)
        if pressed.date_poll:
            await choose_date(
                context.uow, context.person, forum, DatePollId(pressed.date_poll), form, context.now, invitation
            )
        elif pressed.meeting:
            meeting_id = MeetingId(pressed.meeting)
            await reschedule_meeting(context.uow, context.person, forum, meeting_id, form, context.now, invitation)
        elif pressed.since:
            made = await set_up_next(context.uow, context.person, forum, form, pressed.since, context.now, invitation)
            if not form.describes(made):
                return say(found_card(context.texts, forum, made))
        else:
            await schedule_meeting(context.uow, context.person, forum, form, pressed.once, context.now, invitation)
    except Invalid as invalid:
        return say(schedule_form(context.texts, forum, pressed, invalid))
    return _said(context, "moved-by-you" if pressed.meeting else "scheduled")


async def cancel(context: Context, pressed: CancelMeeting) -> Reply:
    """Cancelled for everybody. If another chair came first, what was typed is not lost."""
    # Locked before anything is compared: otherwise two chairs at the same instant would both come first.
    meeting = await context.uow.meetings.get(MeetingId(pressed.meeting), lock=True)
    if meeting is None:
        raise Gone
    forum = await context.forum_of(meeting.forum_id)
    try:
        if meeting.state is MeetingState.CANCELLED and meeting.note != cancel_reason(pressed.reason):
            return say(already_cancelled_card(context.texts, meeting, pressed.reason))
        await cancel_meeting(
            context.uow, context.person, forum, meeting.id, pressed.reason, context.now, drawn=pressed.drawn
        )
    except Invalid as invalid:
        return say(cancel_form(context.texts, forum, meeting, pressed.reason, invalid))
    return _said(context, "cancelled-by-you")


def invitation_html(texts: Texts, forum: Forum, note: str) -> str:
    """What the email says, apart from time and place, which the calendar itself shows."""
    lines = [texts("invitation-hello", forum=forum.name), *([note] if note else []), texts("invitation-answer")]
    return "".join(f"<p>{escape(said)}</p>" for said in lines)


def read_form(pressed: CheckMeeting) -> MeetingForm:
    """The form's words as values. Raises Invalid."""
    meets_on, start = day(pressed.day), clock(pressed.start)
    if meets_on is None:
        raise Invalid("schedule-needs-day")
    if start is None:
        raise Invalid("schedule-needs-start")
    return MeetingForm(
        day=meets_on,
        start=start,
        minutes=whole(pressed.minutes) or 0,
        mode=_mode(pressed.mode),
        venue=pressed.venue,
        note=pressed.note,
    )


def _mode(text: str) -> Mode:
    try:
        return Mode(text)
    except ValueError as bad:
        raise Gone from bad


def _said(context: Context, what: str) -> Reply:
    title = context.texts(f"{what}-title")
    return say(card(title, heading(title), line(context.texts(f"{what}-text")), language=context.texts.locale))
