"""Which numbers of people may be shown: no small one, and none from which a small one could be worked out."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Generic, TypeVar

SMALL = 5
"""Fewer people than this are never shown apart from the rest."""

Kind = TypeVar("Kind")


def are_many(count: int) -> bool:
    """Whether a number of people, or of what they chose, may be shown: a few could be recognised from it."""
    return count >= SMALL


def told_count(count: int) -> int | None:
    """The number, if it may be shown: that nobody did something is no secret, that a few did is."""
    return None if 0 < count < SMALL else count


def told_split(one: int, other: int) -> tuple[int, int] | tuple[None, None]:
    """The two parts of a whole, if both may be shown: a withheld one could be worked out from the rest."""
    return (None, None) if told_count(one) is None or told_count(other) is None else (one, other)


@dataclass(frozen=True)
class Tellable(Generic[Kind]):
    """The parts that may be shown, and the whole, None if it may not be. A missing part may also be 0."""

    parts: Mapping[Kind, int]
    whole: int | None


def tellable(counts: Mapping[Kind, int]) -> Tellable[Kind]:
    """Only parts of `SMALL` and more. `counts` divide people into parts: everybody is in one of them.

    What remains when the shown parts are subtracted from the whole must be nobody, or enough people; otherwise the
    whole is withheld too (complementary suppression). So is a whole that is itself small.
    """
    parts = {kind: count for kind, count in counts.items() if are_many(count)}
    whole = sum(counts.values())
    rest = whole - sum(parts.values())
    return Tellable(parts, whole if are_many(whole) and (rest == 0 or are_many(rest)) else None)
