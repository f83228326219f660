"""A long list a page at a time."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

T = TypeVar("T")


@dataclass(frozen=True)
class Page(Generic[T]):
    """Part of a list. `number` counts from 0, and is always that of an existing page."""

    shown: Sequence[T]
    number: int
    pages: int

    @property
    def is_first(self) -> bool:
        """Whether nothing comes before it."""
        return self.number == 0

    @property
    def is_last(self) -> bool:
        """Whether nothing comes after it."""
        return self.number + 1 >= self.pages


def page_of(everything: Sequence[T], number: int, size: int) -> Page[T]:
    """The page with that number, or the nearest one: a list may have shrunk since its card was drawn."""
    pages = max(1, -(-len(everything) // size))
    number = min(max(number, 0), pages - 1)
    return Page(everything[number * size : (number + 1) * size], number, pages)
