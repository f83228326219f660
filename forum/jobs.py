"""Typed work to be done after the commit, or later. A job is the only way to cause an effect outside.

A job says what to look at, never what to do: when it is due, the domain is asked again whether it is still needed.
Fields that are compared form the key; a job put again under its key replaces the one that was waiting.
"""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import asdict, dataclass, field, fields
from datetime import timedelta
from typing import TYPE_CHECKING, Any, ClassVar

if TYPE_CHECKING:
    from forum.ports import UnitOfWork

CARD_REST = timedelta(seconds=3)
"""A card that stands in a channel changes at most this often, however many people answer on it."""


@dataclass(frozen=True)
class Job:
    """A kind of work and whom it concerns. Fields are plain strings, numbers or None, as JSON has them."""

    kinds: ClassVar[dict[str, type["Job"]]] = {}
    patience: ClassVar[timedelta] = timedelta(seconds=1)
    """One that waits serves for the same wanted this much sooner: of two answers at once, either may read the clock
    first.
    """

    def __init_subclass__(cls) -> None:
        if cls.__name__ in Job.kinds:
            raise TypeError(f"two kinds of job are called {cls.__name__}")
        Job.kinds[cls.__name__] = cls

    @property
    def kind(self) -> str:
        """The name under which the job is stored."""
        return type(self).__name__

    @property
    def key(self) -> str:
        """What makes two jobs the same."""
        return ":".join([self.kind, *(str(getattr(self, f.name)) for f in fields(self) if f.compare)])

    @property
    def lane(self) -> str:
        """Jobs of one lane run one after the other, a second apart: one lane for each conversation or mailbox."""
        return self.key

    def payload(self) -> dict[str, Any]:
        """The fields, ready for JSON."""
        return asdict(self)

    @classmethod
    def revive(cls, kind: str, payload: Mapping[str, Any]) -> "Job":
        """The job that `payload` was made of. Raises KeyError for a kind that this version does not know."""
        return cls.kinds[kind](**payload)


@dataclass(frozen=True)
class ReadRoster(Job):
    """Learn who is in a team. A team without a forum then gets the set-up form."""

    tenant_id: str
    team_id: str
    channel_id: str = field(compare=False)
    service_url: str = field(compare=False)

    @property
    def lane(self) -> str:
        """With the other messages of the channel."""
        return f"channel:{self.channel_id}"


@dataclass(frozen=True)
class OfferSetUp(Job):
    """Post the set-up form into the channel that the bot was added to."""

    tenant_id: str
    team_id: str
    channel_id: str = field(compare=False)
    service_url: str = field(compare=False)

    @property
    def lane(self) -> str:
        """With the other messages of the channel."""
        return f"channel:{self.channel_id}"


@dataclass(frozen=True)
class Show(Job):
    """Bring a forum's standing card in the channel up to date, posting it first when it is not there yet.

    One that waits for the card to have rested serves for every answer until then.
    """

    patience: ClassVar[timedelta] = CARD_REST + Job.patience
    forum_id: str
    about: str

    @property
    def lane(self) -> str:
        """One message after the other in a channel."""
        return f"forum:{self.forum_id}"


@dataclass(frozen=True)
class Tell(Job):
    """Send one private message to one person, once for each thing it is about."""

    person_id: str
    forum_id: str
    about: str

    @property
    def lane(self) -> str:
        """One message after the other in a chat."""
        return f"person:{self.person_id}"


class OfEvent:
    """What happens to one event in the calendar happens in order."""

    meeting_id: str

    @property
    def lane(self) -> str:
        """One for each event."""
        return f"event:{self.meeting_id}"


@dataclass(frozen=True)
class CreateEvent(OfEvent, Job):
    """Have the meeting in the calendar. `intent` is the exact event as JSON: a repeat sends the very same."""

    meeting_id: str
    intent: str = field(compare=False)


@dataclass(frozen=True)
class MoveEvent(OfEvent, Job):
    """Bring the event in the calendar to what the meeting is now."""

    meeting_id: str


@dataclass(frozen=True)
class CancelEvent(OfEvent, Job):
    """Take the event out of everybody's calendar."""

    meeting_id: str


@dataclass(frozen=True)
class ReadJoinLink(OfEvent, Job):
    """Look `tries` times, growing apart, for the link to an online meeting that Microsoft made without one."""

    meeting_id: str
    tries: int = field(compare=False, default=1)


@dataclass(frozen=True)
class UpdateInvitation(OfEvent, Job):
    """Bring the agenda in the event's invitation to what was published last."""

    meeting_id: str


@dataclass(frozen=True)
class ReadOutlook(Job):
    """See what people answered, and changed, in Outlook. In a lane of its own: it never keeps a change waiting."""

    meeting_id: str


@dataclass(frozen=True)
class WatchCalendar(Job):
    """Have Microsoft tell of changes in somebody's calendar as long as a meeting in it lies ahead."""

    person_id: str


@dataclass(frozen=True)
class RemindUnanswered(Job):
    """`days` before a meeting, ask those who have not answered, each in private."""

    meeting_id: str
    days: int


@dataclass(frozen=True)
class CloseAgenda(Job):
    """The cut-off has come: put the suggestions in front of the chairs."""

    meeting_id: str


@dataclass(frozen=True)
class OfferRoll(Job):
    """The meeting begins: give the chairs the roll to take."""

    meeting_id: str


@dataclass(frozen=True)
class ReadReport(Job):
    """Look `tries` times, growing apart, for Microsoft's attendance report of an online meeting."""

    meeting_id: str
    tries: int = field(compare=False, default=1)


