"""What jobs send: job -> card. None means that it is no longer to be sent.

The first word of `about` finds the maker; the ids after it are its own.
"""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime

from dialogs.texts import Texts
from forum.advice import DateAdvisor
from forum.forums import Forum
from forum.ids import MeetingId
from forum.meetings import Meeting
from forum.openness import is_circle
from forum.people import Person
from forum.ports import Message, UnitOfWork
from forum.use_cases.people.roles import is_chair


@dataclass(frozen=True)
class Posting:
    """One message to be made. `now` is UTC; `to` is None for the channel; `ids` follow the kind in `about`.

    `pages_at` is where people outside reach our pages, without a slash at its end; "" if they do not.
    """

    uow: UnitOfWork
    forum: Forum
    ids: tuple[str, ...]
    texts: Texts
    now: datetime
    to: Person | None = None
    pages_at: str = ""

    @property
    def reader(self) -> Person:
        """The person a private message is for."""
        if self.to is None:
            raise TypeError("a message for the channel has no reader")
        return self.to

    async def meeting(self) -> Meeting | None:
        """The one whose id comes first."""
        return await self.uow.meetings.get(MeetingId(self.ids[0]))

    async def meeting_ahead(self) -> Meeting | None:
        """The same, as long as it is still to come."""
        found = await self.meeting()
        return found if found and found.is_ahead else None

    async def meeting_for_chair(self) -> Meeting | None:
        """The same, as long as the reader chairs the forum."""
        return await self.meeting() if await is_chair(self.uow, self.forum, self.reader) else None

    async def viewers(self) -> list[str]:
        """The Teams ids of the members, each of whom may see their own view of what is posted in the channel.

        They travel with the card and would reveal who belongs to a listening circle: there nobody's do, and people see
        their own view when they press.
        """
        if is_circle(self.forum):
            return []
        return [person.teams_id for person in await self.uow.forums.members(self.forum.id) if person.teams_id]


Maker = Callable[[Posting], Awaitable[Message | None]]
Unsaid = Callable[[Posting], Awaitable[None]]


class MessageTable:
    """Which maker makes what; a duplicate fails at start.

    `advisor` and `papers_at` (where papers are downloaded, without Teams) are for the makers that need them.
    """

    def __init__(self, advisor: DateAdvisor, papers_at: str | None = None) -> None:
        self.advisor = advisor
        self.papers_at = papers_at
        self._standing: dict[str, Maker] = {}
        self._private: dict[str, Maker] = {}
        self._unsaid: dict[str, Unsaid] = {}

    def in_channel(self, kind: str, maker: Maker) -> None:
        """`maker` makes what is shown in the forum's channel (Show)."""
        if kind in self._standing:
            raise ValueError(f"two makers for {kind!r} in the channel")
        self._standing[kind] = maker

    def in_private(self, kind: str, maker: Maker, unsaid: Unsaid | None = None) -> None:
        """`maker` makes what one person is told (Tell). One that records what it says also has an `unsaid`, which takes
        that back if the message certainly did not arrive.
        """
        if kind in self._private:
            raise ValueError(f"two makers for {kind!r} in private")
        self._private[kind] = maker
        if unsaid:
            self._unsaid[kind] = unsaid

    @property
    def private(self) -> frozenset[str]:
        """Every kind of message to one person."""
        return frozenset(self._private)

    @property
    def standing(self) -> frozenset[str]:
        """Every kind of card in the channel. Each is redrawn when the forum becomes a listening circle."""
        return frozenset(self._standing)

    async def make(self, about: str, posting: Callable[[tuple[str, ...]], Posting]) -> Message | None:
        """The message now. Raises KeyError for a kind that this version does not know, or posts elsewhere."""
        kind, *ids = about.split(":")
        made = posting(tuple(ids))
        return await (self._private if made.to else self._standing)[kind](made)

    async def take_back(self, about: str, posting: Callable[[tuple[str, ...]], Posting]) -> None:
        """Undoes what making it recorded; most messages leave nothing behind."""
        kind, *ids = about.split(":")
        if kind in self._unsaid:
            await self._unsaid[kind](posting(tuple(ids)))
