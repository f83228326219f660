"""Typed work to be done after the commit, or later. A job is the only way to cause an effect outside.

A job says what to look at, never what to do: when it is due, the domain is asked again whether it is still needed.
Fields that are compared form the key; a job put again under its key replaces the one that was waiting.
"""

from forum.jobs.actions import AskForWord, RemindOwner, ShowOverdue, TellOverdue
from forum.jobs.board_contact import WriteToBoard
from forum.jobs.calendar import (
    CancelEvent,
    CreateEvent,
    LookAtCalendars,
    MoveEvent,
    OfEvent,
    ReadJoinLink,
    ReadOutlook,
    ReadReport,
    ShowCalendars,
    UpdateInvitation,
    UpdateInvitees,
    WatchCalendar,
    WithdrawEvent,
)
from forum.jobs.job import CARD_REST, Job
from forum.jobs.meetings import (
    AT_SET_UP,
    AskOutcomes,
    CloseAgenda,
    CollectComments,
    CollectNeeds,
    FollowUp,
    ForgetContacts,
    OfferCare,
    OfferLink,
    OfferRoll,
    PostDigest,
    ProposeNext,
    RemindUnanswered,
)
from forum.jobs.opportunities import AskTakenUp, CloseOpportunity, MailOpportunity
from forum.jobs.papers import KeepPapersInChannel, MakeMinutes, MakePapers, OfBrief, RemakePapers, ShowFile, UploadPaper
from forum.jobs.polls import CloseDates, ClosePoll, RemindDates
from forum.jobs.public import MakePoster, UploadPoster
from forum.jobs.retention import (
    Forget,
    ForgetAnswerNotes,
    ForgetComments,
    ForgetInterest,
    ForgetNeeds,
    ForgetOpportunityCounts,
)
from forum.jobs.sending import OfferSetUp, ReadRoster, Redraw, SayErased, SayRestored, Show, TakeNamesOff, Tell

__all__ = [
    "AT_SET_UP",
    "CARD_REST",
    "AskForWord",
    "AskOutcomes",
    "AskTakenUp",
    "CancelEvent",
    "CloseAgenda",
    "CloseDates",
    "CloseOpportunity",
    "ClosePoll",
    "CollectComments",
    "CollectNeeds",
    "CreateEvent",
    "FollowUp",
    "Forget",
    "ForgetAnswerNotes",
    "ForgetComments",
    "ForgetContacts",
    "ForgetInterest",
    "ForgetNeeds",
    "ForgetOpportunityCounts",
    "Job",
    "KeepPapersInChannel",
    "LookAtCalendars",
    "MailOpportunity",
    "MakeMinutes",
    "MakePapers",
    "MakePoster",
    "MoveEvent",
    "OfBrief",
    "OfEvent",
    "OfferCare",
    "OfferLink",
    "OfferRoll",
    "OfferSetUp",
    "PostDigest",
    "ProposeNext",
    "ReadJoinLink",
    "ReadOutlook",
    "ReadReport",
    "ReadRoster",
    "Redraw",
    "RemakePapers",
    "RemindDates",
    "RemindOwner",
    "RemindUnanswered",
    "SayErased",
    "SayRestored",
    "Show",
    "ShowCalendars",
    "ShowFile",
    "ShowOverdue",
    "TakeNamesOff",
    "Tell",
    "TellOverdue",
    "UpdateInvitation",
    "UpdateInvitees",
    "UploadPaper",
    "UploadPoster",
    "WatchCalendar",
    "WithdrawEvent",
    "WriteToBoard",
]
