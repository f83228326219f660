"""Wall-clock times and instants: the one place that knows what clock changes do to the times people agreed on.

People agree on naive times in an IANA zone. A time skipped by the spring change stands for the one after it; a time
repeated by the autumn change means the first (PEP 495, "fold").
"""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo


def instant(moment: datetime, time_zone: str) -> datetime:
    """The UTC instant of a naive wall-clock time in `time_zone` (IANA)."""
    return moment.replace(tzinfo=ZoneInfo(time_zone)).astimezone(UTC)


def wall_clock(moment: datetime, time_zone: str) -> datetime:
    """What clocks in `time_zone` (IANA) show at an instant, as a naive time."""
    return moment.astimezone(ZoneInfo(time_zone)).replace(tzinfo=None)


def ends_at(starts: datetime, time_zone: str, minutes: int) -> datetime:
    """The UTC instant at which something ends that begins at naive `starts` and lasts `minutes`."""
    return instant(starts, time_zone) + timedelta(minutes=minutes)


def end_shown(starts: datetime, time_zone: str, minutes: int) -> datetime:
    """The same as a naive time: what clocks in the zone show when it ends."""
    return wall_clock(ends_at(starts, time_zone, minutes), time_zone)


def is_skipped(moment: datetime, time_zone: str) -> bool:
    """Whether clocks in the zone never show this naive time, because they go forward over it."""
    return wall_clock(instant(moment, time_zone), time_zone) != moment


def happens_twice(moment: datetime, time_zone: str) -> bool:
    """Whether clocks in the zone show this naive time twice, because they go back over it."""
    first = moment.replace(tzinfo=ZoneInfo(time_zone), fold=0)
    return not is_skipped(moment, time_zone) and first.utcoffset() != first.replace(fold=1).utcoffset()
