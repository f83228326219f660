"""One meeting as the calendars see it: naive wall-clock times, at a place on earth."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from almanac.sun import Spot


@dataclass(frozen=True)
class LocalMeeting:
    """From `starts` to `ends`, at `spot`."""

    starts: datetime
    ends: datetime
    spot: Spot

    @property
    def day(self) -> date:
        """The day it begins on."""
        return self.starts.date()

    def meets(self, begins: datetime, ends: datetime, *, spare: int = 0) -> bool:
        """Whether the meeting, with `spare` minutes to get there and home, overlaps a span."""
        room = timedelta(minutes=spare)
        return self.starts - room < ends and begins < self.ends + room
