"""What may be seen of the agenda, by whom. Confidentiality is decided here, once, and not in a card."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from forum.actions import Action
from forum.agenda import Attribution, Outcome, Suggestion, SuggestionId
from forum.forums import Forum, Openness
from forum.meetings import Meeting, MeetingState
from forum.people import Person, PersonId
from forum.ports import UnitOfWork


@dataclass(frozen=True)
class AgendaView:
    """The topics as one reader may see them. `names` holds only those names that the reader may know."""

    forum: Forum
    topics: Sequence[Suggestion]
    counts: Mapping[SuggestionId, int]
    names: Mapping[SuggestionId, str] = field(default_factory=dict[SuggestionId, str])
    mine: frozenset[SuggestionId] = frozenset()
    meeting: Meeting | None = None


@dataclass(frozen=True)
class ShapingView:
    """Everything a chair needs to shape an agenda, in private: chairs-only names included."""

    agenda: AgendaView
    meeting: Meeting
    matters_arising: Sequence[Action]


def may_be_named(forum: Forum, suggestion: Suggestion, *, to_chairs: bool) -> bool:
    """Whether the author's name may be shown. A listening circle names nobody in the channel."""
    if suggestion.author_id is None or suggestion.attribution is Attribution.UNATTRIBUTED:
        return False
    if to_chairs:
        return True
    return suggestion.attribution is Attribution.NAMED and forum.openness is Openness.OPEN_FORUM


async def agenda_view(uow: UnitOfWork, forum: Forum, now: datetime, reader: Person | None) -> AgendaView:
    """The open topics, most wanted first. `reader` None is the channel, where nobody's own presses are marked."""
    topics = await uow.agenda.open_of(forum.id)
    meeting = await uow.meetings.next_of(forum.id, now)
    if meeting is not None and (meeting.agenda_published_at or meeting.state is not MeetingState.SCHEDULED):
        # Its agenda is out, or nobody has been told of it yet.
        meeting = None
    return await _view(uow, forum, topics, reader, meeting, to_chairs=False)


async def published_view(uow: UnitOfWork, forum: Forum, meeting: Meeting) -> AgendaView:
    """The published agenda, in its order."""
    return await _view(uow, forum, await uow.agenda.of_meeting(meeting.id), None, meeting, to_chairs=False)


async def topics_to_shape(uow: UnitOfWork, forum: Forum, meeting: Meeting) -> list[Suggestion]:
    """What the chairs decide on: the meeting's accepted topics, the open ones, and those parked at some time."""
    accepted, waiting = await uow.agenda.of_meeting(meeting.id), await uow.agenda.open_of(forum.id)
    return [*accepted, *waiting, *await uow.agenda.parked_of(forum.id)]


async def shaping_view(uow: UnitOfWork, forum: Forum, meeting: Meeting) -> ShapingView:
    """Accepted topics first, in order; then the open ones, most wanted first; then those parked.

    The caller has checked for a chair.
    """
    topics = await topics_to_shape(uow, forum, meeting)
    agenda = await _view(uow, forum, topics, None, meeting, to_chairs=True)
    return ShapingView(agenda, meeting, await uow.actions.open_of(forum.id))


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
    people: dict[PersonId, str] = {person.id: person.name for person in await uow.people.many(named.values())}
    return AgendaView(
        forum=forum,
        topics=sorted(topics, key=lambda t: (t.outcome is Outcome.PARKED, t.position or 10_000, -counts[t.id])),
        counts=counts,
        names={topic: people[author] for topic, author in named.items() if author in people},
        mine=frozenset(s.suggestion_id for s in supports if reader is not None and s.person_id == reader.id),
        meeting=meeting,
    )
