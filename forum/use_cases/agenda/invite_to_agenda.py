"""The agenda in the invitation: what it should say, and who is told if it could not be put there."""

from dataclasses import dataclass
from datetime import datetime

from forum.forums import Forum
from forum.ids import MeetingId
from forum.meetings import Mode
from forum.message_kinds import InPrivate
from forum.ports import UnitOfWork
from forum.published import AgendaVersion
from forum.use_cases.agenda.keep_version import newest_version
from forum.use_cases.people.tell_chairs import tell_chairs


@dataclass(frozen=True)
class WantedInvitation:
    """Which event should show which version. `mailbox` is the organiser's Entra object id; `is_online`: Microsoft has
    given it an online meeting.
    """

    forum: Forum
    version: AgendaVersion
    mailbox: str
    event_id: str
    is_online: bool


async def agenda_for_invitation(uow: UnitOfWork, meeting_id: MeetingId, now: datetime) -> WantedInvitation | None:
    """None if there is nothing to put there, or nobody left to tell. While we are still looking for the online meeting,
    its own part of the body may also be on its way: the agenda waits for it.
    """
    meeting = await uow.meetings.get(meeting_id)
    if meeting is None or not meeting.is_ahead or meeting.event_id is None or now >= meeting.starts_at:
        return None
    forum = await uow.forums.get(meeting.forum_id)
    organiser = await uow.people.get(meeting.organiser_id)
    version = await newest_version(uow, meeting)
    if meeting.lacks_link or forum is None or version is None or organiser is None or not organiser.entra_id:
        return None
    is_online = meeting.mode is not Mode.IN_PERSON and meeting.join_url is not None
    return WantedInvitation(forum, version, organiser.entra_id, meeting.event_id, is_online)


async def invitation_untouched(uow: UnitOfWork, meeting_id: MeetingId, version: int) -> None:
    """Each chair is told once about each version that cannot be put into the invitation."""
    meeting = await uow.meetings.get(meeting_id)
    if meeting is None or not meeting.is_ahead:
        return
    await tell_chairs(uow, meeting.forum_id, InPrivate.INVITATION_UNTOUCHED.of(meeting.id, version))
