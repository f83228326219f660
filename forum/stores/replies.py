"""Where answers given in Outlook are kept that cannot be credited to anybody yet."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Protocol

from forum.ids import PersonId
from forum.outlook import OpenReply


class OpenReplies(Protocol):
    """Answers whose giver is uncertain, and who it may be."""

    async def keep(self, reply: OpenReply, people: Iterable[PersonId]) -> bool:
        """False: it was already there. It replaces an unsettled one that the same attendee gave earlier."""
        ...

    async def get(self, reply_id: str) -> OpenReply | None:
        """One."""
        ...

    async def people(self, reply_id: str) -> Sequence[PersonId]:
        """Who may have given it; once that has been settled, who did."""
        ...

    async def said_of(self, attendee: str) -> OpenReply | None:
        """The last of an attendee's that was settled."""
        ...

    async def say(self, reply_id: str, people: Iterable[PersonId], at: datetime) -> bool:
        """It is from these people. False: that was settled before, and nothing changes."""
        ...
