"""Where looks at calendars are kept while they are in progress."""

from typing import Protocol

from forum.free_busy import CalendarLook
from forum.ids import LookId


class Looks(Protocol):
    """Looks at calendars, one for each card."""

    async def get(self, look_id: LookId) -> CalendarLook | None:
        """The one for a card."""
        ...

    async def keep(self, look: CalendarLook) -> None:
        """Replaces an earlier one for the same card."""
        ...

    async def end(self, look_id: LookId) -> None:
        """Forgets it; twice is the same as once."""
        ...
