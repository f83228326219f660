"""Meetings in the database."""

from collections.abc import Iterable, Sequence
from datetime import datetime

from sqlalchemy import ColumnElement, bindparam, select
from sqlalchemy.ext.asyncio import AsyncSession

from forum.forums import Forum, Membership
from forum.ids import ForumId, MeetingId, PersonId
from forum.meetings import Meeting, MeetingState
from storage.tables import forums, meetings, memberships
from storage.tables.base import ROUGHLY

# Built once, because answering the poll is what happens most.
_THEIRS = (memberships.c.forum_id == meetings.c.forum_id) & (memberships.c.person_id == bindparam("person"))
WITH_FORUM = (
    select(Meeting, Forum, Membership)
    .join(forums, forums.c.id == meetings.c.forum_id)
    .outerjoin(memberships, _THEIRS)
    .where(meetings.c.id == bindparam("meeting"))
)


class SqlMeetings:
    """Implements forum.stores.Meetings."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session
        # The session forgets what nobody holds, and a press's right is checked before its use case checks again.
        self._held: dict[tuple[MeetingId, PersonId], tuple[Meeting, Forum, Membership | None]] = {}

    async def get(self, meeting_id: MeetingId, *, lock: bool = False) -> Meeting | None:
        """By id. SQLite has one writer at a time, so nothing needs to be locked there.

        FOR NO KEY UPDATE (PostgreSQL, "Explicit Locking"): people may answer meanwhile, because their rows only refer
        to it.
        """
        if not lock:
            return await self._session.get(Meeting, meeting_id)
        locked = select(Meeting).where(meetings.c.id == meeting_id).with_for_update(key_share=True)
        return await self._session.scalar(locked.execution_options(populate_existing=True))

    async def with_forum(self, meeting_id: MeetingId, person_id: PersonId) -> tuple[Meeting, Forum] | None:
        """One statement for all three, because answering the poll is what happens most."""
        if (meeting_id, person_id) not in self._held:
            found = await self._session.execute(WITH_FORUM, {"meeting": meeting_id, "person": person_id})
            row = found.one_or_none()
            if row is None:
                return None
            self._held[meeting_id, person_id] = (*row,)
        meeting, forum, _ = self._held[meeting_id, person_id]
        return meeting, forum

    async def add(self, meeting: Meeting) -> None:
        """Flushed at once: answers refer to it."""
        self._session.add(meeting)
        await self._session.flush()

    async def next_of(self, forum_id: ForumId, now: datetime) -> Meeting | None:
        """The earliest that has not ended."""
        return next(iter(await self.ahead_of(forum_id, now)), None)

    async def ahead_of(self, forum_id: ForumId, now: datetime) -> Sequence[Meeting]:
        """Those that have not ended."""
        since = (now - ROUGHLY).replace(tzinfo=None)
        ahead = select(Meeting).where(
            meetings.c.forum_id == forum_id, meetings.c.state != MeetingState.CANCELLED, meetings.c.starts > since
        )
        found = await self._session.scalars(ahead.order_by(meetings.c.starts))
        return [meeting for meeting in found if meeting.ends_at > now]

    async def last_of(self, forum_id: ForumId, now: datetime) -> Meeting | None:
        """The latest that has begun."""
        until = (now + ROUGHLY).replace(tzinfo=None)
        begun = select(Meeting).where(
            meetings.c.forum_id == forum_id, meetings.c.state != MeetingState.CANCELLED, meetings.c.starts < until
        )
        found = await self._session.scalars(begun.order_by(meetings.c.starts.desc()))
        return next((meeting for meeting in found if meeting.starts_at <= now), None)

    async def held_of(self, forum_id: ForumId, now: datetime, most: int) -> Sequence[Meeting]:
        """The latest that are over."""
        until = (now + ROUGHLY).replace(tzinfo=None)
        begun = select(Meeting).where(
            meetings.c.forum_id == forum_id, meetings.c.state != MeetingState.CANCELLED, meetings.c.starts < until
        )
        found = await self._session.scalars(begun.order_by(meetings.c.starts.desc()).limit(most + 5))
        return [meeting for meeting in found if meeting.ends_at <= now][:most]

    async def called_off(self, forum_id: ForumId, now: datetime) -> Sequence[Meeting]:
        """The cancelled ones, roughly from `now`."""
        since = (now - ROUGHLY).replace(tzinfo=None)
        cancelled = select(Meeting).where(
            meetings.c.forum_id == forum_id, meetings.c.state == MeetingState.CANCELLED, meetings.c.starts > since
        )
        return (await self._session.scalars(cancelled)).all()

    async def many(self, ids: Iterable[MeetingId]) -> Sequence[Meeting]:
        """Newest first."""
        wanted = select(Meeting).where(meetings.c.id.in_(set(ids))).order_by(meetings.c.starts.desc())
        return (await self._session.scalars(wanted)).all()

    async def with_chat(self, chat_id: str, tenant_id: str) -> Meeting | None:
        """The latest with that chat."""
        mine = select(Meeting).where(meetings.c.chat_id == chat_id, _is_in(tenant_id))
        return (await self._session.scalars(mine.order_by(meetings.c.starts.desc()).limit(1))).first()

    async def online_about(self, tenant_id: str, now: datetime) -> Sequence[Meeting]:
        """Of any forum in the tenant."""
        naive = now.replace(tzinfo=None)
        about = select(Meeting).where(
            _is_in(tenant_id),
            meetings.c.join_url.is_not(None),
            meetings.c.starts.between(naive - ROUGHLY, naive + ROUGHLY),
        )
        return (await self._session.scalars(about.order_by(meetings.c.starts.desc()))).all()


def _is_in(tenant_id: str) -> ColumnElement[bool]:
    return meetings.c.forum_id.in_(select(forums.c.id).where(forums.c.tenant_id == tenant_id))
