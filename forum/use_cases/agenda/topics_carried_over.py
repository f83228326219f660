"""Carry over: which topics a published agenda did not take up, so that the chairs see who has waited long."""

from collections import Counter
from collections.abc import Iterable

from forum.agenda import Outcome, PassedOver, Suggestion
from forum.cut_off import came_late
from forum.forums import Forum
from forum.ids import SuggestionId
from forum.meetings import Meeting, MeetingState
from forum.ports import UnitOfWork

WAITING = frozenset({Outcome.OPEN, Outcome.PARKED})


async def note_passed_over(uow: UnitOfWork, forum: Forum, meeting: Meeting, topics: Iterable[Suggestion]) -> None:
    """Notes which of `topics` the agenda of `meeting` leaves waiting. The outcomes are those of its publishing.

    Publishing again changes nothing. A topic that came after the cut-off was never for this meeting.
    """
    for topic in topics:
        passed = PassedOver(topic.id, meeting.id)
        if topic.outcome not in WAITING:
            await uow.agenda.not_passed_over(passed)
        elif not came_late(forum, meeting, topic):
            await uow.agenda.pass_over(passed)


async def times_carried(uow: UnitOfWork, meeting: Meeting, topics: Iterable[SuggestionId]) -> Counter[SuggestionId]:
    """How many published agendas before that of `meeting` left each topic waiting.

    A meeting that was called off took up nothing, and so passed nobody over.
    """
    passed = await uow.agenda.passed_over(topics)
    met = await uow.meetings.many({row.meeting_id for row in passed})
    counts = {it.id for it in met if it.id != meeting.id and it.state is not MeetingState.CANCELLED}
    return Counter(row.suggestion_id for row in passed if row.meeting_id in counts)
