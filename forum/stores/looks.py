"""Where looks at calendars are kept while they last."""

from typing import Protocol

from forum.free_busy import CalendarLook
from forum.ids import LookId


class Looks(Protocol):
    """Looks at calendars, one a card."""

    async def get(self, look_id: LookId) -> CalendarLook | None:
        """The one of a card."""
        ...

    async def keep(self, look: CalendarLook) -> None:
        """Replaces an earlier one of the same card."""
        ...

    async def end(self, look_id: LookId) -> None:
        """Forgets it; twice is the same as once."""
        ...
