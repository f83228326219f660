"""When Microsoft's calendar does not cooperate: the chairs are told, and there is always a way on."""

from datetime import datetime, timedelta
from uuid import uuid4

from forum.errors import Gone
from forum.forums import Forum
from forum.jobs import CancelEvent, MoveEvent, UpdateInvitation
from forum.keys import key_from
from forum.links import joining_link
from forum.meetings import UNKNOWN, CalendarState, Meeting, MeetingState, chat_of
from forum.message_kinds import ByMail, InPrivate
from forum.people import Person
from forum.ports import NO_MAILBOX, CalendarEvent, OutcomeUnknown, Refused, UnitOfWork
from forum.use_cases.meetings.schedule_meeting import ask_for_event
from forum.use_cases.outlook.join_link import announce, look_for_link
from forum.use_cases.outlook.outlook_pace import follow_event
from forum.use_cases.people.by_mail import tell_by_mail
from forum.use_cases.people.roles import require_chair
from forum.use_cases.people.tell_chairs import tell_chairs

NO_ORGANISER = "NoOrganiser"
HOLDS_NO_CALENDAR = NO_MAILBOX | {NO_ORGANISER}
"""As a meeting's trouble: the person who set it up has no mailbox (any longer)."""
VANISHED = "ErrorItemNotFound"
"""Somebody deleted the event in the calendar."""

WAY_IN_EXPECTED = timedelta(minutes=2)
PATIENCE = timedelta(seconds=30)
"""A shorter wait is not worth a message."""


async def event_made(uow: UnitOfWork, meeting: Meeting, event: CalendarEvent, now: datetime) -> None:
    """The calendar has the event: announce the meeting, or remove the event if the meeting was called off meanwhile."""
    meeting.event_id, meeting.join_url = event.event_id, event.join_url or meeting.join_url
    meeting.chat_id = chat_of(meeting.join_url) or meeting.chat_id
    meeting.calendar, meeting.trouble = CalendarState.CURRENT, None
    is_new = meeting.state is MeetingState.SCHEDULING
    if is_new:
        meeting.state = MeetingState.SCHEDULED
    if meeting.state is MeetingState.CANCELLED:
        await uow.jobs.put(CancelEvent(meeting.id))
        return
    await announce(uow, meeting)
    if is_new:
        await invite_by_mail(uow, meeting, now)
    await follow_event(uow, meeting, now)
    if meeting.agenda_published_at is not None:
        await uow.jobs.put_unless_waiting(UpdateInvitation(meeting.id))
    if meeting.lacks_link:
        await look_for_link(uow, meeting, 1, now)


async def invite_by_mail(uow: UnitOfWork, meeting: Meeting, now: datetime) -> None:
    """Once it is announced. If Teams has no way in yet, a little later: it usually has one by then."""
    due = now + WAY_IN_EXPECTED if meeting.lacks_link else now
    await tell_by_mail(uow, meeting.forum_id, ByMail.INVITATION.of(meeting.id), due)


async def event_put_off(uow: UnitOfWork, meeting: Meeting, now: datetime) -> None:
    """Microsoft wants to be asked again later: the chairs hear of it, once, if that is still so after a while."""
    meeting.calendar = CalendarState.BUSY
    topic = InPrivate.BUSY.of(meeting.id, meeting.revision, meeting.state)
    await tell_chairs(uow, meeting.forum_id, topic, now + PATIENCE, unless_waiting=True)


async def event_failed(uow: UnitOfWork, meeting: Meeting, why: Refused | OutcomeUnknown) -> None:
    """Keeps what Microsoft said and tells the chairs, each time afresh: somebody may be waiting to hear."""
    meeting.calendar = CalendarState.IN_TROUBLE
    meeting.trouble = f"{why.code}: {why.why}" if isinstance(why, Refused) else UNKNOWN
    topic = InPrivate.TROUBLE.of(meeting.id, meeting.revision, uuid4().hex[:8])
    await tell_chairs(uow, meeting.forum_id, topic)


async def retry_calendar(uow: UnitOfWork, by: Person, forum: Forum, meeting: Meeting, invitation: str) -> None:
    """Sends the same event once more: its transaction id ensures that there is never a second.

    An event that is out of reach for good is created again, in the calendar of the person asking if the first one's
    owner has none. Raises OnlyAChair, Gone (it is no longer in trouble).
    """
    await require_chair(uow, forum, by)
    if meeting.calendar is not CalendarState.IN_TROUBLE:
        raise Gone
    if meeting.is_ahead:
        _begin_anew(meeting, by)
    meeting.calendar = CalendarState.WANTED
    if meeting.event_id:
        again = CancelEvent(meeting.id) if meeting.state is MeetingState.CANCELLED else MoveEvent(meeting.id)
        await uow.jobs.put(again)
        return
    await ask_for_event(uow, forum, meeting, invitation)


def _begin_anew(meeting: Meeting, by: Person) -> None:
    """If there is no event to reach, the next one is a new one, with a transaction id of its own."""
    hands_over = meeting.trouble_code in HOLDS_NO_CALENDAR and by.id != meeting.organiser_id
    if hands_over:
        meeting.organiser_id = by.id
    if hands_over or meeting.trouble_code == VANISHED:
        meeting.transaction_id = key_from("transaction", meeting.transaction_id, by.id)
        meeting.event_id = meeting.join_url = None


async def announce_without_calendar(uow: UnitOfWork, by: Person, forum: Forum, meeting: Meeting, link: str) -> None:
    """The meeting stands without an event; `link` is the chair's own way of joining. Raises OnlyAChair, Invalid."""
    await require_chair(uow, forum, by)
    meeting.own_link = joining_link(link) or meeting.own_link
    meeting.state = MeetingState.SCHEDULED
    await announce(uow, meeting)
    await tell_by_mail(uow, forum.id, ByMail.INVITATION.of(meeting.id))
