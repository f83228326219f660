"""Where a forum's choice of calendars is kept, with the days that its own people added."""

from collections.abc import Collection, Sequence
from typing import Protocol

from forum.advice import ForumCalendars, LocalDay
from forum.ids import ForumId


class LocalCalendars(Protocol):
    """Which calendars count for a forum, and its own days."""

    async def of_forum(self, forum_id: ForumId) -> ForumCalendars | None:
        """None until a chair has chosen: then all calendars count."""
        ...

    async def keep(self, chosen: ForumCalendars) -> None:
        """Adds or replaces the forum's choice."""
        ...

    async def days(self, forum_id: ForumId) -> Sequence[LocalDay]:
        """The forum's own days, the earliest first."""
        ...

    async def add_day(self, day: LocalDay) -> None:
        """Adds it; the same id again changes nothing."""
        ...

    async def remove_days(self, forum_id: ForumId, days: Collection[str]) -> None:
        """Removes those of the forum's days. Twice is the same as once."""
        ...
