"""Questions about several meetings at once, for looking back over them."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Protocol

from forum.agenda import Suggestion
from forum.attendance import Attendance, Rsvp
from forum.ids import ForumId, MeetingId
from forum.meetings import Meeting


class History(Protocol):
    """Only reads, never writes."""

    async def begun(self, forum_id: ForumId, now: datetime, most: int) -> Sequence[Meeting]:
        """The latest that have begun at `now` (UTC) and were not cancelled, newest first."""
        ...

    async def noted(self, ids: Iterable[MeetingId]) -> Sequence[Attendance]:
        """Who came to these meetings, as far as it is noted."""
        ...

    async def answers(self, ids: Iterable[MeetingId]) -> Sequence[Rsvp]:
        """Everybody's answers about these meetings."""
        ...

    async def topics(self, forum_id: ForumId) -> Sequence[Suggestion]:
        """Every topic ever put forward, oldest first."""
        ...
