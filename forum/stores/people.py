"""Where people are kept."""

from collections.abc import Iterable, Sequence
from typing import Protocol

from forum.ids import PersonId
from forum.people import Double, Person, Speaker


class People(Protocol):
    """Everybody seen."""

    async def get(self, person_id: PersonId) -> Person | None:
        """By id."""
        ...

    async def find(self, speaker: Speaker) -> Person | None:
        """Who a mentioned person is, if known. Nothing is stored: a mention's name may be shortened."""
        ...

    async def recognise(self, speaker: Speaker) -> Person:
        """The person behind a verified speaker: added if new, brought up to date if something has changed.

        Two rows that the speaker's own ids show to be one person are joined.
        """
        ...

    def is_new(self, person: Person) -> bool:
        """Whether this transaction has just added them."""
        ...

    async def join(self, kept: PersonId, gone: PersonId) -> None:
        """Two rows become one: everything of `gone` belongs to `kept` from now on, and so do its ids. If both said
        something and nothing shows which came last, what `gone` said counts.
        """
        ...

    async def double(self, old_id: PersonId, new_id: PersonId) -> Double | None:
        """What is known about two rows that may be one person."""
        ...

    async def keep_double(self, double: Double) -> bool:
        """Whether this is new: what is already known about the two stays."""
        ...

    async def many(self, ids: Iterable[PersonId]) -> Sequence[Person]:
        """In the order of their names."""
        ...
