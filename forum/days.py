"""Days as people live them, in a forum's time zone."""

from datetime import UTC, date, datetime, time, timedelta

from forum.forums import Forum
from forum.wall_clock import instant, wall_clock

# Private messages go out at a civil hour.
CIVIL_HOUR = time(10)
DAY_ENDS = time(20)


def morning(day: date, time_zone: str) -> datetime:
    """The UTC instant at which a day's private messages may go out in `time_zone` (IANA)."""
    return instant(datetime.combine(day, CIVIL_HOUR), time_zone)


def daytime(now: datetime, time_zone: str) -> datetime:
    """`now` (UTC) while it is daytime in `time_zone` (IANA); otherwise the next civil hour, as a UTC instant."""
    local = wall_clock(now, time_zone)
    if CIVIL_HOUR <= local.time() < DAY_ENDS:
        return now
    return morning(local.date() + timedelta(days=local.time() >= DAY_ENDS), time_zone)


def day_of(forum: Forum, moment: datetime) -> date:
    """The calendar day of a UTC instant in the forum's zone."""
    return wall_clock(moment, forum.time_zone).date()


MINUTE = "%Y%m%dT%H%MZ"


def minute_of(moment: datetime) -> str:
    """A UTC instant to the minute, in letters that may stand in a key."""
    return moment.strftime(MINUTE)


def minute_said(said: str, time_zone: str) -> datetime:
    """What clocks in `time_zone` (IANA) show at the instant that `minute_of` gave."""
    return wall_clock(datetime.strptime(said, MINUTE).replace(tzinfo=UTC), time_zone)
