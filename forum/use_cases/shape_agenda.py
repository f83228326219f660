"""Shape the agenda: accept, park with a reason, order, minutes; then publish it and tell every author."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from forum.agenda import Outcome, Suggestion, SuggestionId
from forum.errors import Gone, Invalid
from forum.forums import Forum
from forum.jobs import Show, Tell
from forum.keys import about
from forum.meetings import Meeting, MeetingId
from forum.people import Person
from forum.ports import UnitOfWork
from forum.use_cases.agenda_views import topics_to_shape
from forum.use_cases.change_meeting import meeting_ahead
from forum.use_cases.roles import require_chair
from forum.use_cases.suggest_topic import agenda_post


@dataclass(frozen=True)
class Decision:
    """What the chairs want for one topic. `outcome` None: not decided, it stays for later."""

    outcome: Outcome | None
    position: int | None = None
    minutes: int | None = None
    reason: str = ""


async def shape_agenda(
    uow: UnitOfWork, by: Person, forum: Forum, meeting_id: MeetingId, decisions: Mapping[SuggestionId, Decision]
) -> Meeting:
    """Pencils the decisions in; nobody is told yet.

    Raises OnlyAChair, Gone, and Invalid for one to be parked without a reason: by then everything else is pencilled in.
    """
    await require_chair(uow, forum, by)
    meeting = await meeting_ahead(uow, meeting_id)
    for suggestion_id, decision in decisions.items():
        suggestion = await uow.agenda.get(suggestion_id)
        if suggestion is None or suggestion.forum_id != forum.id:
            raise Gone
        if suggestion.outcome is not Outcome.WITHDRAWN:
            _pencil(suggestion, decision)
    _require_reasons(await topics_to_shape(uow, forum, meeting))
    return meeting


def _require_reasons(topics: Iterable[Suggestion]) -> None:
    for topic in topics:
        if topic.proposed is Outcome.PARKED and not topic.reason:
            raise Invalid("shaping-needs-reason", title=topic.title)


def _pencil(suggestion: Suggestion, decision: Decision) -> None:
    suggestion.proposed = decision.outcome
    suggestion.position, suggestion.minutes = decision.position, decision.minutes
    suggestion.reason = decision.reason.strip()


async def publish_agenda(uow: UnitOfWork, by: Person, forum: Forum, meeting_id: MeetingId, now: datetime) -> Meeting:
    """What is pencilled in becomes the outcome. Publishing again brings the posted agenda up to date.

    Raises OnlyAChair, Gone, Invalid (nothing accepted, or one parked without a reason).
    """
    await require_chair(uow, forum, by)
    meeting = await meeting_ahead(uow, meeting_id)
    topics = await topics_to_shape(uow, forum, meeting)
    _require_reasons(topics)
    accepted = [topic for topic in topics if topic.proposed is Outcome.ACCEPTED]
    if not accepted:
        raise Invalid("shaping-nothing-accepted")
    accepted.sort(key=lambda topic: (topic.position or 10_000, topic.created_at))
    for place, topic in enumerate(accepted, start=1):
        topic.position = place
    for topic in topics:
        await _decide(uow, forum, meeting, topic)
    meeting.agenda_published_at = now
    await uow.jobs.put(Show(forum.id, about("published", meeting.id)))
    await uow.jobs.put_unless_waiting(agenda_post(forum))
    return meeting


async def _decide(uow: UnitOfWork, forum: Forum, meeting: Meeting, topic: Suggestion) -> None:
    decided = topic.proposed or Outcome.OPEN
    if topic.outcome is decided is Outcome.PARKED:
        return  # its author was told when it was parked
    changed = decided is not topic.outcome
    topic.outcome = decided
    topic.meeting_id = meeting.id if decided is not Outcome.OPEN else None
    if decided is not Outcome.ACCEPTED:
        topic.position = topic.minutes = None
    if topic.author_id is not None and (changed or meeting.agenda_published_at is None):
        # The revision of the telling is the outcome itself: the same news is never told twice.
        await uow.jobs.put(Tell(topic.author_id, forum.id, about("outcome", topic.id, meeting.id, decided.value)))
