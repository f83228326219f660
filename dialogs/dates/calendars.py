"""Choosing which calendars count, and adding what local people know better."""

from dialogs.dates.calendars_card import (
    NONE,
    CalendarsState,
    OpenCalendars,
    SaveCalendars,
    calendars_form,
    calendars_saved_card,
)
from dialogs.kit.buttons import new_key
from dialogs.kit.context import Context, say
from dialogs.kit.fields import chosen, day
from dialogs.kit.reply import Reply
from forum.advice import DateCalendar, Region
from forum.errors import Gone, Invalid
from forum.forums import Forum
from forum.use_cases.dates.calendar_settings import calendar_settings
from forum.use_cases.dates.choose_calendars import CalendarsForm, DayForm, choose_calendars


async def calendars(context: Context, _rest: str) -> Reply:
    """The form, for chairs."""
    return await _form(context, await context.forum())


async def open_calendars(context: Context, pressed: OpenCalendars) -> Reply:
    """The form, from a button."""
    return await _form(context, await context.forum_of(pressed.forum))


async def _form(context: Context, forum: Forum) -> Reply:
    return say(calendars_form(context.texts, forum, await _state(context, forum)))


async def save(context: Context, pressed: SaveCalendars) -> Reply:
    """Saves it; a form that needs correcting comes back with everything that was typed."""
    forum = await context.forum_of(pressed.forum)
    try:
        form = read_form(pressed)
        await choose_calendars(context.uow, context.person, forum, form, pressed.once, context.now, context.advisor)
    except Invalid as invalid:
        return say(calendars_form(context.texts, forum, await _state(context, forum, pressed), invalid))
    return say(calendars_saved_card(context.texts, forum, await _state(context, forum)))


async def _state(context: Context, forum: Forum, typed: SaveCalendars | None = None) -> CalendarsState:
    settings = await calendar_settings(context.uow, forum, context.advisor)
    holds = SaveCalendars(
        forum=forum.id,
        once=new_key(),
        looked_at=",".join(calendar for calendar in DateCalendar if calendar not in settings.left_out),
        region="-".join(part for part in (settings.region.country, settings.region.subdivision) if part),
        place=settings.place,
        schools=settings.schools,
    )
    return CalendarsState(context.advisor.school_areas(), settings.local_days, typed or holds)


def read_form(pressed: SaveCalendars) -> CalendarsForm:
    """The form's words as values. Raises Invalid, or Gone for anything that the form's lists do not offer."""
    country, _, subdivision = _picked(pressed.region).partition("-")
    if len(country) not in (0, 2) or len(subdivision) > 8:
        raise Gone
    return CalendarsForm(
        looked_at=[_calendar(value) for value in chosen(pressed.looked_at)],
        region=Region(country, subdivision),
        place=pressed.place,
        schools=_picked(pressed.schools),
        day=_day(pressed),
        removed=chosen(pressed.removed),
    )


def _day(pressed: SaveCalendars) -> DayForm | None:
    first, moves = day(pressed.first), _picked(pressed.moves)
    if first is None:
        if moves or pressed.words.strip() or pressed.first or pressed.last:
            raise Invalid("calendars-day-needs-day")
        return None
    return DayForm(first, day(pressed.last), pressed.words, moves)


def _picked(value: str) -> str:
    return "" if value == NONE else value


def _calendar(value: str) -> DateCalendar:
    try:
        return DateCalendar(value)
    except ValueError as bad:
        raise Gone from bad
