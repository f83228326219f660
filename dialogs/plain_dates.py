"""Days as people write them: "12 December", "next Friday", "end of the month", "before the next forum".

Everything here counts calendar days from a `today` in the forum's zone, never hours, so that no clock change can move a
date. What is not surely a day is not understood: whoever asks shows the day back in full before anything is saved.
"""

import asyncio
import re
from calendar import monthrange
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from types import ModuleType

FRIDAY = 4
# Longer than any date; what is longer is not worth a parser's time.
LONGEST = 60

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
_MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?)"
)
# "12 o Ragfyr": after "o" the first sound of a Welsh month changes.
_MUTATED = {
    "fawrth": "mawrth",
    "fai": "mai",
    "fehefin": "mehefin",
    "orffennaf": "gorffennaf",
    "fedi": "medi",
    "dachwedd": "tachwedd",
    "ragfyr": "rhagfyr",
}
_DAY = rf"(?P<day>{'|'.join(_WEEKDAYS)}|dydd (?:{'|'.join(_WELSH_WEEKDAYS)}))"
_NUMBER = re.compile(r"\d+")


@dataclass(frozen=True)
class Asked:
    """Words for a day, and what they are counted from. `next_meeting` is the day of the next meeting, if known."""

    words: str
    today: date
    next_meeting: date | None = None


def _first_of_month(day: date, months: int) -> date:
    number = day.year * 12 + day.month - 1 + months
    return date(number // 12, number % 12 + 1, 1)


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday())


def _weekday(match: re.Match[str]) -> int:
    name = match["day"]
    return _WELSH_WEEKDAYS[name[5:]] if name.startswith("dydd ") else _WEEKDAYS[name]


def _coming_day(match: re.Match[str], asked: Asked) -> date:
    return _coming(asked.today, _weekday(match))


def _week_later(match: re.Match[str], asked: Asked) -> date:
    return _coming_day(match, asked) + timedelta(weeks=1)


def _in_next_week(match: re.Match[str], asked: Asked) -> date:
    return _monday(asked.today) + timedelta(weeks=1, days=_weekday(match))


def _coming(today: date, weekday: int) -> date:
    return today + timedelta(days=(weekday - today.weekday() - 1) % 7 + 1)


def _end_of_week(match: re.Match[str], asked: Asked) -> date:
    end = _monday(asked.today) + timedelta(days=FRIDAY)
    if match["which"] == "next":
        return end + timedelta(weeks=1)
    return end if end >= asked.today else end + timedelta(weeks=1)


def _end_of_month(match: re.Match[str], asked: Asked) -> date:
    return _first_of_month(asked.today, 2 if match["which"] == "next" else 1) - timedelta(days=1)


def _end_of_year(match: re.Match[str], asked: Asked) -> date:
    return date(asked.today.year + (match["which"] == "next"), 12, 31)


def _in_named_month(match: re.Match[str], asked: Asked) -> date:
    """The end, middle or beginning of a month: its next one, unless a year is given."""
    month = _MONTHS.index(match["month"][:3]) + 1
    found = _part_of_month(match["part"], int(match["year"] or asked.today.year), month)
    if match["year"] or found >= asked.today:
        return found
    return _part_of_month(match["part"], asked.today.year + 1, month)


def _part_of_month(part: str, year: int, month: int) -> date:
    if part == "end":
        return date(year, month, monthrange(year, month)[1])
    return date(year, month, 15 if part.startswith("mid") else 1)


def _start_of_next(match: re.Match[str], asked: Asked) -> date:
    if match["unit"] == "week":
        return _monday(asked.today) + timedelta(weeks=1)
    return _first_of_month(asked.today, 1) if match["unit"] == "month" else date(asked.today.year + 1, 1, 1)


def _day_of_month(match: re.Match[str], asked: Asked) -> date | None:
    """ "the 31st" is the next month that has one."""
    for months in range(4):
        first = _first_of_month(asked.today, months)
        try:
            found = first.replace(day=int(match["number"]))
        except ValueError:
            continue
        if found >= asked.today:
            return found
    return None


