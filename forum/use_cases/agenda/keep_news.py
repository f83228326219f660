"""Record what became of a topic, wherever that is decided. Nothing recorded here is ever changed."""

from collections.abc import Sequence
from datetime import datetime, time

from forum.agenda import Outcome, Suggestion
from forum.cut_off import came_late
from forum.forums import Forum
from forum.meetings import Meeting
from forum.ports import UnitOfWork
from forum.topic_news import TopicNews

NOT_EXPLAINED = frozenset({Outcome.OPEN, Outcome.MERGED, Outcome.WITHDRAWN})
"""Outcomes that do not show the chairs' words, because those were written for another outcome."""


async def keep_news(uow: UnitOfWork, topic: Suggestion, now: datetime, meeting: Meeting | None = None) -> TopicNews:
    """Records the topic's outcome at `now` (UTC), decided for `meeting` or for none."""
    news = TopicNews(
        suggestion_id=topic.id,
        number=len(await uow.news.of([topic.id])) + 1,
        outcome=topic.outcome,
        at=now,
        meeting_id=meeting.id if meeting else None,
        position=topic.position if topic.outcome is Outcome.ACCEPTED else None,
        reason="" if topic.outcome in NOT_EXPLAINED else topic.reason,
    )
    await uow.news.add(news)
    return news


async def keep_withdrawal(uow: UnitOfWork, topic: Suggestion, now: datetime) -> None:
    """For an unattributed topic only the day: the hour would show who was writing to the bot then."""
    signed = topic.author_id is not None
    await keep_news(uow, topic, now if signed else datetime.combine(now.date(), time(), now.tzinfo))


async def keep_what_was_published(
    uow: UnitOfWork, forum: Forum, meeting: Meeting, topics: Sequence[Suggestion], now: datetime
) -> None:
    """Records what publishing decided, as far as it has not been recorded yet."""
    last = {news.suggestion_id: news for news in await uow.news.of(topic.id for topic in topics)}
    for topic in topics:
        if _is_news(forum, meeting, topic, last.get(topic.id)):
            await keep_news(uow, topic, now, meeting)


def _is_news(forum: Forum, meeting: Meeting, topic: Suggestion, last: TopicNews | None) -> bool:
    if (last is None or last.outcome is Outcome.OPEN) and came_late(forum, meeting, topic):
        return False  # nothing was decided about it
    if last is None or last.outcome is not topic.outcome:
        return True
    return topic.outcome is Outcome.OPEN and last.meeting_id != meeting.id
