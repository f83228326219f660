"""Where what has been kept for long enough is found and deleted."""

from datetime import datetime
from typing import Protocol

from forum.retention.periods import Kept
from forum.retention.row import Forgotten, Oldest


class Retention(Protocol):
    """Deletions after a time. What a legal hold concerns is spared (`forum.stores.holds`)."""

    async def forget(self, kind: Kept, now: datetime, most: int) -> Forgotten:
        """Deletes what is due at `now` (UTC), at most so many things of the kind, the oldest first."""
        ...

    async def oldest(self, kind: Kept) -> Oldest | None:
        """What of the kind goes next; None if nothing of it is kept."""
        ...

    async def kept_back(self, kind: Kept, now: datetime) -> int:
        """How many things of the kind would be gone at `now` (UTC) if it were not for a legal hold."""
        ...
