"""The time."""

from datetime import datetime
from typing import Protocol


class Clock(Protocol):
    """The time, injected everywhere, so that tests can be at any moment they like."""

    def now(self) -> datetime:
        """The current UTC instant (aware)."""
        ...
