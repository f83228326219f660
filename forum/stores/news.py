"""Where what became of topics is kept."""

from collections.abc import Iterable, Sequence
from typing import Protocol

from forum.ids import SuggestionId
from forum.topic_news import TopicNews


class News(Protocol):
    """The news of all topics."""

    async def of(self, ids: Iterable[SuggestionId]) -> Sequence[TopicNews]:
        """The news of these topics, each topic's oldest first."""
        ...

    async def add(self, news: TopicNews) -> None:
        """Adds one."""
        ...
