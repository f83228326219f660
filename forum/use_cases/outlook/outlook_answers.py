"""Answers given in Outlook come into the poll. If somebody answered in both places, the later answer counts."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from forum.attendance import COMING, Answer, Rsvp
from forum.forums import Forum
from forum.guest_list import GuestList
from forum.ids import PersonId
from forum.jobs import Tell
from forum.meetings import Meeting, Mode
from forum.message_kinds import InPrivate
from forum.outlook import Attendee, OutlookReply, Replied
from forum.ports import UnitOfWork
from forum.standing_cards import meeting_post
from forum.use_cases.outlook.ask_whose import ask_whose, said_before
from forum.use_cases.people.left_out import may_be_listed


async def take_replies(
    uow: UnitOfWork,
    forum: Forum,
    meeting: Meeting,
    replies: Sequence[OutlookReply],
    now: datetime,
    attendees: Sequence[Attendee] = (),
) -> None:
    """Only members' own, given before the meeting began. The same replies again change nothing.

    `attendees` are everybody the event invites. Chairs are asked about an answer that may be from several people, and
    not about one of somebody who was erased and is still in the event.
    Nothing goes the other way: Graph lets nobody but the invitee answer an invitation ("event: accept").
    """
    members = await uow.forums.members(forum.id)
    there = attendees or [reply.attendee for reply in replies]
    guests = GuestList(members, await uow.outlook.invited(meeting.id), there)
    known = {rsvp.person_id: rsvp for rsvp in await uow.attendance.rsvps(meeting.id)}
    has_changed = False
    for reply in [one for one in replies if one.at < meeting.starts_at]:
        whose = await said_before(uow, meeting, reply, guests.whose(reply.attendee))
        news = [one for one in whose.people if _is_news(meeting, one, reply, known.get(one))]
        if news and not whose.is_sure and await may_be_listed(uow, forum, reply.name, reply.email, ""):
            await ask_whose(uow, meeting, reply, whose, now)
        for one in whose.people if whose.is_sure else ():
            has_changed |= one in news
            known[one] = await take_reply(uow, meeting, one, reply, known.get(one), now)
    if has_changed:
        await uow.jobs.put_unless_waiting(meeting_post(meeting))


async def take_reply(
    uow: UnitOfWork,
    meeting: Meeting,
    person_id: PersonId,
    reply: OutlookReply,
    before: Rsvp | None,
    now: datetime,
    noted_by: PersonId | None = None,
) -> Rsvp:
    """Returns what counts then: the reply, unless they have answered since. `noted_by` has said that it is theirs.

    Somebody who is coming, but nobody knows which way, is asked.
    """
    if before is not None and reply.at <= before.answered_at:
        return before
    rsvp = replace(answer_of(meeting, person_id, reply, before), noted_by=noted_by)
    await uow.attendance.answer_if_later(rsvp)
    if way_is_open(meeting, rsvp, before):
        await _ask_which_way(uow, meeting, rsvp, now)
    return rsvp


def _is_news(meeting: Meeting, person_id: PersonId, reply: OutlookReply, before: Rsvp | None) -> bool:
    """Whether it would differ from the answer that counts now."""
    if before is None:
        return True
    return before.answered_at < reply.at and answer_of(meeting, person_id, reply, before).answer is not before.answer


def answer_of(meeting: Meeting, person_id: PersonId, reply: OutlookReply, before: Rsvp | None) -> Rsvp:
    """What a reply means in the poll.

    "Accept" does not say how somebody is coming. If there are two ways, what they chose in the poll stays; anybody else
    counts as online, for which no chair is needed, until they say.
    """
    answer = {Replied.DECLINED: Answer.NO, Replied.TENTATIVE: Answer.UNSURE}.get(reply.replied)
    if answer is None:
        answer = _yes(meeting.mode, before)
    was_said_before = before is not None and before.answer is answer
    from_outlook = before.from_outlook if before is not None and was_said_before else True
    return Rsvp(meeting.id, person_id, answer, reply.at, from_outlook=from_outlook)


def _yes(mode: Mode, before: Rsvp | None) -> Answer:
    if mode is Mode.HYBRID:
        return before.answer if before is not None and before.answer in COMING else Answer.ONLINE
    return Answer.IN_PERSON if mode is Mode.IN_PERSON else Answer.ONLINE


def way_is_open(meeting: Meeting, rsvp: Rsvp, before: Rsvp | None) -> bool:
    """Whether they are coming, and nobody knows in which of the two ways."""
    said_before = before is not None and before.answer in COMING
    return meeting.mode is Mode.HYBRID and rsvp.answer in COMING and not said_before


async def _ask_which_way(uow: UnitOfWork, meeting: Meeting, rsvp: Rsvp, now: datetime) -> None:
    topic = InPrivate.OUTLOOK_YES.of(meeting.id, f"{rsvp.answered_at:%Y%m%dT%H%M%S}")
    await uow.jobs.put(Tell(rsvp.person_id, meeting.forum_id, topic), meeting.by_day(now))
