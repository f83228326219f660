"""What a copy says for the values of a column that has only a few: as somebody would tell it to the person."""

from collections.abc import Mapping
from enum import Enum

from forum.actions import ActionChange, Progress
from forum.agenda import Attribution, ItemKind, LedBy, Outcome
from forum.attendance import Answer, KnownAs, Presence
from forum.board_contacts import ReplyState, RequestMail
from forum.care import Why
from forum.contacts import Reason, Way
from forum.correspondents import Consent, MailState
from forum.date_polls import Choice, Names
from forum.drafts import DraftState
from forum.forums import Admission, Openness
from forum.meetings import CalendarState, MeetingState, Mode
from forum.needs import Along, Need
from forum.opportunities import Ending
from forum.outlook import Oddity, Replied
from forum.papers import PaperKind
from forum.people import DoubleState, IdKind, Reach
from forum.polls import BallotKind, Choosing, Results
from forum.posts import PostState
from forum.roles import Entrusted
from forum.safe_links import LinkKind
from storage.jobs.job_tables import JobState

VALUES: Mapping[type[Enum], Mapping[Enum, str]] = {
    ActionChange: {
        ActionChange.NOTED: "it was noted",
        ActionChange.IN_PROGRESS: "it is being worked on",
        ActionChange.BLOCKED: "something stands in its way",
        ActionChange.DONE: "it is done",
        ActionChange.CLOSED: "it was closed without being done",
        ActionChange.REWORDED: "it was put in other words",
        ActionChange.MOVED: "it was given another date",
        ActionChange.PROMISED: "a day was promised for it",
        ActionChange.TOPIC: "it was put with another topic",
        ActionChange.HANDED_OVER: "it was handed over",
        ActionChange.SNOOZED: "it was put off",
        ActionChange.SPLIT: "it was split in two",
        ActionChange.KEPT: "it stays with its owner",
        ActionChange.REOPENED: "it was opened again",
    },
    Admission: {
        Admission.ASKED: "asked to be added",
        Admission.DECLINED: "not added by the chairs",
        Admission.REMOVED: "taken off the list",
    },
    Along: {
        Along.NOBODY: "nobody",
        Along.BRINGS: "somebody comes along",
        Along.INSTEAD: "somebody comes instead",
    },
    Answer: {
        Answer.IN_PERSON: "yes, in person",
        Answer.ONLINE: "yes, online",
        Answer.NO: "cannot come",
        Answer.UNSURE: "not sure yet",
    },
    Attribution: {
        Attribution.NAMED: "with the name",
        Attribution.CHAIRS_ONLY: "the chairs alone see the name",
        Attribution.UNATTRIBUTED: "without a name",
    },
    BallotKind: {BallotKind.NAMED: "with names", BallotKind.UNATTRIBUTED: "without names"},
    CalendarState: {
        CalendarState.WANTED: "not in the calendar yet",
        CalendarState.ASKED: "the calendar has been asked",
        CalendarState.BUSY: "the calendar has been asked",
        CalendarState.CURRENT: "in the calendar",
        CalendarState.IN_TROUBLE: "the calendar did not take it",
    },
    Choice: {Choice.YES: "yes", Choice.IF_NEED_BE: "if need be", Choice.NO: "no"},
    Choosing: {Choosing.ONE: "one answer", Choosing.SEVERAL: "several answers"},
    Consent: {
        Consent.NOT_ASKED: "not asked yet",
        Consent.ASKED: "asked, and no answer yet",
        Consent.YES: "yes",
        Consent.STOPPED: "stopped",
        Consent.NO: "no",
    },
    DoubleState: {
        DoubleState.CHAIR_ASKED: "the chairs have been asked",
        DoubleState.PERSON_ASKED: "the person has been asked",
        DoubleState.APART: "two people",
    },
    DraftState: {
        DraftState.DRAFT: "a draft",
        DraftState.IN_REVIEW: "a facilitator reads it",
        DraftState.REVIEWED: "a facilitator has read it",
        DraftState.BEING_MADE: "its files are being made",
        DraftState.MADE: "finished",
    },
    Ending: {
        Ending.DEADLINE: "its time was over",
        Ending.EARLY: "closed early",
        Ending.WITHDRAWN: "no longer offered",
        Ending.UNDONE: "taken back at once",
    },
    Entrusted: {
        Entrusted.CHAIR: "chair",
        Entrusted.FACILITATOR: "facilitator",
        Entrusted.MEMBER: "member",
        Entrusted.NOTES: "reader of facilitators’ notes",
    },
    IdKind: {
        IdKind.ENTRA: "id in Microsoft Entra",
        IdKind.TEAMS: "id in Teams",
        IdKind.PERSON: "earlier number in this system",
    },
    ItemKind: {
        ItemKind.LISTEN: "to listen",
        ItemKind.DISCUSS: "to discuss",
        ItemKind.DECIDE: "to decide",
        ItemKind.INFORM: "to be told",
    },
    JobState: {
        JobState.OPEN: "still to be done",
        JobState.DONE: "done",
        JobState.FAILED: "could not be done",
        JobState.CANCELLED: "called off",
    },
    KnownAs: {
        KnownAs.NOT_ASKED: "nobody has said yet",
        KnownAs.GUEST: "a guest",
        KnownAs.NOBODY_KNOWS: "nobody knows",
        KnownAs.WALK_IN: "somebody who came without being expected",
    },
    LedBy: {LedBy.COMMUNITY: "the community", LedBy.HOSTS: "the hosts"},
    LinkKind: {
        LinkKind.ANSWER: "the page to answer and suggest",
        LinkKind.READ: "pages to read",
        LinkKind.MINE: "the pages with what is yours",
        LinkKind.STOP: "the page that stops the emails",
        LinkKind.SPEAK: "the page on which an adult answers for a member under 18",
    },
    MailState: {
        MailState.NONE: "none",
        MailState.SENT: "sent",
        MailState.UNKNOWN: "may have arrived",
        MailState.REFUSED: "came back",
        MailState.WAITING: "on its way",
        MailState.NOT_TAKEN: "could not be sent",
    },
    MeetingState: {
        MeetingState.SCHEDULING: "being put into the calendar",
        MeetingState.SCHEDULED: "planned",
        MeetingState.HELD: "over",
        MeetingState.CANCELLED: "cancelled",
    },
    Mode: {Mode.ONLINE: "online", Mode.IN_PERSON: "in person", Mode.HYBRID: "in person and online"},
    Names: {Names.CHAIRS: "the chairs", Names.NOBODY: "nobody"},
    Need: {
        Need.STEP_FREE: "step-free access",
        Need.HEARING_LOOP: "a hearing loop",
        Need.BSL: "British Sign Language",
        Need.LANGUAGE: "an interpreter",
        Need.DIET: "food",
        Need.PRAYER: "a place or a time to pray",
        Need.CHILDCARE: "childcare",
        Need.TRAVEL: "help with getting there",
    },
    Openness: {Openness.OPEN_FORUM: "an open forum", Openness.LISTENING_CIRCLE: "a listening circle"},
    Outcome: {
        Outcome.OPEN: "open",
        Outcome.ACCEPTED: "on an agenda",
        Outcome.PARKED: "kept for later",
        Outcome.WITHDRAWN: "taken back",
        Outcome.MERGED: "joined with another topic",
        Outcome.ANSWERED: "answered",
        Outcome.DECLINED: "not taken up",
        Outcome.TO_BOARD: "taken to the board",
        Outcome.DONE: "done",
    },
    Oddity: {Oddity.ALL_DAY: "all day", Oddity.SERIES: "one of a series"},
    PaperKind: {PaperKind.WORD: "a Word file", PaperKind.PDF: "a PDF"},
    PostState: {PostState.POSTED: "sent", PostState.UNKNOWN: "may have arrived", PostState.MISSING: "did not arrive"},
    Presence: {
        Presence.IN_PERSON: "yes, in person",
        Presence.ONLINE: "yes, online",
        Presence.APOLOGIES: "no, and sent apologies",
        Presence.ABSENT: "no",
        Presence.UNKNOWN: "nobody has noted it",
    },
    Progress: {
        Progress.OPEN: "not begun",
        Progress.IN_PROGRESS: "being worked on",
        Progress.BLOCKED: "something stands in its way",
        Progress.DONE: "done",
        Progress.CLOSED: "closed without being done",
    },
    Reach: {
        Reach.UNKNOWN: "nobody has tried yet",
        Reach.REACHED: "yes",
        Reach.BLOCKED: "no, the bot is blocked or was removed",
    },
    Reason: {
        Reason.TIME: "the time",
        Reason.PLACE: "the place",
        Reason.TRAVEL: "getting there",
        Reason.WORK: "work",
        Reason.CARING: "caring for somebody",
        Reason.LANGUAGE: "language",
        Reason.ACCESS: "access",
        Reason.TOPIC: "the topics",
        Reason.TRUST: "trust",
        Reason.SAFETY: "safety",
        Reason.OTHER: "something else",
        Reason.NOT_SAID: "not said",
    },
    Replied: {Replied.ACCEPTED: "accepted", Replied.TENTATIVE: "perhaps", Replied.DECLINED: "declined"},
    ReplyState: {
        ReplyState.DRAFT: "a draft that nobody else sees",
        ReplyState.SENT: "sent to the chairs",
        ReplyState.RETURNED: "a chair asked about it",
        ReplyState.RECORDED: "noted as the board’s answer",
    },
    RequestMail: {
        RequestMail.ON_ITS_WAY: "on its way",
        RequestMail.SENT: "sent",
        RequestMail.UNKNOWN: "may have arrived",
        RequestMail.REFUSED: "came back",
        RequestMail.NOT_SENT: "could not be sent",
    },
    Results: {Results.SHOWN: "at once", Results.HIDDEN: "when it has closed"},
    Way: {
        Way.TEAMS: "in Teams",
        Way.PHONE: "by telephone",
        Way.EMAIL: "by email",
        Way.IN_PERSON: "in person",
        Way.THROUGH: "through somebody else",
    },
    Why: {
        Why.ABSENT: "did not come",
        Why.UNANSWERED: "did not answer",
        Why.LESS: "comes less often",
        Why.BLOCKED: "cannot be reached in Teams",
        Why.UNKNOWN: "nobody has noted whether they came",
        Why.APOLOGIES: "sent apologies",
    },
}


def in_words(value: Enum) -> str:
    """A deed is named by what was done: "page changed"."""
    return VALUES.get(type(value), {}).get(value) or str(value.value).replace("_", " ")
