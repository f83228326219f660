"""When topics close for a meeting, and which ones came too late for it."""

from datetime import datetime

from forum.agenda import Outcome, Suggestion
from forum.forums import Forum
from forum.meetings import Meeting


def closes_at(forum: Forum, meeting: Meeting) -> datetime:
    """The UTC instant at which topics stop being taken: ten in the morning, meeting's time, `cut_off_days` before it.

    For a meeting at shorter notice they close at once, but a topic suggested before it was known is in time.
    """
    return max(meeting.morning(forum.cut_off_days), meeting.created_at)


def is_closed(forum: Forum, meeting: Meeting, now: datetime) -> bool:
    """Whether a topic suggested at `now` (UTC) is for the meeting after this one."""
    return now >= closes_at(forum, meeting) or meeting.agenda_published_at is not None


def came_late(forum: Forum, meeting: Meeting, topic: Suggestion) -> bool:
    """Whether an open topic came after the cut-off, or after the agenda was out.

    Only the day of an unattributed topic is kept, so on the day of the cut-off it counts as in time.
    """
    published = meeting.agenda_published_at
    after_all = published is not None and topic.created_at >= published
    return topic.outcome is Outcome.OPEN and (topic.created_at >= closes_at(forum, meeting) or after_all)
