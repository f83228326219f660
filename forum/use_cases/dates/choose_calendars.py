"""Choose the calendars that a forum looks at, and correct what local people know better."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime

from forum.advice import MOVABLE, DateAdvisor, DateCalendar, ForumCalendars, LocalDay, Region
from forum.audit import Deed
from forum.errors import Gone, Invalid
from forum.forums import Forum
from forum.keys import key_from
from forum.limits import DAY_WORDS as WORDS_LIMIT
from forum.limits import PLACE as PLACE_LIMIT
from forum.limits import within
from forum.people import Person
from forum.ports import UnitOfWork
from forum.typed_text import is_blank, one_line
from forum.use_cases.meetings.schedule_meeting import YEARS_AHEAD
from forum.use_cases.people.note_deed import noted
from forum.use_cases.people.roles import require_chair

LONGEST_DAYS = 100


@dataclass(frozen=True)
class DayForm:
    """A day to be added, or moved if `moves` names an observance. `last` None: it is one day."""

    first: date
    last: date | None = None
    words: str = ""
    moves: str = ""


@dataclass(frozen=True)
class CalendarsForm:
    """What the form asks for. `looked_at` are the calendars to be kept; `removed` the ids of local days."""

    looked_at: Collection[DateCalendar]
    region: Region
    place: str = ""
    schools: str = ""
    day: DayForm | None = None
    removed: Collection[str] = ()


async def choose_calendars(
    uow: UnitOfWork, by: Person, forum: Forum, form: CalendarsForm, key: str, now: datetime, advisor: DateAdvisor
) -> None:
    """The same `key` adds a day once. Raises OnlyAChair, Invalid, Gone."""
    await require_chair(uow, forum, by)
    _check(form, advisor)
    if form.day is not None:
        _check_day(form.day, now)
        await uow.calendars.add_day(_local_day(forum, form.day, key))
    if form.removed:
        await uow.calendars.remove_days(forum.id, form.removed)
    left_out = tuple(calendar.value for calendar in DateCalendar if calendar not in form.looked_at)
    chosen = ForumCalendars(
        forum.id, left_out, form.region.country, form.region.subdivision, form.place.strip(), form.schools
    )
    before = await uow.calendars.of_forum(forum.id)
    if before is None or row(before) != row(chosen):
        await noted(uow, forum, by.id, Deed.CALENDARS_CHANGED, now)
    await uow.calendars.keep(chosen)


def row(one: ForumCalendars) -> tuple[object, ...]:
    """What is chosen. The days that local people add are not in it: who added a holy day is recorded nowhere."""
    return one.left_out, one.country, one.subdivision, one.place, one.schools


def _check(form: CalendarsForm, advisor: DateAdvisor) -> None:
    if len(form.place) > PLACE_LIMIT or not advisor.knows_place(form.place):
        raise Invalid("calendars-place-wrong")
    if form.schools and form.schools not in {area for area, _ in advisor.school_areas()}:
        raise Gone


def _check_day(day: DayForm, now: datetime) -> None:
    if day.moves and day.moves not in MOVABLE:
        raise Gone
    if is_blank(day.words) and not day.moves:
        raise Invalid("calendars-day-needs-words")
    last = day.last or day.first
    if last < day.first or (last - day.first).days > LONGEST_DAYS:
        raise Invalid("calendars-day-last-wrong")
    if not now.year - 1 <= day.first.year <= now.year + YEARS_AHEAD:
        raise Invalid("calendars-day-too-far")


def _local_day(forum: Forum, day: DayForm, key: str) -> LocalDay:
    """Who adds it is not recorded anywhere."""
    words = within(one_line(day.words), WORDS_LIMIT)
    return LocalDay(key_from("local day", forum.id, key), forum.id, day.first, day.last or day.first, words, day.moves)
