"""Something with a deadline that a chair passes on: work experience, a recruitment evening, a grant."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum

from forum.ids import ForumId, OpportunityId, PersonId
from forum.small_numbers import tellable, told_count
from forum.wall_clock import instant, wall_clock

SECOND_THOUGHTS = timedelta(minutes=2)
"""For so long an opportunity can be taken back without a trace, and no email about it is sent."""
TIME_TO_APPLY = timedelta(days=7)
"""What somebody should have left when they read about it."""
ASKED_AFTER = timedelta(days=7)
"""After the deadline, until people can know who was taken."""
ASKED_AGAIN_AFTER = timedelta(days=14)
MOST_ASKED = 2

CODE_LENGTH = 16
"""Of the plain link: 80 bits."""


class Ending(StrEnum):
    """Why it is over. `WITHDRAWN`: no longer offered. `UNDONE`: taken back at once, with its words deleted."""

    DEADLINE = "deadline"
    EARLY = "early"
    WITHDRAWN = "withdrawn"
    UNDONE = "undone"


OVER = frozenset({Ending.DEADLINE, Ending.EARLY})
"""It was open for people to take up, so the chairs are asked how many did."""


@dataclass(eq=False)
class Opportunity:
    """One of them. `who_for` and `note` may be ""; of `link` (https) and `how`, the words, one is there.

    `day` is the last on which people can apply, in `time_zone` (IANA), until `clock`; None: all day. `code` is the last
    part of the plain link. `note` is what a chair said when ending it. `taken_up` is how many people took it up, as a
    chair has said, None while nobody has; times are UTC instants.
    """

    id: OpportunityId
    forum_id: ForumId
    code: str
    title: str
    what: str
    who_for: str
    link: str
    how: str
    day: date
    clock: time | None
    time_zone: str
    posted_by: PersonId
    posted_at: datetime
    ending: Ending | None = None
    ended_at: datetime | None = None
    note: str = ""
    taken_up: int | None = None
    reported_at: datetime | None = None

    @property
    def closes_at(self) -> datetime:
        """The UTC instant of the deadline."""
        return closing(self.day, self.clock, self.time_zone)

    @property
    def over_on(self) -> date:
        """The day on which it closes, or was closed early. A deadline at midnight belongs to the day before."""
        if self.ending is Ending.EARLY and self.ended_at is not None:
            return wall_clock(self.ended_at, self.time_zone).date()
        return self.day

    def is_open(self, now: datetime) -> bool:
        """Whether people can still apply."""
        return self.ending is None and now < self.closes_at

    def can_be_undone(self, now: datetime) -> bool:
        """Whether it can still be taken back without a trace."""
        return self.ending is None and now < self.posted_at + SECOND_THOUGHTS

    @property
    def takes_numbers(self) -> bool:
        """Whether people may have taken it up."""
        return self.ending is None or self.ending in OVER

    def wants_result(self, now: datetime) -> bool:
        """Whether it is over, and nobody has said yet how many took it up. The job that closes it may be late."""
        return self.takes_numbers and not self.is_open(now) and self.taken_up is None

    def undo(self, now: datetime) -> None:
        """What was posted by mistake is nowhere any longer."""
        self.title = self.what = self.who_for = self.link = self.how = ""
        self.ending, self.ended_at = Ending.UNDONE, now


@dataclass(eq=False)
class OpportunityCount:
    """Of how many people one member knows that they took it up: a number, and nothing else."""

    opportunity_id: OpportunityId
    person_id: PersonId
    people: int
    updated_at: datetime


@dataclass(frozen=True)
class TakenUp:
    """How many took one up, as everybody may read it. `people` None: too few to be shown."""

    title: str
    people: int | None


def taken_up_by_some(opportunities: Iterable[Opportunity]) -> list[TakenUp]:
    """Those that anybody took up."""
    return [TakenUp(one.title, told_count(one.taken_up)) for one in opportunities if one.taken_up]


def taken_up_in_all(opportunities: Iterable[Opportunity]) -> int | None:
    """How many took up one of several. None if nobody has said it of any, or if a number too small to show could be
    worked out from it.
    """
    counts = {one.id: one.taken_up for one in opportunities if one.taken_up is not None}
    return 0 if counts and not any(counts.values()) else tellable(counts).whole


def closing(day: date, clock: time | None, time_zone: str) -> datetime:
    """The UTC instant at which a deadline has passed; without a time, that is the end of the day."""
    if clock is None:
        return instant(datetime.combine(day + timedelta(days=1), time()), time_zone)
    return instant(datetime.combine(day, clock), time_zone)
