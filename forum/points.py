"""What was said at a meeting, a sentence for each point, under the items of its agenda."""

from dataclasses import dataclass
from datetime import datetime, time

from forum.forums import Forum
from forum.ids import ForumId, MeetingId, PersonId, PointId, SuggestionId
from forum.meetings import Meeting
from forum.openness import met_as_circle

NO_ORDER = 0
"""The number given to points that must not show in which order they were noted."""


@dataclass(eq=False)
class Point:
    """One point of a meeting's notes. `number` is its place among all of them, from 1, in the order of noting.

    `topic_id` None: it is about the meeting as a whole. `author_id` is who noted it, who need not have said it. For a
    listening circle's meeting no author is kept, `noted_at` is truncated to the day, and `number` is NO_ORDER.
    """

    id: PointId
    meeting_id: MeetingId
    number: int
    topic_id: SuggestionId | None
    words: str
    author_id: PersonId | None
    noted_at: datetime


@dataclass(eq=False)
class Digest:
    """One "You said, we did" of a forum. `number` counts them from 1.

    It covers the time from `since` (None: from the beginning) to `until`, UTC instants; the next one continues there.
    """

    forum_id: ForumId
    number: int
    since: datetime | None
    until: datetime


def keeps_authors(forum: Forum, meeting: Meeting) -> bool:
    """Whether the author of a point of this meeting is kept, and everybody may read the point."""
    return not met_as_circle(forum, meeting)


def to_the_day(moment: datetime) -> datetime:
    """A UTC instant without its time of day, which would show who was writing then."""
    return datetime.combine(moment.date(), time(), moment.tzinfo)
