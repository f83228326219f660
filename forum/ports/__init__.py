"""What the core needs from the world around it. Each Protocol is implemented by one package: storage, graph, papers or
bot.
"""

from forum.ports.calendar import (
    NO_MAILBOX,
    Calendar,
    CalendarEvent,
    EventIntent,
    FullTimes,
    InvitationPart,
    Invitations,
    Invitee,
    Outlook,
    Schedules,
    Sighting,
    Span,
    Subscribed,
)
from forum.ports.jobs import Jobs
from forum.ports.mail import ADDRESS_REFUSED, Mail, Mailer, Texter, TextMessage, WayOut
from forum.ports.messages import ChannelFiles, FileOffer, FileThere, Message, Messenger, Papers, Uploads
from forum.ports.step import NotNow, OutcomeUnknown, Plan, Refused, Step, cause
from forum.ports.time import Clock
from forum.ports.unit_of_work import UnitOfWork

__all__ = [
    "ADDRESS_REFUSED",
    "NO_MAILBOX",
    "Calendar",
    "CalendarEvent",
    "ChannelFiles",
    "Clock",
    "EventIntent",
    "FileOffer",
    "FileThere",
    "FullTimes",
    "InvitationPart",
    "Invitations",
    "Invitee",
    "Jobs",
    "Mail",
    "Mailer",
    "Message",
    "Messenger",
    "NotNow",
    "OutcomeUnknown",
    "Outlook",
    "Papers",
    "Plan",
    "Refused",
    "Schedules",
    "Sighting",
    "Span",
    "Step",
    "Subscribed",
    "TextMessage",
    "Texter",
    "UnitOfWork",
    "Uploads",
    "WayOut",
    "cause",
]
