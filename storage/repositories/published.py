"""Published agendas and the comments on them in the database."""

from collections.abc import Sequence

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from forum.ids import CommentId, ForumId, MeetingId, PersonId
from forum.published import AgendaComment, AgendaVersion
from storage.tables import agenda_comments, agenda_versions, meetings


class SqlPublished:
    """Implements forum.stores.Published."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def newest(self, meeting_id: MeetingId, most: int = 1) -> Sequence[AgendaVersion]:
        """Newest first."""
        mine = select(AgendaVersion).where(agenda_versions.c.meeting_id == meeting_id)
        newest = mine.order_by(agenda_versions.c.version.desc()).limit(most)
        return (await self._session.scalars(newest)).all()

    async def newest_of_each(self, forum_id: ForumId) -> Sequence[AgendaVersion]:
        """One statement."""
        versions = agenda_versions.c
        mine = select(versions.meeting_id, func.max(versions.version).label("version")).join(meetings)
        last = mine.where(meetings.c.forum_id == forum_id).group_by(versions.meeting_id).subquery()
        same = (last.c.meeting_id == versions.meeting_id) & (last.c.version == versions.version)
        return (await self._session.scalars(select(AgendaVersion).join(last, same))).all()

    async def version(self, meeting_id: MeetingId, version: int) -> AgendaVersion | None:
        """By its key."""
        return await self._session.get(AgendaVersion, (meeting_id, version))

    async def add_version(self, version: AgendaVersion) -> None:
        """Flushed at once, so that a number just taken is noticed here."""
        self._session.add(version)
        await self._session.flush()

    async def comment(self, comment_id: CommentId) -> AgendaComment | None:
        """By id."""
        return await self._session.get(AgendaComment, comment_id)

    async def add_comment(self, comment: AgendaComment) -> None:
        """Flushed at once, so that a form sent twice at the same time is noticed here."""
        self._session.add(comment)
        await self._session.flush()

    async def comments(self, meeting_id: MeetingId) -> Sequence[AgendaComment]:
        """By id, which is random: the order of arrival would show who was writing at the time."""
        mine = select(AgendaComment).where(agenda_comments.c.meeting_id == meeting_id, agenda_comments.c.words != "")
        return (await self._session.scalars(mine.order_by(agenda_comments.c.id))).all()

    async def sent_comments(self, meeting_id: MeetingId) -> int:
        """Those taken back have lost their words, and are counted."""
        rows = select(func.count()).where(agenda_comments.c.meeting_id == meeting_id)
        return (await self._session.execute(rows)).scalar_one()

    async def comments_by(self, person_id: PersonId) -> Sequence[AgendaComment]:
        """Newest first."""
        mine = select(AgendaComment).where(agenda_comments.c.author_id == person_id)
        return (await self._session.scalars(mine.order_by(agenda_comments.c.sent_at.desc()))).all()
