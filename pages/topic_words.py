"""What became of a topic, in the same words as on its author's card in Teams."""

from collections.abc import Sequence
from dataclasses import dataclass

from dialogs.agenda.own_topic_card import came_of_it_words, goes_on_words, news_line, state_now
from dialogs.texts import Texts
from forum.use_cases.agenda.topic_views import MyTopic

LINES_SHOWN = 6


@dataclass(frozen=True)
class TopicWords:
    """`reason` is what the chairs said last, "" for nothing. `into` is what a merged one continues in, and `into_now`
    says how that stands. `came_of_it`: what is being done, or was.
    """

    title: str
    now: str
    lines: Sequence[str]
    reason: str
    into: str
    into_now: str
    came_of_it: Sequence[str]


def topic_words(texts: Texts, mine: MyTopic) -> TopicWords:
    """For its author, or whoever holds its code: the caller has made sure of that."""
    lines = mine.history[-LINES_SHOWN:]
    return TopicWords(
        title=mine.topic.title,
        now=state_now(texts, mine),
        lines=[news_line(texts, mine, told, is_last=told is lines[-1]) for told in lines],
        reason=mine.topic.reason,
        into=mine.into.title if mine.into else "",
        into_now=goes_on_words(texts, mine.into) if mine.into else "",
        came_of_it=[came_of_it_words(texts, action) for action in mine.actions],
    )
