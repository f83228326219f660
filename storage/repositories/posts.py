"""Our standing cards in the database."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import delete, func, or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from forum.ids import PersonId
from forum.keys import private
from forum.posts import BY_MAIL, Post
from storage.tables import posts
from storage.upsert import insert_or_update, row_of


class SqlPosts:
    """Implements forum.stores.Posts."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def get(self, key: str) -> Post | None:
        """By what it shows."""
        return await self._session.get(Post, key, populate_existing=True)

    async def save(self, post: Post) -> None:
        """Adds or replaces."""
        await insert_or_update(self._session, posts, row_of(post))

    async def forget(self, topics: Sequence[str]) -> None:
        """One statement, over the ranges of keys that begin with a topic."""
        begins = or_(*(posts.c.key.startswith(f"{topic}{end}", autoescape=True) for topic in topics for end in ":@"))
        await self._session.execute(delete(posts).where(begins))

    async def standing_in(self, conversation_id: str) -> Sequence[Post]:
        """One statement."""
        here = select(Post).where(posts.c.conversation_id == conversation_id).order_by(posts.c.posted_at, posts.c.key)
        return (await self._session.scalars(here)).all()

    async def told(self, topic: str, person_id: PersonId) -> int:
        """Their keys begin with the topic and end with the person."""
        begins = posts.c.key.startswith(f"{topic}:", autoescape=True)
        ends = posts.c.key.endswith(private("", person_id), autoescape=True)
        return await self._session.scalar(select(func.count()).where(begins, ends)) or 0

    async def mailed(self, topics: Sequence[str], person_id: PersonId) -> int:
        """One statement, over the ranges of keys that begin with a topic."""
        begins = or_(*(posts.c.key.startswith(topic, autoescape=True) for topic in topics))
        ends = posts.c.key.endswith(private("", person_id), autoescape=True)
        by_mail = posts.c.service_url == BY_MAIL.service_url
        return await self._session.scalar(select(func.count()).where(begins, ends, by_mail)) or 0

    async def last_mailed(self, kind: str, person_id: PersonId) -> datetime | None:
        """One statement, over the range of keys that begin with the kind."""
        begins = posts.c.key.startswith(f"{kind}:", autoescape=True)
        ends = posts.c.key.endswith(private("", person_id), autoescape=True)
        by_mail = posts.c.service_url == BY_MAIL.service_url
        return await self._session.scalar(select(func.max(posts.c.posted_at)).where(begins, ends, by_mail))
