"""Where meetings are kept."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Protocol

from forum.forums import Forum
from forum.ids import ForumId, MeetingId, PersonId
from forum.meetings import Meeting


class Meetings(Protocol):
    """Meetings of all forums."""

    async def get(self, meeting_id: MeetingId, *, lock: bool = False) -> Meeting | None:
        """By id. `lock`: anything else that locks it waits until this transaction ends."""
        ...

    async def with_forum(self, meeting_id: MeetingId, person_id: PersonId) -> tuple[Meeting, Forum] | None:
        """A meeting and its forum. The person's membership is fetched along, so that asking for it costs nothing."""
        ...

    async def add(self, meeting: Meeting) -> None:
        """A new meeting."""
        ...

    async def next_of(self, forum_id: ForumId, now: datetime) -> Meeting | None:
        """The earliest meeting that has not been cancelled and has not ended at `now` (UTC)."""
        ...

    async def ahead_of(self, forum_id: ForumId, now: datetime) -> Sequence[Meeting]:
        """All that have not been cancelled and have not ended at `now` (UTC), the earliest first."""
        ...

    async def last_of(self, forum_id: ForumId, now: datetime) -> Meeting | None:
        """The latest meeting that has begun at `now` (UTC) and was not cancelled."""
        ...

    async def held_of(self, forum_id: ForumId, now: datetime, most: int) -> Sequence[Meeting]:
        """The latest that were over at `now` (UTC) and were not cancelled, newest first, at most `most`."""
        ...

    async def called_off(self, forum_id: ForumId, now: datetime) -> Sequence[Meeting]:
        """Those that were cancelled and would have begun after `now` (UTC), or at most two days before."""
        ...

    async def many(self, ids: Iterable[MeetingId]) -> Sequence[Meeting]:
        """Newest first."""
        ...

    async def with_chat(self, chat_id: str, tenant_id: str) -> Meeting | None:
        """The meeting of an organisation that this Teams meeting chat belongs to."""
        ...

    async def online_about(self, tenant_id: str, now: datetime) -> Sequence[Meeting]:
        """Those of a tenant that have Microsoft's link and begin within two days of `now` (UTC), the latest first."""
        ...
