"""Several meetings at once, from the database."""

from collections.abc import Iterable, Sequence
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from forum.agenda import Suggestion
from forum.attendance import Attendance, Rsvp
from forum.ids import ForumId, MeetingId
from forum.meetings import Meeting, MeetingState
from storage.tables import attendances, meetings, rsvps, suggestions
from storage.tables.base import ROUGHLY


class SqlHistory:
    """Implements forum.stores.History."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def begun(self, forum_id: ForumId, now: datetime, most: int) -> Sequence[Meeting]:
        """Newest first."""
        until = (now + ROUGHLY).replace(tzinfo=None)
        begun = select(Meeting).where(
            meetings.c.forum_id == forum_id, meetings.c.state != MeetingState.CANCELLED, meetings.c.starts < until
        )
        found = await self._session.scalars(begun.order_by(meetings.c.starts.desc()))
        return [meeting for meeting in found if meeting.starts_at <= now][:most]

    async def noted(self, ids: Iterable[MeetingId]) -> Sequence[Attendance]:
        """As the newest statements left them."""
        found = select(Attendance).where(attendances.c.meeting_id.in_(set(ids)))
        return (await self._session.scalars(found.execution_options(populate_existing=True))).all()

    async def answers(self, ids: Iterable[MeetingId]) -> Sequence[Rsvp]:
        """As the newest statements left them."""
        found = select(Rsvp).where(rsvps.c.meeting_id.in_(set(ids)))
        return (await self._session.scalars(found.execution_options(populate_existing=True))).all()

    async def topics(self, forum_id: ForumId) -> Sequence[Suggestion]:
        """Oldest first."""
        here = select(Suggestion).where(suggestions.c.forum_id == forum_id)
        return (await self._session.scalars(here.order_by(suggestions.c.created_at, suggestions.c.id))).all()
