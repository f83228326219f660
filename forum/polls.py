"""The quick poll: one question to everybody in the forum, a few options, and a closing time."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from forum.ids import ForumId, PersonId, PollId
from forum.retention.periods import Kept, is_kept
from forum.wall_clock import instant


class Choosing(StrEnum):
    """How many options one person may choose."""

    ONE = "one"
    SEVERAL = "several"


class BallotKind(StrEnum):
    """`NAMED`: chairs and facilitators may see who chose what. `UNATTRIBUTED`: nobody can (docs/questions.md)."""

    NAMED = "named"
    UNATTRIBUTED = "unattributed"


class Results(StrEnum):
    """When the numbers are shown. Those of an unattributed poll are never shown before it has closed."""

    SHOWN = "shown"
    HIDDEN = "hidden"


@dataclass(eq=False)
class Poll:
    """A question. `closes` is naive wall-clock time in `time_zone` (IANA); `closed_at` is the UTC instant it did close.

    Options are identified by their place in `options`, counted from 0; none of this changes once people answer.
    """

    id: PollId
    forum_id: ForumId
    question: str
    options: tuple[str, ...]
    choosing: Choosing
    ballot_kind: BallotKind
    results: Results
    asked_by: PersonId
    asked_at: datetime
    closes: datetime
    time_zone: str
    closed_at: datetime | None = None

    @property
    def closes_at(self) -> datetime:
        """The UTC instant at which it is due to close."""
        return instant(self.closes, self.time_zone)

    @property
    def is_unattributed(self) -> bool:
        """Whether nothing that is stored says who chose what."""
        return self.ballot_kind is BallotKind.UNATTRIBUTED

    def takes_answers(self, now: datetime) -> bool:
        """Not closed, nor about to be by a job that is running a little late."""
        return self.closed_at is None and now < self.closes_at

    def is_over(self, now: datetime) -> bool:
        """Whether its time is over at `now` (UTC): what a legal hold keeps is there for nobody to see."""
        return self.closed_at is not None and not is_kept(Kept.POLLS, self.closed_at, now)


@dataclass(eq=False)
class Ballot:
    """One person's latest answer to a named poll: the places of the options chosen, in order."""

    poll_id: PollId
    person_id: PersonId
    choices: tuple[int, ...]
