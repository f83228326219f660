"""What "action @Sam list of placements by 12 December" says: what, who and by when."""

import asyncio
import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from dialogs.actions.owner_names import Mentioned, Named, owner_named
from dialogs.days.day_rules import Asked
from dialogs.days.plain_dates import days_from, hour_in, names_next_meeting
from forum.people import Person

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
# "keys, due by Friday": what joins the task and the day.
_AFTER_THE_TASK = re.compile(r"(?:[\s,;–—-]+due)?[\s,;–—-]*$", re.IGNORECASE)
MOST_TRIED = 4
LONGEST_DAY = 5


@dataclass(frozen=True)
class Said:
    """The words after "action", and what is needed to understand them."""

    text: str
    people: Sequence[Person]
    mentioned: Sequence[Mentioned]
    speaker: Person
    today: date
    next_meeting: date | None


@dataclass(frozen=True)
class Understood:
    """What was understood. `days`: the day, or the two that may be meant. `unread`: words that should be a day."""

    named: Named
    days: Sequence[date] = ()
    unread: str = ""

    @property
    def due(self) -> date | None:
        """The day, if it is clear."""
        return self.days[0] if len(self.days) == 1 else None

    @property
    def wants_next_meeting(self) -> bool:
        """ "before the next forum", whose date is not known."""
        return names_next_meeting(self.unread)


async def understand(said: Said) -> Understood:
    """In a thread, because the first day takes a while (see plain_dates)."""
    return await asyncio.to_thread(understood, said)


def understood(said: Said) -> Understood:
    """Reads the day off the end, then the owner off the beginning."""
    text = " ".join(said.text.split())
    rest, days, unread = _day_at_end(text, said)
    named = owner_named(rest, said.people, said.mentioned, said.speaker)
    return Understood(named, days, unread)


def _day_at_end(text: str, said: Said) -> tuple[str, Sequence[date], str]:
    """The text without its day, the days it may mean, and what could not be read as a day (then the text stays whole).

    An action has no hour: any hour given stays in the text.
    """
    tried = list(_BEFORE_A_DAY.finditer(text))[-MOST_TRIED:]
    for before in reversed(tried):
        words = text[before.start() :]
        days = () if _HOW_LONG.fullmatch(words) else days_from(Asked(words, said.today, said.next_meeting))
        if days:
            task, hour = _AFTER_THE_TASK.sub("", text[: before.start()]), hour_in(words)
            return f"{task} ({hour})" if hour else task, days, ""
    for before in reversed(tried):
        words = text[before.end() :].rstrip(" .!?")
        expected = before[1].lower() in _PROMISING or _LOOKS_LIKE_A_DAY.search(words)
        if expected and len(words.split()) <= LONGEST_DAY:
            return text, (), words
    return text, (), ""
