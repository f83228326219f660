"""Who may see what of the agenda. Confidentiality is decided here, once, and not in a card."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from forum.agenda import Attribution, Outcome, Suggestion
from forum.cut_off import came_late, is_closed
from forum.forums import Forum
from forum.ids import PersonId, SuggestionId
from forum.meetings import Meeting, MeetingState
from forum.openness import was_confided
from forum.people import Person
from forum.ports import UnitOfWork


@dataclass(frozen=True)
class SeenTopic:
    """A topic as one reader may see it. `why` it matters and its author's `name` are "" if they may not know.

    `wanted_by` counts those who would like it discussed; `mine`: the reader is one of them. `late`: it came too late
    for the next meeting.
    """

    id: SuggestionId
    title: str
    why: str = ""
    name: str = ""
    wanted_by: int = 0
    mine: bool = False
    late: bool = False


@dataclass(frozen=True)
class AgendaView:
    """The topics as one reader may see them. `closed`: a new one would be for the meeting after `meeting`."""

    forum: Forum
    topics: Sequence[SeenTopic]
    meeting: Meeting | None = None
    closed: bool = False


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
    """Why a topic matters, as far as people who are not chairs may read it. A listening circle shows themes only: a
    story told in confidence can be recognised by its details, even without the name.
    """
    return "" if was_confided(forum, suggestion.created_at) else suggestion.why


SAID_TO_EVERYBODY = frozenset({Outcome.ANSWERED, Outcome.DONE})


def words_for_everybody(forum: Forum, suggestion: Suggestion) -> str:
    """What the chairs say came of a topic, if they wrote it for everybody: its author is named or unknown. Their
    reasons for leaving a topic out were written to its author.
    """
    return suggestion.reason if is_said_to_everybody(forum, suggestion, suggestion.outcome) else ""


def is_said_to_everybody(forum: Forum, suggestion: Suggestion, outcome: Outcome | None) -> bool:
    """Whether everybody would read what the chairs say of this outcome."""
    if was_confided(forum, suggestion.created_at) or outcome not in SAID_TO_EVERYBODY:
        return False
    return suggestion.attribution is Attribution.UNATTRIBUTED or may_be_named(forum, suggestion, to_chairs=False)


async def agenda_view(uow: UnitOfWork, forum: Forum, now: datetime, reader: Person | None) -> AgendaView:
    """The open topics, most wanted first. `reader` None is the channel, where nobody's own presses are marked."""
    topics = await uow.agenda.open_of(forum.id)
    meeting = await uow.meetings.next_of(forum.id, now)
    if meeting is not None and (meeting.agenda_published_at or meeting.state is not MeetingState.SCHEDULED):
        # Its agenda is out, or nobody has been told about it yet.
        meeting = None
    seen = await seen_in_order(uow, forum, topics, reader, meeting, to_chairs=False)
    closed = meeting is not None and is_closed(forum, meeting, now)
    return AgendaView(forum, [topic for _, topic in seen], meeting, closed)


async def seen_by_everybody(uow: UnitOfWork, forum: Forum, topic: Suggestion) -> SeenTopic:
    """One topic, as anybody in the forum may see it."""
    [(_, seen)] = await seen_in_order(uow, forum, [topic], None, None, to_chairs=False)
    return seen


async def is_too_late(uow: UnitOfWork, forum: Forum, topic: Suggestion, now: datetime) -> bool:
    """Whether a topic came after the cut-off of the meeting that is next at `now` (UTC)."""
    meeting = await uow.meetings.next_of(forum.id, now)
    return meeting is not None and came_late(forum, meeting, topic)


async def topics_to_shape(uow: UnitOfWork, forum: Forum, meeting: Meeting) -> list[Suggestion]:
    """What the chairs decide on: the meeting's accepted topics, the open ones, those parked at any time, and earlier
    ones without an end: those of the meeting before, and those with the board.
    """
    accepted, waiting = await uow.agenda.of_meeting(meeting.id), await uow.agenda.open_of(forum.id)
    return [*accepted, *waiting, *await uow.agenda.parked_of(forum.id), *await _from_before(uow, forum, meeting)]


def is_from_before(topic: Suggestion, meeting: Meeting) -> bool:
    """Whether it was taken up at an earlier meeting, or is with the board."""
    accepted_then = topic.outcome is Outcome.ACCEPTED and topic.meeting_id != meeting.id
    return accepted_then or topic.outcome is Outcome.TO_BOARD


async def _from_before(uow: UnitOfWork, forum: Forum, meeting: Meeting) -> list[Suggestion]:
    taken_up = [topic for topic in await uow.agenda.taken_up_of(forum.id) if is_from_before(topic, meeting)]
    met = await uow.meetings.many({topic.meeting_id for topic in taken_up if topic.meeting_id})
    last = next((earlier.id for earlier in met if earlier.starts_at < meeting.starts_at), None)
    return [topic for topic in taken_up if topic.outcome is Outcome.TO_BOARD or topic.meeting_id == last]


async def seen_in_order(
    uow: UnitOfWork,
    forum: Forum,
    topics: Sequence[Suggestion],
    reader: Person | None,
    meeting: Meeting | None,
    *,
    to_chairs: bool,
) -> list[tuple[Suggestion, SeenTopic]]:
    """Each topic as it may be seen: those with a place first, then the most wanted.

    With `to_chairs`, the caller has made sure that a chair is asking.
    """
    supports = await uow.agenda.supports(topic.id for topic in topics)
    counts = Counter(support.suggestion_id for support in supports)
    mine = {one.suggestion_id for one in supports if reader is not None and one.person_id == reader.id}
    named = {t.id: t.author_id for t in topics if t.author_id and may_be_named(forum, t, to_chairs=to_chairs)}
    late = frozenset(t.id for t in topics if meeting is not None and came_late(forum, meeting, t))
    people: dict[PersonId, str] = {person.id: person.name for person in await uow.people.many(named.values())}
    names = {topic: people.get(author, "") for topic, author in named.items()}

    def seen(topic: Suggestion) -> SeenTopic:
        why = topic.why if to_chairs else why_for_everybody(forum, topic)
        wanted_by, name = counts[topic.id], names.get(topic.id, "")
        return SeenTopic(topic.id, topic.title, why, name, wanted_by, mine=topic.id in mine, late=topic.id in late)

    ordered = sorted(topics, key=lambda t: (_section(t, meeting, late), *_place(t, counts[t.id])))
    return [(topic, seen(topic)) for topic in ordered]


def _place(topic: Suggestion, wanted_by: int) -> tuple[bool, int, datetime, str]:
    """By the chairs' places, in the order of publishing; those without one by how many people want them."""
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
