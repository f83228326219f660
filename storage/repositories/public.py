"""The forums' pages on the web, in the database."""

from collections.abc import Collection, Sequence

from sqlalchemy import delete, select
from sqlalchemy.ext.asyncio import AsyncSession

from forum.ids import ForumId
from forum.public_pages import Interest, InterestId, KeptPoster, PublicPage
from storage.confided import is_any_of
from storage.tables import interests, public_pages, public_posters
from storage.upsert import insert_or_update, insert_unless_there, row_of


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
        """A statement for each table."""
        for table in (interests, public_posters, public_pages):
            await self._session.execute(delete(table).where(table.c.forum_id == forum_id))

    async def poster(self, forum_id: ForumId) -> KeptPoster | None:
        """One statement."""
        wanted = select(KeptPoster).where(public_posters.c.forum_id == forum_id)
        return await self._session.scalar(wanted.execution_options(populate_existing=True))

    async def keep_poster(self, poster: KeptPoster) -> None:
        """One statement."""
        await insert_or_update(self._session, public_posters, row_of(poster))

    async def interest(self, interest_id: InterestId) -> Interest | None:
        """One statement."""
        return await self._session.scalar(select(Interest).where(interests.c.id == interest_id))

    async def interests(self, forum_id: ForumId) -> Sequence[Interest]:
        """One statement."""
        return (await self._session.scalars(select(Interest).where(interests.c.forum_id == forum_id))).all()

    async def interests_at(self, email_keys: Collection[str]) -> Sequence[Interest]:
        """One statement, if anything is asked for."""
        if not email_keys:
            return []
        theirs = is_any_of(self._session, interests.c.email_key, email_keys)
        return (await self._session.scalars(select(Interest).where(theirs).order_by(interests.c.sent_at))).all()

    async def add_interest(self, interest: Interest) -> bool:
        """One statement."""
        return await insert_unless_there(self._session, interests, row_of(interest))

    async def forget_interest(self, forum_id: ForumId, interest_id: InterestId) -> None:
        """One statement."""
        one = (interests.c.forum_id == forum_id) & (interests.c.id == interest_id)
        await self._session.execute(delete(interests).where(one))
