"""How often one link, and one address, may ask: enough for any person, and for a hall full of them."""

from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True)
class Rate:
    """`at_once` after a quiet time, then one more every `seconds`."""

    at_once: int
    seconds: float


OF_LINK = Rate(at_once=120, seconds=1)
OF_FAILURES = Rate(at_once=30, seconds=4)
"""Links that do not open, from one address. Nobody mistypes so many, and guessing 128 bits is hopeless anyway: this
keeps those who try from costing anything.
"""
OF_ADDRESSES = Rate(at_once=10, seconds=60)
"""Email addresses typed to have a link sent, from one address."""

OF_VISITORS = Rate(at_once=120, seconds=1)
"""Pages for everybody, asked for from one address: a whole hall may use the same connection."""
OF_EVERYBODY = Rate(at_once=600, seconds=0.05)
"""The same from all addresses together, so that a flood leaves the database to those who are members."""
FORMS_OF_VISITOR = Rate(at_once=10, seconds=120)
"""Forms on those pages, from one address."""
FORMS_OF_FORUM = Rate(at_once=30, seconds=60)
FORMS_OF_EVERYBODY = Rate(at_once=120, seconds=5)

MOST_KNOWN = 10_000


class Limit:
    """Counts by name, in memory ("Generic cell rate algorithm": one moment for each name, and no list of requests)."""

    def __init__(self, rate: Rate, seconds: Callable[[], float]) -> None:
        self._rate = rate
        self._seconds = seconds
        self._full_at: OrderedDict[str, float] = OrderedDict()

    def __len__(self) -> int:
        """How many names are known."""
        return len(self._full_at)

    def is_used_up(self, name: str) -> bool:
        """Whether the next one would be too many. Counts nothing."""
        return self._next(name) > self._seconds() + self._rate.at_once * self._rate.seconds

    def take(self, name: str) -> bool:
        """Counts one. False, and nothing is counted, if it is too many."""
        if self.is_used_up(name):
            return False
        self._full_at[name] = self._next(name)
        self._full_at.move_to_end(name)
        if len(self._full_at) > MOST_KNOWN:
            self._full_at.popitem(last=False)
        return True

    def _next(self, name: str) -> float:
        return max(self._full_at.get(name, float("-inf")), self._seconds()) + self._rate.seconds


class Recent:
    """The names seen last."""

    def __init__(self) -> None:
        self._names: OrderedDict[str, None] = OrderedDict()

    def add(self, name: str) -> None:
        """Seen just now."""
        self._names[name] = None
        self._names.move_to_end(name)
        if len(self._names) > MOST_KNOWN:
            self._names.popitem(last=False)

    def discard(self, name: str) -> None:
        """No longer."""
        self._names.pop(name, None)

    def __contains__(self, name: str) -> bool:
        return name in self._names
