"""The notes of meetings in the database, and which "You said, we did" have been posted."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from forum.actions import ENDED, Action
from forum.agenda import Outcome, Suggestion
from forum.ids import ForumId, MeetingId, PersonId, PointId
from forum.points import Digest, Point
from storage.tables import actions, digests, points, suggestions, topic_news


class SqlPoints:
    """Implements forum.stores.Points."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def get(self, point_id: PointId) -> Point | None:
        """By id."""
        return await self._session.get(Point, point_id)

    async def add(self, point: Point) -> None:
        """Flushed at once, so that the same one sent twice at the same time is noticed here."""
        self._session.add(point)
        await self._session.flush()

    async def remove(self, point: Point) -> None:
        """For good."""
        await self._session.delete(point)
        await self._session.flush()

    async def of_meeting(self, meeting_id: MeetingId) -> Sequence[Point]:
        """In the order in which they were noted; two from the same moment may have the same number."""
        mine = select(Point).where(points.c.meeting_id == meeting_id)
        return (await self._session.scalars(mine.order_by(points.c.number, points.c.id))).all()

    async def noted_by(self, person_id: PersonId) -> Sequence[Point]:
        """Newest first."""
        mine = select(Point).where(points.c.author_id == person_id)
        return (await self._session.scalars(mine.order_by(points.c.noted_at.desc(), points.c.id))).all()


class SqlDigests:
    """Implements forum.stores.Digests."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def get(self, forum_id: ForumId, number: int) -> Digest | None:
        """By its key."""
        return await self._session.get(Digest, (forum_id, number))

    async def newest(self, forum_id: ForumId) -> Digest | None:
        """By its number."""
        mine = select(Digest).where(digests.c.forum_id == forum_id).order_by(digests.c.number.desc()).limit(1)
        return (await self._session.scalars(mine)).first()

    async def add(self, digest: Digest) -> None:
        """Flushed at once, so that a number just taken is noticed here."""
        self._session.add(digest)
        await self._session.flush()

    async def topics(self, forum_id: ForumId, since: datetime | None) -> Sequence[Suggestion]:
        """By outcome, or by their news."""
        waiting = suggestions.c.outcome.in_([Outcome.OPEN, Outcome.PARKED, Outcome.TO_BOARD, Outcome.ACCEPTED])
        news = select(topic_news.c.suggestion_id)
        told = suggestions.c.id.in_(news.where(topic_news.c.at > since) if since else news)
        mine = select(Suggestion).where(suggestions.c.forum_id == forum_id, waiting | told)
        return (await self._session.scalars(mine.order_by(suggestions.c.created_at, suggestions.c.id))).all()

    async def ended_actions(self, forum_id: ForumId, since: datetime | None) -> Sequence[Action]:
        """By when they were changed last."""
        ended = [actions.c.forum_id == forum_id, actions.c.progress.in_(ENDED)]
        mine = select(Action).where(*ended, *([actions.c.updated_at > since] if since else []))
        return (await self._session.scalars(mine.order_by(actions.c.due.nulls_last(), actions.c.recorded_at))).all()
