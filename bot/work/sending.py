"""What all sending has in common: counting, and recording where a message is."""

from collections.abc import Awaitable, Callable
from typing import TypeVar

from bot.metrics import Metrics
from bot.work.counting import counted
from dialogs.kit.posts import MessageTable, Posting
from dialogs.texts import texts_for
from forum.conversation import Address
from forum.forums import Forum
from forum.keys import subject
from forum.people import Person
from forum.ports import Clock, Message, Messenger, UnitOfWork
from forum.posts import Post, PostState

T = TypeVar("T")


class Sending:
    """Shared by the plans that send."""

    def __init__(
        self,
        messenger: Messenger,
        posts: MessageTable,
        clock: Clock,
        metrics: Metrics,
        pages_at: str = "",
    ) -> None:
        self.messenger = messenger
        self._posts = posts
        self._clock = clock
        self._metrics = metrics
        self._pages_at = pages_at

    def says(self, topic: str) -> bool:
        """Whether there is such a message in Teams: some things are said by email alone."""
        return subject(topic) in self._posts.private

    async def make(
        self, uow: UnitOfWork, topic: str, forum: Forum, to: Person | None, reader: Person | None = None
    ) -> Message | None:
        """The message now, in the language of the person who reads it; None when it is no longer worth saying.
        `reader`: an adult, in place of the member under 18 whom it is for.
        """
        return await self._posts.make(topic, lambda ids: self._posting(uow, ids, forum, to, reader or to))

    async def take_back(self, uow: UnitOfWork, topic: str, forum: Forum, to: Person) -> None:
        """The message certainly did not arrive: what was recorded about it is undone."""
        await self._posts.take_back(topic, lambda ids: self._posting(uow, ids, forum, to, to))

    def _posting(
        self, uow: UnitOfWork, ids: tuple[str, ...], forum: Forum, to: Person | None, reader: Person | None
    ) -> Posting:
        texts = texts_for(reader.locale if reader and reader.locale else forum.locale)
        return Posting(uow, forum, ids, texts, self._clock.now(), to, self._pages_at)

    def record(self, key: str, to: Address, activity_id: str | None, state: PostState = PostState.POSTED) -> Post:
        """Records where a message is."""
        return Post(key, to.service_url, to.conversation_id, activity_id, state, self._clock.now())

    def counted(self, act: Callable[[], Awaitable[T]]) -> Callable[[], Awaitable[T]]:
        """`act`, with its outcome counted."""
        return counted(self._metrics.post, act)
