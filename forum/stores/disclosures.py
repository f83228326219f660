"""How much of what is held is possibly exempt."""

from collections.abc import Mapping
from datetime import datetime
from typing import Protocol

from forum.ids import ForumId


class Disclosures(Protocol):
    """Counts of rows. Nothing of what they say is read."""

    async def held_in(self, forum_id: ForumId, since: datetime, until: datetime) -> Mapping[str, int]:
        """For each table how many rows of the forum are of that period: from `since` to before `until` (UTC).

        A row that has no time of its own is of the time of its meeting, or of what it is part of; if there is none, it
        counts whatever the period.
        """
        ...
