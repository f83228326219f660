"""A clock that stands where a test sets it."""

from datetime import UTC, datetime, timedelta

NOON = datetime(2030, 3, 4, 12, 0, tzinfo=UTC)


class SetClock:
    """Implements forum.ports.Clock."""

    def __init__(self, now: datetime = NOON) -> None:
        self._now = now

    def now(self) -> datetime:
        return self._now

    def move_to(self, now: datetime) -> None:
        self._now = now.astimezone(UTC)

    def advance(self, by: timedelta | None = None, **units: float) -> None:
        """`advance(days=2)` or `advance(timedelta(days=2))`."""
        self._now += by or timedelta(**units)
