"""Where briefs for the board are kept."""

from collections.abc import Iterable, Sequence
from typing import Protocol

from forum.board import BoardBrief, BoardPaper, BoardPoint
from forum.ids import BriefId, ForumId
from forum.papers import PaperKind


class Board(Protocol):
    """Briefs, their points with the answers, and the papers they were made into."""

    async def get(self, brief_id: BriefId, *, lock: bool = False) -> BoardBrief | None:
        """By id. `lock`: anything else that locks it waits until this transaction ends."""
        ...

    async def newest_of(self, forum_id: ForumId, most: int = 1) -> Sequence[BoardBrief]:
        """Newest first, at most `most`."""
        ...

    async def add(self, brief: BoardBrief) -> None:
        """A new brief."""
        ...

    async def points(self, brief_id: BriefId) -> Sequence[BoardPoint]:
        """What a brief asks, in its order."""
        ...

    async def set_points(self, brief_id: BriefId, points: Sequence[BoardPoint]) -> None:
        """Replaces what a brief asks."""
        ...

    async def open_points(self, forum_id: ForumId) -> Sequence[tuple[BoardBrief, BoardPoint]]:
        """Those in briefs that went out, if no answer has been noted; oldest first."""
        ...

    async def points_of(self, forum_id: ForumId) -> Sequence[BoardPoint]:
        """What all briefs of a forum ask, drafts too, in no order."""
        ...

    async def answers_of(self, forum_ids: Iterable[ForumId]) -> Sequence[BoardPoint]:
        """The points of these forums that somebody of that name has answered for the board, the newest answer first."""
        ...

    async def keep_paper(self, paper: BoardPaper) -> None:
        """Keeps a paper; twice is the same as once."""
        ...

    async def paper(self, brief_id: BriefId, kind: PaperKind) -> BoardPaper | None:
        """The brief as that kind of file; None if it has not been made."""
        ...
