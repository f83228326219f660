"""Where somebody's own topics stand, and what became of them meeting by meeting, for that person alone."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from forum.actions import ENDED, Action, Progress
from forum.agenda import Attribution, Outcome, Suggestion
from forum.days import day_of
from forum.forums import Forum
from forum.ids import MeetingId, SuggestionId
from forum.meetings import Meeting, MeetingState
from forum.openness import was_confided
from forum.people import Person
from forum.ports import UnitOfWork
from forum.topic_news import TopicNews
from forum.use_cases.agenda.suggest_topic import code_hash


@dataclass(frozen=True)
class OwnTopic:
    """A topic as its author wrote it. `hears`: they can be told what becomes of it, because their name is kept.

    `for_chairs`: the chairs alone read why it matters, now and when the forum opens up.
    """

    id: SuggestionId
    title: str
    why: str
    attribution: Attribution
    is_open: bool
    hears: bool
    for_chairs: bool


def own_topic(forum: Forum, topic: Suggestion) -> OwnTopic:
    """For the author, or somebody who holds its code: the caller has made sure of that."""
    return OwnTopic(
        id=topic.id,
        title=topic.title,
        why=topic.why,
        attribution=topic.attribution,
        is_open=topic.outcome is Outcome.OPEN,
        hears=topic.author_id is not None,
        for_chairs=was_confided(forum, topic.created_at),
    )


@dataclass(frozen=True)
class TopicNow:
    """Where a topic stands, as its author, or the author of one merged into it, may read it.

    `reason` is what the chairs said about it; nobody reads it while it is only pencilled in, or if the topic was
    merged.
    """

    id: SuggestionId
    title: str
    outcome: Outcome
    reason: str = ""
    position: int | None = None
    minutes: int | None = None


def topic_now(topic: Suggestion) -> TopicNow:
    """For its author: the caller has made sure of that."""
    reason = "" if topic.outcome in (Outcome.OPEN, Outcome.MERGED) else topic.reason
    return TopicNow(topic.id, topic.title, topic.outcome, reason, topic.position, topic.minutes)


async def goes_on_in(uow: UnitOfWork, topic: Suggestion) -> Suggestion | None:
    """What a merged topic continues in. While the chairs have only pencilled that in, its author does not hear of
    it.
    """
    decided = _merged_into(topic)
    return await uow.agenda.get(decided) if decided else None


def _merged_into(topic: Suggestion) -> SuggestionId | None:
    return topic.merged_into if topic.outcome is Outcome.MERGED else None


@dataclass(frozen=True)
class DatedNews:
    """One line of a topic's history. `day`: of the meeting it was decided for, otherwise of the decision (forum's
    zone).
    """

    news: TopicNews
    day: date
    called_off: bool = False


@dataclass(frozen=True)
class CameOfIt:
    """An action that came from a topic, as the topic's author and supporters may read it: what is being done, or was.
    Whose it is, is for the channel or the chairs to say.
    """

    text: str
    progress: Progress
    outcome: str = ""

    @property
    def is_open(self) -> bool:
        """Neither done nor closed yet."""
        return self.progress not in ENDED


def came_of_it(action: Action) -> CameOfIt:
    """For such a person: the caller has made sure of that."""
    return CameOfIt(action.text, action.progress, action.outcome)


@dataclass(frozen=True)
class MyTopic:
    """One topic, the meeting that dealt with it (`is_over`: it has ended), and what a merged one continues in.

    `history` says what became of it, oldest first; for a merged one it continues with that of `into`. `today` is the
    calendar day in the forum's zone. `actions` came from it, or from what it continues in.
    """

    topic: TopicNow
    forum: Forum
    today: date
    meeting: Meeting | None = None
    into: TopicNow | None = None
    is_over: bool = False
    history: Sequence[DatedNews] = ()
    actions: Sequence[CameOfIt] = ()


async def my_topics(uow: UnitOfWork, person: Person, now: datetime) -> Sequence[MyTopic]:
    """Everything that the person signed, in all forums, newest first. What was unattributed cannot be found."""
    return await _seen(uow, await uow.agenda.by_author(person.id), now)


async def topic_by_code(uow: UnitOfWork, person: Person, code: str, now: datetime) -> MyTopic | None:
    """The unattributed topic whose code somebody holds. Who asked is not kept.

    None for a code that does not exist, and for people who have no part in the topic's forum.
    """
    found = await uow.agenda.by_code(code_hash(code))
    if found is None or await uow.forums.membership(found.forum_id, person.id) is None:
        return None
    return next(iter(await _seen(uow, [found], now)), None)


async def _seen(uow: UnitOfWork, topics: Sequence[Suggestion], now: datetime) -> list[MyTopic]:
    into = {t.id: t for t in await uow.agenda.many({t.merged_into for t in topics if t.merged_into})}
    news = await _news(uow, [*topics, *into.values()])
    wanted = {told.meeting_id for lines in news.values() for told in lines} | {topic.meeting_id for topic in topics}
    meetings = {m.id: m for m in await uow.meetings.many({meeting_id for meeting_id in wanted if meeting_id})}
    actions = await uow.actions.of_topics([*(topic.id for topic in topics), *into])
    found: list[MyTopic] = []
    for topic in topics:
        forum = await uow.forums.get(topic.forum_id)
        if forum is not None:
            decided = _merged_into(topic)
            goes_on = into.get(decided) if decided else None
            meeting = meetings.get(topic.meeting_id) if topic.meeting_id else None
            history = _history(forum, _lines(topic, goes_on, news), meetings)
            over = meeting is not None and meeting.ends_at <= now
            today = day_of(forum, now)
            theirs = (topic.id, goes_on and goes_on.id)
            came = [came_of_it(action) for action in actions if action.topic_id in theirs]
            into_now = topic_now(goes_on) if goes_on else None
            found.append(MyTopic(topic_now(topic), forum, today, meeting, into_now, over, history, came))
    return found


async def _news(uow: UnitOfWork, topics: Sequence[Suggestion]) -> dict[SuggestionId, list[TopicNews]]:
    found: dict[SuggestionId, list[TopicNews]] = {topic.id: [] for topic in topics}
    for news in await uow.news.of(found):
        found[news.suggestion_id].append(news)
    return found


def _lines(
    topic: Suggestion, into: Suggestion | None, news: Mapping[SuggestionId, list[TopicNews]]
) -> Sequence[TopicNews]:
    own = news[topic.id]
    merged_at = own[-1].at if own and into else None
    return [*own, *(told for told in news[into.id] if told.at >= merged_at)] if into and merged_at else own


def _history(forum: Forum, lines: Sequence[TopicNews], meetings: Mapping[MeetingId, Meeting]) -> list[DatedNews]:
    return [_told(forum, news, meetings.get(news.meeting_id) if news.meeting_id else None) for news in lines]


def _told(forum: Forum, news: TopicNews, meeting: Meeting | None) -> DatedNews:
    if meeting is None:
        return DatedNews(news, day_of(forum, news.at))
    return DatedNews(news, meeting.starts.date(), called_off=meeting.state is MeetingState.CANCELLED)
