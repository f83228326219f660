"""How long a meeting may last, and what a forum's settings may be. Nothing outside these bounds is offered or kept."""

from dataclasses import dataclass

from forum.errors import Invalid


@dataclass(frozen=True)
class Bounds:
    """From `low` to `high`, both included."""

    low: int
    high: int

    def __contains__(self, number: int) -> bool:
        """Whether a number lies between them."""
        return self.low <= number <= self.high

    def check(self, number: int, problem: str) -> int:
        """The number. Raises Invalid, which says what `problem` names, with the bounds in it."""
        if number not in self:
            raise Invalid(problem, **self.words)
        return number

    @property
    def words(self) -> dict[str, int]:
        """The variables of a text about the bounds."""
        return {"low": self.low, "high": self.high}


MEETING_MINUTES = Bounds(15, 600)
ITEM_MINUTES = Bounds(1, MEETING_MINUTES.high)
"""Of one item of an agenda."""
PLACES = Bounds(1, 99)
"""Of an item on an agenda."""
CUT_OFF_DAYS = Bounds(0, 60)
DIGEST_DAYS = Bounds(0, 90)
"""0: no digest is posted."""
REMINDER_DAYS = Bounds(1, 60)
MOST_REMINDERS = 2
"""People are asked politely, and that means at most twice."""
NOTES_MONTHS = Bounds(1, 36)
RHYTHM_MONTHS = (1, 2, 3, 4, 6, 12)
NTHS = (1, 2, 3, 4, -1)
"""In which week of the month; -1 is the last."""
WEEKDAYS = range(7)
"""0 is Monday."""
