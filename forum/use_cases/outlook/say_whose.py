"""A chair says whose an answer given in Outlook is: it counts from the time at which it was given."""

from collections.abc import Collection
from datetime import datetime

from forum.errors import Gone
from forum.forums import Forum
from forum.ids import MeetingId, PersonId
from forum.meetings import Meeting
from forum.outlook import OpenReply, OutlookReply
from forum.people import Person
from forum.ports import UnitOfWork
from forum.standing_cards import meeting_post
from forum.use_cases.attendance.answer_for import write_down_who_noted
from forum.use_cases.meetings.meeting_ahead import meeting_ahead
from forum.use_cases.outlook.outlook_answers import take_reply, way_is_open
from forum.use_cases.people.roles import require_chair


async def say_whose(
    uow: UnitOfWork,
    by: Person,
    forum: Forum,
    meeting_id: MeetingId,
    reply_id: str,
    people: Collection[PersonId],
    now: datetime,
) -> bool:
    """It is from one, from several who share the address, or from none of those asked about. False: it was settled
    before.

    The person it is put down for is told. Raises OnlyAChair, Gone.
    """
    await require_chair(uow, forum, by)
    meeting = await meeting_ahead(uow, meeting_id, forum)
    asked = await uow.replies.get(reply_id)
    if asked is None or asked.meeting_id != meeting.id or now >= meeting.starts_at:
        raise Gone
    if asked.said_at is not None:
        return False
    likely = {person.id for person in await likely_people(uow, forum, asked)}
    if not likely.issuperset(people) or (len(people) > 1 and not asked.is_shared):
        raise Gone
    if not await uow.replies.say(reply_id, people, now):
        return False
    for person_id in people:
        await _put_down(uow, by, meeting, person_id, asked, now)
    await uow.jobs.put_unless_waiting(meeting_post(meeting))
    return True


async def likely_people(uow: UnitOfWork, forum: Forum, asked: OpenReply) -> list[Person]:
    """Who may have given it, as far as they belong to the forum now."""
    wanted = set(await uow.replies.people(asked.id))
    return [member for member in await uow.forums.members(forum.id) if member.id in wanted]


async def _put_down(
    uow: UnitOfWork, by: Person, meeting: Meeting, person_id: PersonId, asked: OpenReply, now: datetime
) -> None:
    """They are told that it was noted, or asked which way they are coming, which also says so."""
    before = await uow.attendance.rsvp(meeting.id, person_id)
    reply = OutlookReply("", asked.replied, asked.at)
    noted_by = None if person_id == by.id else by.id
    rsvp = await take_reply(uow, meeting, person_id, reply, before, now, noted_by)
    if rsvp is not before and not way_is_open(meeting, rsvp, before):
        await write_down_who_noted(uow, meeting, rsvp, asked.id, now, by_day=True)
