"""What is sent: standing cards in a channel, private messages, and what is needed to send them."""

from dataclasses import dataclass, field
from datetime import timedelta
from typing import ClassVar

from forum.jobs.job import CARD_REST, Job


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
class RedrawOffer(Job):
    """Redraw the set-up form of a team that has no forum yet: it lists whoever is in the team."""

    tenant_id: str
    team_id: str
    channel_id: str = field(compare=False)

    @property
    def lane(self) -> str:
        """With the other messages of the channel."""
        return f"channel:{self.channel_id}"


@dataclass(frozen=True)
class Show(Job):
    """Bring a forum's standing card in the channel up to date, posting it first if it is not there yet.

    A job waiting for the card to have rested serves for every answer until then.
    """

    patience: ClassVar[timedelta] = CARD_REST + Job.patience
    leaves_a_trace: ClassVar[bool] = False
    forum_id: str
    about: str

    @property
    def lane(self) -> str:
        """One message after the other in a channel."""
        return f"forum:{self.forum_id}"


@dataclass(frozen=True)
class TakeNamesOff(Job):
    """The forum has become a listening circle: redraw every card in its channel."""

    forum_id: str

    @property
    def lane(self) -> str:
        """After whatever is being posted in the channel."""
        return f"forum:{self.forum_id}"


@dataclass(frozen=True)
class Redraw(Job):
    """Redraw a card that stands in a channel, and post nothing. In a listening circle, one of which nothing may be
    shown any longer says so.
    """

    forum_id: str
    about: str

    @property
    def lane(self) -> str:
        """One message after the other in a channel."""
        return f"forum:{self.forum_id}"


@dataclass(frozen=True)
class SayErased(Job):
    """A forum was erased: its channel is told, last of all. Nothing else leads to it any longer."""

    leaves_a_trace: ClassVar[bool] = False
    channel_id: str
    service_url: str = field(compare=False)
    locale: str = field(compare=False)

    @property
    def lane(self) -> str:
        """With the other messages of the channel."""
        return f"channel:{self.channel_id}"


@dataclass(frozen=True)
class SayRestored(Job):
    """The records were put back from a copy: tell the chairs what is gone.

    `copied` and `restored` are UTC instants (forum.days.minute_of).
    """

    forum_id: str
    copied: str
    restored: str


@dataclass(frozen=True)
class Tell(Job):
    """Send one private message to one person, once for each thing it is about.

    `busy_since` is the UTC instant, as ISO 8601 writes it, since which the mail server has said "not now".
    """

    person_id: str
    forum_id: str
    about: str
    busy_since: str | None = field(compare=False, default=None)

    @property
    def lane(self) -> str:
        """One message after the other in a chat."""
        return f"person:{self.person_id}"
