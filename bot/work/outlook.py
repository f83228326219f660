"""What people do in Outlook comes back; and Microsoft is asked to say when there is something to read."""

import logging
import secrets
from dataclasses import dataclass
from datetime import timedelta

from bot.metrics import Metrics
from bot.work.counting import counted
from forum.ids import MeetingId
from forum.jobs import ReadOutlook, WatchCalendar
from forum.outlook import EventReading
from forum.ports import Clock, NotNow, OutcomeUnknown, Outlook, Refused, Step, Subscribed, UnitOfWork, cause
from forum.use_cases.outlook.follow_outlook import Look, event_read, reading_failed, reading_wanted
from forum.use_cases.outlook.outlook_pace import read_later
from forum.use_cases.outlook.watch_calendar import (
    LASTS,
    Begin,
    End,
    Renew,
    watch_failed,
    watch_lost,
    watch_wanted,
    watched,
)

log = logging.getLogger(__name__)

NOT_READ = timedelta(minutes=10)
"""The pause after a failed reading; longer if Microsoft asks for that."""


@dataclass(frozen=True)
class _Later:
    """Microsoft wants to be asked again after a pause."""

    after: timedelta


@dataclass(frozen=True)
class _Gone:
    """Microsoft does not know the subscription."""


@dataclass(frozen=True)
class _Promised:
    """`secret` is None if an earlier subscription was renewed."""

    made: Subscribed
    secret: str | None


class OutlookWork:
    """Plans ReadOutlook and WatchCalendar. `notices` is the address for Microsoft's notices, None without one.

    A failed look is not retried as other jobs are: the next one comes anyway.
    """

    def __init__(self, outlook: Outlook, clock: Clock, metrics: Metrics, notices: str | None) -> None:
        self._outlook = outlook
        self._clock = clock
        self._metrics = metrics
        self._notices = notices

    async def read(self, uow: UnitOfWork, job: ReadOutlook) -> Step | None:
        """Reads the event, as long as the meeting is ahead."""
        look = await reading_wanted(uow, job, self._clock.now())
        if look is None:
            return None

        async def settle(uow: UnitOfWork, found: EventReading | _Later | None) -> None:
            if isinstance(found, _Later):
                await self._not_read(uow, job, found)
            else:
                await event_read(uow, job, look, found, self._clock.now())

        async def failed(uow: UnitOfWork, why: Refused | OutcomeUnknown) -> None:
            log.warning("an event could not be read: %s", cause(why))
            await reading_failed(uow, job, why, self._clock.now())

        return Step(lambda: self._read(look), settle, failed, repeatable=True)

    async def _read(self, look: Look) -> EventReading | _Later | None:
        read = counted(self._metrics.calendar_call, lambda: self._outlook.read(look.mailbox, look.event_id))
        try:
            return await read()
        except NotNow as pause:
            return _Later(timedelta(seconds=pause.after))

    async def _not_read(self, uow: UnitOfWork, job: ReadOutlook, pause: _Later) -> None:
        meeting = await uow.meetings.get(MeetingId(job.meeting_id))
        if meeting is not None and meeting.is_ahead:
            await read_later(uow, meeting, self._clock.now(), max(pause.after, NOT_READ))

    async def watch(self, uow: UnitOfWork, job: WatchCalendar) -> Step | None:
        """Begins, renews or ends Microsoft's notices. Doing it twice costs one superfluous notice."""
        wanted = await watch_wanted(uow, job, self._clock.now(), reachable=self._notices is not None)
        if wanted is None:
            return None

        async def settle(uow: UnitOfWork, result: _Promised | _Gone | _Later) -> None:
            now = self._clock.now()
            if isinstance(result, _Later):
                await watch_failed(uow, job, now, result.after)
            elif isinstance(result, _Gone):
                await watch_lost(uow, job)
            else:
                await watched(uow, job, result.made, result.secret, now)

        async def failed(uow: UnitOfWork, why: Refused | OutcomeUnknown) -> None:
            log.warning("changes in a calendar are not told: %s", cause(why))
            await watch_failed(uow, job, self._clock.now())

        return Step(lambda: self._patiently(wanted), settle, failed, repeatable=True)

    async def _patiently(self, wanted: Begin | Renew | End) -> _Promised | _Gone | _Later:
        try:
            return await counted(self._metrics.calendar_call, lambda: self._ask(wanted))()
        except NotNow as pause:
            return _Later(timedelta(seconds=pause.after))

    async def _ask(self, wanted: Begin | Renew | End) -> _Promised | _Gone:
        ends = self._clock.now() + LASTS
        if isinstance(wanted, End):
            await self._outlook.unsubscribe(wanted.subscription_id)
            return _Gone()
        if isinstance(wanted, Renew):
            renewed = await self._outlook.renew(wanted.subscription_id, ends)
            return _Promised(renewed, None) if renewed else _Gone()
        secret = secrets.token_urlsafe(32)
        return _Promised(await self._outlook.subscribe(wanted.mailbox, self._notices or "", secret, ends), secret)
