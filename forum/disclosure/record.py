"""What of a forum may be disclosed to somebody who asks for information: numbers, days and words without names."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from forum.actions import Progress
from forum.meetings import Mode


@dataclass(frozen=True)
class Period:
    """Whole days in the forum's time zone, both included."""

    first: date
    last: date

    def has(self, day: date) -> bool:
        """Whether that day is one of them."""
        return self.first <= day <= self.last


@dataclass(frozen=True)
class HeldMeeting:
    """`came`, and of them `in_person` and `online`: None where a number is too small to show, or no longer known."""

    day: date
    mode: Mode
    came: int | None
    in_person: int | None
    online: int | None
    agenda: Sequence[str]
    minutes: Sequence[tuple[str, Sequence[str]]]
    agreed: Sequence[str]


@dataclass(frozen=True)
class SentBrief:
    """`parts` are its paragraphs under their names (themes, done, due, coming); `points` what the board was asked, with
    its answer, "" for none yet.
    """

    number: int
    day: date
    parts: Sequence[tuple[str, str]]
    points: Sequence[tuple[str, str, str]]


@dataclass(frozen=True)
class Doing:
    """An action or an opportunity. `taken_up`: how many took it up, None if nobody has said, or too few to show."""

    day: date
    text: str
    due: date | None
    progress: Progress | None = None
    taken_up: int | None = None


@dataclass(frozen=True)
class Record:
    """All of it. `withheld` counts meetings, briefs and actions that were a listening circle's."""

    meetings: Sequence[HeldMeeting]
    briefs: Sequence[SentBrief]
    actions: Sequence[Doing]
    opportunities: Sequence[Doing]
    page: Sequence[str]
    withheld: int
