"""An answer given in Outlook may be from one of several people: then it is nobody's until a chair says whose it is.

Families and places of worship share addresses, and Exchange may hide one. The chairs are asked about an answer once; if
somebody answers differently later, that is another answer.
"""

from datetime import datetime

from forum.address import parse
from forum.guest_list import Whose
from forum.keys import key_from
from forum.meetings import Meeting
from forum.message_kinds import InPrivate
from forum.outlook import OpenReply, OutlookReply
from forum.ports import UnitOfWork
from forum.use_cases.people.tell_chairs import tell_chairs


async def said_before(uow: UnitOfWork, meeting: Meeting, reply: OutlookReply, whose: Whose) -> Whose:
    """Once a chair has said who an attendee is, that holds for their later answers. With an address that several people
    share, the chairs are asked about each answer, because each may be somebody else's.
    """
    if whose.is_sure or whose.is_shared or not whose.people:
        return whose
    said = await uow.replies.said_of(_attendee(meeting, reply))
    if said is None:
        return whose
    people = await uow.replies.people(said.id)
    ours = [one for one in people if await uow.forums.membership(meeting.forum_id, one) is not None]
    return Whose(frozenset(ours), is_sure=bool(ours))


async def ask_whose(uow: UnitOfWork, meeting: Meeting, reply: OutlookReply, whose: Whose, now: datetime) -> None:
    """Asks each chair, by day. The first answer counts."""
    attendee = _attendee(meeting, reply)
    reply_id = key_from("open_reply", attendee, reply.replied, reply.at.isoformat())
    asked = OpenReply(reply_id, meeting.id, attendee, reply.name, whose.is_shared, reply.replied, reply.at)
    if await uow.replies.keep(asked, whose.people):
        await tell_chairs(uow, meeting.forum_id, InPrivate.WHOSE_ANSWER.of(meeting.id, reply_id), meeting.by_day(now))


def _attendee(meeting: Meeting, reply: OutlookReply) -> str:
    """The same for all answers of one attendee of a meeting, however the address is written."""
    address = parse(reply.email)
    return key_from("attendee", meeting.id, address.key if address else reply.email or reply.name)
