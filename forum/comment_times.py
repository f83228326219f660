"""When comments on an agenda are collected."""

from datetime import datetime, timedelta

from forum.meetings import Meeting

DAY_BEFORE, HOUR_BEFORE, AT_START = "day_before", "hour_before", "at_start"


def comments_collected_at(meeting: Meeting) -> dict[str, datetime]:
    """The UTC instants: a civil hour the day before, an hour before it starts, and the moment when no more can come."""
    return {
        DAY_BEFORE: meeting.morning(1),
        HOUR_BEFORE: meeting.starts_at - timedelta(hours=1),
        AT_START: meeting.starts_at,
    }
