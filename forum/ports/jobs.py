"""Putting work that is done after the commit, or later."""

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Protocol

from forum.jobs import Job

if TYPE_CHECKING:
    from forum.ids import ForumId, PersonId


class Jobs(Protocol):
    """Work put in the same transaction as the rows it is about."""

    async def put(self, job: Job, due: datetime | None = None) -> None:
        """Runs `job` at `due` (UTC; now if None). It replaces a waiting job with the same key."""
        ...

    async def put_unless_waiting(self, job: Job, due: datetime | None = None) -> None:
        """Like `put`, but does nothing if the same job is waiting and has not begun: it will read the newest state
        anyway.
        """
        ...

    async def put_missed(self, person_id: "PersonId") -> None:
        """Puts every private message again that certainly did not reach somebody: it asks whether it is still
        needed.
        """
        ...

    async def cancel(self, job: Job) -> None:
        """Makes sure that a waiting job will not run. A job that has begun is not stopped."""
        ...

    async def forget(self, kinds: "Sequence[type[Job]]", topics: Sequence[str], forum_id: "ForumId") -> None:
        """Deletes the records of a forum's jobs of these kinds, and of whatever people were to be told about `topics`.
        What waits will not run.
        """
        ...
