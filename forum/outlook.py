"""What people do with a meeting in Outlook, as read back from Microsoft's calendar."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from forum.ids import MeetingId, PersonId
from forum.meetings import Meeting
from forum.wall_clock import ends_at, instant


class Replied(StrEnum):
    """What somebody pressed in an invitation. Not having answered is not a reply."""

    ACCEPTED = "accepted"
    TENTATIVE = "tentative"
    DECLINED = "declined"


@dataclass(frozen=True)
class Attendee:
    """Somebody invited to an event. `address` is as Exchange writes it, which may be Exchange's own name for the
    mailbox.
    """

    address: str
    name: str = ""


@dataclass(frozen=True)
class OutlookReply:
    """One invitee's answer. `email` is as Exchange writes it; `at` is the UTC instant of the answer."""

    email: str
    replied: Replied
    at: datetime
    name: str = field(default="", compare=False)

    @property
    def attendee(self) -> Attendee:
        """Who gave it, as the event shows them."""
        return Attendee(self.email, self.name)


@dataclass(eq=False)
class OpenReply:
    """An answer in Outlook that may be from several people: the chairs are asked whose it is.

    `attendee` is the same for all answers of one attendee, and reveals no address; `name` is what the event calls them,
    until `said_at` (UTC). `is_shared`: it came from an address that several people share.
    """

    id: str
    meeting_id: MeetingId
    attendee: str
    name: str
    is_shared: bool
    replied: Replied
    at: datetime
    said_at: datetime | None = None


class Oddity(StrEnum):
    """What an event can be in Outlook but a forum's meeting cannot."""

    ALL_DAY = "all_day"
    SERIES = "series"


@dataclass(frozen=True)
class EventShape:
    """When and where an event is: what can be changed in Outlook. `starts_at` and `ends_at` are UTC instants."""

    starts_at: datetime
    ends_at: datetime
    venue: str
    oddity: Oddity | None = None


@dataclass(frozen=True)
class EventReading:
    """An event as Microsoft shows it.

    `time_zone` is the IANA zone it was last put in, None if Microsoft's name for it is not known. `change_key` differs
    after each change. `attendees` are all those invited, whether they have answered or not.
    """

    shape: EventShape
    time_zone: str | None
    is_cancelled: bool
    join_url: str | None
    change_key: str
    replies: tuple[OutlookReply, ...] = ()
    attendees: tuple[Attendee, ...] = ()


@dataclass(eq=False)
class SeenEvent:
    """A meeting's event as we last wrote or read it: whatever differs from that was changed in Outlook.

    `read_at` is the UTC instant of the last reading; None if we have only written. `followed_at` is when the invitees
    were last matched to the forum's members; None for never.
    """

    meeting_id: MeetingId
    starts_at: datetime
    ends_at: datetime
    venue: str
    oddity: Oddity | None = None
    change_key: str = ""
    read_at: datetime | None = None
    followed_at: datetime | None = None

    @property
    def shape(self) -> EventShape:
        """In a form that can be compared."""
        return EventShape(self.starts_at, self.ends_at, self.venue, self.oddity)


@dataclass(eq=False)
class Invited:
    """Somebody who got an invitation from us: at which address, and what name we wrote beside it."""

    meeting_id: MeetingId
    person_id: PersonId
    address: str
    name: str


@dataclass(eq=False)
class Watch:
    """Microsoft's promise to say when something changes in a chair's calendar ("subscription resource type").

    `secret_hash` is the SHA-256, in hexadecimal, of the secret that each notice has to carry. `renew_at` and
    `expires_at` are UTC instants.
    """

    person_id: PersonId
    subscription_id: str
    secret_hash: str
    renew_at: datetime
    expires_at: datetime


def shape_of(starts: datetime, time_zone: str, minutes: int, venue: str) -> EventShape:
    """The event of a meeting at naive `starts` in `time_zone` (IANA)."""
    return EventShape(instant(starts, time_zone), ends_at(starts, time_zone, minutes), one_line(venue))


def meeting_shape(meeting: Meeting) -> EventShape:
    """What a meeting's event ought to be."""
    return shape_of(meeting.starts, meeting.time_zone, meeting.minutes, meeting.venue)


def one_line(venue: str) -> str:
    """A place without the whitespace that calendars add and remove."""
    return " ".join(venue.split())
