"""Long lists a part at a time, so that every page stays small enough for a slow connection."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from forum.errors import Gone
from pages.visit import Visit

AT_ONCE = 15

T = TypeVar("T")


@dataclass(frozen=True)
class Part(Generic[T]):
    """`before` and `after` are where the parts beside it are, "" for none."""

    things: Sequence[T]
    before: str
    after: str


def part_of(visit: Visit, things: Sequence[T], path: str) -> Part[T]:
    """The part that the address asks for, the first one if for none. Raises Gone for a part that does not exist."""
    asked = visit.parts.get("number", "1")
    number = int(asked) if asked.isdecimal() and len(asked) < 4 else 0
    start = (number - 1) * AT_ONCE
    if number < 1 or (number > 1 and start >= len(things)):
        raise Gone
    has_more = len(things) > start + AT_ONCE
    return Part(
        things[start : start + AT_ONCE],
        before="" if number == 1 else _at(path, number - 1),
        after=_at(path, number + 1) if has_more else "",
    )


def _at(path: str, number: int) -> str:
    return path if number == 1 else f"{path}/page/{number}"
