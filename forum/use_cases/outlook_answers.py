"""Answers given in Outlook come into the poll. Of what somebody said in both places, what they said later counts."""

from collections.abc import Sequence
from datetime import datetime

from forum.attendance import Answer, Rsvp
from forum.forums import Forum
from forum.jobs import Tell
from forum.keys import about
from forum.meetings import Meeting, Mode
from forum.outlook import Replied, Reply
from forum.people import PersonId
from forum.ports import UnitOfWork
from forum.recognising import AddressBook
from forum.use_cases.schedule_meeting import meeting_post

_COMING = (Answer.IN_PERSON, Answer.ONLINE)


async def take_replies(
    uow: UnitOfWork, forum: Forum, meeting: Meeting, replies: Sequence[Reply], now: datetime
) -> None:
    """Only members' own, given before the meeting began. The same replies again change nothing.

    The other way round nothing goes: Graph lets nobody but the invitee answer an invitation ("event: accept").
    """
    book = AddressBook(await uow.forums.members(forum.id))
    known = {rsvp.person_id: rsvp for rsvp in await uow.attendance.rsvps(meeting.id)}
    whose = [(book.only_one(reply.email), reply) for reply in replies if reply.at < meeting.starts_at]
    given = [(one, reply) for one, reply in whose if one is not None]
    later = [(one, reply) for one, reply in given if one not in known or known[one].answered_at < reply.at]
    answers = [answer_of(meeting, one, reply, known.get(one)) for one, reply in later]
    for rsvp in answers:
        await uow.attendance.answer_if_later(rsvp)
        if _way_is_open(meeting, rsvp, known.get(rsvp.person_id)):
            await _ask_which_way(uow, meeting, rsvp, now)
    if any(rsvp.person_id not in known or known[rsvp.person_id].answer is not rsvp.answer for rsvp in answers):
        await uow.jobs.put_unless_waiting(meeting_post(meeting))


def answer_of(meeting: Meeting, person_id: PersonId, reply: Reply, before: Rsvp | None) -> Rsvp:
    """What a reply means in the poll.

    "Accept" knows one way of coming. Where there are two, whoever said in the poll which one is theirs keeps it;
    anybody else counts as online, for which no chair is needed, until they say.
    """
    answer = {Replied.DECLINED: Answer.NO, Replied.TENTATIVE: Answer.UNSURE}.get(reply.replied)
    if answer is None:
        answer = _yes(meeting.mode, before)
    was_said_before = before is not None and before.answer is answer
    from_outlook = before.from_outlook if before is not None and was_said_before else True
    return Rsvp(meeting.id, person_id, answer, reply.at, from_outlook=from_outlook)


def _yes(mode: Mode, before: Rsvp | None) -> Answer:
    if mode is Mode.HYBRID:
        return before.answer if before is not None and before.answer in _COMING else Answer.ONLINE
    return Answer.IN_PERSON if mode is Mode.IN_PERSON else Answer.ONLINE


def _way_is_open(meeting: Meeting, rsvp: Rsvp, before: Rsvp | None) -> bool:
    """They are coming, and nobody knows in which of the two ways."""
    said_before = before is not None and before.answer in _COMING
    return meeting.mode is Mode.HYBRID and rsvp.answer in _COMING and not said_before


async def _ask_which_way(uow: UnitOfWork, meeting: Meeting, rsvp: Rsvp, now: datetime) -> None:
    topic = about("outlook_yes", meeting.id, f"{rsvp.answered_at:%Y%m%dT%H%M%S}")
    await uow.jobs.put(Tell(rsvp.person_id, meeting.forum_id, topic), meeting.by_day(now))
