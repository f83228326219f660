"""Which numbers of people may be shown: no small one, and none from which a small one could be worked out."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Generic, TypeVar

SMALL = 5
"""Fewer than this many people are never told apart from the rest."""

Kind = TypeVar("Kind")


@dataclass(frozen=True)
class Told(Generic[Kind]):
    """The parts that may be told, and the whole, None where it may not. A part that is missing may be 0 as well."""

    parts: Mapping[Kind, int]
    whole: int | None


def tellable(counts: Mapping[Kind, int]) -> Told[Kind]:
    """Only parts of `SMALL` and more. `counts` divide people into parts: everybody is in one of them.

    What is left when the told parts are taken off the whole must be nobody, or enough people: otherwise the whole is
    kept back too (complementary suppression). The same is done with a whole that is small itself.
    """
    parts = {kind: count for kind, count in counts.items() if count >= SMALL}
    whole = sum(counts.values())
    rest = whole - sum(parts.values())
    return Told(parts, whole if whole >= SMALL and (rest == 0 or rest >= SMALL) else None)
