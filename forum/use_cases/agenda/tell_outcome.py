"""Say what became of a topic without publishing an agenda: after a meeting, or with no next one in sight."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from forum.agenda import MUST_BE_EXPLAINED, Outcome, Suggestion
from forum.audit import Deed
from forum.days import daytime
from forum.errors import Gone, Invalid
from forum.forums import Forum
from forum.ids import MeetingId, SuggestionId
from forum.jobs import AskOutcomes, Tell
from forum.limits import REASON as REASON_LIMIT
from forum.limits import within
from forum.meetings import Meeting, MeetingState
from forum.message_kinds import InPrivate
from forum.people import Person
from forum.ports import UnitOfWork
from forum.standing_cards import agenda_post
from forum.typed_text import paragraphs
from forum.use_cases.agenda.agenda_views import is_said_to_everybody
from forum.use_cases.agenda.keep_news import keep_news
from forum.use_cases.agenda.merge_topics import authors_concerned
from forum.use_cases.drafts.names_in_text import refuse_young
from forum.use_cases.people.note_deed import noted
from forum.use_cases.people.roles import require_chair
from forum.use_cases.people.tell_chairs import tell_chairs

MAY_BECOME = (Outcome.DONE, Outcome.ANSWERED, Outcome.TO_BOARD, Outcome.DECLINED, Outcome.OPEN)
"""The outcomes that can be stated outside a meeting. Open: it is to be discussed again."""


@dataclass(frozen=True)
class Undecided:
    """A topic still waiting for an outcome, for the chairs, and the meeting that took it up, if one did."""

    id: SuggestionId
    title: str
    outcome: Outcome
    meeting: Meeting | None = None

    @classmethod
    def of(cls, topic: Suggestion, meeting: Meeting | None = None) -> "Undecided":
        """What a chair needs to know to say what became of it."""
        return cls(topic.id, topic.title, topic.outcome, meeting)


async def undecided(uow: UnitOfWork, by: Person, forum: Forum, now: datetime) -> Sequence[Undecided]:
    """Those of past meetings, the newest meeting first; those with the board; those parked; those open.

    Topics on the agenda of a meeting that is not over are not among them. Raises OnlyAChair, Gone.
    """
    await require_chair(uow, forum, by)
    taken_up = await uow.agenda.taken_up_of(forum.id)
    waiting = [*await uow.agenda.parked_of(forum.id), *await uow.agenda.open_of(forum.id)]
    meetings = {m.id: m for m in await uow.meetings.many({t.meeting_id for t in taken_up if t.meeting_id})}
    seen = [Undecided.of(topic, meetings.get(topic.meeting_id) if topic.meeting_id else None) for topic in taken_up]
    over = [one for one in seen if one.outcome is Outcome.ACCEPTED and _is_over(one.meeting, now)]
    over.sort(key=lambda one: one.meeting.starts_at if one.meeting else now, reverse=True)
    board = [one for one in seen if one.outcome is Outcome.TO_BOARD]
    return [*over, *board, *(Undecided.of(topic) for topic in waiting)]


async def tell_outcome(
    uow: UnitOfWork,
    by: Person,
    forum: Forum,
    topic_id: SuggestionId,
    drawn: str,
    outcome: Outcome,
    reason: str,
    now: datetime,
) -> Suggestion:
    """Its author, and the authors of topics merged into it, are told once. Saying the same again changes nothing.

    `drawn` is the outcome that the chair saw. Raises OnlyAChair, Gone, Invalid (a required reason or answer is missing,
    another chair has decided meanwhile, it is on the agenda of a meeting that is not over, or words for everybody name
    a member under 18).
    """
    await require_chair(uow, forum, by)
    topic, reason = await _topic_of(uow, forum, topic_id), within(paragraphs(reason), REASON_LIMIT)
    if outcome not in MAY_BECOME:
        raise Gone
    if (topic.outcome, topic.reason) == (outcome, reason):
        return topic
    if topic.outcome.value != drawn:
        raise Invalid("outcome-decided-meanwhile", title=topic.title)
    await _check(uow, topic, outcome, reason, now)
    if is_said_to_everybody(forum, topic, outcome):
        await refuse_young(uow, forum, reason)
    _settle(topic, outcome, reason)
    await noted(uow, forum, by.id, Deed.OUTCOME_TOLD, now)
    told_as = InPrivate.OUTCOME_AFTER.of(topic.id, (await keep_news(uow, topic, now)).number)
    for author in await authors_concerned(uow, topic):
        await uow.jobs.put(Tell(author, forum.id, told_as), daytime(now, forum.time_zone))
    await uow.jobs.put_unless_waiting(agenda_post(forum))
    return topic


async def _topic_of(uow: UnitOfWork, forum: Forum, topic_id: SuggestionId) -> Suggestion:
    topic = await uow.agenda.get(topic_id)
    if topic is None or topic.forum_id != forum.id:
        raise Gone
    return topic


async def _check(uow: UnitOfWork, topic: Suggestion, outcome: Outcome, reason: str, now: datetime) -> None:
    if topic.outcome not in (Outcome.ACCEPTED, Outcome.TO_BOARD, Outcome.PARKED, Outcome.OPEN):
        raise Invalid("outcome-decided-meanwhile", title=topic.title)
    if outcome is topic.outcome:
        raise Invalid("outcome-is-that", title=topic.title)
    if outcome in MUST_BE_EXPLAINED and not reason:
        problem = "outcome-needs-answer" if outcome is Outcome.ANSWERED else "outcome-needs-reason"
        raise Invalid(problem, title=topic.title)
    meeting = await uow.meetings.get(topic.meeting_id) if topic.meeting_id else None
    if topic.outcome is Outcome.ACCEPTED and not _is_over(meeting, now):
        raise Invalid("outcome-still-ahead", title=topic.title)


def _settle(topic: Suggestion, outcome: Outcome, reason: str) -> None:
    topic.outcome, topic.reason, topic.proposed, topic.merged_into = outcome, reason, None, None
    if outcome is Outcome.OPEN:
        topic.meeting_id = topic.position = topic.minutes = None


def _is_over(meeting: Meeting | None, now: datetime) -> bool:
    return meeting is not None and meeting.state is not MeetingState.CANCELLED and meeting.ends_at <= now


async def left_undecided(uow: UnitOfWork, meeting: Meeting, now: datetime) -> Sequence[Suggestion]:
    """What was on the agenda of a meeting that is over, and about which nobody has said anything since."""
    return await uow.agenda.of_meeting(meeting.id) if _is_over(meeting, now) else ()


async def ask_outcomes_due(uow: UnitOfWork, job: AskOutcomes, now: datetime) -> None:
    """The chairs are asked, as long as there is a topic to ask about."""
    meeting = await uow.meetings.get(MeetingId(job.meeting_id))
    if meeting is None or not await left_undecided(uow, meeting, now):
        return
    await tell_chairs(uow, meeting.forum_id, InPrivate.OUTCOMES.of(meeting.id), daytime(now, meeting.time_zone))
