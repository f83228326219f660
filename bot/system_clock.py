"""The time outside tests."""

from datetime import UTC, datetime


class SystemClock:
    """Implements forum.ports.Clock with the machine's time."""

    def now(self) -> datetime:
        """The current UTC instant."""
        return datetime.now(UTC)
