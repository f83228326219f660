"""What the core needs from around it. Each Protocol is kept by one package: storage, graph, papers or bot."""

from forum.ports.calendar import (
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
from forum.ports.messages import Address, ChannelFiles, FileOffer, FileThere, Message, Messenger, Papers, Uploads
from forum.ports.time import Clock
from forum.ports.unit_of_work import Jobs, UnitOfWork

__all__ = [
    "Address",
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
    "Message",
    "Messenger",
    "Outlook",
    "Papers",
    "Schedules",
    "Sighting",
    "Span",
    "Subscribed",
    "UnitOfWork",
    "Uploads",
]
