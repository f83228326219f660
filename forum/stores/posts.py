"""Where the record of which message shows what is kept."""

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol

from forum.ids import PersonId
from forum.posts import Post


class Posts(Protocol):
    """Our standing cards."""

    async def get(self, key: str) -> Post | None:
        """By what it shows."""
        ...

    async def save(self, post: Post) -> None:
        """Adds it, or replaces the one under the same key."""
        ...

    async def forget(self, topics: Sequence[str]) -> None:
        """Deletes the record of everything whose `about` is one of `topics` or begins with it, whoever was told."""
        ...

    async def standing_in(self, conversation_id: str) -> Sequence[Post]:
        """Everything of ours in one conversation, oldest first; some of it may not have arrived."""
        ...

    async def told(self, topic: str, person_id: PersonId) -> int:
        """How many private messages somebody got whose `about` begins with `topic`; those that may have arrived
        count.
        """
        ...

    async def mailed(self, topics: Sequence[str], person_id: PersonId) -> int:
        """The same of the emails, whose `about` is one of `topics` or begins with it."""
        ...

    async def last_mailed(self, kind: str, person_id: PersonId) -> datetime | None:
        """The UTC instant of the newest email of a kind to somebody; one that may have arrived counts."""
        ...
