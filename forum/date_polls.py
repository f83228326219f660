"""The date poll: up to five dates for one meeting, an answer to each from everybody, and which date suits best.

How dates are ranked. An answer is "yes", "if need be" or "no", and everybody answers for every date, so the date with
the fewest "no" is also the one most people could come to. The fewest "no" come first: a forum is for everybody, and
shutting out one more person weighs more than any number who would rather come on another day. Among these the most
plain "yes" come first, so that people are not put out needlessly. Dates that are still equal are equal, and the earlier
comes first.

Others weigh it differently. Rallly's score adds up "yes" and "if need be", which is the first half of this rule.
Nextcloud Polls sorts by "yes" alone and looks at "maybe" only among equals ("rankedOptions"), so a date that shuts
people out can win. Doodle counts ticks, and people tick what is already popular ("Approval Voting Behavior in Doodle
Polls"): hence no names, and with hidden names no small numbers, before everybody has had a chance to answer.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from forum.ids import DatePollId, ForumId, MeetingId, PersonId
from forum.meetings import Mode
from forum.retention.periods import Kept, is_kept
from forum.wall_clock import instant


class Choice(StrEnum):
    """What one person says about one date."""

    YES = "yes"
    IF_NEED_BE = "if_need_be"
    NO = "no"


class Names(StrEnum):
    """`CHAIRS`: the chairs may see who said what. `NOBODY`: no card shows it, and it is deleted at the end."""

    CHAIRS = "chairs"
    NOBODY = "nobody"


@dataclass(eq=False)
class DatePoll:
    """One question: which date? `starts` and `closes` are naive wall-clock times in `time_zone` (IANA).

    Dates are identified by their place in `starts`, counted from 0, and are in order of time; all lie after `closes`.
    `closed_at` is the UTC instant at which it actually closed; `meeting_id` is the meeting that came of it.
    """

    id: DatePollId
    forum_id: ForumId
    starts: tuple[datetime, ...]
    minutes: int
    mode: Mode
    venue: str
    names: Names
    asked_by: PersonId
    asked_at: datetime
    closes: datetime
    time_zone: str
    closed_at: datetime | None = None
    meeting_id: MeetingId | None = None

    @property
    def closes_at(self) -> datetime:
        """The UTC instant at which it is due to close."""
        return self._instant(self.closes)

    @property
    def is_hidden(self) -> bool:
        """Whether nobody is shown who said what."""
        return self.names is Names.NOBODY

    def takes_answers(self, now: datetime) -> bool:
        """Not closed, nor about to be by a job that is running a little late. `now` is UTC."""
        return self.closed_at is None and now < self.closes_at

    def is_over(self, now: datetime) -> bool:
        """Whether its time is over at `now` (UTC): what a legal hold keeps is there for nobody to see."""
        return self.closed_at is not None and not is_kept(Kept.DATE_POLLS, self.closed_at, now)

    def ahead(self, now: datetime) -> list[int]:
        """The places of the dates that have not begun at `now` (UTC)."""
        return [place for place, starts in enumerate(self.starts) if self._instant(starts) > now]

    def is_undecided(self, now: datetime) -> bool:
        """Whether a date can still be chosen, open or not. `now` is UTC."""
        return self.meeting_id is None and bool(self.ahead(now))

    def _instant(self, wall_clock: datetime) -> datetime:
        return instant(wall_clock, self.time_zone)


@dataclass(eq=False)
class DateAnswer:
    """One person's latest answer: a choice for each date, in the order of the dates. `noted_by`: the adult for a member
    under 18 gave it for them.
    """

    poll_id: DatePollId
    person_id: PersonId
    choices: tuple[Choice, ...]
    noted_by: PersonId | None = None


@dataclass(frozen=True)
class DateCounts:
    """How many said what about one date."""

    yes: int = 0
    if_need_be: int = 0
    no: int = 0


class DateStanding(StrEnum):
    """How a date compares with the one before it in the ranking."""

    FIRST = "first"
    MORE_SHUT_OUT = "more_shut_out"
    FEWER_YES = "fewer_yes"
    EQUAL = "equal"


@dataclass(frozen=True)
class RankedDate:
    """A date by its `place` in the poll, and why it stands where it does."""

    place: int
    counts: DateCounts
    standing: DateStanding


def count(answers: Sequence[Sequence[Choice]], dates: int) -> list[DateCounts]:
    """The numbers for each of `dates` dates; each answer has a choice for each of them."""
    columns = [[answer[place] for answer in answers] for place in range(dates)]
    return [DateCounts(*(column.count(choice) for choice in Choice)) for column in columns]


def ranked(counts: Sequence[DateCounts], places: Sequence[int]) -> list[RankedDate]:
    """The dates at `places`, best first; the top of this file says why. Equal ones keep the order of `places`."""
    best_first = sorted(places, key=lambda place: (counts[place].no, -counts[place].yes))
    before: list[int | None] = [None, *best_first]
    return [
        RankedDate(place, counts[place], _standing(counts, above, place))
        for above, place in zip(before, best_first, strict=False)
    ]


def _standing(counts: Sequence[DateCounts], above: int | None, place: int) -> DateStanding:
    if above is None:
        return DateStanding.FIRST
    if counts[place].no > counts[above].no:
        return DateStanding.MORE_SHUT_OUT
    return DateStanding.FEWER_YES if counts[place].yes < counts[above].yes else DateStanding.EQUAL
