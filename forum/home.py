"""What somebody's home card is made from, as it is read from several subjects at once."""

from dataclasses import dataclass
from datetime import datetime

from forum.agenda import Suggestion
from forum.attendance import Answer
from forum.meetings import Meeting


@dataclass(frozen=True)
class MeetingOfMine:
    """A meeting, with what one person answered. `has_roll`: it is known who came, in the hall as well. `has_minutes`:
    they are published.
    """

    meeting: Meeting
    answer: Answer | None
    has_roll: bool
    has_minutes: bool = False


@dataclass(frozen=True)
class TopicOfMine:
    """A topic that one person signed, and the meeting for which it was taken up."""

    topic: Suggestion
    meeting: Meeting | None


@dataclass(frozen=True)
class Waiting:
    """What waits in a forum, in numbers. `questions` are open ones that one person has not answered, and `dates` says
    whether an open date poll is among what they owe; the rest is the chairs' work.

    `brief_at` is the UTC instant at which the newest brief for the board was begun.
    """

    questions: int
    dates: bool
    topics: int
    board_answers: int
    joiners: int
    brief_at: datetime | None
