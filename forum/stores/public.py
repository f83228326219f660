"""Where the pages on the web are kept."""

from typing import Protocol

from forum.ids import ForumId
from forum.public_pages import PublicPage


class PublicPages(Protocol):
    """The forums' pages on the web."""

    async def page(self, forum_id: ForumId) -> PublicPage | None:
        """The forum's, on or off, as it is now."""
        ...

    async def held(self, forum_id: ForumId) -> PublicPage | None:
        """The same, to be changed: others wait until this transaction ends."""
        ...

    async def at(self, slug: str) -> PublicPage | None:
        """The one at that address, on or off."""
        ...

    async def add(self, page: PublicPage) -> None:
        """Unless the forum has one."""
        ...

    async def forget(self, forum_id: ForumId) -> None:
        """Deletes it for good, with everything that came by it."""
        ...
