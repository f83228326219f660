"""Microsoft's attendance report: who was seen in the online meeting."""

from bot.metrics import Metrics
from bot.work.counting import counted
from forum.jobs import ReadReport
from forum.ports import Calendar, Clock, OutcomeUnknown, Refused, Sighting, Step, UnitOfWork
from forum.use_cases.attendance.read_report import report_failed, report_read, report_wanted


class ReportWork:
    """Plans ReadReport."""

    def __init__(self, calendar: Calendar, clock: Clock, metrics: Metrics) -> None:
        self._calendar = calendar
        self._clock = clock
        self._metrics = metrics

    async def read(self, uow: UnitOfWork, job: ReadReport) -> Step | None:
        """Looks for it, while it may still tell something new."""
        wanted = await report_wanted(uow, job, self._clock.now())
        if wanted is None:
            return None
        mailbox, join_url = wanted

        async def settle(uow: UnitOfWork, sightings: list[Sighting]) -> None:
            await report_read(uow, job, sightings, self._clock.now())

        async def failed(uow: UnitOfWork, why: Refused | OutcomeUnknown) -> None:
            await report_failed(uow, job, why, self._clock.now())

        look = counted(self._metrics.calendar_call, lambda: self._calendar.sightings(mailbox, join_url))
        return Step(look, settle, failed, repeatable=True)
