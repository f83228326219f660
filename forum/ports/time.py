"""The time."""

from datetime import datetime
from typing import Protocol


class Clock(Protocol):
    """The time, injected everywhere, so that tests can choose any moment."""

    def now(self) -> datetime:
        """The current UTC instant (aware)."""
        ...
