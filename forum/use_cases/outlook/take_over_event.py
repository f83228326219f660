"""A meeting moves into another chair's calendar when the chair whose calendar holds it has left or no longer chairs.

The new event comes first, and the old one goes once it is there, so that nobody is left without an invitation.
"""

from datetime import datetime, timedelta

from forum.audit import Deed
from forum.errors import Gone
from forum.forums import Forum
from forum.ids import MeetingId
from forum.jobs import WatchCalendar, WithdrawEvent
from forum.keys import key_from
from forum.meetings import CalendarState, Meeting, MeetingState
from forum.people import Person
from forum.ports import UnitOfWork
from forum.use_cases.lifecycle.follow_members import holds_rightly
from forum.use_cases.meetings.meeting_ahead import meeting_ahead
from forum.use_cases.meetings.schedule_meeting import ask_for_event
from forum.use_cases.people.note_deed import noted
from forum.use_cases.people.roles import require_chair

LOOKS_AGAIN = timedelta(minutes=10)
"""After this long we check once more whether the new event is there."""


async def take_over_event(
    uow: UnitOfWork, by: Person, forum: Forum, meeting_id: MeetingId, invitation: str, comment: str, now: datetime
) -> Meeting:
    """`invitation` is the new email's text as HTML; `comment` says in the old event's cancellation why it comes.

    Anybody who presses after that finds it done. Raises OnlyAChair, Gone (somebody who chairs the forum has it).
    """
    await require_chair(uow, forum, by)
    await uow.meetings.get(meeting_id, lock=True)
    meeting = await meeting_ahead(uow, meeting_id, forum)
    if now >= meeting.starts_at or meeting.event_id is None or await holds_rightly(uow, meeting):
        raise Gone
    before = await uow.people.get(meeting.organiser_id)
    if before is not None and before.entra_id:
        withdrawal = WithdrawEvent(meeting.id, before.entra_id, meeting.event_id, comment, by.id)
        await uow.jobs.put(withdrawal, now + LOOKS_AGAIN)
        await uow.jobs.put_unless_waiting(WatchCalendar(before.id))
    meeting.transaction_id = key_from("transaction", meeting.transaction_id, by.id)
    meeting.organiser_id, meeting.event_id, meeting.join_url = by.id, None, None
    meeting.calendar, meeting.trouble = CalendarState.WANTED, None
    await noted(uow, forum, by.id, Deed.MEETING_TAKEN_OVER, now, meeting.starts.date())
    await uow.outlook.keep_invited(meeting.id, [])
    await ask_for_event(uow, forum, meeting, invitation)
    return meeting


async def withdrawal_wanted(uow: UnitOfWork, job: WithdrawEvent, now: datetime) -> bool:
    """Whether the old event goes now. While the new one is not there yet, the old one is better than none."""
    meeting = await uow.meetings.get(MeetingId(job.meeting_id))
    if meeting is None or now >= meeting.starts_at or meeting.event_id == job.event_id:
        return False
    if meeting.state is MeetingState.CANCELLED or meeting.event_id is not None:
        return True
    await uow.jobs.put(job, now + LOOKS_AGAIN)
    return False
