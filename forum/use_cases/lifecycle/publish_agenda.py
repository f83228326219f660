"""Publish the agenda: what is pencilled in becomes the outcome, and every author is told."""

from collections.abc import Iterable, Mapping
from datetime import datetime

from forum.agenda import Outcome, Suggestion
from forum.audit import Deed
from forum.cut_off import came_late
from forum.errors import Invalid
from forum.forums import Forum
from forum.ids import MeetingId, SuggestionId
from forum.jobs import Tell
from forum.meetings import Meeting
from forum.message_kinds import ByMail, InPrivate
from forum.people import Person
from forum.ports import UnitOfWork
from forum.standing_cards import agenda_post
from forum.use_cases.actions.carry_actions import carry_actions
from forum.use_cases.agenda.agenda_views import is_from_before, topics_to_shape
from forum.use_cases.agenda.keep_news import keep_what_was_published
from forum.use_cases.agenda.keep_version import keep_version
from forum.use_cases.agenda.merge_topics import authors_concerned, merge
from forum.use_cases.agenda.shape_agenda import checked
from forum.use_cases.agenda.topics_carried_over import note_passed_over
from forum.use_cases.board.answer_board import require_board_heard
from forum.use_cases.meetings.meeting_ahead import meeting_ahead
from forum.use_cases.people.by_mail import tell_by_mail
from forum.use_cases.people.note_deed import noted
from forum.use_cases.people.roles import require_chair


async def publish_agenda(uow: UnitOfWork, by: Person, forum: Forum, meeting_id: MeetingId, now: datetime) -> Meeting:
    """What is pencilled in becomes the outcome. Publishing again brings the posted agenda up to date.

    Raises OnlyAChair, Gone, Invalid (nothing accepted, or as for `shape_agenda`).
    """
    await require_chair(uow, forum, by)
    meeting = await meeting_ahead(uow, meeting_id)
    await require_board_heard(uow, forum, meeting)
    topics = await topics_to_shape(uow, forum, meeting)
    merges = checked(topics)
    accepted = [t for t in topics if t.proposed is Outcome.ACCEPTED and not is_from_before(t, meeting)]
    if not accepted:
        raise Invalid("shaping-nothing-accepted")
    items = in_order(accepted)
    for place, topic in enumerate(items, start=1):
        topic.position = place
    for topic in topics:
        if topic.id in merges:
            await merge(uow, forum, topic, merges[topic.id], meeting.by_day(now))
    for topic in topics:
        await _decide(uow, forum, meeting, topic, merges, now)
    await note_passed_over(uow, forum, meeting, topics)
    await carry_actions(uow, forum, meeting, now)
    await keep_what_was_published(uow, forum, meeting, topics, now)
    if meeting.agenda_published_at is None:
        meeting.agenda_published_at = now
        await tell_by_mail(uow, forum.id, ByMail.PUBLISHED_AGENDA.of(meeting.id))
    await keep_version(uow, forum, meeting, items, now)
    await noted(uow, forum, by.id, Deed.AGENDA_PUBLISHED, now, meeting.starts.date(), once_a_day=True)
    await uow.jobs.put_unless_waiting(agenda_post(forum))
    return meeting


def in_order(topics: Iterable[Suggestion]) -> list[Suggestion]:
    """By the chairs' places; those without one last; the older first if places are the same."""
    return sorted(topics, key=lambda topic: (topic.position is None, topic.position or 0, topic.created_at, topic.id))


async def _decide(
    uow: UnitOfWork,
    forum: Forum,
    meeting: Meeting,
    topic: Suggestion,
    merges: Mapping[SuggestionId, SuggestionId],
    now: datetime,
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
        await _tell(uow, forum, meeting, topic, merges, now)


def _decided(topic: Suggestion, meeting: Meeting) -> Outcome:
    if is_from_before(topic, meeting) and topic.proposed in (None, Outcome.ACCEPTED):
        return topic.outcome  # what was pencilled in was for the earlier meeting
    return topic.proposed or Outcome.OPEN


async def _tell(
    uow: UnitOfWork,
    forum: Forum,
    meeting: Meeting,
    topic: Suggestion,
    merges: Mapping[SuggestionId, SuggestionId],
    now: datetime,
) -> None:
    # The outcome itself is the message's revision: the same news is never told twice. People who hear just now that
    # their topic was merged learn from that message what became of the one that continues.
    news = InPrivate.OUTCOME.of(topic.id, meeting.id, topic.outcome.value)
    for author in await authors_concerned(uow, topic, but=merges):
        await uow.jobs.put(Tell(author, forum.id, news), meeting.by_day(now))
