"""What jobs send: job -> card. None means that the domain no longer wants it said.

The first word of `about` finds the maker; the ids after it are its own.
"""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from datetime import datetime

from dialogs.texts import Texts
from forum.forums import Forum, Openness
from forum.ids import MeetingId
from forum.meetings import Meeting
from forum.people import Person
from forum.ports import Message, UnitOfWork
from forum.use_cases.people.roles import is_chair


@dataclass(frozen=True)
class Posting:
    """One message to be made. `now` is UTC; `to` is None for the channel; `ids` follow the kind in `about`."""

    uow: UnitOfWork
    forum: Forum
    ids: tuple[str, ...]
    texts: Texts
    now: datetime
    to: Person | None = None

    @property
    def reader(self) -> Person:
        """Whom a private message is for."""
        if self.to is None:
            raise TypeError("a message for the channel has no reader")
        return self.to

    async def meeting(self) -> Meeting | None:
        """The one whose id comes first."""
        return await self.uow.meetings.get(MeetingId(self.ids[0]))

    async def meeting_ahead(self) -> Meeting | None:
        """The same, while it is still to come."""
        found = await self.meeting()
        return found if found and found.is_ahead else None

    async def meeting_for_chair(self) -> Meeting | None:
        """The same, while the reader chairs the forum."""
        return await self.meeting() if await is_chair(self.uow, self.forum, self.reader) else None

    async def viewers(self) -> list[str]:
        """The Teams ids of the members, each of whom may see a view of their own of what is posted in the channel.

        They travel with the card, where they would list who belongs to a listening circle: there nobody's do, and
        people see their own view when they press.
        """
        if self.forum.openness is Openness.LISTENING_CIRCLE:
            return []
        return [person.teams_id for person in await self.uow.forums.members(self.forum.id) if person.teams_id]


Maker = Callable[[Posting], Awaitable[Message | None]]
Unsaid = Callable[[Posting], Awaitable[None]]


class Posts:
    """Which maker makes what; a duplicate fails at start.

    `standing` are for the channel, `private` for one person. A maker that keeps what it says has an `unsaid` too: it
    takes that back where the message surely did not arrive.
    """

    def __init__(
        self, standing: Mapping[str, Maker], private: Mapping[str, Maker], unsaid: Mapping[str, Unsaid]
    ) -> None:
        self._standing, self._private, self._unsaid = dict(standing), dict(private), dict(unsaid)

    @property
    def standing(self) -> frozenset[str]:
        """Every kind of card in the channel. Each is drawn anew when the forum becomes a listening circle."""
        return frozenset(self._standing)

    async def make(self, about: str, posting: Callable[[tuple[str, ...]], Posting]) -> Message | None:
        """The message now. Raises KeyError for a kind that this version does not know, or posts elsewhere."""
        kind, *ids = about.split(":")
        made = posting(tuple(ids))
        return await (self._private if made.to else self._standing)[kind](made)

    async def take_back(self, about: str, posting: Callable[[tuple[str, ...]], Posting]) -> None:
        """As if it had not been made; most messages leave nothing behind."""
        kind, *ids = about.split(":")
        if kind in self._unsaid:
            await self._unsaid[kind](posting(tuple(ids)))
