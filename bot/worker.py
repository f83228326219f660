"""The path of a job: by its type to whoever knows what it still means."""

from collections.abc import Awaitable, Callable
from datetime import timedelta
from typing import Any

from bot.metrics import Metrics
from bot.work.calendar import CalendarWork
from bot.work.channel import ChannelWork
from bot.work.channel_files import ChannelFilesWork
from bot.work.due import DUE, Act
from bot.work.invitation import InvitationWork
from bot.work.looking import LookingWork
from bot.work.outlook import OutlookWork
from bot.work.papers import PaperWork
from bot.work.private import PrivateWork
from bot.work.report import ReportWork
from bot.work.sending import Sending
from dialogs.posts import Posts
from forum.advice import DateAdvisor
from forum.jobs import (
    CARD_REST,
    CancelEvent,
    CreateEvent,
    Job,
    KeepPapersInChannel,
    LookAtCalendars,
    MakePapers,
    MoveEvent,
    OfferSetUp,
    ReadJoinLink,
    ReadOutlook,
    ReadReport,
    ReadRoster,
    Show,
    ShowCalendars,
    ShowFile,
    Step,
    Tell,
    UpdateInvitation,
    UploadPaper,
    WatchCalendar,
)
from forum.ports import (
    Calendar,
    ChannelFiles,
    Clock,
    Invitations,
    Messenger,
    Outlook,
    Papers,
    Schedules,
    UnitOfWork,
    Uploads,
)

Plan = Callable[[UnitOfWork, Any], Awaitable[Step | None]]


class Worker:
    """Keeps forum.jobs.Plan. `notices` is where Microsoft may say that a calendar has changed; None: it cannot.

    `paper_making` is who makes papers, who puts them among somebody's files, and who into a channel's. `looking` is
    who sees when calendars are full, and who knows what a date means.
    """

    def __init__(
        self,
        messenger: Messenger,
        calendar: Calendar,
        invitations: Invitations,
        outlook: Outlook,
        posts: Posts,
        clock: Clock,
        metrics: Metrics,
        paper_making: tuple[Papers, Uploads, ChannelFiles],
        looking: tuple[Schedules, DateAdvisor],
        card_rest: timedelta = CARD_REST,
        notices: str | None = None,
    ) -> None:
        sending = Sending(messenger, posts, clock, metrics)
        channel, private = ChannelWork(sending, clock, card_rest), PrivateWork(sending)
        events = CalendarWork(calendar, clock, metrics)
        reports = ReportWork(calendar, clock, metrics)
        following = OutlookWork(outlook, clock, metrics, notices)
        papers, uploads, channel_files = paper_making
        handing_out = PaperWork(papers, uploads, private, clock)
        looks = LookingWork(*looking, sending, clock, metrics)
        self._clock = clock
        self._metrics = metrics
        self._plans: dict[type[Job], Plan] = {
            Show: channel.show,
            ReadRoster: channel.read_roster,
            OfferSetUp: channel.offer_set_up,
            Tell: private.tell,
            MakePapers: handing_out.make,
            UploadPaper: handing_out.upload,
            ShowFile: handing_out.show,
            KeepPapersInChannel: ChannelFilesWork(messenger, channel_files).keep,
            CreateEvent: events.create,
            MoveEvent: events.move,
            CancelEvent: events.cancel,
            UpdateInvitation: InvitationWork(invitations, clock, metrics).update,
            ReadJoinLink: events.read_link,
            ReadOutlook: following.read,
            WatchCalendar: following.watch,
            ReadReport: reports.read,
            LookAtCalendars: looks.look,
            ShowCalendars: looks.show,
            **{kind: self._due(act) for kind, act in DUE.items()},
        }

    @property
    def kinds(self) -> set[type[Job]]:
        """Every kind of job that is understood."""
        return set(self._plans)

    async def __call__(self, uow: UnitOfWork, job: Job) -> Step | None:
        """What is still to be done outside; None when that is nothing, or was done in the rows alone."""
        step = await self._plans[type(job)](uow, job)
        self._metrics.job(job.kind, "done" if step is None else "acted")
        return step

    def _due(self, act: Act) -> Plan:
        """A job that only looks at the rows and puts further jobs."""

        async def plan(uow: UnitOfWork, job: Job) -> None:
            await act(uow, job, self._clock.now())

        return plan
