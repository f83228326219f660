"""Note how somebody who was not there is doing. Only facilitators write it, and only they read it."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from forum.errors import Gone, Invalid
from forum.forums import Forum
from forum.meetings import Meeting, MeetingId, morning
from forum.outreach import Outreach, Reason, Remind, Way, Wish
from forum.people import Person, PersonId
from forum.ports import UnitOfWork
from forum.use_cases.care_nudges import day_of, forget_in_time, put_nudge
from forum.use_cases.roles import require_facilitator

NOTE_LIMIT = 2000
THROUGH_LIMIT = 100
# "Before the next meeting" leaves time for a visit.
DAYS_BEFORE_MEETING = 7


@dataclass(frozen=True)
class Contact:
    """What a facilitator notes. `reason` None: none was given, and none is needed. `through`: whom to go through."""

    contacted: bool
    reason: Reason | None = field(default=None, repr=False)
    note: str = field(default="", repr=False)
    next_step: str = field(default="", repr=False)
    dont_ask: bool = False
    remind: Remind | None = None
    way: Way | None = None
    through: str = field(default="", repr=False)


async def note_contact(
    uow: UnitOfWork, by: Person, meeting_id: MeetingId, person_id: PersonId, contact: Contact, now: datetime
) -> Outreach:
    """Keeps one row for a meeting and a person, whoever saves it how often; the last to save has the matter in hand.

    A reminder comes back to `by` alone, and not when somebody has saved again by then. Raises Gone, OnlyAFacilitator,
    Invalid.
    """
    meeting = await uow.meetings.get(meeting_id)
    forum = await uow.forums.get(meeting.forum_id) if meeting else None
    if meeting is None or forum is None:
        raise Gone
    await require_facilitator(uow, forum, by)
    if max(len(contact.note), len(contact.next_step)) > NOTE_LIMIT:
        raise Invalid("care-too-long", limit=NOTE_LIMIT)
    if len(contact.through) > THROUGH_LIMIT:
        raise Invalid("care-too-long", limit=THROUGH_LIMIT)
    row = await _row(uow, by, forum, meeting, person_id)
    row.facilitator_id, row.updated_at = by.id, now
    row.contacted, row.reason = contact.contacted, contact.reason
    row.note, row.next_step = contact.note.strip(), contact.next_step.strip()
    await uow.outreach.keep_wish(_wish(forum, person_id, contact))
    await _remind(uow, forum, row, contact, now)
    await forget_in_time(uow, forum, now)
    return row


def _wish(forum: Forum, person_id: PersonId, contact: Contact) -> Wish:
    """It holds for the whole forum until a facilitator notes that it no longer does."""
    through = contact.through.strip() if contact.way is Way.THROUGH else ""
    return Wish(forum.id, person_id, contact.dont_ask, contact.way, through)


async def _remind(uow: UnitOfWork, forum: Forum, row: Outreach, contact: Contact, now: datetime) -> None:
    """The newest wish to be reminded replaces older ones. Nobody is reminded of whoever asked not to be contacted."""
    earlier: Sequence[Outreach] = await uow.outreach.in_forum(forum.id, [row.person_id])
    for one in earlier:
        one.remind_on = None
    if contact.remind is None or contact.dont_ask:
        return
    row.remind_on = await _day(uow, forum, contact.remind, now)
    await put_nudge(uow, forum, row.facilitator_id, morning(row.remind_on, forum.time_zone))


async def _day(uow: UnitOfWork, forum: Forum, remind: Remind, now: datetime) -> date:
    """In the forum's zone. While no meeting is planned, the rhythm says when the next will be."""
    tomorrow = day_of(forum, now) + timedelta(days=1)
    if remind is Remind.TOMORROW:
        return tomorrow
    if remind is Remind.WEEK:
        return tomorrow + timedelta(days=6)
    following = await uow.meetings.next_of(forum.id, now)
    if following is not None and following.starts_at > now:
        meets = following.starts.date()
    else:
        last = await uow.meetings.last_of(forum.id, now)
        meets = forum.rhythm.next_after(last.starts.date() if last else tomorrow)
    return max(tomorrow, meets - timedelta(days=DAYS_BEFORE_MEETING))


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
