""" "You said, we did, still open": what came of it all, as far as everybody may read it.

It goes into the channel, so it contains nothing that the channel may not read. An author is named if they agreed and
the forum is open. The chairs' own words are shown for an answer and for what was done, if the topic is named or
unattributed (nobody else can be told of that); their reasons for leaving a topic out were written to its author. A
listening circle reads titles and outcomes, and the channel reads no more than that about the time before a circle was
opened up. Words about an outcome that have the whole name of a member under 18 are left out: it goes into emails.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from forum.actions import ENDED, Action, Progress
from forum.agenda import Attribution, Outcome, Suggestion
from forum.days import day_of
from forum.forums import Forum
from forum.ids import MeetingId, SuggestionId
from forum.meetings import Meeting
from forum.openness import may_name_owner, was_confided
from forum.opportunities import TakenUp, taken_up_by_some
from forum.people import Person
from forum.points import Digest
from forum.ports import UnitOfWork
from forum.use_cases.agenda.agenda_views import may_be_named, words_for_everybody
from forum.use_cases.drafts.names_in_text import without_young, young_here

LEFT_OUT = frozenset({Outcome.WITHDRAWN})
WAITS = frozenset({Outcome.OPEN, Outcome.PARKED, Outcome.TO_BOARD})


@dataclass(frozen=True)
class DigestAction:
    """One action, as everybody may read it: never whose it is. `how` it went is "" where that is not said.

    `since` is the day on which it was noted. `is_new`: it has not stood in a digest before. `topic_id` is the topic it
    came from. `was_confided`: it was noted in a listening circle.
    """

    text: str
    progress: Progress
    since: date
    due: date | None
    how: str
    is_new: bool
    topic_id: SuggestionId | None = None
    was_confided: bool = False

    @property
    def is_open(self) -> bool:
        """Neither done nor closed yet."""
        return self.progress not in ENDED


@dataclass(frozen=True)
class DigestTopic:
    """One topic, as everybody may read it. `name` is its author's and `reason` the chairs' words, "" if they are not
    shown; `into` is the title of what a merged one continues in.

    `day` is that of the meeting that took it up, otherwise the day (in the forum's zone) since which it has been in
    this state. `is_over`: that meeting has ended. `is_new`: it has not appeared like this in a digest before. `actions`
    came from it; if it is not new, only those that are, or that have ended. `was_confided`: it was put forward in a
    listening circle.
    """

    title: str
    outcome: Outcome
    day: date
    name: str = ""
    reason: str = ""
    into: str = ""
    is_over: bool = False
    is_new: bool = True
    actions: Sequence[DigestAction] = ()
    attribution: Attribution = Attribution.NAMED
    was_confided: bool = False

    @property
    def is_settled(self) -> bool:
        """Whether there is something to tell: more than that it is waiting, or was discussed."""
        return self.outcome is not Outcome.OPEN and not self.is_over

    @property
    def is_open(self) -> bool:
        """Whether it is waiting: for a meeting, for the board, or for somebody to say what came of a discussion."""
        return self.outcome in WAITS or self.is_over


@dataclass(frozen=True)
class DigestView:
    """`told` is what became of topics in that time; `ended` and `waiting` are actions that come from no topic shown.
    `taken_up` are opportunities of which it was said in that time how many took them up.
    """

    forum: Forum
    digest: Digest
    told: Sequence[DigestTopic]
    ended: Sequence[DigestAction]
    open: Sequence[DigestTopic]
    waiting: Sequence[DigestAction]
    taken_up: Sequence[TakenUp] = ()

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to say."""
        return not (self.told or self.ended or self.open or self.waiting or self.taken_up)

    @property
    def has_news(self) -> bool:
        """Whether something has happened: more than new topics, which the list of topics shows."""
        moved = any(one.actions or (one.is_new and one.outcome is not Outcome.OPEN) for one in self.open)
        return bool(self.told or self.ended or self.taken_up) or moved or any(one.is_new for one in self.waiting)

    @property
    def only_open(self) -> bool:
        """Whether nothing has had a result yet."""
        return not (self.told or self.ended or self.taken_up or self.is_empty)


async def next_digest(uow: UnitOfWork, forum: Forum, now: datetime) -> Digest:
    """The one that would be posted now; it continues where the last one ended."""
    last = await uow.digests.newest(forum.id)
    return Digest(forum.id, last.number + 1 if last else 1, last.until if last else None, now)


async def digest_view(uow: UnitOfWork, forum: Forum, digest: Digest) -> DigestView:
    """Each topic and each action once. What has happened since it was posted belongs to the next one."""
    topics = [topic for topic in await uow.digests.topics(forum.id, digest.since) if topic.outcome not in LEFT_OUT]
    last = {news.suggestion_id: news.at for news in await uow.news.of(topic.id for topic in topics)}
    told_now = {topic for topic, at in last.items() if is_after(at, digest.since) and at <= digest.until}
    since = await uow.digests.ended_actions(forum.id, digest.since)
    ended = [action for action in since if (action.updated_at or action.recorded_at) <= digest.until]
    actions = _by_topic([*ended, *await uow.actions.open_of(forum.id)])
    around = await _Around.of(uow, forum, topics, last, actions, digest)
    seen = {topic.id: around.seen(topic) for topic in topics}
    told = {topic: one for topic, one in seen.items() if topic in told_now and one.is_settled}
    open_ = {topic: one for topic, one in seen.items() if topic not in told and one.is_open}
    shown = told.keys() | open_.keys()
    reported = await uow.opportunities.reported(forum.id, digest.since, digest.until)
    return DigestView(
        forum=forum,
        digest=digest,
        told=list(told.values()),
        ended=[around.action(each) for each in ended if each.topic_id not in shown],
        open=list(open_.values()),
        waiting=[
            around.action(each)
            for topic, mine in actions.items()
            if topic not in shown
            for each in mine
            if each.is_open
        ],
        taken_up=taken_up_by_some(reported),
    )


def is_after(moment: datetime, since: datetime | None) -> bool:
    """Whether a UTC instant lies in a digest's period. `since` None: it covers everything from the beginning."""
    return since is None or moment > since


def _by_topic(actions: Sequence[Action]) -> dict[SuggestionId | None, list[Action]]:
    found: dict[SuggestionId | None, list[Action]] = {}
    for action in actions:
        found.setdefault(action.topic_id, []).append(action)
    return found


@dataclass(frozen=True)
class _Around:
    """What is needed to show a topic."""

    forum: Forum
    names: Mapping[SuggestionId, str]
    titles: Mapping[SuggestionId, str]
    meetings: Mapping[MeetingId, Meeting]
    last: Mapping[SuggestionId, datetime]
    actions: Mapping[SuggestionId | None, Sequence[Action]]
    digest: Digest
    young: Sequence[Person]

    @classmethod
    async def of(
        cls,
        uow: UnitOfWork,
        forum: Forum,
        topics: Sequence[Suggestion],
        last: Mapping[SuggestionId, datetime],
        actions: Mapping[SuggestionId | None, Sequence[Action]],
        digest: Digest,
    ) -> "_Around":
        named = {t.id: t.author_id for t in topics if t.author_id and may_be_named(forum, t, to_chairs=False)}
        people = {person.id: person.name for person in await uow.people.many(named.values())}
        into = await uow.agenda.many({topic.merged_into for topic in topics if topic.merged_into})
        met = await uow.meetings.many({topic.meeting_id for topic in topics if topic.meeting_id})
        return cls(
            forum=forum,
            names={topic: people[author] for topic, author in named.items() if author in people},
            titles={topic.id: topic.title for topic in into},
            meetings={meeting.id: meeting for meeting in met},
            last=last,
            actions=actions,
            digest=digest,
            young=await young_here(uow, forum),
        )

    def seen(self, topic: Suggestion) -> DigestTopic:
        """The topic as everybody may see it."""
        taken_up = topic.outcome is Outcome.ACCEPTED and topic.meeting_id is not None
        meeting = self.meetings.get(topic.meeting_id) if taken_up and topic.meeting_id else None
        since = topic.created_at if topic.outcome is Outcome.OPEN else self.last.get(topic.id, topic.created_at)
        is_over = meeting is not None and meeting.ends_at <= self.digest.until
        changed = max(since, meeting.ends_at) if meeting is not None and is_over else since
        is_new = is_after(changed, self.digest.since)
        return DigestTopic(
            title=topic.title,
            outcome=topic.outcome,
            day=meeting.starts.date() if meeting else day_of(self.forum, since),
            name=self.names.get(topic.id, ""),
            reason=without_young(self.young, words_for_everybody(self.forum, topic)),
            into=self.titles.get(topic.merged_into, "") if topic.merged_into else "",
            is_over=is_over,
            is_new=is_new,
            actions=[self.action(each) for each in self.actions.get(topic.id, ()) if is_new or self._is_news(each)],
            attribution=topic.attribution,
            was_confided=was_confided(self.forum, topic.created_at),
        )

    def action(self, action: Action) -> DigestAction:
        """The action as everybody may see it: what was written about how it went may name somebody."""
        said = without_young(self.young, action.outcome or action.note)
        return DigestAction(
            text=action.text,
            progress=action.progress,
            since=action.recorded_at.date(),
            due=action.due,
            how=said if may_name_owner(self.forum, action) else "",
            is_new=is_after(action.recorded_at, self.digest.since),
            topic_id=action.topic_id,
            was_confided=was_confided(self.forum, action.recorded_at),
        )

    def _is_news(self, action: Action) -> bool:
        return not action.is_open or is_after(action.recorded_at, self.digest.since)
