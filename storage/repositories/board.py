"""Briefs for the board in the database."""

from collections.abc import Iterable, Sequence

from sqlalchemy import delete, select
from sqlalchemy.ext.asyncio import AsyncSession

from forum.board import BoardBrief, BoardPaper, BoardPoint, BriefState
from forum.ids import BriefId, ForumId
from forum.papers import PaperKind
from storage.tables import board_briefs, board_papers, board_points
from storage.upsert import insert_unless_there, row_of


class SqlBoard:
    """Implements forum.stores.Board."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def get(self, brief_id: BriefId, *, lock: bool = False) -> BoardBrief | None:
        """By id. SQLite has one writer at a time, so nothing needs to be locked there."""
        if not lock:
            return await self._session.get(BoardBrief, brief_id)
        locked = select(BoardBrief).where(board_briefs.c.id == brief_id).with_for_update()
        return await self._session.scalar(locked.execution_options(populate_existing=True))

    async def newest_of(self, forum_id: ForumId, most: int = 1) -> Sequence[BoardBrief]:
        """Newest first."""
        found = select(BoardBrief).where(board_briefs.c.forum_id == forum_id)
        return (await self._session.scalars(found.order_by(board_briefs.c.number.desc()).limit(most))).all()

    async def add(self, brief: BoardBrief) -> None:
        """Flushed at once: its points refer to it."""
        self._session.add(brief)
        await self._session.flush()

    async def points(self, brief_id: BriefId) -> Sequence[BoardPoint]:
        """In their order."""
        found = select(BoardPoint).where(board_points.c.brief_id == brief_id)
        return (await self._session.scalars(found.order_by(board_points.c.place))).all()

    async def set_points(self, brief_id: BriefId, points: Sequence[BoardPoint]) -> None:
        """Replaces them all, because places change."""
        for old in await self.points(brief_id):
            self._session.expunge(old)
        await self._session.execute(delete(board_points).where(board_points.c.brief_id == brief_id))
        self._session.add_all(points)
        await self._session.flush()

    async def open_points(self, forum_id: ForumId) -> Sequence[tuple[BoardBrief, BoardPoint]]:
        """Oldest first."""
        open_ = (board_briefs.c.forum_id == forum_id) & (board_briefs.c.state == BriefState.MADE)
        joined = select(BoardBrief, BoardPoint).join(board_points, board_points.c.brief_id == board_briefs.c.id)
        found = joined.where(open_, board_points.c.answer == "")
        rows = await self._session.execute(found.order_by(board_briefs.c.number, board_points.c.place))
        return [(brief, point) for brief, point in rows]

    async def points_of(self, forum_id: ForumId) -> Sequence[BoardPoint]:
        """One statement."""
        joined = select(BoardPoint).join(board_briefs, board_points.c.brief_id == board_briefs.c.id)
        return (await self._session.scalars(joined.where(board_briefs.c.forum_id == forum_id))).all()

    async def answers_of(self, forum_ids: Iterable[ForumId]) -> Sequence[BoardPoint]:
        """The newest answer first."""
        joined = select(BoardPoint).join(board_briefs, board_points.c.brief_id == board_briefs.c.id)
        theirs = board_briefs.c.forum_id.in_(set(forum_ids)) & (board_points.c.answered_by != "")
        newest_first = (board_points.c.answered_on.desc(), board_points.c.brief_id, board_points.c.place)
        return (await self._session.scalars(joined.where(theirs).order_by(*newest_first))).all()

    async def keep_paper(self, paper: BoardPaper) -> None:
        """Twice is the same as once: what went out stays."""
        await insert_unless_there(self._session, board_papers, row_of(paper))

    async def paper(self, brief_id: BriefId, kind: PaperKind) -> BoardPaper | None:
        """By its key."""
        return await self._session.get(BoardPaper, (brief_id, kind))
