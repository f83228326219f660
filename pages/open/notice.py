"""The privacy notice for whoever looks at a forum's page on the web."""

from dialogs.privacy.notice import Reader, notice
from pages.open.visitor import Visitor
from pages.privacy import shown
from pages.visit import Shown


async def show(visitor: Visitor) -> Shown:
    """Of this forum: what its page and its form keep."""
    return shown(notice(visitor.texts, visitor.controller, visitor.forum, Reader.VISITOR), "public-return")
