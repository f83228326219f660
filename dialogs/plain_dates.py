"""Days as people write them: "12 December", "next Friday", "end of the month", "before the next forum".

Everything here counts calendar days from a `today` in the forum's zone, never hours, so that no clock change can move a
date. What is not surely a day is not understood, and what may mean two days ("3/4", "Friday" on a Friday, "next
Friday") gives both: whoever asks lets people choose, and shows the day back in full before anything is saved.
"""

import asyncio
import re
from collections.abc import Sequence
from datetime import date, datetime, time
from types import ModuleType

from dialogs.day_rules import DAY, RULES, Asked, Rule, weekday_of

# Longer than any date; what is longer is not worth a parser's time.
LONGEST = 60

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
_NUMBER = re.compile(r"\d+")
# A parser that finds a day in the past where nothing says so has misread a day to come ("a week today").
_SAYS_PAST = re.compile(r"\b(?:ago|last|yesterday|ddoe|yn ôl)\b")
_COMPILED = [(re.compile(pattern), rule) for pattern, rule in RULES.items()]


async def understand_days(asked: Asked) -> Sequence[date]:
    """As `days_from`, in a thread: the first use imports dateparser, which takes about half a second."""
    return await asyncio.to_thread(days_from, asked)


def days_from(asked: Asked) -> Sequence[date]:
    """The day meant, which may lie in the past ("yesterday", "12 December 2019"); two when either may be meant, the
    earlier first; none when not surely understood.
    """
    words = _plain(asked.words)
    if not words or len(words) > LONGEST:
        return ()
    for pattern, rule in _COMPILED:
        if match := pattern.fullmatch(words):
            return sorted(set(_possible(rule, match, asked)))
    found = _parsed(words, asked.today)
    return (found,) if found else ()


def _possible(rule: Rule, match: re.Match[str], asked: Asked) -> list[date]:
    try:
        found = rule(match, asked)
    except (ValueError, OverflowError):
        return []
    return found if isinstance(found, list) else [found] if found else []


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
    if moment.date() < today and not (_names_a_year(words) or _SAYS_PAST.search(words)):
        return None
    # "14 October" on 14 October means today; dateparser takes it for next year's.
    is_today = (moment.month, moment.day) == (today.month, today.day) and not _names_a_year(words)
    return today if is_today else moment.date()


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
