"""How a forum is doing over time: numbers about meetings, topics and actions, and about nobody in particular."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from statistics import median

from forum.agenda import Outcome
from forum.topic_news import TopicNews

TAKEN_UP = frozenset({Outcome.ACCEPTED, Outcome.TO_BOARD})
CLOSED = frozenset({Outcome.ANSWERED, Outcome.DECLINED, Outcome.DONE})
STATED = TAKEN_UP | CLOSED | {Outcome.PARKED, Outcome.MERGED}
"""What counts as an outcome that an author was told. Withdrawing is the author's own."""


class Age(StrEnum):
    """How long an open action has been waiting, in days since it was noted."""

    MONTH = "month"
    QUARTER = "quarter"
    HALF = "half"
    OLDER = "older"


_UP_TO = ((Age.MONTH, 30), (Age.QUARTER, 91), (Age.HALF, 183))


@dataclass(frozen=True)
class TrendSitting:
    """One meeting in numbers. `came`, by way, is None if nobody has noted it. `said_yes` is withheld when small.

    A listening circle's has only `said_yes`: how many meant to come.
    """

    day: date
    in_person: int | None = None
    online: int | None = None
    answered: int | None = None
    said_yes: int | None = None

    @property
    def came(self) -> int | None:
        """All together."""
        return None if self.in_person is None or self.online is None else self.in_person + self.online


@dataclass(frozen=True)
class TopicNumbers:
    """Topics raised in a year, and what became of them. `days` is the median from suggestion to stated outcome."""

    raised: int
    taken_up: int
    closed: int
    days: int | None


@dataclass(frozen=True)
class OpportunityNumbers:
    """Opportunities passed on in a year, and how many people took one up; None if that is not known or may not be
    shown. `told`: it was said of at least one.
    """

    passed_on: int = 0
    taken_up: int | None = None
    told: bool = False


NOTHING_PASSED_ON = OpportunityNumbers()


@dataclass(frozen=True)
class ForumNumbers:
    """The numbers about topics, actions and opportunities alone: `actions` are those still to be done, by how long they
    have waited.
    """

    topics: TopicNumbers
    actions: Mapping[Age, int]
    opportunities: OpportunityNumbers = NOTHING_PASSED_ON


def age_of(noted: datetime, now: datetime) -> Age:
    """Both are UTC instants."""
    waited = (now - noted).days
    return next((age for age, days in _UP_TO if waited <= days), Age.OLDER)


def first_stated(news: Iterable[TopicNews]) -> datetime | None:
    """The UTC instant of the first outcome that was stated; `news` are one topic's, oldest first."""
    return next((one.at for one in news if one.outcome in STATED), None)


def median_days(waits: Sequence[int]) -> int | None:
    """Whole days; None when there are none."""
    return round(median(waits)) if waits else None


def last_quarters_end(today: date) -> date:
    """The first day of the current quarter: numbers of people do not change within it.

    Otherwise somebody who looks every day could see whom one more concerns.
    """
    return date(today.year, (today.month - 1) // 3 * 3 + 1, 1)


def next_quarter(quarter: date) -> date:
    """The first day of the quarter that follows the one in which a day lies."""
    return last_quarters_end(quarter.replace(day=1) + timedelta(days=95))