@dataclass(frozen=True)
class FollowUp(Job):
    """The meeting is over: post its actions."""

    meeting_id: str


@dataclass(frozen=True)
class OfferCare(Job):
    """The morning after: give the facilitators those who did not come."""

    meeting_id: str


@dataclass(frozen=True)
class AskOutcomes(Job):
    """A week after a meeting: ask the chairs what became of topics of which nobody has said anything."""

    meeting_id: str


@dataclass(frozen=True)
class PostDigest(Job):
    """Some days before a meeting: say in the channel what came of what was said before."""

    meeting_id: str


@dataclass(frozen=True)
class CollectNeeds(Job):
    """A week before a meeting: give the organisers what people need there."""

    meeting_id: str


@dataclass(frozen=True)
class ForgetNeeds(Job):
    """Two weeks after a meeting: delete what people needed there."""

    meeting_id: str


@dataclass(frozen=True)
class CollectComments(Job):
    """Give the chairs what people said about the agenda. `moment` names one of several before the meeting."""

    meeting_id: str
    moment: str


@dataclass(frozen=True)
class ForgetAnswerNotes(Job):
    """Ninety days after a meeting: delete who had answered for whom."""

    meeting_id: str


AT_SET_UP = "set-up"
"""As ProposeNext.since: no meeting has been set up yet."""


@dataclass(frozen=True)
class ProposeNext(Job):
    """Offer the chairs the next date in the rhythm, while no meeting is ahead.

    `since` is the meeting that ended or was called off, or AT_SET_UP. `person_id` is the one chair who is asked again,
    "" for all of them; `number` says how many times that makes.
    """

    forum_id: str
    since: str
    person_id: str = ""
    number: int = 1


@dataclass(frozen=True)
class ForgetContacts(Job):
    """Delete what a forum's facilitators noted longer ago than the forum keeps it."""

    forum_id: str


@dataclass(frozen=True)
class RemindOwner(Job):
    """Remind the owner of an action, and see when the next time is."""

    action_id: str


@dataclass(frozen=True)
class AskForWord(Job):
    """The day has come on which the owner of an action was to say something."""

    action_id: str


@dataclass(frozen=True)
class TellOverdue(Job):
    """The day after an action was due: tell the chairs, before anybody else reads it."""

    action_id: str


@dataclass(frozen=True)
class ShowOverdue(Job):
    """Some days later: let the card in the channel say that the action is overdue."""

    action_id: str


@dataclass(frozen=True)
class ClosePoll(Job):
    """A quick poll's time has come: close it and show the results."""

    poll_id: str


@dataclass(frozen=True)
class CloseDates(Job):
    """A date poll's time has come: close it and tell who asked."""

    poll_id: str


@dataclass(frozen=True)
class RemindDates(Job):
    """Before a date poll closes, ask those who have not answered, once, each in private."""

    poll_id: str


class OfBrief:
    """What happens to one brief happens in order."""

    brief_id: str

    @property
    def lane(self) -> str:
        """One for each brief."""
        return f"board:{self.brief_id}"


@dataclass(frozen=True)
class MakePapers(OfBrief, Job):
    """Make a settled brief into files, and offer them to whoever asked."""

    brief_id: str
    person_id: str = field(compare=False)


@dataclass(frozen=True)
class UploadPaper(OfBrief, Job):
    """Put a paper where somebody agreed to have it. `paper` is its kind; `once` stands for the agreement.

    Whoever has the upload URL may write there for a short while: it is shown nowhere.
    """

    brief_id: str
    paper: str
    person_id: str
    once: str
    upload_url: str = field(compare=False, repr=False)
    content_url: str = field(compare=False, repr=False)
    unique_id: str = field(compare=False)
    name: str = field(compare=False)


@dataclass(frozen=True)
class ShowFile(Job):
    """Show somebody the file that is now among their own. `once` stands for the agreement to have it."""

    person_id: str
    forum_id: str
    once: str
    name: str = field(compare=False)
    url: str = field(compare=False, repr=False)
    unique_id: str = field(compare=False)

    @property
    def lane(self) -> str:
        """One message after the other in a chat."""
        return f"person:{self.person_id}"


class NotNow(Exception):
    """The far end surely did nothing and asked for a pause of `after` seconds."""

    def __init__(self, why: str, after: float = 5.0) -> None:
        super().__init__(why)
        self.after = after


class Refused(Exception):
    """The far end surely did nothing and will not. `code` is its own word for the reason."""

    def __init__(self, code: str, why: str = "") -> None:
        super().__init__(f"{code}: {why}" if why else code)
        self.code = code
        self.why = why


class OutcomeUnknown(Exception):
    """The far end may have done it: a timeout, a reset, a 5xx, or a process that died while waiting."""


@dataclass(frozen=True)
class Step:
    """One effect outside: `act` runs without a transaction, then `settle` or `failed` runs in one.

    `repeatable` says that acting twice does no harm (an update, a meeting with its transactionId). What is not
    repeatable and may have happened is never done again: `failed` is told OutcomeUnknown instead. `put_off` runs in a
    transaction each time that the far end wants to be asked again later.
    """

    act: Callable[[], Awaitable[Any]]
    settle: Callable[["UnitOfWork", Any], Awaitable[None]]
    failed: Callable[["UnitOfWork", Refused | OutcomeUnknown], Awaitable[None]]
    repeatable: bool = False
    put_off: Callable[["UnitOfWork", NotNow], Awaitable[None]] | None = None


Plan = Callable[["UnitOfWork", Job], Awaitable[Step | None]]
"""Asks the domain what a due job still means, inside a transaction. None: nothing is left to do."""
