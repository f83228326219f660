"""Correct what the board said to somebody's topic after they were told: they hear the new answer as well."""

from datetime import datetime

from forum.agenda import Outcome, Suggestion
from forum.forums import Forum
from forum.ids import PersonId, SuggestionId
from forum.jobs import Tell
from forum.keys import private
from forum.message_kinds import InPrivate
from forum.ports import UnitOfWork
from forum.use_cases.agenda.keep_news import keep_news
from forum.use_cases.agenda.merge_topics import authors_concerned


def means_the_same(before: str, after: str) -> bool:
    """Whether only spaces, full stops or capitals differ. Any other letter may turn a yes into a no."""
    return _letters(before) == _letters(after)


def _letters(text: str) -> str:
    return "".join(letter for letter in text.casefold() if letter.isalnum())


async def correct_answer(
    uow: UnitOfWork, forum: Forum, topic_id: SuggestionId, before: str, after: str, now: datetime, *, tells: bool
) -> None:
    """People who asked are told once more if it `tells`. Anybody who has not yet heard the first answer hears this one.

    A topic about which something other than `before` has been said since is left alone.
    """
    topic = await uow.agenda.get(topic_id)
    if topic is None or topic.outcome is not Outcome.ANSWERED or topic.reason != before or after == before:
        return
    topic.reason = after
    number = (await keep_news(uow, topic, now)).number
    for author in await authors_concerned(uow, topic):
        if tells or not await was_told(uow, topic, number - 1, author):
            await uow.jobs.put(Tell(author, forum.id, InPrivate.ANSWER_CHANGED.of(topic.id, number)))


async def was_told(uow: UnitOfWork, topic: Suggestion, number: int, author: PersonId) -> bool:
    """Whether they were, or may have been, told about an answer to this topic up to its news `number`."""
    keys = [
        kind.of(topic.id, n)
        for kind in (InPrivate.OUTCOME_AFTER, InPrivate.ANSWER_CHANGED)
        for n in range(1, number + 1)
    ]
    return any([await uow.posts.get(private(key, author)) is not None for key in keys])
