"""Shape the agenda: decide on each topic, order, minutes; then publish it and tell every author."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from forum.agenda import MUST_BE_EXPLAINED, Outcome, Suggestion, SuggestionId
from forum.cut_off import came_late
from forum.errors import Gone, Invalid
from forum.forums import Forum
from forum.jobs import Show, Tell
from forum.keys import about
from forum.meetings import Meeting, MeetingId
from forum.people import Person
from forum.ports import UnitOfWork
from forum.use_cases.agenda_views import is_from_before, topics_to_shape
from forum.use_cases.change_meeting import meeting_ahead
from forum.use_cases.merge_topics import authors_concerned, merge, settled_merges
from forum.use_cases.roles import require_chair
from forum.use_cases.suggest_topic import agenda_post


@dataclass(frozen=True)
class Decision:
    """What the chairs want for one topic. `outcome` None: not decided, it stays as it is.

    `reason` is the chairs' reason or answer; `into` names the topic that a merged one goes on in.
    """

    outcome: Outcome | None
    position: int | None = None
    minutes: int | None = None
    reason: str = ""
    into: SuggestionId | None = None


async def shape_agenda(
    uow: UnitOfWork, by: Person, forum: Forum, meeting_id: MeetingId, decisions: Mapping[SuggestionId, Decision]
) -> Meeting:
    """Pencils the decisions in; nobody is told yet.

    Raises OnlyAChair, Gone, and Invalid for one without the reason or answer that it needs, or merged into nothing: by
    then everything is pencilled in.
    """
    await require_chair(uow, forum, by)
    meeting = await meeting_ahead(uow, meeting_id)
    for suggestion_id, decision in decisions.items():
        suggestion = await uow.agenda.get(suggestion_id)
        if suggestion is None or suggestion.forum_id != forum.id:
            raise Gone
        if suggestion.outcome not in (Outcome.WITHDRAWN, Outcome.MERGED):
            await _pencil(uow, meeting, suggestion, decision)
    _check(await topics_to_shape(uow, forum, meeting))
    return meeting


def _check(topics: list[Suggestion]) -> dict[SuggestionId, SuggestionId]:
    for topic in topics:
        if topic.proposed in MUST_BE_EXPLAINED and not topic.reason:
            problem = "shaping-needs-answer" if topic.proposed is Outcome.ANSWERED else "shaping-needs-reason"
            raise Invalid(problem, title=topic.title)
    return settled_merges(topics)


async def _pencil(uow: UnitOfWork, meeting: Meeting, suggestion: Suggestion, decision: Decision) -> None:
    """Raises Gone for one to be merged into what is not the forum's."""
    if decision.into is not None:
        into = await uow.agenda.get(decision.into)
        if into is None or into.forum_id != suggestion.forum_id:
            raise Gone
    suggestion.proposed = decision.outcome
    if not is_from_before(suggestion, meeting):
        # The place and the minutes of one from before are history.
        suggestion.position, suggestion.minutes = decision.position, decision.minutes
    suggestion.reason = decision.reason.strip()
    suggestion.merged_into = decision.into


async def publish_agenda(uow: UnitOfWork, by: Person, forum: Forum, meeting_id: MeetingId, now: datetime) -> Meeting:
    """What is pencilled in becomes the outcome. Publishing again brings the posted agenda up to date.

    Raises OnlyAChair, Gone, Invalid (nothing accepted, or as `shape_agenda`).
    """
    await require_chair(uow, forum, by)
    meeting = await meeting_ahead(uow, meeting_id)
    topics = await topics_to_shape(uow, forum, meeting)
    merges = _check(topics)
    accepted = [t for t in topics if t.proposed is Outcome.ACCEPTED and not is_from_before(t, meeting)]
    if not accepted:
        raise Invalid("shaping-nothing-accepted")
    for place, topic in enumerate(in_order(accepted), start=1):
        topic.position = place
    for topic in topics:
        if topic.id in merges:
            await merge(uow, forum, topic, merges[topic.id])
    for topic in topics:
        await _decide(uow, forum, meeting, topic, merges)
    meeting.agenda_published_at = meeting.agenda_published_at or now
    await uow.jobs.put(Show(forum.id, about("published", meeting.id)))
    await uow.jobs.put_unless_waiting(agenda_post(forum))
    return meeting


def in_order(topics: Iterable[Suggestion]) -> list[Suggestion]:
    """By the chairs' places; those without one last; the older first where places are the same."""
    return sorted(topics, key=lambda topic: (topic.position is None, topic.position or 0, topic.created_at, topic.id))


async def _decide(
    uow: UnitOfWork, forum: Forum, meeting: Meeting, topic: Suggestion, merges: Mapping[SuggestionId, SuggestionId]
) -> None:
    before, decided, from_before = topic.outcome, _decided(topic, meeting), is_from_before(topic, meeting)
    if before is decided and (decided is Outcome.PARKED or from_before):
        return  # its author was told then
    late = came_late(forum, meeting, topic)
    topic.outcome = decided
    if not from_before or decided is Outcome.OPEN:
        topic.meeting_id = meeting.id if decided is not Outcome.OPEN else None
    if decided is not Outcome.ACCEPTED:
        topic.position = topic.minutes = None
    if decided is Outcome.OPEN:
        topic.proposed = None
    first_told = meeting.agenda_published_at is None and not (late and decided is Outcome.OPEN)
    if topic.id in merges or decided is not before or first_told:
        await _tell(uow, forum, meeting, topic, merges)


def _decided(topic: Suggestion, meeting: Meeting) -> Outcome:
    if is_from_before(topic, meeting) and topic.proposed in (None, Outcome.ACCEPTED):
        return topic.outcome  # what was pencilled in was for the earlier meeting
    return topic.proposed or Outcome.OPEN


async def _tell(
    uow: UnitOfWork, forum: Forum, meeting: Meeting, topic: Suggestion, merges: Mapping[SuggestionId, SuggestionId]
) -> None:
    # The revision of the telling is the outcome itself: the same news is never told twice. Whoever hears just now
    # that their topic was merged learns from that what became of the one that goes on.
    news = about("outcome", topic.id, meeting.id, topic.outcome.value)
    for author in await authors_concerned(uow, topic, but=merges):
        await uow.jobs.put(Tell(author, forum.id, news))
