"""One line of the retention table."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from forum.ids import ForumId
from forum.retention.periods import Kept


@dataclass(frozen=True)
class Row:
    """In plain words: `what` is kept, `why`, who `sees` it, and until when. "{days}" in `until` is the setting."""

    kind: Kept
    what: str
    why: str
    sees: str
    until: str


@dataclass(frozen=True)
class Oldest:
    """Of one kind: since when its clock has been running, and when it goes. Both are UTC instants."""

    since: datetime
    until: datetime


@dataclass(frozen=True)
class Forgotten:
    """How many things of a kind were deleted, and in which forums, where somebody asks."""

    count: int
    forum_ids: Collection[ForumId]
