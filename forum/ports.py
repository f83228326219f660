"""What the core needs from around it. Each Protocol is kept by one package: storage, graph or bot."""

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any, Protocol

from forum.jobs import Job
from forum.papers import Paper, PaperKind
from forum.people import Speaker

if TYPE_CHECKING:
    from forum.outlook import EventReading
    from forum.repositories import (
        Actions,
        Agenda,
        Attendances,
        Board,
        DatePolls,
        Digests,
        Forums,
        History,
        LocalCalendars,
        Meetings,
        News,
        OutlookNotes,
        Outreaches,
        People,
        Points,
        Polls,
        Posts,
        Published,
        Visits,
    )


class Clock(Protocol):
    """The time, injected everywhere, so that tests can be at any moment they like."""

    def now(self) -> datetime:
        """The current UTC instant (aware)."""
        ...


class Jobs(Protocol):
    """Work put in the same transaction as the rows it is about."""

    async def put(self, job: Job, due: datetime | None = None) -> None:
        """Runs `job` at `due` (UTC; now when None). Under the same key it replaces what was waiting."""
        ...

    async def put_unless_waiting(self, job: Job, due: datetime | None = None) -> None:
        """As `put`, but nothing when the same job waits and has not begun: it will read the newest state anyway."""
        ...

    async def cancel(self, job: Job) -> None:
        """Makes sure that a waiting job will not run. A job that has begun is not stopped."""
        ...


@dataclass(frozen=True)
class Address:
    """A conversation that messages can be sent to."""

    service_url: str
    conversation_id: str


@dataclass(frozen=True)
class FileOffer:
    """A file that somebody may have put among their own, once they agree. `context` comes back with the answer."""

    name: str
    description: str
    size: int
    context: dict[str, str]


@dataclass(frozen=True)
class FileThere:
    """A file that now is among somebody's own, as Teams described it."""

    name: str
    url: str
    unique_id: str
    file_type: str


@dataclass(frozen=True)
class Message:
    """What is sent: a card with a `summary` for notifications and screen readers, or text alone (card None).

    `card` is Adaptive Card JSON. `text` is Markdown and only used without a card. `file` stands in place of a card.
    """

    summary: str
    card: dict[str, Any] | None = None
    text: str = ""
    file: FileOffer | FileThere | None = None


class Messenger(Protocol):
    """Sends into Teams.

    Every method raises NotNow (surely not done, may be tried later), Refused (surely not done; `code` is Teams' error
    code such as MessageWritesBlocked, or "ActivityGone" when the message to be updated no longer exists), or
    OutcomeUnknown.
    """

    async def post(self, to: Address, message: Message) -> str:
        """Sends a new message and returns its activity id. Not repeatable."""
        ...

    async def update(self, to: Address, activity_id: str, message: Message) -> None:
        """Replaces a message of ours. Repeatable."""
        ...

    async def open_chat(self, service_url: str, tenant_id: str, teams_id: str) -> str:
        """The conversation id of the personal chat with somebody; the same one each time."""
        ...

    async def roster(self, of: Address) -> list[Speaker]:
        """Everybody in a team or chat, guests included."""
        ...


class Uploads(Protocol):
    """Puts a file where Teams said that it may be put."""

    async def upload(self, url: str, content: bytes) -> None:
        """Raises NotNow, Refused ("UploadNotTrusted" where no file may go to) or OutcomeUnknown. Repeatable."""
        ...


class Papers(Protocol):
    """Makes papers into files."""

    async def make(self, paper: Paper, kind: PaperKind) -> bytes:
        """The file's bytes. Repeatable."""
        ...


@dataclass(frozen=True)
class Invitee:
    """Somebody to be invited by mail."""

    name: str
    email: str


@dataclass(frozen=True)
class EventIntent:
    """An event as it is to be in Microsoft's calendar. The exact same intent is re-sent after an unknown outcome.

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
    """An event that exists. `join_url` is None when no online meeting was wanted, or Graph did not (yet) give one."""

    event_id: str
    join_url: str | None


@dataclass(frozen=True)
class Sighting:
    """One person in a meeting's attendance report. Guests may have neither id nor mail: then they stay unmatched."""

    name: str
    entra_id: str | None
    email: str | None
    seconds: int


