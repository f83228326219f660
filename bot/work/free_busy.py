"""How full people's calendars are, for a chair who is about to decide on a date."""

import asyncio
import logging
from typing import Any

from bot.metrics import Metrics
from bot.work.counting import counted
from bot.work.sending import Sending
from forum.advice import DateAdvisor
from forum.conversation import Address
from forum.free_busy import CalendarsSeen
from forum.jobs import LookAtCalendars, ShowCalendars
from forum.message_kinds import InPrivate
from forum.ports import Clock, NotNow, OutcomeUnknown, Refused, Schedules, Step, UnitOfWork, cause
from forum.use_cases.dates.look_at_calendars import (
    calendars_seen,
    calendars_unseen,
    look_ended,
    look_put_off,
    look_wanted,
    standing_look,
)
from forum.weighing_calendars import Looking, weighed

log = logging.getLogger(__name__)


class LookingWork:
    """Plans LookAtCalendars and ShowCalendars. What Microsoft says about a calendar is turned into counts at once."""

    def __init__(
        self, schedules: Schedules, advisor: DateAdvisor, sending: Sending, clock: Clock, metrics: Metrics
    ) -> None:
        self._schedules = schedules
        self._advisor = advisor
        self._sending = sending
        self._clock = clock
        self._metrics = metrics

    async def look(self, uow: UnitOfWork, job: LookAtCalendars) -> Step | None:
        """Asks Microsoft, as long as the card is waiting for it. Asking twice does no harm."""
        looking = await look_wanted(uow, job, self._advisor, self._clock.now())
        if looking is None:
            return None

        async def settle(uow: UnitOfWork, found: CalendarsSeen) -> None:
            await calendars_seen(uow, job, found)

        async def failed(uow: UnitOfWork, why: Refused | OutcomeUnknown) -> None:
            log.warning("calendars could not be seen: %s", cause(why))
            await calendars_unseen(uow, job)

        async def put_off(uow: UnitOfWork, pause: NotNow) -> None:
            await look_put_off(uow, job, pause, self._clock.now())

        return Step(lambda: self._look(looking), settle, failed, repeatable=True, put_off=put_off)

    async def _look(self, looking: Looking) -> CalendarsSeen:
        ask = counted(
            self._metrics.calendar_call,
            lambda: self._schedules.full_times(looking.mailbox, looking.addresses, looking.spans),
        )
        try:
            calendars = await ask()
        except Refused as refused:
            raise Refused(refused.code) from None  # Graph's sentence may name a mailbox, and would be logged
        return await asyncio.to_thread(weighed, looking, calendars, self._advisor)

    async def show(self, uow: UnitOfWork, job: ShowCalendars) -> Step | None:
        """Redraws the card, unless it shows something else by now."""
        look = await standing_look(uow, job)
        forum = await uow.forums.get(look.forum_id) if look else None
        by = await uow.people.get(look.person_id) if look else None
        if look is None or forum is None or by is None:
            return None
        to, activity_id = Address(look.service_url, look.conversation_id), look.activity_id
        message = await self._sending.make(uow, InPrivate.CALENDARS_SEEN.of(look.id), forum, by)
        if message is None:
            await look_ended(uow, job)
            return None

        async def settle(uow: UnitOfWork, _: Any) -> None:
            await look_ended(uow, job)

        async def failed(uow: UnitOfWork, why: Refused | OutcomeUnknown) -> None:
            log.warning("a chair's card was not drawn again: %s", cause(why))
            await look_ended(uow, job)

        update = self._sending.counted(lambda: self._sending.messenger.update(to, activity_id, message))
        return Step(update, settle, failed, repeatable=True)
