"""Answer the attendance poll: one click, changeable until the meeting starts."""

from datetime import datetime

from forum.attendance import Answer, Rsvp
from forum.errors import Gone, Invalid
from forum.forums import Forum
from forum.ids import MeetingId
from forum.meetings import Meeting, Mode
from forum.people import Person
from forum.ports import UnitOfWork
from forum.standing_cards import meeting_post
from forum.use_cases.people.roles import require_part


def answers_for(mode: Mode) -> tuple[Answer, ...]:
    """The answers that a meeting offers: the way of coming only if there is a choice."""
    coming = {
        Mode.ONLINE: (Answer.ONLINE,),
        Mode.IN_PERSON: (Answer.IN_PERSON,),
        Mode.HYBRID: (Answer.IN_PERSON, Answer.ONLINE),
    }
    return (*coming[mode], Answer.NO, Answer.UNSURE)


async def answer_poll(
    uow: UnitOfWork, by: Person, meeting_id: MeetingId, answer: Answer, now: datetime
) -> tuple[Meeting, Forum]:
    """Keeps the answer in the person's own row. Raises Gone, OnlyAMember, Invalid (the poll has closed)."""
    found = await uow.meetings.with_forum(meeting_id, by.id)
    if found is None or not found[0].is_ahead:
        raise Gone
    meeting, forum = found
    await require_part(uow, forum, by)
    if not meeting.takes_answers_at(now):
        raise Invalid("poll-closed")
    if answer not in answers_for(meeting.mode):
        raise Invalid("poll-mode-changed")
    await uow.attendance.answer(Rsvp(meeting_id=meeting.id, person_id=by.id, answer=answer, answered_at=now))
    await uow.jobs.put_unless_waiting(meeting_post(meeting))
    return found
