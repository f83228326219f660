"""Where legal holds are kept."""

from collections.abc import Collection, Sequence
from typing import Protocol

from forum.holds import LegalHold
from forum.ids import ForumId, HoldId, PersonId


class Holds(Protocol):
    """Those that are in force, the oldest first. `Retention` spares what they concern."""

    async def all(self) -> Sequence[LegalHold]:
        """Of the whole installation."""
        ...

    async def get(self, hold_id: HoldId) -> LegalHold | None:
        """By id."""
        ...

    async def of_forum(self, forum_id: ForumId) -> Sequence[LegalHold]:
        """On a forum."""
        ...

    async def concerning(self, person_id: PersonId) -> Sequence[LegalHold]:
        """On somebody, and on every forum that has anything of theirs, also if they have left it."""
        ...

    async def within(self, forum_id: ForumId) -> Sequence[LegalHold]:
        """On a forum, and on everybody of whom it has anything, also if they have left it or only wrote from an address
        of theirs, or who is in its team.
        """
        ...

    async def at(self, email_keys: Collection[str]) -> Sequence[LegalHold]:
        """On everybody who has one of these addresses, whoever else may have it."""
        ...

    async def add(self, hold: LegalHold) -> None:
        """A new one."""
        ...

    async def end(self, hold_id: HoldId) -> None:
        """Deletes it. Twice is the same as once."""
        ...
