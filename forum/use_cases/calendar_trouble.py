"""When Microsoft's calendar does not play along: the chair is told, and there is always a way on."""

from uuid import uuid4

from forum.errors import Gone, Invalid
from forum.forums import Forum
from forum.jobs import CancelEvent, MoveEvent, OutcomeUnknown, Refused, Tell
from forum.keys import about
from forum.meetings import UNKNOWN, CalendarState, Meeting, MeetingState, chat_of
from forum.people import Person
from forum.ports import CalendarEvent, UnitOfWork
from forum.use_cases.roles import require_chair
from forum.use_cases.schedule_meeting import ask_for_event, meeting_post
from forum.use_cases.suggest_topic import agenda_post


async def event_made(uow: UnitOfWork, meeting: Meeting, event: CalendarEvent) -> None:
    """The calendar has the event: announce the meeting, or take the event away when it was called off meanwhile."""
    meeting.event_id, meeting.join_url = event.event_id, event.join_url or meeting.join_url
    meeting.chat_id = chat_of(meeting.join_url) or meeting.chat_id
    meeting.calendar, meeting.trouble = CalendarState.CURRENT, None
    if meeting.state is MeetingState.SCHEDULING:
        meeting.state = MeetingState.SCHEDULED
    if meeting.state is MeetingState.CANCELLED:
        await uow.jobs.put(CancelEvent(meeting.id))
    else:
        await _announce(uow, meeting)


async def _announce(uow: UnitOfWork, meeting: Meeting) -> None:
    await uow.jobs.put_unless_waiting(meeting_post(meeting))
    forum = await uow.forums.get(meeting.forum_id)
    if forum is not None:
        await uow.jobs.put_unless_waiting(agenda_post(forum))


async def event_failed(uow: UnitOfWork, meeting: Meeting, why: Refused | OutcomeUnknown) -> None:
    """Keeps what Microsoft said and tells whoever chairs, each time anew: somebody may be waiting to hear."""
    meeting.calendar = CalendarState.IN_TROUBLE
    meeting.trouble = f"{why.code}: {why.why}" if isinstance(why, Refused) else UNKNOWN
    topic = about("trouble", meeting.id, meeting.revision, uuid4().hex[:8])
    for chair in await uow.forums.chairs(meeting.forum_id):
        await uow.jobs.put(Tell(chair.id, meeting.forum_id, topic))


async def retry_calendar(uow: UnitOfWork, by: Person, forum: Forum, meeting: Meeting, invitation: str) -> None:
    """The same event once more: its transaction id makes sure that there is never a second.

    Raises OnlyAChair, Gone (it is no longer in trouble).
    """
    await require_chair(uow, forum, by)
    if meeting.calendar is not CalendarState.IN_TROUBLE:
        raise Gone
    meeting.calendar = CalendarState.WANTED
    if meeting.event_id:
        again = CancelEvent(meeting.id) if meeting.state is MeetingState.CANCELLED else MoveEvent(meeting.id)
        await uow.jobs.put(again)
        return
    await ask_for_event(uow, forum, meeting, invitation)


async def announce_without_calendar(uow: UnitOfWork, by: Person, forum: Forum, meeting: Meeting, link: str) -> None:
    """The meeting stands without an event; `link` is the chair's own way of joining. Raises OnlyAChair, Invalid."""
    await require_chair(uow, forum, by)
    link = link.strip()
    if link and not link.startswith("https://"):
        raise Invalid("trouble-link-wrong")
    meeting.join_url = link or meeting.join_url
    meeting.state = MeetingState.SCHEDULED
    await _announce(uow, meeting)
