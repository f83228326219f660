"""Words for a day that a date parser does not know, or would guess at: each rule gives the day, or the days, meant.

All counting is in calendar days, from a `today` in the forum's zone.
"""

import re
from calendar import monthrange
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from dialogs.days.passed_days import a_year_before, of_some_year, perhaps_just_passed

FRIDAY = 4

_WEEKDAYS = {
    name: number
    for number, names in enumerate(
        (
            "monday mon",
            "tuesday tues tue",
            "wednesday weds wed",
            "thursday thurs thur thu",
            "friday fri",
            "saturday sat",
            "sunday sun",
        )
    )
    for name in names.split()
}
_WELSH_WEEKDAYS = {"llun": 0, "mawrth": 1, "mercher": 2, "iau": 3, "gwener": 4, "sadwrn": 5, "sul": 6}
_WEEKS = {"week": 1, "fortnight": 2, "two": 2, "three": 3, "four": 4}
_NTH = ["first", "second", "third", "fourth"]
_MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?)"
)
DAY = rf"(?P<day>{'|'.join(_WEEKDAYS)}|dydd (?:{'|'.join(_WELSH_WEEKDAYS)}))"


@dataclass(frozen=True)
class Asked:
    """Words for a day, and the day they are counted from. `next_meeting` is the day of the next meeting, if known."""

    words: str
    today: date
    next_meeting: date | None = None


def _first_of_month(day: date, months: int) -> date:
    number = day.year * 12 + day.month - 1 + months
    return date(number // 12, number % 12 + 1, 1)


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday())


def weekday_of(match: re.Match[str]) -> int:
    """The day of the week that was named, 0 for Monday."""
    name = match["day"]
    return _WELSH_WEEKDAYS[name[5:]] if name.startswith("dydd ") else _WEEKDAYS[name]


def _coming_day(match: re.Match[str], asked: Asked) -> list[date]:
    """ "Friday" on a Friday is today for some, and in a week for others."""
    coming = _coming(asked.today, weekday_of(match))
    is_today = asked.today.weekday() == weekday_of(match)
    return [asked.today, coming] if is_today and "coming" not in match[0] else [coming]


def _weeks_later(match: re.Match[str], asked: Asked) -> list[date]:
    """ "a week on Friday", "a fortnight today", "Friday week"."""
    first, *_ = match["weeks"].removeprefix("a ").split()
    later = timedelta(weeks=_WEEKS.get(first) or int(first))
    if match["day"]:
        return [day + later for day in _coming_day(match, asked)]
    return [asked.today + timedelta(days="tomorrow" in match[0]) + later]


def _nth_weekday(match: re.Match[str], asked: Asked) -> list[date]:
    """ "the first Monday in December", "the last Friday of the month"."""
    if match["which"]:
        first = _first_of_month(asked.today, match["which"] == "next")
        return [day for day in [_nth_in(first, match["nth"], weekday_of(match))] if day >= asked.today]
    month = _MONTHS.index(match["month"][:3]) + 1
    return of_some_year(lambda year: _nth_in(date(year, month, 1), match["nth"], weekday_of(match)), asked.today)


def _nth_in(first: date, nth: str, weekday: int) -> date:
    if nth == "last":
        last = _first_of_month(first, 1) - timedelta(days=1)
        return last - timedelta(days=(last.weekday() - weekday) % 7)
    return first + timedelta(days=(weekday - first.weekday()) % 7, weeks=_NTH.index(nth))


def _this_week(_: re.Match[str], asked: Asked) -> list[date]:
    """For some it ends on the Friday, for others on the Sunday."""
    ends = [_monday(asked.today) + timedelta(days=day) for day in (FRIDAY, 6)]
    return [end for end in ends if end >= asked.today]


def _next_unit(match: re.Match[str], asked: Asked) -> list[date]:
    """ "by next week" may mean its beginning or its end."""
    if match["unit"] == "week":
        monday = _monday(asked.today) + timedelta(weeks=1)
        return [monday, monday + timedelta(days=FRIDAY)]
    if match["unit"] == "year":
        return [date(asked.today.year + 1, 1, 1), date(asked.today.year + 1, 12, 31)]
    return [_first_of_month(asked.today, 1), _first_of_month(asked.today, 2) - timedelta(days=1)]


def _weekend(_: re.Match[str], asked: Asked) -> list[date]:
    """Either of its two days; on a Sunday nobody can tell which weekend is meant."""
    saturday = _monday(asked.today) + timedelta(days=5)
    return [saturday, saturday + timedelta(days=1)] if asked.today <= saturday else []


def _next_day(match: re.Match[str], asked: Asked) -> list[date]:
    """ "next Friday" is the coming one for some, and next week's for others, whose weeks begin on a Monday or a
    Sunday.
    """
    weekday, today = weekday_of(match), asked.today
    sunday = today - timedelta(days=(today.weekday() + 1) % 7)
    in_next_week = _monday(today) + timedelta(weeks=1, days=weekday)
    in_week_from_sunday = sunday + timedelta(weeks=1, days=(weekday + 1) % 7)
    return [_coming(today, weekday), in_next_week, in_week_from_sunday]


def _in_next_week(match: re.Match[str], asked: Asked) -> date:
    return _monday(asked.today) + timedelta(weeks=1, days=weekday_of(match))


def _coming(today: date, weekday: int) -> date:
    return today + timedelta(days=(weekday - today.weekday() - 1) % 7 + 1)


