"""Who was not there, and what has been done about it: for facilitators and nobody else."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from forum.attendance import Answer, Attendance, Presence
from forum.forums import Forum, Openness
from forum.meetings import Meeting
from forum.outreach import Outreach
from forum.people import Person, PersonId
from forum.ports import UnitOfWork
from forum.use_cases.roles import require_facilitator

THERE = (Presence.IN_PERSON, Presence.ONLINE)


@dataclass(frozen=True)
class Missed:
    """Somebody who was not there, as far as is known. `before` is the newest contact about an earlier meeting."""

    person: Person
    presence: Presence
    answer: Answer | None
    contact: Outreach | None = None
    before: Outreach | None = None
    at_rest: bool = False
    """They asked not to be asked."""


@dataclass(frozen=True)
class CareView:
    """The facilitators' list. `others` asked, in another forum, not to be asked: only that there are some is said."""

    forum: Forum
    meeting: Meeting
    missed: Sequence[Missed]
    others: bool

    def find(self, person_id: str) -> Missed | None:
        """One of the list."""
        return next((missed for missed in self.missed if missed.person.id == person_id), None)


async def care_view(uow: UnitOfWork, by: Person, forum: Forum, meeting: Meeting) -> CareView:
    """Everybody who was not there but `by`, by name. Raises OnlyAFacilitator."""
    await require_facilitator(uow, forum, by)
    missed = [one for one in await _missed(uow, forum, meeting) if one.person.id != by.id]
    ids = [one.person.id for one in missed]
    contacts = await uow.outreach.in_forum(forum.id, ids)
    elsewhere = await uow.outreach.dont_ask(ids) - {contact.person_id for contact in contacts if contact.dont_ask}
    listed = [_with_contacts(one, meeting, contacts) for one in missed if one.person.id not in elsewhere]
    return CareView(forum, meeting, listed, others=bool(elsewhere))


async def somebody_to_care_for(uow: UnitOfWork, forum: Forum, meeting: Meeting) -> bool:
    """Whether the list would name anybody."""
    return bool(await _missed(uow, forum, meeting))


async def _missed(uow: UnitOfWork, forum: Forum, meeting: Meeting) -> list[Missed]:
    """A listening circle keeps no list of who came, so there only a missing answer or a "no" is known."""
    noted: Mapping[PersonId, Attendance] = {row.person_id: row for row in await uow.attendance.noted(meeting.id)}
    answers = {rsvp.person_id: rsvp.answer for rsvp in await uow.attendance.rsvps(meeting.id)}
    found = [
        Missed(member, _presence(noted.get(member.id), answers.get(member.id)), answers.get(member.id))
        for member in await uow.forums.members(forum.id)
    ]
    if forum.openness is Openness.LISTENING_CIRCLE:
        return [one for one in found if one.answer in (None, Answer.NO)]
    return [one for one in found if one.presence not in THERE]


def _presence(noted: Attendance | None, answer: Answer | None) -> Presence:
    """Whoever answered "can't come" has sent apologies, whether or not the roll repeats it."""
    presence = noted.presence if noted else Presence.UNKNOWN
    return Presence.APOLOGIES if answer is Answer.NO and presence not in THERE else presence


def _with_contacts(missed: Missed, meeting: Meeting, contacts: Sequence[Outreach]) -> Missed:
    theirs = [contact for contact in contacts if contact.person_id == missed.person.id]
    return Missed(
        person=missed.person,
        presence=missed.presence,
        answer=missed.answer,
        contact=next((contact for contact in theirs if contact.meeting_id == meeting.id), None),
        before=next((c for c in theirs if c.meeting_id != meeting.id and c.contacted), None),
        at_rest=any(contact.dont_ask for contact in theirs),
    )
