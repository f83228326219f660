"""Microsoft's calendar: events created exactly once, moved, cancelled, and their join links."""

import logging
from collections.abc import Awaitable, Callable
from typing import Any

from bot.metrics import Metrics
from bot.work.counting import counted
from forum.ids import MeetingId
from forum.jobs import CancelEvent, CreateEvent, MoveEvent, ReadJoinLink
from forum.meetings import CalendarState, Meeting, MeetingState
from forum.ports import (
    Calendar,
    CalendarEvent,
    Clock,
    EventIntent,
    NotNow,
    OutcomeUnknown,
    Refused,
    Step,
    UnitOfWork,
    cause,
)
from forum.use_cases.lifecycle.follow_members import follow_if_changed, invited_before
from forum.use_cases.meetings.schedule_meeting import event_intent, intent_from
from forum.use_cases.outlook.calendar_trouble import NO_ORGANISER, event_failed, event_made, event_put_off
from forum.use_cases.outlook.follow_outlook import event_written
from forum.use_cases.outlook.join_link import link_read, link_wanted

log = logging.getLogger(__name__)


class CalendarWork:
    """Plans CreateEvent, MoveEvent, CancelEvent and ReadJoinLink."""

    def __init__(self, calendar: Calendar, clock: Clock, metrics: Metrics) -> None:
        self._calendar = calendar
        self._clock = clock
        self._metrics = metrics

    async def create(self, uow: UnitOfWork, job: CreateEvent) -> Step | None:
        """The same intent again until its outcome is known.

        If a meeting was cancelled while its event may already have been created, it is created all the same: only then
        is there an id to cancel it by.
        """
        meeting = await uow.meetings.get(MeetingId(job.meeting_id))
        if meeting is None or meeting.event_id:
            return None
        if not meeting.is_ahead and not meeting.is_being_asked:
            return None
        intent = intent_from(job.intent)
        if not intent.mailbox:
            await event_failed(uow, meeting, Refused(NO_ORGANISER, "the chair's Entra id is not known"))
            return None
        if not meeting.is_being_asked:
            meeting.calendar = CalendarState.ASKED
        return self._step(meeting.id, intent, lambda: self._calendar.create(intent))

    async def move(self, uow: UnitOfWork, job: MoveEvent) -> Step | None:
        """Brings the event into line with the meeting as it is at this moment."""
        found = await _with_event(uow, job.meeting_id)
        if found is None or not found[0].is_ahead:
            return None
        meeting, event_id, intent = found
        ours = invited_before(await uow.outlook.invited(meeting.id))
        return self._step(meeting.id, intent, lambda: self._calendar.move(event_id, intent, ours))

    async def cancel(self, uow: UnitOfWork, job: CancelEvent) -> Step | None:
        """Removes the event, with the chair's words."""
        found = await _with_event(uow, job.meeting_id)
        if found is None or found[0].state is not MeetingState.CANCELLED:
            return None
        meeting, event_id, intent = found
        comment, meeting_id = meeting.note, meeting.id

        async def settle(uow: UnitOfWork, _: None) -> None:
            gone = await uow.meetings.get(meeting_id)
            if gone is not None:
                gone.calendar, gone.trouble = CalendarState.CURRENT, None

        return self._repeatable(meeting_id, lambda: self._calendar.cancel(intent.mailbox, event_id, comment), settle)

    async def read_link(self, uow: UnitOfWork, job: ReadJoinLink) -> Step | None:
        """Looks for the link to an online meeting that came without one."""
        wanted = await link_wanted(uow, job)
        if wanted is None:
            return None
        mailbox, event_id = wanted

        async def settle(uow: UnitOfWork, join_url: str | None) -> None:
            await link_read(uow, job, join_url, self._clock.now())

        async def failed(uow: UnitOfWork, _: Refused | OutcomeUnknown) -> None:
            await link_read(uow, job, None, self._clock.now())

        look = counted(self._metrics.calendar_call, lambda: self._calendar.join_url(mailbox, event_id))
        return Step(look, settle, failed, repeatable=True)

    def _step(self, meeting_id: MeetingId, intent: EventIntent, act: Callable[[], Awaitable[CalendarEvent]]) -> Step:
        async def settle(uow: UnitOfWork, event: CalendarEvent) -> None:
            meeting = await uow.meetings.get(meeting_id)
            if meeting is not None:
                await event_made(uow, meeting, event, self._clock.now())
                await event_written(uow, meeting.id, intent)
                await follow_if_changed(uow, meeting)

        return self._repeatable(meeting_id, act, settle)

    def _repeatable(
        self,
        meeting_id: MeetingId,
        act: Callable[[], Awaitable[Any]],
        settle: Callable[[UnitOfWork, Any], Awaitable[None]],
    ) -> Step:
        async def put_off(uow: UnitOfWork, _: NotNow) -> None:
            meeting = await uow.meetings.get(meeting_id)
            if meeting is not None:
                await event_put_off(uow, meeting, self._clock.now())

        act = counted(self._metrics.calendar_call, act)
        return Step(act, settle, _failed(meeting_id), repeatable=True, put_off=put_off)


def _failed(meeting_id: MeetingId) -> Callable[[UnitOfWork, Refused | OutcomeUnknown], Awaitable[None]]:
    async def failed(uow: UnitOfWork, why: Refused | OutcomeUnknown) -> None:
        log.warning("the calendar did not take a meeting: %s", cause(why))
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
