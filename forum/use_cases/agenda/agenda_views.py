"""What may be seen of the agenda, by whom. Confidentiality is decided here, once, and not in a card."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime

from forum.actions import Action
from forum.agenda import Attribution, Outcome, Suggestion
from forum.balance import Balance, balance_of
from forum.cut_off import came_late, is_closed
from forum.forums import Forum
from forum.ids import PersonId, SuggestionId
from forum.meetings import Meeting, MeetingState
from forum.openness import was_confided
from forum.people import Person
from forum.ports import UnitOfWork
from forum.use_cases.agenda.topics_carried_over import times_carried


@dataclass(frozen=True)
class AgendaView:
    """The topics as one reader may see them. `names` holds only those names that the reader may know.

    `late` are those for the meeting after `meeting`; `closed` says that new ones would be too.
    """

    forum: Forum
    topics: Sequence[Suggestion]
    counts: Mapping[SuggestionId, int]
    names: Mapping[SuggestionId, str] = field(default_factory=dict[SuggestionId, str])
    mine: frozenset[SuggestionId] = frozenset()
    meeting: Meeting | None = None
    late: frozenset[SuggestionId] = frozenset()
    closed: bool = False


@dataclass(frozen=True)
class ShapingView:
    """Everything a chair needs to shape an agenda, in private: chairs-only names included.

    `carried` counts the published agendas that left a topic waiting, `comments` what people said about the agenda.
    """

    agenda: AgendaView
    meeting: Meeting
    matters_arising: Sequence[Action]
    carried: Mapping[SuggestionId, int] = field(default_factory=dict[SuggestionId, int])
    comments: int = 0

    @property
    def balance(self) -> Balance:
        """Of what is pencilled in for this meeting so far, whether or not a card shows it."""
        items = [
            topic
            for topic in self.agenda.topics
            if topic.proposed is Outcome.ACCEPTED and not is_from_before(topic, self.meeting)
        ]
        return balance_of(items, self.meeting.minutes)


def may_be_named(forum: Forum, suggestion: Suggestion, *, to_chairs: bool) -> bool:
    """Whether the author's name may be shown. A listening circle names nobody in the channel."""
    if suggestion.author_id is None or suggestion.attribution is Attribution.UNATTRIBUTED:
        return False
    if to_chairs:
        return True
    return suggestion.attribution is Attribution.NAMED and not was_confided(forum, suggestion.created_at)


def may_name_presenter(forum: Forum, suggestion: Suggestion) -> bool:
    """Whether the channel may read who opens an item: a listening circle names nobody there."""
    return not was_confided(forum, suggestion.created_at)


def why_for_everybody(forum: Forum, suggestion: Suggestion) -> str:
    """What may be read of why a topic matters, by those who are not chairs. A listening circle shows themes only: a
    story told in confidence is known by its details, whatever name is left out.
    """
    return "" if was_confided(forum, suggestion.created_at) else suggestion.why


async def agenda_view(uow: UnitOfWork, forum: Forum, now: datetime, reader: Person | None) -> AgendaView:
    """The open topics, most wanted first. `reader` None is the channel, where nobody's own presses are marked."""
    topics = await uow.agenda.open_of(forum.id)
    meeting = await uow.meetings.next_of(forum.id, now)
    if meeting is not None and (meeting.agenda_published_at or meeting.state is not MeetingState.SCHEDULED):
        # Its agenda is out, or nobody has been told of it yet.
        meeting = None
    view = await _view(uow, forum, topics, reader, meeting, to_chairs=False)
    return replace(view, closed=meeting is not None and is_closed(forum, meeting, now))


async def is_too_late(uow: UnitOfWork, forum: Forum, topic: Suggestion, now: datetime) -> bool:
    """Whether a topic came after the cut-off of the meeting that is next at `now` (UTC)."""
    meeting = await uow.meetings.next_of(forum.id, now)
    return meeting is not None and came_late(forum, meeting, topic)


