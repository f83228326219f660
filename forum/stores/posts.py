"""Where it is kept which message shows what."""

from collections.abc import Sequence
from typing import Protocol

from forum.ids import PersonId
from forum.posts import Post


class Posts(Protocol):
    """Our standing cards."""

    async def get(self, key: str) -> Post | None:
        """By the thing it shows."""
        ...

    async def save(self, post: Post) -> None:
        """Adds it, or replaces the one under the same key."""
        ...

    async def standing_in(self, conversation_id: str) -> Sequence[Post]:
        """Everything of ours in one conversation, the oldest first; some of it may not have arrived."""
        ...

    async def told(self, topic: str, person_id: PersonId) -> int:
        """How many private messages somebody got whose `about` goes on from `topic`; what may have arrived counts."""
        ...
