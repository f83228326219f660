"""How the minutes of a meeting are shared between the community and the hosts."""

from collections.abc import Iterable
from dataclasses import dataclass

from forum.agenda import LedBy, Suggestion


@dataclass(frozen=True)
class Balance:
    """Minutes of agenda items by who leads them, against the `length` of the meeting in minutes."""

    community: int
    hosts: int
    length: int

    @property
    def total(self) -> int:
        """All minutes that have been allocated."""
        return self.community + self.hosts

    @property
    def too_many(self) -> int:
        """How many more minutes have been allocated than there are; 0 if they fit."""
        return max(0, self.total - self.length)


def balance_of(items: Iterable[Suggestion], length: int) -> Balance:
    """The balance of the items of one agenda. An item without minutes counts as none."""
    given = dict.fromkeys(LedBy, 0)
    for item in items:
        given[item.led_by] += item.minutes or 0
    return Balance(given[LedBy.COMMUNITY], given[LedBy.HOSTS], length)
