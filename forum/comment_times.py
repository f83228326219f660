"""When comments on an agenda are collected, and how long they are kept."""

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


COMMENTS_KEPT_FOR = timedelta(days=90)
"""After the meeting: long enough to write its minutes, and no longer than who answered for whom is kept."""


def comments_forgotten_at(meeting: Meeting) -> datetime:
    """The UTC instant after which no comment on its agenda is kept."""
    return meeting.ends_at + COMMENTS_KEPT_FOR
