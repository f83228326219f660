"""What goes along with whichever email comes next: the reader's topics, what they have taken on, new minutes, and what
chairs pass on.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from dialogs.correspondence.opportunity_parts import opportunity_parts
from dialogs.kit.letters import Bullets, Heading, Link, Part, Words, Writing
from dialogs.texts import Texts
from forum.openness import is_circle
from forum.safe_links import LinkKind
from forum.use_cases.correspondence.own_news import (
    MinutesToTell,
    TopicNewsToTell,
    taken_on,
    untold_minutes,
    untold_topics,
)
from forum.use_cases.people.by_mail import FORTNIGHT

WAITED = FORTNIGHT - timedelta(days=1)


@dataclass(frozen=True)
class OwnNews:
    """Parts of a letter, and what they tell, by the names that jobs carry. `has_waited`: for an email about something
    else some of it has waited as long as it may. `is_theirs`: some of it is about the reader alone.
    """

    parts: Sequence[Part]
    tells: Sequence[str]
    has_waited: bool
    is_theirs: bool


async def own_news(writing: Writing) -> OwnNews:
    """News of their topics, what they have taken on, opportunities. A listening circle's themes stay on the page."""
    post, texts = writing.post, writing.texts
    topics = await untold_topics(post.uow, post.forum, post.reader, post.now)
    mine = await taken_on(post.uow, post.forum, post.reader)
    since = [*(one.since for one in topics if one.since), *(action.recorded_at for action in mine.new)]
    parts = [*_topics(texts, topics), *_actions(texts, [(action.text, action.due) for action in mine.actions])]
    if is_circle(post.forum):
        said = "own-news-circle" if since else "own-news-circle-received"
        parts = [Heading(texts("own-news-yours")), Words(texts(said))] if topics or mine.new else []
    minutes = await untold_minutes(post.uow, post.forum, post.reader)
    if minutes:
        parts += await _minutes(writing, minutes)
        since += [one.published_at for one in minutes]
    open_to_them = await opportunity_parts(writing)
    tells = [*(one.about for one in (*topics, *minutes)), *mine.abouts, *open_to_them.tells]
    has_waited = any(at <= post.now - WAITED for at in since)
    return OwnNews([*parts, *open_to_them.parts], tells, has_waited, bool(topics or mine.new))


async def _minutes(writing: Writing, minutes: Sequence[MinutesToTell]) -> list[Part]:
    """That they are ready, and where. What they say stays on the page."""
    texts = writing.texts
    said = [texts("own-news-minutes-ready", day=texts.day(one.day)) for one in minutes]
    if is_circle(writing.post.forum):
        said = [texts("own-news-minutes-circle")]
    page = await writing.page(LinkKind.READ, "minutes")
    return [
        Heading(texts("own-news-minutes")),
        *map(Words, said),
        Link(texts("own-news-minutes-read"), page, is_main=False),
    ]


def _topics(texts: Texts, topics: Sequence[TopicNewsToTell]) -> list[Part]:
    if not topics:
        return []
    return [Heading(texts("own-news-topics")), Bullets([_topic(texts, one) for one in topics])]


def _topic(texts: Texts, one: TopicNewsToTell) -> str:
    if one.outcome is None:
        return texts("own-topic-received", title=one.title)
    when = "" if one.day is None else texts.day(one.day)
    said = texts(f"own-topic-{one.outcome}", title=one.title, into=one.into, when=when)
    return " ".join(filter(None, (said, texts("own-topic-words", reason=one.reason) if one.reason else "")))


def _actions(texts: Texts, actions: Sequence[tuple[str, date | None]]) -> list[Part]:
    if not actions:
        return []
    lines = [texts("own-action-due", text=text, due=texts.short_day(due)) if due else text for text, due in actions]
    return [Heading(texts("own-news-actions")), Bullets(lines)]