class Calendar(Protocol):
    """Microsoft's calendar. Every method raises NotNow, Refused (with Graph's error code) or OutcomeUnknown."""

    async def create(self, intent: EventIntent) -> CalendarEvent:
        """Creates the event exactly once for its transaction id, and invites everybody. Repeatable."""
        ...

    async def move(self, event_id: str, intent: EventIntent) -> CalendarEvent:
        """Brings time, length, subject, place and invitees to the intent, leaving the body alone. Repeatable."""
        ...

    async def cancel(self, mailbox: str, event_id: str, comment: str) -> None:
        """Cancels the event and tells the invitees. Repeatable: an event already gone is fine."""
        ...

    async def join_url(self, mailbox: str, event_id: str) -> str | None:
        """Where people join the event's online meeting; None while it has none. Repeatable."""
        ...

    async def sightings(self, mailbox: str, join_url: str) -> list[Sighting]:
        """Who was in the online meeting, over all its sessions; empty when there is no report (yet). Repeatable."""
        ...


@dataclass(frozen=True)
class InvitationPart:
    """The part of an invitation that is ours: `html` is what stands in it.

    `first` and `last` are the sentences with which it begins and ends, in every language that it may have been written
    in: by them it is found again when all its marks are gone.
    """

    html: str
    first: tuple[str, ...]
    last: tuple[str, ...]


class Invitations(Protocol):
    """What invitations say. Every method raises NotNow, Refused (with Graph's error code) or OutcomeUnknown."""

    async def put_agenda(self, mailbox: str, event_id: str, part: InvitationPart, *, is_online: bool) -> bool:
        """Puts our part into the event's body, in place of an earlier one, and changes nothing else. Repeatable.

        False: nothing was written, because the body, or the online meeting in it, was not as it should be.
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
        """The event as it is now; None when it is not in the calendar any more. Repeatable."""
        ...

    async def subscribe(self, mailbox: str, url: str, secret: str, expires_at: datetime) -> Subscribed:
        """Has Microsoft tell of changes in the calendar, at most a week long. Microsoft calls at `url` first."""
        ...

    async def renew(self, subscription_id: str, expires_at: datetime) -> Subscribed | None:
        """Moves its end; None when Microsoft no longer knows it. Repeatable."""
        ...

    async def unsubscribe(self, subscription_id: str) -> None:
        """Ends it. Repeatable: one that is gone is fine."""
        ...


class UnitOfWork(Protocol):
    """Everything that one transaction sees and changes. Use cases never commit: whoever opened it does, once."""

    @property
    def people(self) -> "People":
        """Everybody seen."""
        ...

    @property
    def forums(self) -> "Forums":
        """Forums and who belongs to them."""
        ...

    @property
    def calendars(self) -> "LocalCalendars":
        """Which calendars count for a forum, and its own days."""
        ...

    @property
    def meetings(self) -> "Meetings":
        """Meetings of all forums."""
        ...

    @property
    def agenda(self) -> "Agenda":
        """Suggestions and support."""
        ...

    @property
    def news(self) -> "News":
        """What became of topics, meeting by meeting."""
        ...

    @property
    def attendance(self) -> "Attendances":
        """Answers, and who came."""
        ...

    @property
    def visits(self) -> "Visits":
        """What people need at meetings, and whom they bring."""
        ...

    @property
    def actions(self) -> "Actions":
        """Follow-ups."""
        ...

    @property
    def outreach(self) -> "Outreaches":
        """The facilitators' contacts."""
        ...

    @property
    def history(self) -> "History":
        """Several meetings at once."""
        ...

    @property
    def polls(self) -> "Polls":
        """Quick polls and their answers."""
        ...

    @property
    def date_polls(self) -> "DatePolls":
        """Date polls and their answers."""
        ...

    @property
    def posts(self) -> "Posts":
        """Our standing cards."""
        ...

    @property
    def board(self) -> "Board":
        """Briefs for the board, and its answers."""
        ...

    @property
    def published(self) -> "Published":
        """Published agendas and the comments on them."""
        ...

    @property
    def points(self) -> "Points":
        """The notes of meetings."""
        ...

    @property
    def digests(self) -> "Digests":
        """Every "You said, we did" that was posted."""
        ...

    @property
    def outlook(self) -> "OutlookNotes":
        """What is known of events and calendars at Microsoft."""
        ...

    @property
    def jobs(self) -> Jobs:
        """Work to be done after the commit, or later."""
        ...
