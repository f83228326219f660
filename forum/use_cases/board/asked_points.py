"""What the board was asked and what it says, as a reader may see it."""

from dataclasses import dataclass
from datetime import date

from forum.board import BoardPoint


@dataclass(frozen=True)
class AskedPoint:
    """One thing that the board is asked, in its `place` from 1. `answered_by` is who answered, in the chair's words.

    `waived` is why an agenda may go out without an answer: for the chairs alone, to others "".
    """

    place: int
    title: str
    words: str = ""
    answer: str = ""
    answered_by: str = ""
    answered_on: date | None = None
    waived: str = ""

    @property
    def is_answered(self) -> bool:
        """Whether the board has said something."""
        return bool(self.answer)


def asked_point(point: BoardPoint, *, to_chairs: bool) -> AskedPoint:
    """With `to_chairs`, the caller has made sure that a chair is asking."""
    return AskedPoint(
        place=point.place,
        title=point.title,
        words=point.words,
        answer=point.answer,
        answered_by=point.answered_by,
        answered_on=point.answered_on,
        waived=point.waived if to_chairs else "",
    )
