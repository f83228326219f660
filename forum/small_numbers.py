"""Which numbers of people may be shown: no small one, and none from which a small one could be worked out."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Generic, TypeVar

SMALL = 5
"""Fewer than this many people are never told apart from the rest."""

Kind = TypeVar("Kind")


def are_many(count: int) -> bool:
    """Whether a number of people may be told, or numbers of what they chose: a few could be known by it."""
    return count >= SMALL


def told_count(count: int) -> int | None:
    """The number, where it may be told: none at all is no secret, a few are."""
    return None if 0 < count < SMALL else count


def told_split(one: int, other: int) -> tuple[int, int] | tuple[None, None]:
    """The two parts of a whole, where both may be told: what is kept back could be worked out from the rest."""
    return (None, None) if told_count(one) is None or told_count(other) is None else (one, other)


@dataclass(frozen=True)
class Tellable(Generic[Kind]):
    """The parts that may be told, and the whole, None where it may not. A part that is missing may be 0 as well."""

    parts: Mapping[Kind, int]
    whole: int | None


def tellable(counts: Mapping[Kind, int]) -> Tellable[Kind]:
    """Only parts of `SMALL` and more. `counts` divide people into parts: everybody is in one of them.

    What is left when the told parts are taken off the whole must be nobody, or enough people: otherwise the whole is
    kept back too (complementary suppression). The same is done with a whole that is small itself.
    """
    parts = {kind: count for kind, count in counts.items() if are_many(count)}
    whole = sum(counts.values())
    rest = whole - sum(parts.values())
    return Tellable(parts, whole if are_many(whole) and (rest == 0 or are_many(rest)) else None)
