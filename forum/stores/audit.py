"""Where the audit trail is kept. What is in it is never changed: it is only forgotten in time, or loses a name."""

from collections.abc import Collection, Sequence
from datetime import date
from typing import Protocol

from forum.audit import AuditEntry, Deed, FirstDays
from forum.ids import ForumId, PersonId


class AuditTrail(Protocol):
    """Who did what, newest first. Of one day, what has no time comes after what has one, in no order."""

    async def add(self, entries: Sequence[AuditEntry]) -> None:
        """In this transaction: no deed without its row, and no row without its deed."""
        ...

    async def has(self, entry: AuditEntry) -> bool:
        """Whether the same person did the same on the same day, to the same person and with the same details."""
        ...

    async def count(self, forum_id: ForumId, since: FirstDays) -> int:
        """How many there are of a forum."""
        ...

    async def some_of(self, forum_id: ForumId, since: FirstDays, skip: int, limit: int) -> Sequence[AuditEntry]:
        """A page of a forum's."""
        ...

    async def since(self, forum_id: ForumId | None, day: date | None) -> Sequence[AuditEntry]:
        """From that day on, of one forum or, None, of all, with what concerns the whole installation."""
        ...

    async def keys_of(self, forum_id: ForumId | None) -> Sequence[str]:
        """Of everybody who is in a forum's (`by_key`, `about_key`), those who are in it for longest first."""
        ...

    async def naming(self, person_id: PersonId) -> Sequence[AuditEntry]:
        """What somebody did, and what was done to or for them, in all forums."""
        ...

    async def forget(self, forum_id: ForumId, deeds: Collection[Deed]) -> None:
        """Deletes a forum's entries of these kinds."""
        ...

    async def forget_person(self, person_id: PersonId) -> None:
        """Somebody is erased: what remains points at nobody, and still shows what one and the same person did. In each
        forum they are somebody else.
        """
        ...
