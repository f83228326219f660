"""Microsoft's calendar: events, invitations, attendance reports, people's answers, and when they are busy."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Protocol

from forum.ids import PersonId

if TYPE_CHECKING:
    from forum.outlook import EventReading

NO_MAILBOX = frozenset(
    {"ErrorInvalidUser", "MailboxNotEnabledForRESTAPI", "Request_ResourceNotFound", "ResourceNotFound"}
)
"""Microsoft's codes for a mailbox that does not exist (any longer)."""


@dataclass(frozen=True)
class Invitee:
    """One address to be invited. `people` are those it belongs to: more than one if they share it."""

    name: str
    email: str
    people: tuple[PersonId, ...] = ()


@dataclass(frozen=True)
class EventIntent:
    """An event as it should be in Microsoft's calendar. The exact same intent is sent again after an unknown outcome.

    `mailbox` is the organiser's Entra object id. `starts` is naive wall-clock time in `time_zone` (IANA).
    """

    mailbox: str
    transaction_id: str
    subject: str
    body_html: str
    starts: datetime
    time_zone: str
    minutes: int
    is_online: bool
    venue: str
    invitees: tuple[Invitee, ...]


@dataclass(frozen=True)
class CalendarEvent:
    """An event that exists. `join_url` is None if no online meeting was wanted, or Graph has not given one (yet)."""

    event_id: str
    join_url: str | None


@dataclass(frozen=True)
class Sighting:
    """One person in a meeting's attendance report. Guests may have neither id nor email address; then they stay
    unmatched.
    """

    name: str
    entra_id: str | None
    email: str | None
    seconds: int


class Calendar(Protocol):
    """Microsoft's calendar. Every method raises NotNow, Refused (with Graph's error code) or OutcomeUnknown."""

    async def create(self, intent: EventIntent) -> CalendarEvent:
        """Creates the event exactly once for its transaction id, and invites everybody. Repeatable."""
        ...

    async def move(self, event_id: str, intent: EventIntent, ours: Sequence[Invitee] | None = None) -> CalendarEvent:
        """Brings time, length, subject, place and invitees into line with the intent, leaving the body alone.
        Repeatable.

        `ours` are those we invited earlier: anybody added in Outlook stays. None: the whole list is ours.
        """
        ...

    async def invite(self, mailbox: str, event_id: str, wanted: Sequence[Invitee], ours: Sequence[Invitee]) -> None:
        """Invites new people, removes those of ours who are no longer wanted, and changes nothing else.

        Only they get an email. Repeatable.
        """
        ...

    async def cancel(self, mailbox: str, event_id: str, comment: str) -> None:
        """Cancels the event and tells the invitees. Repeatable: an event already gone is fine."""
        ...

    async def join_url(self, mailbox: str, event_id: str) -> str | None:
        """Where people join the event's online meeting; None while it has none. Repeatable."""
        ...

    async def sightings(self, mailbox: str, join_url: str) -> list[Sighting]:
        """Who was in the online meeting, over all its sessions; empty if there is no report (yet). Repeatable."""
        ...


@dataclass(frozen=True)
class InvitationPart:
    """The part of an invitation that is ours: `html` is its content.

    `first` and `last` are the sentences it begins and ends with, in every language it may have been written in: they
    find it again when all its marks are gone.
    """

    html: str
    first: tuple[str, ...]
    last: tuple[str, ...]


class Invitations(Protocol):
    """What invitations say. Every method raises NotNow, Refused (with Graph's error code) or OutcomeUnknown."""

    async def put_agenda(self, mailbox: str, event_id: str, part: InvitationPart, *, is_online: bool) -> bool:
        """Puts our part into the event's body, in place of an earlier one, and changes nothing else. Repeatable.

        False: nothing was written, because the body, or the online meeting in it, was not as expected.
        """
        ...


@dataclass(frozen=True)
class Subscribed:
    """A subscription that exists. `expires_at` is the UTC instant at which it ends by itself."""

    subscription_id: str
    expires_at: datetime


class Outlook(Protocol):
    """What people do in Outlook. Every method raises NotNow, Refused (with Graph's error code) or OutcomeUnknown.

    `mailbox` is the organiser's Entra object id; `url` is where Microsoft sends its notices, each with `secret`.
    """

    async def read(self, mailbox: str, event_id: str) -> "EventReading | None":
        """The event as it is now; None if it is no longer in the calendar. Repeatable."""
        ...

    async def subscribe(self, mailbox: str, url: str, secret: str, expires_at: datetime) -> Subscribed:
        """Has Microsoft tell us about changes in the calendar, for at most a week. Microsoft calls `url` first."""
        ...

    async def renew(self, subscription_id: str, expires_at: datetime) -> Subscribed | None:
        """Moves its end; None if Microsoft no longer knows it. Repeatable."""
        ...

    async def unsubscribe(self, subscription_id: str) -> None:
        """Ends it. Repeatable: one that is already gone is fine."""
        ...


@dataclass(frozen=True)
class Span:
    """From one UTC instant to another."""

    begins: datetime
    ends: datetime


FullTimes = Sequence[Span] | None
"""When one calendar is full, rounded out to quarters of an hour; None for one that could not be seen."""


class Schedules(Protocol):
    """When people's calendars are full, and nothing else about them: no subject, no place, no name."""

    async def full_times(self, mailbox: str, addresses: Sequence[str], spans: Sequence[Span]) -> list[FullTimes]:
        """One for each address, without saying whose it is; only what lies within `spans`. Repeatable.

        `mailbox`, an Entra object id, is the person with whose rights the others' calendars are seen. Raises NotNow, or
        Refused (with Graph's error code).
        """
        ...
