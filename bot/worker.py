"""The path of a job: by its type to whoever knows what it still means."""

from collections.abc import Awaitable, Callable
from datetime import timedelta
from typing import Any

from bot.metrics import Metrics
from bot.work.calendar import CalendarWork
from bot.work.channel import ChannelWork
from bot.work.invitation import InvitationWork
from bot.work.outlook import OutlookWork
from bot.work.papers import PaperWork
from bot.work.private import PrivateWork
from bot.work.report import ReportWork
from bot.work.sending import Sending
from dialogs.posts import Posts
from forum.jobs import (
    CARD_REST,
    AskForWord,
    AskOutcomes,
    CancelEvent,
    CloseAgenda,
    CloseDates,
    ClosePoll,
    CollectComments,
    CollectNeeds,
    CreateEvent,
    FollowUp,
    ForgetAnswerNotes,
    ForgetContacts,
    ForgetNeeds,
    Job,
    MakePapers,
    MoveEvent,
    OfferCare,
    OfferRoll,
    OfferSetUp,
    PostDigest,
    ProposeNext,
    ReadJoinLink,
    ReadOutlook,
    ReadReport,
    ReadRoster,
    RemindDates,
    RemindOwner,
    RemindUnanswered,
    Show,
    ShowFile,
    ShowOverdue,
    Step,
    Tell,
    TellOverdue,
    UpdateInvitation,
    UploadPaper,
    WatchCalendar,
)
from forum.ports import Calendar, Clock, Invitations, Messenger, Outlook, Papers, UnitOfWork, Uploads
from forum.use_cases.care_nudges import forget_contacts_due
from forum.use_cases.due_actions import (
    ask_for_word_due,
    follow_up_due,
    remind_owner_due,
    show_overdue_due,
    tell_overdue_due,
)
from forum.use_cases.due_attendance import forget_answer_notes_due, offer_care_due, offer_roll_due
from forum.use_cases.due_comments import collect_comments_due
from forum.use_cases.due_dates import close_dates_due, remind_dates_due
from forum.use_cases.due_digest import post_digest_due
from forum.use_cases.due_meetings import close_agenda_due, remind_unanswered_due
from forum.use_cases.due_questions import close_poll_due
from forum.use_cases.due_visits import collect_needs_due, forget_needs_due
from forum.use_cases.propose_next import propose_next_due
from forum.use_cases.tell_outcome import ask_outcomes_due

Plan = Callable[[UnitOfWork, Any], Awaitable[Step | None]]


class Worker:
    """Keeps forum.jobs.Plan. `notices` is where Microsoft may say that a calendar has changed; None: it cannot.

    `paper_making` is who makes papers, and who puts them among somebody's files.
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
        paper_making: tuple[Papers, Uploads],
        card_rest: timedelta = CARD_REST,
        notices: str | None = None,
    ) -> None:
        sending = Sending(messenger, posts, clock, metrics)
        channel, private = ChannelWork(sending, clock, card_rest), PrivateWork(sending)
        events = CalendarWork(calendar, clock, metrics)
        reports = ReportWork(calendar, clock, metrics)
        following = OutlookWork(outlook, clock, metrics, notices)
        handing_out = PaperWork(*paper_making, private, clock)
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
            CreateEvent: events.create,
            MoveEvent: events.move,
            CancelEvent: events.cancel,
            UpdateInvitation: InvitationWork(invitations, clock, metrics).update,
            ReadJoinLink: events.read_link,
            ReadOutlook: following.read,
            WatchCalendar: following.watch,
            RemindUnanswered: self._due(remind_unanswered_due),
            CloseAgenda: self._due(close_agenda_due),
            ClosePoll: self._due(close_poll_due),
            CloseDates: self._due(close_dates_due),
            RemindDates: self._due(remind_dates_due),
            OfferRoll: self._due(offer_roll_due),
            ReadReport: reports.read,
            FollowUp: self._due(follow_up_due),
            OfferCare: self._due(offer_care_due),
            CollectNeeds: self._due(collect_needs_due),
            ForgetNeeds: self._due(forget_needs_due),
            ForgetAnswerNotes: self._due(forget_answer_notes_due),
            CollectComments: self._due(collect_comments_due),
            AskOutcomes: self._due(ask_outcomes_due),
            PostDigest: self._due(post_digest_due),
            ProposeNext: self._due(propose_next_due),
            ForgetContacts: self._due(forget_contacts_due),
            RemindOwner: self._due(remind_owner_due),
            AskForWord: self._due(ask_for_word_due),
            TellOverdue: self._due(tell_overdue_due),
            ShowOverdue: self._due(show_overdue_due),
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

    def _due(self, act: Callable[[UnitOfWork, Any, Any], Awaitable[None]]) -> Plan:
        """A job that only looks at the rows and puts further jobs."""

        async def plan(uow: UnitOfWork, job: Job) -> None:
            await act(uow, job, self._clock.now())

        return plan
