"""Whose names appear in a brief."""

from collections.abc import Iterable

from forum.board import BoardBrief, BoardPoint
from forum.forums import Forum
from forum.ports import UnitOfWork
from forum.use_cases.drafts.names_in_text import NamesFound, names_in_text


async def names_in(uow: UnitOfWork, forum: Forum, brief: BoardBrief, points: Iterable[BoardPoint]) -> NamesFound:
    """The people of the forum whose names appear in it."""
    asked = [text for point in points for text in (point.title, point.words)]
    return await names_in_text(uow, forum, "\n".join([brief.themes, brief.done, brief.due, brief.coming, *asked]))
