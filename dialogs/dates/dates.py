"""Date polls: asking which date suits, answering, and making the best date the meeting."""

from datetime import datetime

from dialogs.advice.advice import reasons_at, reasons_on
from dialogs.advice.calendar_look import leave, look
from dialogs.advice.fullness_card import Calendars
from dialogs.dates.date_forms_card import (
    CheckDates,
    PostDates,
    ReviseDates,
    confirm_dates_card,
    dates_form,
    empty_dates,
)
from dialogs.dates.date_ranking_card import CloseDatePoll, MakeMeeting, ranking_card
from dialogs.dates.dates_card import AnswerDates, OpenDates, RefreshDates, StopDatesReminder, dates_card
from dialogs.kit.fields import clock, day, whole
from dialogs.kit.parts import note
from dialogs.kit.posts import Posting
from dialogs.kit.reply import Reply
from dialogs.kit.talk import Talk, say, toast
from dialogs.meetings import meetings
from dialogs.meetings.meetings_card import CheckMeeting, schedule_form
from forum.advice import DateAdvisor
from forum.calendars_seen import CalendarLook, CalendarsSeen
from forum.date_polls import Choice, DatePoll
from forum.days import day_of
from forum.errors import Invalid
from forum.forums import Forum
from forum.ids import DatePollId
from forum.ports import Message
from forum.use_cases.dates.answer_dates import answer_dates, stop_dates_reminder
from forum.use_cases.dates.ask_dates import (
    USUAL,
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


async def dates(talk: Talk, _rest: str) -> Reply:
    """While dates are asked about: the dates, best first, for chairs; the way to answer for everybody else.

    Otherwise the form, for chairs.
    """
    return await begin(talk, await talk.forum())


async def begin(talk: Talk, forum: Forum) -> Reply:
    """The same, for a forum that is known."""
    part = await require_part(talk.uow, forum, talk.person)
    latest = await talk.uow.date_polls.latest_of(forum.id)
    if latest is not None and latest.takes_answers(talk.now):
        return await (_ranking(talk, latest) if part.is_chair else _answering(talk, forum, latest))
    if not part.is_chair:
        return say(note(talk.texts("dates-none-open")))
    undecided = latest if latest and latest.is_undecided(talk.now) else None
    return say(dates_form(talk.texts, forum, await _first_values(talk, forum), undecided=undecided))


async def _first_values(talk: Talk, forum: Forum) -> CheckDates:
    today = day_of(forum, talk.now)
    in_rhythm = await meetings.proposed_day(talk, forum)
    return empty_dates(forum, usual_dates(forum, in_rhythm, today), today + USUAL)


async def _answering(talk: Talk, forum: Forum, poll: DatePoll) -> Reply:
    viewer = talk.person if talk.is_for_one else None
    return say(dates_card(talk.texts, forum, await dates_view(talk.uow, poll, talk.now, viewer)))


async def _ranking(talk: Talk, poll: DatePoll, said: str = "") -> Reply:
    if not talk.is_private:
        return _beside(talk, talk.texts("dates-in-private"))
    view = await ranking_view(talk.uow, talk.person, poll.id, talk.now, names=True)
    return say(ranking_card(talk.texts, view, said=said))


def _beside(talk: Talk, words: str) -> Reply:
    return toast(words) if talk.turn.press and talk.turn.press.in_place else say(note(words))


async def check(talk: Talk, pressed: CheckDates) -> Reply:
    """From the form to the confirmation, or back to the form with what needs mending."""
    forum = await talk.forum_of(pressed.forum)
    try:
        form = checked_dates(_read(pressed), forum, talk.now)
    except Invalid as invalid:
        return say(dates_form(talk.texts, forum, pressed, invalid))
    reasons = await reasons_on(talk, forum, form.starts, form.minutes)
    wish = WishedTimes(tuple(form.starts), form.minutes, pressed.model_dump_json())
    calendars = await look(talk, forum, wish)
    return say(confirm_dates_card(talk.texts, forum, pressed, form, reasons, calendars))


async def checked_again(post: Posting, advisor: DateAdvisor, looked: CalendarLook, seen: CalendarsSeen) -> Message:
    """The confirmation once more, with what was seen in people's calendars. Raises Invalid when a date has passed."""
    pressed = CheckDates.model_validate_json(looked.card)
    form = checked_dates(_read(pressed), post.forum, post.now)
    reasons = await reasons_at(post.uow, advisor, post.forum, form.starts, form.minutes)
    return confirm_dates_card(post.texts, post.forum, pressed, form, reasons, Calendars(seen=seen))


async def revise(talk: Talk, pressed: ReviseDates) -> Reply:
    """Back to the form."""
    await leave(talk)
    forum = await talk.forum_of(pressed.forum)
    return say(dates_form(talk.texts, forum, pressed))


async def post(talk: Talk, pressed: PostDates) -> Reply:
    """Asked, exactly once however often it is pressed."""
    await leave(talk)
    forum = await talk.forum_of(pressed.forum)
    try:
        await ask_dates(talk.uow, talk.person, forum, _read(pressed), pressed.once, talk.now)
    except Invalid as invalid:
        return say(dates_form(talk.texts, forum, pressed, invalid))
    return say(note(talk.texts("dates-posted", forum=forum.name)))


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


async def answer(talk: Talk, pressed: AnswerDates) -> Reply:
    """The card comes back as one's own; where others read along, only that the answer is in."""
    poll, forum = await dates_of(talk.uow, DatePollId(pressed.poll))
    try:
        choices = _choices(pressed, len(poll.starts))
        poll = await answer_dates(talk.uow, talk.person, poll.id, choices, talk.now)
    except Invalid as invalid:
        return _beside(talk, talk.texts.problem(invalid))
    if not talk.is_for_one:
        return say(note(talk.texts("dates-noted")))
    return say(await _seen(talk, forum, poll, said=talk.texts("dates-saved")))


def _choices(pressed: AnswerDates, dates: int) -> list[Choice]:
    typed = [pressed.d0, pressed.d1, pressed.d2, pressed.d3, pressed.d4][:dates]
    try:
        return [Choice(each) for each in typed]
    except ValueError as bad:
        raise Invalid("dates-needs-choices") from bad


async def refresh(talk: Talk, pressed: RefreshDates) -> Reply:
    """The card as the person who looks sees it."""
    poll, forum = await dates_of(talk.uow, DatePollId(pressed.poll))
    return say(await _seen(talk, forum, poll))


async def _seen(talk: Talk, forum: Forum, poll: DatePoll, said: str = "") -> Message:
    viewer = talk.person if talk.is_for_one else None
    view = await dates_view(talk.uow, poll, talk.now, viewer)
    for_chair = talk.is_for_one and await is_chair(talk.uow, forum, talk.person)
    return dates_card(talk.texts, forum, view, for_chair=for_chair, said=said)


async def quiet(talk: Talk, pressed: StopDatesReminder) -> Reply:
    """No reminder of these dates. The card stays."""
    await stop_dates_reminder(talk.uow, talk.person, DatePollId(pressed.poll))
    return _beside(talk, talk.texts("dates-quiet"))


async def open_ranking(talk: Talk, pressed: OpenDates) -> Reply:
    """The dates, best first, for a chair in private."""
    poll, _ = await dates_of(talk.uow, DatePollId(pressed.poll))
    return await _ranking(talk, poll)


async def close(talk: Talk, pressed: CloseDatePoll) -> Reply:
    """Closed early."""
    poll = await close_dates(talk.uow, talk.person, DatePollId(pressed.poll), talk.now)
    return await _ranking(talk, poll, talk.texts("dates-closed-by-you"))


async def choose(talk: Talk, pressed: MakeMeeting) -> Reply:
    """From a date to the usual confirmation; with a meeting ahead to the usual form, which says so."""
    try:
        poll, forum, form = await date_to_choose(
            talk.uow, talk.person, DatePollId(pressed.poll), pressed.place, talk.now
        )
    except Invalid as invalid:
        return _beside(talk, talk.texts.problem(invalid))
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
    if await talk.next_meeting(forum) is not None:
        return say(schedule_form(talk.texts, forum, values, another=True))
    return await meetings.check(talk, values)
