"""What somebody has not been told yet, in Teams or by email: about what is theirs, and that minutes are ready."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from forum.actions import Action
from forum.agenda import Outcome
from forum.forums import Forum
from forum.keys import about, private
from forum.message_kinds import ByMail, InPrivate
from forum.people import Person
from forum.ports import UnitOfWork
from forum.topic_news import TopicNews
from forum.use_cases.agenda.topic_views import MyTopic, my_topics

SAID_BY_THEMSELVES = frozenset({Outcome.WITHDRAWN})


@dataclass(frozen=True)
class TopicNewsToTell:
    """One topic of the reader's. `outcome` None: it has arrived. `about` is what a job would call the message.

    `day` is that of the meeting it was decided for, if for one; `into` the title of what a merged one goes on as.
    `since` is the UTC instant at which the outcome was stated.
    """

    about: str
    title: str
    outcome: Outcome | None = None
    day: date | None = None
    reason: str = ""
    into: str = ""
    since: datetime | None = None


async def untold_topics(uow: UnitOfWork, forum: Forum, person: Person, now: datetime) -> list[TopicNewsToTell]:
    """The newest about each topic that they signed in this forum, oldest topic first."""
    mine = [one for one in reversed(await my_topics(uow, person, now)) if one.forum.id == forum.id]
    found = [_newest(one) for one in mine if one.topic.outcome not in SAID_BY_THEMSELVES]
    return [one for one in found if await uow.posts.get(private(one.about, person.id)) is None]


def _newest(one: MyTopic) -> TopicNewsToTell:
    title = one.topic.title
    if not one.history:
        return TopicNewsToTell(about("topic_received", one.topic.id), title)
    last = one.history[-1]
    into = one.into.title if one.into and last.news.suggestion_id == one.topic.id else ""
    day = last.day if last.news.meeting_id else None
    return TopicNewsToTell(_about(last.news), title, last.news.outcome, day, last.news.reason, into, last.news.at)


def _about(news: TopicNews) -> str:
    """As the message to its author in Teams is called."""
    if news.meeting_id is None:
        return InPrivate.OUTCOME_AFTER.of(news.suggestion_id, news.number)
    return InPrivate.OUTCOME.of(news.suggestion_id, news.meeting_id, news.outcome.value)


@dataclass(frozen=True)
class MinutesToTell:
    """Minutes that somebody has not heard of. `day` is that of the meeting, `published_at` a UTC instant."""

    about: str
    day: date
    published_at: datetime


async def untold_minutes(uow: UnitOfWork, forum: Forum, person: Person) -> list[MinutesToTell]:
    """What was published since the person takes emails and no email has said, that of the newest meeting first. A
    correction is no news: the page says it.
    """
    one = await uow.correspondents.get(forum.id, person.id)
    if one is None:
        return []
    published = await uow.minutes.first_published_since(forum.id, one.answered_at or one.added_at)
    found = [
        MinutesToTell(ByMail.MINUTES.of(first.meeting_id), first.starts.date(), first.made_at)
        for first in published
        if first.made_at is not None
    ]
    return [one for one in found if await uow.posts.get(private(one.about, person.id)) is None]


@dataclass(frozen=True)
class TakenOn:
    """What somebody has taken on and is still open; of `new` they have not been told. `abouts` are the names of the
    messages that are needless once they read this.
    """

    actions: Sequence[Action]
    new: Sequence[Action]
    abouts: Sequence[str]


async def taken_on(uow: UnitOfWork, forum: Forum, person: Person) -> TakenOn:
    """In one forum, in no order."""
    theirs = [action for action in await uow.actions.open_of(forum.id) if action.owner_id == person.id]
    new, untold = list[Action](), list[str]()
    for action in theirs:
        names = await _names(uow, action)
        missing = [name for name in names if await uow.posts.get(private(name, person.id)) is None]
        new += [action] if missing == names else []
        untold += missing
    return TakenOn(theirs, new, untold)


async def _names(uow: UnitOfWork, action: Action) -> list[str]:
    """It may have become theirs at first, or with any change since."""
    numbers = [event.number for event in await uow.actions.history(action.id)]
    return [InPrivate.YOURS.of(action.id), *(InPrivate.YOURS.of(action.id, number) for number in numbers)]