async def published_view(uow: UnitOfWork, forum: Forum, meeting: Meeting) -> AgendaView:
    """The published agenda, in its order."""
    return await _view(uow, forum, await uow.agenda.of_meeting(meeting.id), None, meeting, to_chairs=False)


async def topics_to_shape(uow: UnitOfWork, forum: Forum, meeting: Meeting) -> list[Suggestion]:
    """What the chairs decide on: the meeting's accepted topics, the open ones, those parked at some time, and what
    came of earlier ones: those of the meeting before, and those that are with the board.
    """
    accepted, waiting = await uow.agenda.of_meeting(meeting.id), await uow.agenda.open_of(forum.id)
    return [*accepted, *waiting, *await uow.agenda.parked_of(forum.id), *await _from_before(uow, forum, meeting)]


def is_from_before(topic: Suggestion, meeting: Meeting) -> bool:
    """Whether it was taken up at an earlier meeting than this, or is with the board."""
    accepted_then = topic.outcome is Outcome.ACCEPTED and topic.meeting_id != meeting.id
    return accepted_then or topic.outcome is Outcome.TO_BOARD


async def _from_before(uow: UnitOfWork, forum: Forum, meeting: Meeting) -> list[Suggestion]:
    taken_up = [topic for topic in await uow.agenda.taken_up_of(forum.id) if is_from_before(topic, meeting)]
    met = await uow.meetings.many({topic.meeting_id for topic in taken_up if topic.meeting_id})
    last = next((earlier.id for earlier in met if earlier.starts_at < meeting.starts_at), None)
    return [topic for topic in taken_up if topic.outcome is Outcome.TO_BOARD or topic.meeting_id == last]


async def shaping_view(uow: UnitOfWork, forum: Forum, meeting: Meeting) -> ShapingView:
    """Accepted topics first, in order; then the open ones, most wanted first; then those that came late, those
    parked, and those from before.

    The caller has checked for a chair.
    """
    topics = await topics_to_shape(uow, forum, meeting)
    agenda = await _view(uow, forum, topics, None, meeting, to_chairs=True)
    carried = await times_carried(uow, meeting, (topic.id for topic in topics))
    comments = len(await uow.published.comments(meeting.id))
    return ShapingView(agenda, meeting, await uow.actions.open_of(forum.id), carried, comments)


async def _view(
    uow: UnitOfWork,
    forum: Forum,
    topics: Sequence[Suggestion],
    reader: Person | None,
    meeting: Meeting | None,
    *,
    to_chairs: bool,
) -> AgendaView:
    supports = await uow.agenda.supports(topic.id for topic in topics)
    counts = Counter(support.suggestion_id for support in supports)
    named = {t.id: t.author_id for t in topics if t.author_id and may_be_named(forum, t, to_chairs=to_chairs)}
    late = frozenset(t.id for t in topics if meeting is not None and came_late(forum, meeting, t))
    people: dict[PersonId, str] = {person.id: person.name for person in await uow.people.many(named.values())}
    return AgendaView(
        forum=forum,
        topics=sorted(topics, key=lambda t: (_section(t, meeting, late), *_place(t, counts[t.id]))),
        counts=counts,
        names={topic: people[author] for topic, author in named.items() if author in people},
        mine=frozenset(s.suggestion_id for s in supports if reader is not None and s.person_id == reader.id),
        meeting=meeting,
        late=late,
    )


def _place(topic: Suggestion, wanted_by: int) -> tuple[bool, int, datetime, str]:
    """By the chairs' places, in the order in which they are published; those without one by how many want them."""
    placed = topic.position is not None
    return (not placed, topic.position if topic.position is not None else -wanted_by, topic.created_at, topic.id)


def _section(topic: Suggestion, meeting: Meeting | None, late: frozenset[SuggestionId]) -> int:
    """Where a topic stands in a list, before its place and its supporters count."""
    if meeting is not None and is_from_before(topic, meeting):
        return 3
    if topic.outcome is Outcome.PARKED:
        return 2
    # A late one that a chair has already found room for stands with the others.
    return 1 if topic.id in late and topic.proposed is not Outcome.ACCEPTED else 0