def _end_of_unit(match: re.Match[str], asked: Asked) -> date:
    """The Friday of a week, or the last day of a month or year."""
    today, is_next = asked.today, match["which"] == "next"
    if match["unit"] == "week":
        end = _monday(today) + timedelta(days=FRIDAY)
        return end + timedelta(weeks=is_next or end < today)
    if match["unit"] == "year":
        return date(today.year + is_next, 12, 31)
    return _first_of_month(today, 1 + is_next) - timedelta(days=1)


def _in_named_month(match: re.Match[str], asked: Asked) -> list[date]:
    """The end, middle or beginning of a month: its next one, unless a year is given."""
    month = _MONTHS.index(match["month"][:3]) + 1
    if match["year"]:
        return [_part_of_month(match["part"], int(match["year"]), month)]
    return of_some_year(lambda year: _part_of_month(match["part"], year, month), asked.today)


def _part_of_month(part: str, year: int, month: int) -> date:
    if part == "end":
        return date(year, month, monthrange(year, month)[1])
    return date(year, month, 15 if part.startswith("mid") else 1)


def _start_of_next(match: re.Match[str], asked: Asked) -> date:
    if match["unit"] == "week":
        return _monday(asked.today) + timedelta(weeks=1)
    return _first_of_month(asked.today, 1) if match["unit"] == "month" else date(asked.today.year + 1, 1, 1)


def _day_of_month(match: re.Match[str], asked: Asked) -> date | None:
    """ "the 31st" is in the next month that has one."""
    for months in range(4):
        first = _first_of_month(asked.today, months)
        try:
            found = first.replace(day=int(match["number"]))
        except ValueError:
            continue
        if found >= asked.today:
            return found
    return None


def _day_of_this_month(match: re.Match[str], asked: Asked) -> date:
    """ "the 12th of next month"."""
    return _first_of_month(asked.today, match["which"] == "next").replace(day=int(match["number"]))


def _weekday_and_number(match: re.Match[str], asked: Asked) -> date | None:
    """ "Friday the 16th", unless the next 16th is not a Friday."""
    found = _day_of_month(match, asked)
    return found if found and found.weekday() == weekday_of(match) else None


def _numbers(match: re.Match[str], asked: Asked) -> list[date]:
    """ "3/4" is 3 April here, and 4 March elsewhere. If only one of the two is still to come, it is that one."""
    first, second = int(match["first"]), int(match["second"])
    found = [_of_numbers(day, month, match["year"], asked.today) for day, month in ((first, second), (second, first))]
    days = list(dict.fromkeys(day for day in found if day is not None))
    ahead = [day for day in days if day >= asked.today]
    if len(ahead) != 1 or match["year"]:
        return ahead or days
    return perhaps_just_passed(ahead[0], a_year_before(ahead[0]), asked.today)


def _of_numbers(day: int, month: int, year: str | None, today: date) -> date | None:
    years = [int(year) + (2000 if len(year) < 4 else 0)] if year else range(today.year, today.year + 9)
    for each in years:
        try:
            found = date(each, month, day)
        except ValueError:
            continue
        if year or found >= today:
            return found
    return None


NEXT_MEETING = r"(?:the )?(?:next )?(?:forum|meeting)|(?:y )?cyfarfod(?: nesaf)?"
_SOME_WEEKS = r"(?P<weeks>a week|a fortnight|(?:two|three|four|[2-4]) weeks)"
_NUMBER = r"(?P<number>\d{1,2})(?:st|nd|rd|th)"
_SOME_MONTH = rf"(?:(?P<which>the|this|next) month|(?P<month>{_MONTH}))"
Rule = Callable[[re.Match[str], Asked], date | list[date] | None]
# What dateparser does not know, or would guess at.
RULES: Mapping[str, Rule] = {
    NEXT_MEETING: lambda _, asked: asked.next_meeting,
    r"(?:the )?end of (?:(?P<which>the|this|next) )?(?P<unit>week|month|year)": _end_of_unit,
    r"(?P<which>the )?(?P<unit>month|year) end": _end_of_unit,
    r"(?:the )?end of (?:(?:the )?day|today)": lambda _, asked: asked.today,
    rf"(?:the )?(?P<part>end|mid|middle|beginning|start)(?: of|-)? ?(?P<month>{_MONTH})(?: (?P<year>\d{{4}}))?": (
        _in_named_month
    ),
    r"(?:the )?(?:beginning|start) of next (?P<unit>week|month|year)": _start_of_next,
    r"(?:in )?a fortnight(?:'s time)?": lambda _, asked: asked.today + timedelta(weeks=2),
    rf"(?:(?:this|this coming|coming) )?{DAY}": _coming_day,
    rf"next {DAY}": _next_day,
    rf"{DAY} nesaf": _next_day,
    r"(?P<first>\d{1,2})/(?P<second>\d{1,2})(?:/(?P<year>\d{2}|\d{4}))?": _numbers,
    rf"{_SOME_WEEKS}(?: on| from)? (?:today|tomorrow|{DAY})": _weeks_later,
    rf"(?:today|tomorrow|{DAY}) (?P<weeks>week|fortnight)": _weeks_later,
    rf"(?:the )?(?P<nth>{'|'.join(_NTH)}|last) {DAY} (?:in|of) {_SOME_MONTH}": _nth_weekday,
    r"this week": _this_week,
    r"(?P<which>this) (?P<unit>month|year)": _end_of_unit,
    r"next (?P<unit>week|month|year)": _next_unit,
    r"(?:(?:the|this|this coming) )?weekend": _weekend,
    rf"{DAY} (?:of )?next week": _in_next_week,
    rf"(?:the )?{_NUMBER}": _day_of_month,
    rf"(?:the )?{_NUMBER} of (?P<which>the|this|next) month": _day_of_this_month,
    rf"{DAY},? (?:the )?{_NUMBER}": _weekday_and_number,
}
