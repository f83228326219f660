"""The day at the end of what somebody types: "list of placements by 12 December"."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from dialogs.days.day_rules import Asked
from dialogs.days.plain_dates import days_from, hour_in

_BEFORE_A_DAY = re.compile(
    r"(?:^|(?<=\s))(by|until|till|before|due|within|on|for|in|erbyn|cyn|tan|ar|i)\s+", re.IGNORECASE
)
# After these a day is expected; after the others ("for the visit") it is only possible.
_PROMISING = ("by", "until", "till", "before", "due", "within", "erbyn", "cyn", "tan")
_LOOKS_LIKE_A_DAY = re.compile(
    r"\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b.*\d|\d.*\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)"
    r"|^\d{1,2}/\d{1,2}",
    re.IGNORECASE,
)
# "for two weeks" says how long, not by when.
_HOW_LONG = re.compile(
    r"for\s+(?:an?|one|two|three|four|five|six|\d+) (?:day|week|fortnight|month|year)s?[.!]?", re.IGNORECASE
)
# "keys, due by Friday": what joins the words and the day.
_AFTER_THE_WORDS = re.compile(r"(?:[\s,;–—-]+due)?[\s,;–—-]*$", re.IGNORECASE)
MOST_TRIED = 4
LONGEST_DAY = 5


@dataclass(frozen=True)
class DayAtEnd:
    """The words `before` the day; the day, or the two that may be meant; and the hour beside it, "" for none.

    `unread`: words that should be a day and could not be read as one. Then the text stays whole.
    """

    before: str
    days: Sequence[date] = ()
    hour: str = ""
    unread: str = ""


def day_at_end(text: str, today: date, next_meeting: date | None) -> DayAtEnd:
    """Days are counted from `today`, in the forum's zone."""
    tried = list(_BEFORE_A_DAY.finditer(text))[-MOST_TRIED:]
    for before in reversed(tried):
        words = text[before.start() :]
        days = () if _HOW_LONG.fullmatch(words) else days_from(Asked(words, today, next_meeting))
        if days:
            return DayAtEnd(_AFTER_THE_WORDS.sub("", text[: before.start()]), days, hour_in(words))
    for before in reversed(tried):
        words = text[before.end() :].rstrip(" .!?")
        expected = before[1].lower() in _PROMISING or _LOOKS_LIKE_A_DAY.search(words)
        if expected and len(words.split()) <= LONGEST_DAY:
            return DayAtEnd(text, unread=words)
    return DayAtEnd(text)
