"""Date polls: asking which date suits, answering, and turning the best date into the meeting."""

from collections.abc import Callable
from datetime import datetime

from dialogs.advice.advice import reasons_at, reasons_on, with_fitting
from dialogs.advice.calendar_look import leave, look
from dialogs.advice.free_busy_card import Calendars
from dialogs.dates.date_forms_card import (
    CheckDates,
    PostDates,
    ReviseDates,
    confirm_dates_card,
    dates_form,
    empty_dates,
)
from dialogs.dates.date_ranking_card import CloseDatePoll, MakeMeeting, ranking_card
from dialogs.dates.dates_card import AnswerDates, OpenDates, RefreshDates, SaveDates, StopDatesReminder, dates_card
from dialogs.kit.context import Context, say, toast
from dialogs.kit.fields import chosen, clock, day, whole
from dialogs.kit.parts import note
from dialogs.kit.posts import Posting
from dialogs.kit.reply import Reply
from dialogs.meetings import meetings
from dialogs.meetings.meetings_card import CheckMeeting, schedule_form
from forum.advice import DateAdvisor
from forum.date_polls import Choice, DatePoll
from forum.days import day_of
from forum.errors import Gone, Invalid
from forum.fitting_days import Fits, closing_day
from forum.forums import Forum
from forum.free_busy import CalendarLook, CalendarsSeen
from forum.ids import DatePollId
from forum.ports import Message
from forum.use_cases.dates.answer_dates import answer_dates, stop_dates_reminder
from forum.use_cases.dates.ask_dates import (
    DatesForm,
    ask_dates,
    checked_dates,
    close_dates,
    dates_of,
    usual_dates,
)
from forum.use_cases.dates.choose_date import date_to_choose
from forum.use_cases.dates.date_views import dates_view, ranking_view
from forum.use_cases.people.roles import is_chair, require_part
from forum.weighing_calendars import WishedTimes


async def dates(context: Context, _rest: str) -> Reply:
    """While a date poll is open: the dates, best first, for chairs; the card to answer for everybody else.

    Otherwise the form, for chairs.
    """
    return await begin(context, await context.forum())


async def begin(context: Context, forum: Forum) -> Reply:
    """The same, for a forum that is known."""
    part = await require_part(context.uow, forum, context.person)
    latest = await context.uow.date_polls.latest_of(forum.id)
    if latest is not None and latest.takes_answers(context.now):
        return await (_ranking(context, latest) if part.is_chair else _answering(context, forum, latest))
    if not part.is_chair:
        return say(note(context.texts("dates-none-open")))
    undecided = latest if latest and latest.is_undecided(context.now) else None
    return say(dates_form(context.texts, forum, await _first_values(context, forum), undecided=undecided))


async def _first_values(context: Context, forum: Forum) -> CheckDates:
    today = day_of(forum, context.now)
    in_rhythm = await meetings.proposed_day(context, forum)

    def usual(fit: Fits) -> CheckDates:
        closing = closing_day(today, fit)
        return empty_dates(forum, usual_dates(forum, in_rhythm, closing, fit), closing)

    return await with_fitting(context, forum, usual)


async def _answering(context: Context, forum: Forum, poll: DatePoll) -> Reply:
    viewer = context.person if context.is_for_one else None
    return say(dates_card(context.texts, forum, await dates_view(context.uow, poll, context.now, viewer)))


async def _ranking(context: Context, poll: DatePoll, said: str = "") -> Reply:
    if not context.is_private:
        return _beside(context, context.texts("dates-in-private"))
    view = await ranking_view(context.uow, context.person, poll.id, context.now, names=True)
    return say(ranking_card(context.texts, view, said=said))


def _beside(context: Context, words: str) -> Reply:
    return toast(words) if context.turn.press and context.turn.press.in_place else say(note(words))


async def check(context: Context, pressed: CheckDates) -> Reply:
    """From the form to the confirmation, or back to the form with what needs correcting."""
    forum = await context.forum_of(pressed.forum)
    try:
        form = checked_dates(_read(pressed), forum, context.now)
    except Invalid as invalid:
        return say(dates_form(context.texts, forum, pressed, invalid))
    *reasons, at_closing = await reasons_on(context, forum, [*form.starts, form.closes], form.minutes)
    wish = WishedTimes(tuple(form.starts), form.minutes, pressed.model_dump_json())
    calendars = await look(context, forum, wish)
    return say(confirm_dates_card(context.texts, forum, pressed, form, reasons, calendars, at_closing))


async def checked_again(post: Posting, advisor: DateAdvisor, looked: CalendarLook, seen: CalendarsSeen) -> Message:
    """The confirmation again, with what was seen in people's calendars. Raises Invalid if a date has passed."""
    pressed = CheckDates.model_validate_json(looked.card)
    form = checked_dates(_read(pressed), post.forum, post.now)
    times = [*form.starts, form.closes]
    *reasons, at_closing = await reasons_at(post.uow, advisor, post.forum, times, form.minutes)
    return confirm_dates_card(post.texts, post.forum, pressed, form, reasons, Calendars(seen=seen), at_closing)


async def revise(context: Context, pressed: ReviseDates) -> Reply:
    """Back to the form."""
    await leave(context)
    forum = await context.forum_of(pressed.forum)
    return say(dates_form(context.texts, forum, pressed))


