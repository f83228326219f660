"""Invitations follow the forum's members; and an event leaves a calendar that the meeting has left."""

import logging

from bot.metrics import Metrics
from bot.work.counting import counted
from forum.ids import MeetingId
from forum.jobs import UpdateInvitees, WithdrawEvent
from forum.ports import Calendar, Clock, OutcomeUnknown, Refused, Step, UnitOfWork, cause
from forum.use_cases.lifecycle.follow_members import invitation_follows, invitation_wanted
from forum.use_cases.outlook.calendar_trouble import event_failed
from forum.use_cases.outlook.take_over_event import withdrawal_wanted

log = logging.getLogger(__name__)


class InviteesWork:
    """Plans UpdateInvitees and WithdrawEvent."""

    def __init__(self, calendar: Calendar, clock: Clock, metrics: Metrics) -> None:
        self._calendar = calendar
        self._clock = clock
        self._metrics = metrics

    async def update(self, uow: UnitOfWork, job: UpdateInvitees) -> Step | None:
        """Each attempt reads and rewrites the list: doing it twice invites nobody twice."""
        wanted = await invitation_wanted(uow, job, self._clock.now())
        if wanted is None:
            return None

        async def settle(uow: UnitOfWork, _: None) -> None:
            await invitation_follows(uow, job, wanted, self._clock.now())

        async def failed(uow: UnitOfWork, why: Refused | OutcomeUnknown) -> None:
            log.warning("invitations do not follow the members: %s", cause(why))
            meeting = await uow.meetings.get(MeetingId(job.meeting_id))
            if meeting is not None and meeting.event_id == wanted.event_id:
                await event_failed(uow, meeting, why)

        act = counted(
            self._metrics.calendar_call,
            lambda: self._calendar.invite(wanted.mailbox, wanted.event_id, wanted.wanted, wanted.ours),
        )
        return Step(act, settle, failed, repeatable=True)

    async def withdraw(self, uow: UnitOfWork, job: WithdrawEvent) -> Step | None:
        """Removes the event from the calendar that the meeting has left. One that has gone with its mailbox is fine."""
        if not await withdrawal_wanted(uow, job, self._clock.now()):
            return None

        async def settle(_uow: UnitOfWork, _: None) -> None: ...

        async def failed(_uow: UnitOfWork, why: Refused | OutcomeUnknown) -> None:
            log.warning("an event was not taken out of a calendar that its meeting has left: %s", cause(why))

        act = counted(
            self._metrics.calendar_call, lambda: self._calendar.cancel(job.mailbox, job.event_id, job.comment)
        )
        return Step(act, settle, failed, repeatable=True)
