"""Whose names appear in a brief."""

from collections.abc import Iterable

from forum.board import BoardBrief, BoardPoint
from forum.forums import Forum
from forum.ports import UnitOfWork
from forum.use_cases.drafts.names_in_text import NamesFound, names_in_text, refuse_young


async def names_in(uow: UnitOfWork, forum: Forum, brief: BoardBrief, points: Iterable[BoardPoint]) -> NamesFound:
    """The people of the forum whose names appear in it."""
    return await names_in_text(uow, forum, _words(brief, points))


async def refuse_young_in(uow: UnitOfWork, forum: Forum, brief: BoardBrief, points: Iterable[BoardPoint]) -> None:
    """Raises Invalid for a brief that names a member under 18."""
    await refuse_young(uow, forum, _words(brief, points))


def _words(brief: BoardBrief, points: Iterable[BoardPoint]) -> str:
    asked = [text for point in points for text in (point.title, point.words)]
    return "\n".join([brief.themes, brief.done, brief.due, brief.coming, *asked])
