"""Times as Microsoft's calendar wants them: wall-clock text and the Windows name of a time zone.

Outlook shows a meeting in the zone it was created in and moves it with that zone's rules, so the agreed time is sent as
people agreed on it, not as UTC. (Microsoft Graph documentation, "dateTimeTimeZone resource type".)
"""

from dataclasses import dataclass
from datetime import datetime

from tzlocal.windows_tz import tz_win

from forum.wall_clock import ends_at, happens_twice, instant, wall_clock


@dataclass(frozen=True)
class WallClock:
    """`text` is ISO 8601 without an offset; `zone` is a Windows time zone name, or UTC."""

    text: str
    zone: str


def span(starts: datetime, time_zone: str, minutes: int) -> tuple[WallClock, WallClock]:
    """Start and end of a meeting that begins at naive `starts` in the IANA zone `time_zone`.

    A time that the spring change skips becomes the one after it, as in `Meeting.starts_at`. UTC is used if a wall-clock
    time would be ambiguous: no Windows zone matches, or the autumn change makes the hour happen twice.
    """
    begin, end = instant(starts, time_zone), ends_at(starts, time_zone, minutes)
    windows = tz_win.get(time_zone)
    if windows is None or any(happens_twice(wall_clock(moment, time_zone), time_zone) for moment in (begin, end)):
        time_zone = windows = "UTC"
    return _wall_clock(begin, time_zone, windows), _wall_clock(end, time_zone, windows)


def _wall_clock(moment: datetime, time_zone: str, windows: str) -> WallClock:
    return WallClock(wall_clock(moment, time_zone).isoformat(timespec="seconds"), windows)
