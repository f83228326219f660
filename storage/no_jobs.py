"""For commands that read beside a running bot: they put no jobs, because nothing of theirs is to happen later."""

from collections.abc import Sequence
from datetime import datetime

from forum.ids import ForumId, PersonId
from forum.jobs import Job


class NoJobs:
    """Implements forum.ports.Jobs. Raises LookupError at any of them."""

    async def put(self, job: Job, due: datetime | None = None) -> None:
        """Not here."""
        raise LookupError(f"a command put {job.kind}, due at {due}")

    async def put_unless_waiting(self, job: Job, due: datetime | None = None) -> None:
        """Not here."""
        raise LookupError(f"a command put {job.kind}, due at {due}")

    async def put_missed(self, person_id: PersonId) -> None:
        """Not here."""
        raise LookupError(f"a command put what {person_id} missed")

    async def cancel(self, job: Job) -> None:
        """Not here."""
        raise LookupError(f"a command cancelled {job.kind}")

    async def forget(self, kinds: Sequence[type[Job]], topics: Sequence[str], forum_id: ForumId) -> None:
        """Not here."""
        raise LookupError(f"a command forgot jobs of {forum_id}: {kinds}, {topics}")
