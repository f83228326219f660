"""Days as people write them: "12 December", "next Friday", "end of the month", "before the next forum".

Everything here counts calendar days from a `today` in the forum's zone, never hours, so that no clock change can move a
date. Anything that is not certainly a day is not understood, and anything that may mean two days ("3/4", "Friday" on a
Friday, "next Friday") gives both: the caller lets people choose, and shows the day in full before anything is saved.
"""

import asyncio
import re
from collections.abc import Sequence
from datetime import date, datetime, time
from types import ModuleType

from dialogs.days.day_rules import DAY, NEXT_MEETING, RULES, Asked, Rule, weekday_of
from dialogs.days.passed_days import perhaps_just_passed
from dialogs.days.spoken_hours import without_hour

# Longer than any date; anything longer is not worth a parser's time.
LONGEST = 60

# "12 o Ragfyr": after "o" the first sound of a Welsh month changes. And short names that dateparser does not know.
_WORDS = {
    "tues": "tuesday",
    "weds": "wednesday",
    "thur": "thursday",
    "thurs": "thursday",
    "fawrth": "mawrth",
    "fai": "mai",
    "fehefin": "mehefin",
    "orffennaf": "gorffennaf",
    "fedi": "medi",
    "dachwedd": "tachwedd",
    "ragfyr": "rhagfyr",
    "ddydd": "dydd",
}
# English and Welsh words that only say that a day follows.
_BEFORE = re.compile(
    r"^(?:(?:due|on or before|(?:no|not) later than|in time for|for|on|at|by|before|until|till|erbyn|cyn|tan|ar|i) )+"
)
_WELSH = {
    "wythnos hon": "this week",
    "mis hwn": "this month",
    "eleni": "this year",
    "wythnos nesaf": "next week",
    "mis nesaf": "next month",
    "flwyddyn nesaf": "next year",
    "diwedd yr wythnos": "end of the week",
    "diwedd y mis": "end of the month",
    "diwedd y flwyddyn": "end of the year",
    "ymhen wythnos": "in a week",
    "mewn wythnos": "in a week",
    "ymhen pythefnos": "in a fortnight",
    "mewn pythefnos": "in a fortnight",
    "ymhen mis": "in a month",
    "mewn mis": "in a month",
    "drennydd": "the day after tomorrow",
}
_NUMBER = re.compile(r"\d+")
# A parser that finds a day in the past where nothing says so has misread a future day ("a week today").
_SAYS_PAST = re.compile(r"\b(?:ago|last|yesterday|ddoe|yn ôl)\b")
# How long, and not when; and short spans, which dateparser takes for today.
_NO_DAY = re.compile(
    r"(?:a|one|\d+) years?|(?!(?:in )?(?:24|48) hours$).*\b(?:\d+ ?|(?:an?|one) )"
    r"(?:s|secs?|seconds?|mins?|minutes?|h|hrs?|hours?|decades?|awr|oriau|munud|eiliad|degawd)\b.*"
)
_COUNTS_YEARS = re.compile(r"\b(?:years?|flwyddyn|blwyddyn|flynedd|blynedd|mlynedd)\b")
_COMPILED = [(re.compile(pattern), rule) for pattern, rule in RULES.items()]


async def understand_days(asked: Asked) -> Sequence[date]:
    """Like `days_from`, in a thread: the first use imports dateparser, which takes about half a second."""
    return await asyncio.to_thread(days_from, asked)


def days_from(asked: Asked) -> Sequence[date]:
    """The day meant, which may lie in the past ("yesterday", "12 December 2019"); two if either may be meant, the
    earlier first; none if it is not certain.
    """
    words = _plain(asked.words)
    if not words or len(words) > LONGEST or _NO_DAY.fullmatch(words):
        return ()
    for pattern, rule in _COMPILED:
        if match := pattern.fullmatch(words):
            days = sorted(set(_possible(rule, match, asked)))
            # If both days have passed, there is nothing to choose.
            return days if days and days[-1] >= asked.today else days[-1:]
    return _parsed(words, asked.today)


def names_next_meeting(words: str) -> bool:
    """ "before the next forum", whether or not its date is known."""
    return re.fullmatch(NEXT_MEETING, _plain(words)) is not None


def _possible(rule: Rule, match: re.Match[str], asked: Asked) -> list[date]:
    try:
        found = rule(match, asked)
    except (ValueError, OverflowError):
        return []
    return found if isinstance(found, list) else [found] if found else []


def hour_in(words: str) -> str:
    """What `words` say about an hour beside the day; "" for nothing."""
    return without_hour(_BEFORE.sub("", _lowered(words))).hour


def _lowered(words: str) -> str:
    return " ".join(words[: 2 * LONGEST].lower().replace("’", "'").strip(" \t\n.,;:!?()\"'“”").split())


def _plain(words: str) -> str:
    text = without_hour(_BEFORE.sub("", _lowered(words))).words
    text = re.sub(r"^(?:within|in) (?:the next (?=week|fortnight|month|year))", "in a ", text)
    text = re.sub(r"^(?:within|in) (?:the next )?", "in ", text)
    text = re.sub(r"^(?:yr )?(\d+)(?:af|il|ydd|fed|eg|ain)? o (?=\w)", r"\1 ", text)
    text = re.sub(r"\w+", lambda word: _WORDS.get(word[0], word[0]), text)
    return _WELSH.get(re.sub(r"^yr? ", "", text), text)


def _parsed(words: str, today: date) -> Sequence[date]:
    if re.fullmatch(r"[\d.,+-]+", words) and len(_NUMBER.findall(words)) != 3:
        return ()
    found = _read(words, today, "future")
    if found is None or (found < today and not (_names_a_year(words) or _SAYS_PAST.search(words))):
        return ()
    if found >= today and not (_names_a_year(words) or _COUNTS_YEARS.search(words)):
        # "14 October" on 14 October means today; dateparser takes it for next year's.
        if (found.month, found.day) == (today.month, today.day):
            return (today,)
        return _agreeing(words, perhaps_just_passed(found, _read(words, today, "past"), today))
    return _agreeing(words, [found])


def _read(words: str, today: date, prefer: str) -> date | None:
    """What dateparser makes of it. A day without a year is the next one or, with `prefer` "past", the last one."""
    settings = {
        "PREFER_DATES_FROM": prefer,
        "DATE_ORDER": "DMY",
        "RELATIVE_BASE": datetime.combine(today, time()),
        "REQUIRE_PARTS": ["day", "month"],
        "RETURN_AS_TIMEZONE_AWARE": False,
    }
    moment = _dateparser().parse(words, languages=["en", "cy"], settings=settings)
    return moment.date() if moment else None


def _agreeing(words: str, days: Sequence[date]) -> list[date]:
    return [each for each in days if _agrees(words, each)]


def _names_a_year(words: str) -> bool:
    numbers = _NUMBER.findall(words)
    return len(numbers) > 2 or any(len(number) == 4 for number in numbers)


def _agrees(words: str, found: date) -> bool:
    """ "Thursday 11 December" is not understood when the 11th is a Friday."""
    named = re.match(rf"{DAY}\b", words)
    return named is None or not _NUMBER.search(words) or weekday_of(named) == found.weekday()


def _dateparser() -> ModuleType:
    import dateparser

    return dateparser
