"""Where the points of meetings are kept, and each "You said, we did" that was posted."""

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol

from forum.actions import Action
from forum.agenda import Suggestion
from forum.ids import ForumId, MeetingId, PersonId, PointId
from forum.points import Digest, Point


class Points(Protocol):
    """The notes of meetings."""

    async def get(self, point_id: PointId) -> Point | None:
        """By id."""
        ...

    async def add(self, point: Point) -> None:
        """A new one."""
        ...

    async def remove(self, point: Point) -> None:
        """Deletes it for good."""
        ...

    async def of_meeting(self, meeting_id: MeetingId) -> Sequence[Point]:
        """All of one meeting, in the order in which they were noted."""
        ...

    async def noted_by(self, person_id: PersonId) -> Sequence[Point]:
        """Those that somebody noted, where that is recorded; newest first."""
        ...


class Digests(Protocol):
    """Only ever added to, never changed."""

    async def get(self, forum_id: ForumId, number: int) -> Digest | None:
        """One of them."""
        ...

    async def newest(self, forum_id: ForumId) -> Digest | None:
        """The last one; None before the first."""
        ...

    async def add(self, digest: Digest) -> None:
        """A new one. If two with the same number come at once, one fails and is retried."""
        ...

    async def topics(self, forum_id: ForumId, since: datetime | None) -> Sequence[Suggestion]:
        """The waiting topics, and those about which something was said after `since` (UTC; None: ever); oldest
        first.
        """
        ...

    async def ended_actions(self, forum_id: ForumId, since: datetime | None) -> Sequence[Action]:
        """Those that were done or closed after `since` (UTC; None: ever), by due date."""
        ...
