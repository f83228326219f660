"""Note how somebody who was not there is doing. Only facilitators write this, and only they read it."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from forum.contacts import Contact, Kept, Reason, Remind, Way, Wish, kept_about
from forum.days import day_of, morning
from forum.errors import Gone, Invalid
from forum.forums import Forum
from forum.ids import MeetingId, PersonId
from forum.limits import CONTACT_NOTE as NOTE_LIMIT
from forum.limits import THROUGH as THROUGH_LIMIT
from forum.limits import within
from forum.meetings import Meeting
from forum.people import Person
from forum.ports import UnitOfWork
from forum.use_cases.care.care_nudges import put_nudge
from forum.use_cases.people.note_readers import notes_in, notes_read_by
from forum.use_cases.people.roles import require_facilitator

# "Before the next meeting" leaves time for a visit.
DAYS_BEFORE_MEETING = 7


@dataclass(frozen=True)
class ContactForm:
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
    uow: UnitOfWork,
    by: Person,
    meeting_id: MeetingId,
    person_id: PersonId,
    contact: ContactForm,
    drawn: str,
    now: datetime,
) -> Contact:
    """Keeps one row for a meeting and a person, no matter who saves it or how often; the last to save has the matter in
    hand.

    `drawn` is the mark of what the form showed as kept (`forum.contacts.Kept`): what was saved since is not overwritten
    unseen. A reminder goes to the facilitator who saved last. Raises Gone, OnlyAFacilitator, Invalid (too long, or
    something else was saved meanwhile).
    """
    forum, meeting = await _meeting_cared_for(uow, by, meeting_id)
    _require_short(contact)
    theirs = await notes_read_by(uow, forum, by.id, now, [person_id])
    remind_on = await _remind_on(uow, forum, theirs, contact, now)
    wanted = _wanted(contact, remind_on)
    await _require_as_drawn(uow, meeting, person_id, theirs, wanted, drawn)
    row = await _row(uow, by, forum, meeting, person_id, theirs)
    row.facilitator_id, row.updated_at = by.id, now
    row.contacted, row.reason, row.note, row.next_step = wanted.contacted, wanted.reason, wanted.note, wanted.next_step
    # The wish holds for the whole forum until a facilitator notes that it no longer does.
    await uow.contacts.keep_wish(Wish(forum.id, person_id, wanted.dont_ask, wanted.way, wanted.through))
    await _remind(uow, forum, row, theirs, remind_on, now)
    return row


async def _meeting_cared_for(uow: UnitOfWork, by: Person, meeting_id: MeetingId) -> tuple[Forum, Meeting]:
    """The meeting, locked, so that facilitators who save at once save one after the other."""
    meeting = await uow.meetings.get(meeting_id, lock=True)
    forum = await uow.forums.get(meeting.forum_id) if meeting else None
    if meeting is None or forum is None:
        raise Gone
    await require_facilitator(uow, forum, by)
    return forum, meeting


async def _require_as_drawn(
    uow: UnitOfWork, meeting: Meeting, person_id: PersonId, theirs: Sequence[Contact], wanted: Kept, drawn: str
) -> None:
    """Whether nothing was saved since the form was drawn, or exactly the same: a press that came twice."""
    wishes = [wish for wish in await uow.contacts.wishes_of(person_id) if wish.forum_id == meeting.forum_id]
    kept = kept_about(meeting.id, theirs, next(iter(wishes), None))
    if kept.mark != drawn and kept != wanted:
        raise Invalid("care-changed-meanwhile")


def _require_short(contact: ContactForm) -> None:
    for words, limit in ((contact.note, NOTE_LIMIT), (contact.next_step, NOTE_LIMIT), (contact.through, THROUGH_LIMIT)):
        within(words, limit, "care-too-long")


def _wanted(contact: ContactForm, remind_on: date | None) -> Kept:
    """What will be kept."""
    return Kept(
        contacted=contact.contacted,
        reason=contact.reason,
        note=contact.note.strip(),
        next_step=contact.next_step.strip(),
        dont_ask=contact.dont_ask,
        way=contact.way,
        through=contact.through.strip() if contact.way is Way.THROUGH else "",
        remind_on=remind_on,
    )


async def _remind(
    uow: UnitOfWork, forum: Forum, row: Contact, theirs: Sequence[Contact], day: date | None, now: datetime
) -> None:
    """The newest wish to be reminded replaces older ones that the facilitator can see."""
    in_charge = {one.id for one in await uow.forums.facilitators(forum.id)}
    left = [one for one in await notes_in(uow, forum, now, [row.person_id]) if one.facilitator_id not in in_charge]
    for one in [*theirs, *left]:
        one.remind_on = None
    row.remind_on = day
    if day is not None:
        await put_nudge(uow, forum, row.facilitator_id, morning(day, forum.time_zone))


async def _remind_on(
    uow: UnitOfWork, forum: Forum, theirs: Sequence[Contact], contact: ContactForm, now: datetime
) -> date | None:
    """Nobody is reminded about people who asked not to be contacted."""
    if contact.remind is None or contact.dont_ask:
        return None
    if contact.remind is not Remind.KEPT:
        return await _day(uow, forum, contact.remind, now)
    return next((one.remind_on for one in theirs if one.remind_on), None)


async def _day(uow: UnitOfWork, forum: Forum, remind: Remind, now: datetime) -> date:
    """In the forum's zone. If no meeting is planned, the rhythm says when the next will be."""
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


async def _row(
    uow: UnitOfWork, by: Person, forum: Forum, meeting: Meeting, person_id: PersonId, theirs: Sequence[Contact]
) -> Contact:
    """The one that `by` can read, otherwise a new one beside what is closed to them. All facilitators can read a new
    one.
    """
    found = next((one for one in theirs if one.meeting_id == meeting.id), None)
    if found is not None:
        return found
    part = await uow.forums.membership(forum.id, person_id)
    is_member = part is not None and part.is_member
    # People who left and asked not to be contacted stay here, so that this can be taken back.
    if not is_member and not any(wish.person_id == person_id for wish in await uow.contacts.wishes(forum.id)):
        raise Gone
    others = await uow.contacts.in_forum(forum.id, [person_id])
    number = 1 + max((one.number for one in others if one.meeting_id == meeting.id), default=-1)
    row = Contact(meeting_id=meeting.id, person_id=person_id, facilitator_id=by.id, number=number)
    await uow.contacts.add(row, [one.id for one in await uow.forums.facilitators(forum.id)])
    return row
