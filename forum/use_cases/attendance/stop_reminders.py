"""Stop being reminded about one meeting, or be reminded again."""

from forum.errors import Gone
from forum.ids import MeetingId
from forum.meetings import Meeting
from forum.people import Person
from forum.ports import UnitOfWork
from forum.use_cases.people.roles import require_part


async def stop_reminders(uow: UnitOfWork, by: Person, meeting_id: MeetingId) -> Meeting:
    """Holds for this meeting alone, wherever it moves. Raises Gone, OnlyAMember."""
    meeting = await _ahead(uow, by, meeting_id)
    await uow.attendance.stop_reminders(meeting.id, by.id)
    return meeting


async def have_reminders(uow: UnitOfWork, by: Person, meeting_id: MeetingId) -> Meeting:
    """Takes that back. Raises Gone, OnlyAMember."""
    meeting = await _ahead(uow, by, meeting_id)
    await uow.attendance.have_reminders(meeting.id, by.id)
    return meeting


async def _ahead(uow: UnitOfWork, by: Person, meeting_id: MeetingId) -> Meeting:
    found = await uow.meetings.with_forum(meeting_id, by.id)
    if found is None or not found[0].is_ahead:
        raise Gone
    await require_part(uow, found[1], by)
    return found[0]
