"""What the chairs see when they shape an agenda, in private."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from forum.agenda import Attribution, ItemKind, LedBy, Outcome, Suggestion
from forum.balance import Balance, balance_of
from forum.cut_off import closes_at, is_closed
from forum.forums import Forum
from forum.ids import SuggestionId
from forum.links import chat_with, mail_to
from forum.meetings import Meeting
from forum.people import Person
from forum.ports import UnitOfWork
from forum.use_cases.agenda.agenda_views import (
    SeenTopic,
    is_from_before,
    may_be_named,
    may_name_presenter,
    seen_in_order,
    topics_to_shape,
)
from forum.use_cases.agenda.changed_meanwhile import mark_of
from forum.use_cases.agenda.matters_arising import MatterArising, matters_arising
from forum.use_cases.agenda.topics_carried_over import times_carried


@dataclass(frozen=True)
class TopicToShape:
    """A topic as the chairs see it, with what they have pencilled in.

    `carried` counts the published agendas that left it waiting. `from_before`: an earlier meeting took it up, or it is
    with the board. `for_chairs`: only the chairs know its author. `names_presenter`: the channel may read who opens it.
    `mark` is the mark of what is pencilled in. `talk` is a link to write to the author, "" if the chairs may not know
    who it is.
    """

    seen: SeenTopic
    outcome: Outcome
    proposed: Outcome | None
    position: int | None
    minutes: int | None
    reason: str
    merged_into: SuggestionId | None
    kind: ItemKind
    presenter: str
    led_by: LedBy
    link: str
    carried: int
    from_before: bool
    for_chairs: bool
    names_presenter: bool
    mark: str
    talk: str = ""

    @property
    def id(self) -> SuggestionId:
        """The id of the topic."""
        return self.seen.id


@dataclass(frozen=True)
class ShapingView:
    """Everything that a chair needs to shape an agenda: chairs-only names included.

    `balance` is that of everything pencilled in for this meeting so far, whether or not a card shows it; `comments`
    counts what people said about the agenda. `closes` is the UTC instant until which topics are still taken, as
    members have read; None once they are not.
    """

    forum: Forum
    meeting: Meeting
    topics: Sequence[TopicToShape]
    matters_arising: Sequence[MatterArising]
    balance: Balance
    comments: int = 0
    closes: datetime | None = None


async def shaping_view(uow: UnitOfWork, forum: Forum, meeting: Meeting, now: datetime) -> ShapingView:
    """Accepted topics first, in order; then the open ones, most wanted first; then late ones, parked ones, and earlier
    ones.

    The caller has made sure that a chair is asking.
    """
    topics = await topics_to_shape(uow, forum, meeting)
    carried = await times_carried(uow, meeting, (topic.id for topic in topics))
    seen = await seen_in_order(uow, forum, topics, None, meeting, to_chairs=True)
    links = await _links(uow, forum, topics)
    items = [t for t in topics if t.proposed is Outcome.ACCEPTED and not is_from_before(t, meeting)]
    return ShapingView(
        forum=forum,
        meeting=meeting,
        topics=[
            to_shape(forum, meeting, topic, shown, carried.get(topic.id, 0), links.get(topic.id, ""))
            for topic, shown in seen
        ],
        matters_arising=matters_arising(forum, await uow.actions.open_of(forum.id), to_chairs=True),
        balance=balance_of(items, meeting.minutes),
        comments=len(await uow.published.comments(meeting.id)),
        closes=None if is_closed(forum, meeting, now) else closes_at(forum, meeting),
    )


async def _links(uow: UnitOfWork, forum: Forum, topics: Sequence[Suggestion]) -> dict[SuggestionId, str]:
    """A link to write to each author whom chairs may know: in Teams, or by email."""
    known = {t.id: t.author_id for t in topics if t.author_id and may_be_named(forum, t, to_chairs=True)}
    people = {person.id: _link_to(person) for person in await uow.people.many(known.values())}
    return {topic: people.get(author, "") for topic, author in known.items()}


def _link_to(person: Person) -> str:
    if not person.email:
        return ""
    return mail_to(person.email) if person.is_outside_teams else chat_with(person.email)


def to_shape(
    forum: Forum, meeting: Meeting, topic: Suggestion, seen: SeenTopic, carried: int = 0, talk: str = ""
) -> TopicToShape:
    """One topic, for the chairs."""
    return TopicToShape(
        seen=seen,
        outcome=topic.outcome,
        proposed=topic.proposed,
        position=topic.position,
        minutes=topic.minutes,
        reason=topic.reason,
        merged_into=topic.merged_into,
        kind=topic.kind,
        presenter=topic.presenter,
        led_by=topic.led_by,
        link=topic.link,
        carried=carried,
        from_before=is_from_before(topic, meeting),
        for_chairs=topic.attribution is Attribution.CHAIRS_ONLY,
        names_presenter=may_name_presenter(forum, topic),
        mark=mark_of(topic, meeting),
        talk=talk,
    )