Rule = Callable[[re.Match[str], Asked], date | None]
# What dateparser does not know, or would guess at.
RULES: Mapping[str, Rule] = {
    r"(?:the )?(?:next )?(?:forum|meeting)": lambda _, asked: asked.next_meeting,
    r"(?:y )?cyfarfod(?: nesaf)?": lambda _, asked: asked.next_meeting,
    r"(?:the )?end of (?P<which>the|this|next) week": _end_of_week,
    r"(?:the )?end of (?P<which>the|this|next) month": _end_of_month,
    r"(?P<which>the )?month end": _end_of_month,
    r"(?:the )?end of (?P<which>the|this|next) year": _end_of_year,
    rf"(?:the )?(?P<part>end|mid|middle|beginning|start)(?: of|-)? ?(?P<month>{_MONTH})(?: (?P<year>\d{{4}}))?": (
        _in_named_month
    ),
    r"(?:the )?(?:beginning|start) of next (?P<unit>week|month|year)": _start_of_next,
    r"(?:in )?a fortnight(?:'s time)?": lambda _, asked: asked.today + timedelta(weeks=2),
    rf"(?:(?:next|this|this coming|coming) )?{_DAY}(?: nesaf)?": _coming_day,
    rf"{_DAY} week": _week_later,
    rf"a week on {_DAY}": _week_later,
    rf"{_DAY} (?:of )?next week": _in_next_week,
    r"(?:the )?(?P<number>\d{1,2})(?:st|nd|rd|th)": _day_of_month,
}
_COMPILED = [(re.compile(pattern), rule) for pattern, rule in RULES.items()]


async def understand_day(asked: Asked) -> date | None:
    """As `day_from`, in a thread: the first use imports dateparser, which takes about half a second."""
    return await asyncio.to_thread(day_from, asked)


def day_from(asked: Asked) -> date | None:
    """The day meant, which may lie in the past ("yesterday", "12 December 2019"); None when not surely understood."""
    words = _plain(asked.words)
    if not words or len(words) > LONGEST:
        return None
    for pattern, rule in _COMPILED:
        if match := pattern.fullmatch(words):
            return _possible(rule, match, asked)
    return _parsed(words, asked.today)


def _possible(rule: Rule, match: re.Match[str], asked: Asked) -> date | None:
    try:
        return rule(match, asked)
    except (ValueError, OverflowError):
        return None


def _plain(words: str) -> str:
    text = " ".join(words.lower().replace("’", "'").strip(" \t\n.,;:!?()\"'“”").split())
    text = re.sub(r"^(?:on|at|by) ", "", text)
    text = re.sub(r"^(?:yr )?(\d+)(?:af|il|ydd|fed|eg|ain)? o (?=\w)", r"\1 ", text)
    return re.sub(r"\w+", lambda word: _MUTATED.get(word[0], word[0]), text)


def _parsed(words: str, today: date) -> date | None:
    if re.fullmatch(r"[\d.,+-]+", words) and len(_NUMBER.findall(words)) != 3:
        return None
    settings = {
        "PREFER_DATES_FROM": "future",
        "DATE_ORDER": "DMY",
        "RELATIVE_BASE": datetime.combine(today, time()),
        "REQUIRE_PARTS": ["day", "month"],
        "RETURN_AS_TIMEZONE_AWARE": False,
    }
    moment = _dateparser().parse(words, languages=["en", "cy"], settings=settings)
    if moment is None or not _agrees(words, moment.date()):
        return None
    # "14 October" on 14 October means today; dateparser takes it for next year's.
    is_today = (moment.month, moment.day) == (today.month, today.day) and not _names_a_year(words)
    return today if is_today else moment.date()


def _names_a_year(words: str) -> bool:
    numbers = _NUMBER.findall(words)
    return len(numbers) > 2 or any(len(number) == 4 for number in numbers)


def _agrees(words: str, found: date) -> bool:
    """ "Thursday 11 December" is not understood when the 11th is a Friday."""
    named = re.match(rf"{_DAY}\b", words)
    return named is None or not _NUMBER.search(words) or _weekday(named) == found.weekday()


def _dateparser() -> ModuleType:
    import dateparser

    return dateparser
