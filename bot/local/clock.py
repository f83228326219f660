"""A clock that can be set forward, so that people trying Folkmoot need not wait for the meeting."""

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path


class MovableClock:
    """Implements forum.ports.Clock: the machine's time plus however far it was set forward. Remembered in `state`
    (JSON).
    """

    def __init__(self, state: Path) -> None:
        self._state = state
        kept: dict[str, float] = json.loads(state.read_text(encoding="utf-8")) if state.exists() else {}
        self._ahead = timedelta(seconds=kept.get("ahead_seconds", 0.0))

    def now(self) -> datetime:
        """The UTC instant that the bot goes by."""
        return datetime.now(UTC) + self._ahead

    def forward_to(self, moment: datetime) -> None:
        """Sets the clock to `moment`; it never goes back, because what has been done stays done."""
        self._ahead = max(self._ahead, moment - datetime.now(UTC))
        self._state.write_text(json.dumps({"ahead_seconds": self._ahead.total_seconds()}), encoding="utf-8")
