"""Times as Microsoft's calendar wants them: wall-clock text and the Windows name of a time zone.

Outlook shows a meeting in the zone it was made in and moves it with that zone's rules, so what people agreed on is
sent as they agreed on it, not as UTC. (Microsoft Graph documentation, "dateTimeTimeZone resource type".)
"""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from tzlocal.windows_tz import tz_win


@dataclass(frozen=True)
class WallClock:
    """`text` is ISO 8601 without an offset; `zone` is a Windows time zone name, or UTC."""

    text: str
    zone: str


def span(starts: datetime, time_zone: str, minutes: int) -> tuple[WallClock, WallClock]:
    """Start and end of a meeting that begins at naive `starts` in the IANA zone `time_zone`.

    A time that the spring change skips becomes the one after it, as in `Meeting.starts_at`. UTC is used where a
    wall-clock time would leave a doubt: no Windows zone matches, or the autumn change makes the hour happen twice.
    """
    zone = ZoneInfo(time_zone)
    begin = starts.replace(tzinfo=zone).astimezone(UTC)
    end = begin + timedelta(minutes=minutes)
    windows = tz_win.get(time_zone)
    if windows is None or _happens_twice(begin, zone) or _happens_twice(end, zone):
        zone, windows = ZoneInfo("UTC"), "UTC"
    return _wall_clock(begin, zone, windows), _wall_clock(end, zone, windows)


def _happens_twice(instant: datetime, zone: ZoneInfo) -> bool:
    local = instant.astimezone(zone)
    return local.replace(fold=0).utcoffset() != local.replace(fold=1).utcoffset()


def _wall_clock(instant: datetime, zone: ZoneInfo, windows: str) -> WallClock:
    local = instant.astimezone(zone).replace(tzinfo=None)
    return WallClock(local.isoformat(timespec="seconds"), windows)
