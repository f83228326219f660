"""Microsoft's calendar: events made exactly once, moved, cancelled, and who was seen in the meeting."""

import logging
from collections.abc import Awaitable, Callable

from bot.metrics import Metrics
from bot.work.counting import counted
from forum.jobs import CancelEvent, CreateEvent, MoveEvent, OutcomeUnknown, Refused, Step
from forum.meetings import CalendarState, Meeting, MeetingId, MeetingState
from forum.ports import Calendar, CalendarEvent, EventIntent, UnitOfWork
from forum.use_cases.calendar_trouble import event_failed, event_made
from forum.use_cases.schedule_meeting import event_intent, intent_from

log = logging.getLogger(__name__)

NO_ORGANISER = Refused("NoOrganiser", "the chair's Entra id is not known")


class CalendarWork:
    """Plans CreateEvent, MoveEvent and CancelEvent."""

    def __init__(self, calendar: Calendar, metrics: Metrics) -> None:
        self._calendar = calendar
        self._metrics = metrics

    async def create(self, uow: UnitOfWork, job: CreateEvent) -> Step | None:
        """The same intent again until its outcome is known.

        A meeting that was cancelled while its event may already have been made is made all the same: only then is there
        an id to cancel it by.
        """
        meeting = await uow.meetings.get(MeetingId(job.meeting_id))
        if meeting is None or meeting.event_id:
            return None
        if not meeting.is_ahead and meeting.calendar is not CalendarState.ASKED:
            return None
        intent = intent_from(job.intent)
        if not intent.mailbox:
            await event_failed(uow, meeting, NO_ORGANISER)
            return None
        meeting.calendar = CalendarState.ASKED
        return self._step(meeting.id, lambda: self._calendar.create(intent))

    async def move(self, uow: UnitOfWork, job: MoveEvent) -> Step | None:
        """Brings the event to what the meeting is at this moment."""
        found = await _with_event(uow, job.meeting_id)
        if found is None or not found[0].is_ahead:
            return None
        meeting, event_id, intent = found
        return self._step(meeting.id, lambda: self._calendar.move(event_id, intent))

    async def cancel(self, uow: UnitOfWork, job: CancelEvent) -> Step | None:
        """Takes the event away, with the chair's words."""
        found = await _with_event(uow, job.meeting_id)
        if found is None or found[0].state is not MeetingState.CANCELLED:
            return None
        meeting, event_id, intent = found
        comment, meeting_id = meeting.note, meeting.id

        async def settle(uow: UnitOfWork, _: None) -> None:
            gone = await uow.meetings.get(meeting_id)
            if gone is not None:
                gone.calendar, gone.trouble = CalendarState.CURRENT, None

        cancel = counted(self._metrics.calendar_call, lambda: self._calendar.cancel(intent.mailbox, event_id, comment))
        return Step(cancel, settle, _failed(meeting_id), repeatable=True)

    def _step(self, meeting_id: MeetingId, act: Callable[[], Awaitable[CalendarEvent]]) -> Step:
        async def settle(uow: UnitOfWork, event: CalendarEvent) -> None:
            meeting = await uow.meetings.get(meeting_id)
            if meeting is not None:
                await event_made(uow, meeting, event)

        return Step(counted(self._metrics.calendar_call, act), settle, _failed(meeting_id), repeatable=True)


def _failed(meeting_id: MeetingId) -> Callable[[UnitOfWork, Refused | OutcomeUnknown], Awaitable[None]]:
    async def failed(uow: UnitOfWork, why: Refused | OutcomeUnknown) -> None:
        log.warning("the calendar did not take a meeting: %s", why.code if isinstance(why, Refused) else "unknown")
        meeting = await uow.meetings.get(meeting_id)
        if meeting is not None:
            await event_failed(uow, meeting, why)

    return failed


async def _with_event(uow: UnitOfWork, meeting_id: str) -> tuple[Meeting, str, EventIntent] | None:
    meeting = await uow.meetings.get(MeetingId(meeting_id))
    forum = await uow.forums.get(meeting.forum_id) if meeting else None
    organiser = await uow.people.get(meeting.organiser_id) if meeting else None
    if meeting is None or forum is None or organiser is None or meeting.event_id is None:
        return None
    return meeting, meeting.event_id, await event_intent(uow, forum, meeting, organiser)
