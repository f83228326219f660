"""Where somebody's own topics stand, for that person alone."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from forum.agenda import Outcome, Suggestion, SuggestionId
from forum.forums import Forum
from forum.meetings import Meeting
from forum.people import Person
from forum.ports import UnitOfWork


@dataclass(frozen=True)
class MyTopic:
    """One topic, the meeting that dealt with it (`is_over`: it has ended), and what a merged one goes on in."""

    topic: Suggestion
    forum: Forum
    meeting: Meeting | None = None
    into: Suggestion | None = None
    is_over: bool = False


async def my_topics(uow: UnitOfWork, person: Person, now: datetime) -> Sequence[MyTopic]:
    """Everything that the person signed, in all forums, newest first. What was unattributed cannot be found."""
    topics = await uow.agenda.by_author(person.id)
    meetings = {m.id: m for m in await uow.meetings.many({t.meeting_id for t in topics if t.meeting_id})}
    into = {t.id: t for t in await uow.agenda.many({t.merged_into for t in topics if t.merged_into})}
    found: list[MyTopic] = []
    for topic in topics:
        forum = await uow.forums.get(topic.forum_id)
        if forum is not None:
            meeting = meetings.get(topic.meeting_id) if topic.meeting_id else None
            is_over = meeting is not None and meeting.ends_at <= now
            found.append(MyTopic(topic, forum, meeting, _merged_into(topic, into), is_over))
    return found


def _merged_into(topic: Suggestion, into: dict[SuggestionId, Suggestion]) -> Suggestion | None:
    # While the chairs have merging only pencilled in, its author does not hear of it.
    decided = topic.merged_into if topic.outcome is Outcome.MERGED else None
    return into.get(decided) if decided else None
