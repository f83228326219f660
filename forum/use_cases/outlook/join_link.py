"""Where people join online: Microsoft's own link, which may come late or never, or one that a chair gives."""

from datetime import datetime, timedelta

from forum.audit import Deed
from forum.errors import Invalid
from forum.forums import Forum
from forum.ids import MeetingId
from forum.jobs import ReadJoinLink, UpdateInvitation
from forum.links import joining_link
from forum.meetings import Meeting, MeetingState, Mode, chat_of, online_meeting_of
from forum.message_kinds import InPrivate
from forum.people import Person
from forum.ports import UnitOfWork
from forum.standing_cards import agenda_post, meeting_post
from forum.use_cases.people.note_deed import noted
from forum.use_cases.people.roles import require_chair
from forum.use_cases.people.tell_chairs import tell_chairs

LOOKS = (timedelta(minutes=1), timedelta(minutes=5), timedelta(minutes=30))
"""How long after one look the next one follows."""


async def announce(uow: UnitOfWork, meeting: Meeting) -> None:
    """Brings the meeting's card, and the agenda's, up to date; posts them if they are not there yet."""
    await uow.jobs.put_unless_waiting(meeting_post(meeting))
    forum = await uow.forums.get(meeting.forum_id)
    if forum is not None:
        await uow.jobs.put_unless_waiting(agenda_post(forum))


async def look_for_link(uow: UnitOfWork, meeting: Meeting, tries: int, now: datetime) -> None:
    """Teams may be slower than the calendar. After the last look the chairs are told that there is no link."""
    if tries <= len(LOOKS):
        await uow.jobs.put(ReadJoinLink(meeting.id, tries), now + LOOKS[tries - 1])
        return
    await tell_chairs(uow, meeting.forum_id, InPrivate.NO_LINK.of(meeting.id, meeting.revision), meeting.by_day(now))


async def link_wanted(uow: UnitOfWork, job: ReadJoinLink) -> tuple[str, str] | None:
    """Whose calendar (Entra object id) and which event; None if there is nothing left to look for."""
    meeting = await uow.meetings.get(MeetingId(job.meeting_id))
    if meeting is None or not meeting.is_ahead or not meeting.lacks_link or meeting.event_id is None:
        return None
    organiser = await uow.people.get(meeting.organiser_id)
    return (organiser.entra_id, meeting.event_id) if organiser and organiser.entra_id else None


async def link_read(uow: UnitOfWork, job: ReadJoinLink, join_url: str | None, now: datetime) -> None:
    """Shows it to everybody, or looks again. None: there is none yet, or Microsoft could not be asked."""
    meeting = await uow.meetings.get(MeetingId(job.meeting_id))
    if meeting is None or not meeting.is_ahead:
        return
    if join_url is None:
        await look_for_link(uow, meeting, job.tries + 1, now)
        return
    meeting.join_url, meeting.chat_id = join_url, chat_of(join_url) or meeting.chat_id
    await announce(uow, meeting)
    if meeting.agenda_published_at is not None:
        await uow.jobs.put_unless_waiting(UpdateInvitation(meeting.id))


def _leads_to_microsofts(meeting: Meeting, link: str) -> bool:
    known = online_meeting_of(meeting.join_url or "")
    return link == meeting.join_url or (known is not None and known == online_meeting_of(link))


async def give_link(uow: UnitOfWork, by: Person, forum: Forum, meeting: Meeting, typed: str, now: datetime) -> None:
    """A chair's own link, which takes precedence over Microsoft's; "" removes it again, and so does a link to
    Microsoft's own meeting. Repeating it changes nothing.

    Raises OnlyAChair, Invalid (not a plain https link; a meeting that nobody joins online).
    """
    await require_chair(uow, forum, by)
    if meeting.mode is Mode.IN_PERSON:
        raise Invalid("link-in-person")
    link = joining_link(typed)
    link = "" if _leads_to_microsofts(meeting, link) else link
    if meeting.own_link != link:
        await noted(uow, forum, by.id, Deed.JOIN_LINK_GIVEN, now, meeting.starts.date())
    meeting.own_link = link
    if meeting.state is MeetingState.SCHEDULED:
        await announce(uow, meeting)
