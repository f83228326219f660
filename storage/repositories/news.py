"""News of topics in the database."""

from collections.abc import Iterable, Sequence

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from forum.ids import SuggestionId
from forum.topic_news import TopicNews
from storage.tables import topic_news


class SqlNews:
    """Implements forum.stores.News."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def of(self, ids: Iterable[SuggestionId]) -> Sequence[TopicNews]:
        """Each topic's oldest first."""
        found = select(TopicNews).where(topic_news.c.suggestion_id.in_(set(ids)))
        return (await self._session.scalars(found.order_by(topic_news.c.suggestion_id, topic_news.c.number))).all()

    async def add(self, news: TopicNews) -> None:
        """Flushed at once: the next one counts from it."""
        self._session.add(news)
        await self._session.flush()
