"""Stop being reminded about one meeting."""

from forum.errors import Gone
from forum.ids import MeetingId
from forum.meetings import Meeting
from forum.people import Person
from forum.ports import UnitOfWork
from forum.use_cases.people.roles import require_part


async def stop_reminders(uow: UnitOfWork, by: Person, meeting_id: MeetingId) -> Meeting:
    """Holds for this meeting alone, wherever it moves. Raises Gone, OnlyAMember."""
    found = await uow.meetings.with_forum(meeting_id, by.id)
    if found is None or not found[0].is_ahead:
        raise Gone
    await require_part(uow, found[1], by)
    await uow.attendance.stop_reminders(meeting_id, by.id)
    return found[0]
