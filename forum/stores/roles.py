"""Where changes of roles are kept."""

from collections.abc import Sequence
from typing import Protocol

from forum.ids import ForumId, PersonId
from forum.roles import RoleChange


class RoleChanges(Protocol):
    """Every role that was recently given or taken away."""

    async def add(self, change: RoleChange) -> None:
        """Twice is the same as once."""
        ...

    async def of_forum(self, forum_id: ForumId) -> Sequence[RoleChange]:
        """The newest first."""
        ...

    async def of_batch(self, batch: str) -> Sequence[RoleChange]:
        """What was changed at once, in one batch."""
        ...

    async def of_person(self, person_id: PersonId) -> Sequence[RoleChange]:
        """In all forums, the newest first."""
        ...
