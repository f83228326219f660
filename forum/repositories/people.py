"""Where people are kept."""

from collections.abc import Iterable, Sequence
from typing import Protocol

from forum.people import Person, PersonId, Speaker


class People(Protocol):
    """Everybody seen."""

    async def get(self, person_id: PersonId) -> Person | None:
        """By id."""
        ...

    async def find(self, speaker: Speaker) -> Person | None:
        """Who somebody mentioned is, if known. Nothing is learnt: a mention's name may be shortened."""
        ...

    async def recognise(self, speaker: Speaker) -> Person:
        """The person behind a verified speaker: added when new, brought up to date when something changed."""
        ...

    async def many(self, ids: Iterable[PersonId]) -> Sequence[Person]:
        """In the order of their names."""
        ...
