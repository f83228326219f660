"""Which meeting Teams means when it says that an online meeting has begun or ended."""

from dataclasses import dataclass
from datetime import datetime

from forum.meetings import Meeting, MeetingState, online_meeting_of
from forum.ports import UnitOfWork


@dataclass(frozen=True)
class OnlineMeetingSeen:
    """What Teams says about it ("Get meeting details and events"): its chat, its link and its title."""

    tenant_id: str
    chat_id: str
    join_url: str
    title: str


async def meeting_of_event(uow: UnitOfWork, seen: OnlineMeetingSeen, now: datetime) -> Meeting | None:
    """The meeting of the chat, otherwise the one that the link leads to, whose chat is known from then on."""
    found = await uow.meetings.with_chat(seen.chat_id, seen.tenant_id) or await _by_link(uow, seen, now)
    meeting = await uow.meetings.get(found.id, lock=True) if found else None
    if meeting is not None:
        meeting.chat_id = meeting.chat_id or seen.chat_id
    return meeting


async def _by_link(uow: UnitOfWork, seen: OnlineMeetingSeen, now: datetime) -> Meeting | None:
    """By the link itself, however it is written. A short link and a classic one to one meeting have nothing in common:
    then it is the only meeting around now that has this title and no chat yet, or none.
    """
    wanted = online_meeting_of(seen.join_url)
    if not seen.join_url:
        return None
    near = [one for one in await uow.meetings.online_about(seen.tenant_id, now) if one.join_url]
    same = [one for one in near if one.join_url == seen.join_url or _online_meeting(one) == wanted is not None]
    if same:
        return same[0]
    likely = [one for one in near if wanted and await _may_be(uow, one, wanted, seen.title)]
    return likely[0] if len(likely) == 1 else None


def _online_meeting(meeting: Meeting) -> str | None:
    return online_meeting_of(meeting.join_url or "")


async def _may_be(uow: UnitOfWork, meeting: Meeting, wanted: str, title: str) -> bool:
    known = _online_meeting(meeting)
    is_other_form = known is not None and known.isdecimal() != wanted.isdecimal()
    if not is_other_form or meeting.chat_id is not None or meeting.state is not MeetingState.SCHEDULED:
        return False
    forum = await uow.forums.get(meeting.forum_id)
    return forum is not None and forum.name == title