async def post(context: Context, pressed: PostDates) -> Reply:
    """Asks, exactly once however often it is pressed."""
    await leave(context)
    forum = await context.forum_of(pressed.forum)
    try:
        await ask_dates(context.uow, context.person, forum, _read(pressed), pressed.once, context.now)
    except Invalid as invalid:
        return say(dates_form(context.texts, forum, pressed, invalid))
    return say(note(context.texts("dates-posted", forum=forum.name)))


def _read(pressed: CheckDates) -> DatesForm:
    """The form's words as values. Raises Invalid."""
    closing = day(pressed.closing)
    if closing is None:
        raise Invalid("dates-needs-closing")
    return DatesForm(
        starts=tuple(_starts(typed_day, typed_start) for typed_day, typed_start in pressed.rows if typed_day.strip()),
        minutes=whole(pressed.minutes) or 0,
        mode=pressed.mode,
        closing_day=closing,
        venue=pressed.venue,
        names=pressed.names,
    )


def _starts(typed_day: str, typed_start: str) -> datetime:
    meets_on, start = day(typed_day), clock(typed_start)
    if meets_on is None:
        raise Invalid("dates-needs-day")
    if start is None:
        raise Invalid("dates-needs-start")
    return datetime.combine(meets_on, start)


async def save(context: Context, pressed: SaveDates) -> Reply:
    """The card comes back as the person's own view; if others read along, it only says that the answer is in."""
    return await _answered(context, pressed.poll, lambda dates: _ticked(pressed, dates))


async def answer(context: Context, pressed: AnswerDates) -> Reply:
    """The same, from a card of an earlier version."""
    return await _answered(context, pressed.poll, lambda dates: _chosen(pressed, dates))


async def _answered(context: Context, poll_id: str, read: Callable[[int], list[Choice]]) -> Reply:
    poll, forum = await dates_of(context.uow, DatePollId(poll_id))
    try:
        poll = await answer_dates(context.uow, context.person, poll.id, read(len(poll.starts)), context.now)
    except Invalid as invalid:
        return _beside(context, context.texts.problem(invalid))
    if not context.is_for_one:
        return say(note(context.texts("dates-noted")))
    return say(await _seen(context, forum, poll, said=context.texts("dates-saved")))


def _ticked(pressed: SaveDates, dates: int) -> list[Choice]:
    """Whatever is ticked twice suits; whatever is not ticked does not. Raises Gone for a date that is not listed."""
    suits, maybe = set(chosen(pressed.suits)), set(chosen(pressed.maybe))
    if not suits | maybe <= set(map(str, range(dates))):
        raise Gone
    said = dict.fromkeys(map(str, range(dates)), Choice.NO)
    return list((said | dict.fromkeys(maybe, Choice.IF_NEED_BE) | dict.fromkeys(suits, Choice.YES)).values())


def _chosen(pressed: AnswerDates, dates: int) -> list[Choice]:
    try:
        return [Choice(each) for each in (pressed.d0, pressed.d1, pressed.d2, pressed.d3, pressed.d4)[:dates]]
    except ValueError as bad:
        raise Invalid("dates-needs-choices") from bad


async def refresh(context: Context, pressed: RefreshDates) -> Reply:
    """The card as its viewer sees it."""
    poll, forum = await dates_of(context.uow, DatePollId(pressed.poll))
    return say(await _seen(context, forum, poll))


async def _seen(context: Context, forum: Forum, poll: DatePoll, said: str = "") -> Message:
    viewer = context.person if context.is_for_one else None
    view = await dates_view(context.uow, poll, context.now, viewer)
    for_chair = context.is_for_one and await is_chair(context.uow, forum, context.person)
    return dates_card(context.texts, forum, view, for_chair=for_chair, said=said)


async def quiet(context: Context, pressed: StopDatesReminder) -> Reply:
    """No reminder of these dates. The card stays."""
    await stop_dates_reminder(context.uow, context.person, DatePollId(pressed.poll))
    return _beside(context, context.texts("dates-quiet"))


async def open_ranking(context: Context, pressed: OpenDates) -> Reply:
    """The dates, best first, for a chair in private."""
    poll, _ = await dates_of(context.uow, DatePollId(pressed.poll))
    return await _ranking(context, poll)


async def close(context: Context, pressed: CloseDatePoll) -> Reply:
    """Closed early."""
    poll = await close_dates(context.uow, context.person, DatePollId(pressed.poll), context.now)
    return await _ranking(context, poll, context.texts("dates-closed-by-you"))


async def choose(context: Context, pressed: MakeMeeting) -> Reply:
    """From a date to the usual confirmation; with a meeting ahead, to the usual form, which says so."""
    try:
        poll, forum, form = await date_to_choose(
            context.uow, context.person, DatePollId(pressed.poll), pressed.place, context.now
        )
    except Invalid as invalid:
        return _beside(context, context.texts.problem(invalid))
    values = CheckMeeting(
        forum=forum.id,
        once=poll.id,
        date_poll=poll.id,
        day=form.day.isoformat(),
        start=form.start.strftime("%H:%M"),
        minutes=str(form.minutes),
        mode=form.mode.value,
        venue=form.venue,
    )
    if await context.next_meeting(forum) is not None:
        return say(schedule_form(context.texts, forum, values, another=True))
    return await meetings.check(context, values)
