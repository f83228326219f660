"""Answer the poll for somebody else: an organiser does it, or the adult for a member under 18. It is recorded, and the
person is told.
"""

from collections.abc import Sequence
from datetime import datetime

from forum.attendance import Answer, AnswerNote, Rsvp
from forum.audit import Deed
from forum.errors import Gone, Invalid
from forum.forums import Forum
from forum.ids import MeetingId, PersonId
from forum.jobs import Tell
from forum.keys import key_from
from forum.meetings import Meeting
from forum.message_kinds import InPrivate
from forum.people import Person
from forum.ports import UnitOfWork
from forum.standing_cards import meeting_post
from forum.use_cases.attendance.answer_poll import answers_for
from forum.use_cases.people.note_deed import noted
from forum.use_cases.people.roles import is_organiser, require_organiser
from forum.use_cases.people.through_adult import is_adult_for, young_of


async def speaks_for_somebody(uow: UnitOfWork, forum: Forum, by: Person) -> bool:
    """Whether somebody is the adult for a member under 18, in their organisation."""
    return by.tenant_id == forum.tenant_id and bool(await young_of(uow, forum, by))


async def whom_to_answer_for(uow: UnitOfWork, forum: Forum, by: Person) -> Sequence[Person]:
    """By name: any member for an organiser, for anybody else the members under 18 whose adult they are."""
    if await is_organiser(uow, forum, by):
        return await uow.forums.members(forum.id)
    return await young_of(uow, forum, by)


async def meeting_to_answer(uow: UnitOfWork, by: Person, meeting_id: MeetingId, now: datetime) -> tuple[Meeting, Forum]:
    """The meeting for which `by` may note answers. Raises Gone, OnlyAChair, Invalid (the poll has closed)."""
    found = await uow.meetings.with_forum(meeting_id, by.id)
    if found is None:
        raise Gone
    if not await speaks_for_somebody(uow, found[1], by):
        await require_organiser(uow, found[1], by)
    if not found[0].is_ahead:
        raise Gone
    if not found[0].takes_answers_at(now):
        raise Invalid("poll-closed")
    return found


async def answer_for(
    uow: UnitOfWork, by: Person, meeting_id: MeetingId, person_id: PersonId, answer: Answer, key: str, now: datetime
) -> Person:
    """Returns the member whose answer it is. Your own answer is simply given, not noted. `key`: this form; sent again
    with another answer, it notes that one as well.

    The person hears who noted what; any later answer of theirs replaces it. Raises Gone, OnlyAChair, Invalid.
    """
    meeting, forum = await meeting_to_answer(uow, by, meeting_id, now)
    person = next((one for one in await whom_to_answer_for(uow, forum, by) if one.id == person_id), None)
    if person is None:
        raise Invalid("answer-for-whom")
    if answer not in answers_for(meeting.mode):
        raise Invalid("poll-mode-changed")
    for_themselves = person.id == by.id
    rsvp = Rsvp(meeting.id, person.id, answer, now, None if for_themselves else by.id)
    await uow.attendance.answer(rsvp)
    await write_down_who_noted(uow, meeting, rsvp, key, now)
    await uow.jobs.put_unless_waiting(meeting_post(meeting))
    return person


async def write_down_who_noted(
    uow: UnitOfWork, meeting: Meeting, rsvp: Rsvp, key: str, now: datetime, *, by_day: bool = False
) -> None:
    """Tells somebody that another person noted an answer for them. `by_day`: it was given earlier, so there is no
    hurry.
    """
    if rsvp.noted_by is None:
        return
    note_id = key_from("answer-for", meeting.id, rsvp.person_id, rsvp.answer, key)
    await uow.attendance.note_answer(AnswerNote(note_id, meeting.id, rsvp.person_id, rsvp.noted_by, rsvp.answer, now))
    if (forum := await uow.forums.get(meeting.forum_id)) is not None:
        day = meeting.starts.date()
        await noted(uow, forum, rsvp.noted_by, Deed.ANSWER_NOTED, now, day, about=rsvp.person_id)
    if await is_adult_for(uow, meeting.forum_id, rsvp.noted_by, rsvp.person_id):
        return  # it would go to the person who has just noted it
    tell = Tell(rsvp.person_id, meeting.forum_id, InPrivate.NOTED_FOR.of(meeting.id, rsvp.answer, note_id))
    await uow.jobs.put(tell, meeting.by_day(now) if by_day else None)
