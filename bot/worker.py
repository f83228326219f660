"""The path of a job: by its type to the plan that knows what it still means."""

from collections.abc import Awaitable, Callable
from datetime import timedelta
from typing import Any

from bot.metrics import Metrics
from bot.outside import Outside
from bot.work.adult_mail import AdultMail
from bot.work.board_mail import BoardMailWork
from bot.work.calendar import CalendarWork
from bot.work.channel import ChannelWork
from bot.work.channel_files import ChannelFilesWork
from bot.work.free_busy import LookingWork
from bot.work.invitation import InvitationWork
from bot.work.invitees import InviteesWork
from bot.work.mailing import MailRoom, MailWork
from bot.work.outlook import OutlookWork
from bot.work.papers import PaperWork
from bot.work.poster import OnTheWeb, PosterWork
from bot.work.private import PrivateWork
from bot.work.report import ReportWork
from bot.work.sending import Sending
from dialogs.kit.posts import MessageTable
from forum.advice import DateAdvisor
from forum.jobs import (
    CARD_REST,
    CancelEvent,
    CreateEvent,
    Job,
    KeepPapersInChannel,
    LookAtCalendars,
    MakeMinutes,
    MakePapers,
    MakePoster,
    MoveEvent,
    OfferSetUp,
    ReadJoinLink,
    ReadOutlook,
    ReadReport,
    ReadRoster,
    Redraw,
    RedrawOffer,
    RemakePapers,
    SayErased,
    Show,
    ShowCalendars,
    ShowFile,
    Tell,
    UpdateInvitation,
    UpdateInvitees,
    UploadPaper,
    UploadPoster,
    WatchCalendar,
    WithdrawEvent,
    WriteToBoard,
)
from forum.ports import Clock, Step, UnitOfWork
from forum.use_cases.due import DUE, Act

Plan = Callable[[UnitOfWork, Any], Awaitable[Step | None]]


class Worker:
    """Implements forum.jobs.Plan. `notices` is where Microsoft may say that a calendar has changed; None: it cannot.

    `mail` None: nobody is written to outside Teams. `web` None: nobody outside reaches our pages.
    """

    def __init__(
        self,
        outside: Outside,
        posts: MessageTable,
        advisor: DateAdvisor,
        clock: Clock,
        metrics: Metrics,
        card_rest: timedelta = CARD_REST,
        notices: str | None = None,
        mail: MailRoom | None = None,
        web: OnTheWeb | None = None,
    ) -> None:
        self._clock = clock
        self._metrics = metrics
        sending = Sending(outside.messenger, posts, clock, metrics, web.public_url if web else "")
        mailing = MailWork(mail, clock, metrics)
        private = PrivateWork(sending, clock, mailing, AdultMail(mail, mailing, clock))
        self._plans: dict[type[Job], Plan] = {
            **_in_teams(ChannelWork(sending, clock, card_rest), private),
            **_of_papers(PaperWork(outside.papers, outside.uploads, private, clock)),
            WriteToBoard: BoardMailWork(mail if mail and mail.mailer else None, mailing, clock).write,
            **_of_posters(PosterWork(outside.papers, outside.uploads, clock, web)),
            KeepPapersInChannel: ChannelFilesWork(outside.messenger, outside.channel_files).keep,
            **_in_calendars(outside, clock, metrics, notices),
            **_of_dates(LookingWork(outside.schedules, advisor, sending, clock, metrics)),
            **{kind: self._due(act) for kind, act in DUE.items()},
        }

    @property
    def kinds(self) -> set[type[Job]]:
        """Every kind of job that is understood."""
        return set(self._plans)

    async def __call__(self, uow: UnitOfWork, job: Job) -> Step | None:
        """What is still to be done outside; None if that is nothing, or was done in the rows alone."""
        step = await self._plans[type(job)](uow, job)
        self._metrics.job(job.kind, "done" if step is None else "acted")
        return step

    def _due(self, act: Act) -> Plan:
        """A job that only looks at the rows and puts further jobs."""

        async def plan(uow: UnitOfWork, job: Job) -> None:
            await act(uow, job, self._clock.now())

        return plan


def _in_teams(channel: ChannelWork, private: PrivateWork) -> dict[type[Job], Plan]:
    return {
        Show: channel.show,
        Redraw: channel.redraw,
        SayErased: channel.say_erased,
        ReadRoster: channel.read_roster,
        OfferSetUp: channel.offer_set_up,
        RedrawOffer: channel.redraw_offer,
        Tell: private.tell,
    }


def _of_papers(work: PaperWork) -> dict[type[Job], Plan]:
    return {
        MakePapers: work.make,
        MakeMinutes: work.make_minutes,
        RemakePapers: work.remake,
        UploadPaper: work.upload,
        ShowFile: work.show,
    }


def _of_posters(work: PosterWork) -> dict[type[Job], Plan]:
    return {MakePoster: work.make, UploadPoster: work.upload}


def _in_calendars(outside: Outside, clock: Clock, metrics: Metrics, notices: str | None) -> dict[type[Job], Plan]:
    events = CalendarWork(outside.calendar, clock, metrics)
    invitees = InviteesWork(outside.calendar, clock, metrics)
    following = OutlookWork(outside.outlook, clock, metrics, notices)
    return {
        CreateEvent: events.create,
        MoveEvent: events.move,
        CancelEvent: events.cancel,
        ReadJoinLink: events.read_link,
        UpdateInvitation: InvitationWork(outside.invitations, clock, metrics).update,
        UpdateInvitees: invitees.update,
        WithdrawEvent: invitees.withdraw,
        ReadOutlook: following.read,
        WatchCalendar: following.watch,
        ReadReport: ReportWork(outside.calendar, clock, metrics).read,
    }


def _of_dates(work: LookingWork) -> dict[type[Job], Plan]:
    return {LookAtCalendars: work.look, ShowCalendars: work.show}
