"""What became of a topic, meeting by meeting: lines that are added and never changed."""

from dataclasses import dataclass
from datetime import datetime

from forum.agenda import Outcome
from forum.ids import MeetingId, SuggestionId


@dataclass(eq=False)
class TopicNews:
    """One stated outcome of one topic. `number` counts the topic's news from 1.

    `at` is the UTC instant it was stated; for what an author does with an unattributed topic, only the day is kept.
    `meeting_id` is the meeting that it was decided for, None if for none. `position` is the place on its agenda.
    """

    suggestion_id: SuggestionId
    number: int
    outcome: Outcome
    at: datetime
    meeting_id: MeetingId | None = None
    position: int | None = None
    reason: str = ""
