"""The forums' pages on the web, in the database."""

from sqlalchemy import delete, select
from sqlalchemy.ext.asyncio import AsyncSession

from forum.ids import ForumId
from forum.public_pages import PublicPage
from storage.tables import public_pages
from storage.upsert import insert_unless_there, row_of


class SqlPublicPages:
    """Implements forum.stores.PublicPages."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def page(self, forum_id: ForumId) -> PublicPage | None:
        """One statement."""
        return await self._session.scalar(select(PublicPage).where(public_pages.c.forum_id == forum_id))

    async def held(self, forum_id: ForumId) -> PublicPage | None:
        """One statement, locking the row where the database locks rows."""
        wanted = select(PublicPage).where(public_pages.c.forum_id == forum_id).with_for_update()
        return await self._session.scalar(wanted.execution_options(populate_existing=True))

    async def at(self, slug: str) -> PublicPage | None:
        """One statement."""
        return await self._session.scalar(select(PublicPage).where(public_pages.c.slug == slug))

    async def add(self, page: PublicPage) -> None:
        """One statement."""
        await insert_unless_there(self._session, public_pages, row_of(page))

    async def forget(self, forum_id: ForumId) -> None:
        """One statement."""
        await self._session.execute(delete(public_pages).where(public_pages.c.forum_id == forum_id))
