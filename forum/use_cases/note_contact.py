"""Note how somebody who was not there is doing. Only facilitators write it, and only they read it."""

from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from forum.errors import Gone, Invalid
from forum.forums import Forum
from forum.jobs import Tell
from forum.keys import about
from forum.meetings import Meeting, MeetingId, morning
from forum.outreach import Outreach, Reason
from forum.people import Person, PersonId
from forum.ports import UnitOfWork
from forum.use_cases.roles import require_facilitator

NOTE_LIMIT = 2000


@dataclass(frozen=True)
class Contact:
    """What a facilitator notes. `reason` None: none was given, and none is needed."""

    contacted: bool
    reason: Reason | None = field(default=None, repr=False)
    note: str = field(default="", repr=False)
    next_step: str = field(default="", repr=False)
    dont_ask: bool = False
    remind: bool = False


async def note_contact(
    uow: UnitOfWork, by: Person, meeting_id: MeetingId, person_id: PersonId, contact: Contact, now: datetime
) -> Meeting:
    """Keeps one row for a meeting and a person, whoever saves it how often; the last to save has the matter in hand.

    "Remind me tomorrow" comes back to `by` alone, and not when somebody has saved again by then. Raises Gone,
    OnlyAFacilitator, Invalid.
    """
    meeting = await uow.meetings.get(meeting_id)
    forum = await uow.forums.get(meeting.forum_id) if meeting else None
    if meeting is None or forum is None:
        raise Gone
    await require_facilitator(uow, forum, by)
    if max(len(contact.note), len(contact.next_step)) > NOTE_LIMIT:
        raise Invalid("care-too-long", limit=NOTE_LIMIT)
    row = await _row(uow, by, forum, meeting, person_id)
    tomorrow = now.astimezone(ZoneInfo(forum.time_zone)).date() + timedelta(days=1)
    row.facilitator_id, row.updated_at = by.id, now
    row.contacted, row.reason = contact.contacted, contact.reason
    row.note, row.next_step = contact.note.strip(), contact.next_step.strip()
    row.remind_on = tomorrow if contact.remind and not contact.dont_ask else None
    await _leave_in_peace(uow, forum, row, asked=contact.dont_ask)
    if row.remind_on:
        await uow.jobs.put(reminder(forum, row, row.remind_on), morning(row.remind_on, forum.time_zone))
    return meeting


def reminder(forum: Forum, contact: Outreach, day: date) -> Tell:
    """The job that brings the form back. The day is part of what it is about: another day's reminder is another."""
    topic = about("care_again", contact.meeting_id, contact.person_id, day.isoformat())
    return Tell(contact.facilitator_id, forum.id, topic)


async def _row(uow: UnitOfWork, by: Person, forum: Forum, meeting: Meeting, person_id: PersonId) -> Outreach:
    found = await uow.outreach.get(meeting.id, person_id)
    if found is not None:
        return found
    part = await uow.forums.membership(forum.id, person_id)
    if part is None or not part.is_member:
        raise Gone
    row = Outreach(meeting_id=meeting.id, person_id=person_id, facilitator_id=by.id)
    await uow.outreach.add(row)
    return row


async def _leave_in_peace(uow: UnitOfWork, forum: Forum, row: Outreach, *, asked: bool) -> None:
    """The wish holds for the whole forum until a facilitator notes that it no longer does."""
    for contact in await uow.outreach.in_forum(forum.id, [row.person_id]):
        contact.dont_ask = False
    row.dont_ask = asked
