"""Where it is kept which answers given in Outlook nobody can be credited with yet."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Protocol

from forum.ids import MeetingId, PersonId
from forum.outlook import OpenReply


class OpenReplies(Protocol):
    """Answers whose giver is not sure, and whom they may be of."""

    async def keep(self, reply: OpenReply, people: Iterable[PersonId]) -> bool:
        """False: it was there already. One that the same attendee gave before, and nobody has settled, goes."""
        ...

    async def get(self, reply_id: str) -> OpenReply | None:
        """One."""
        ...

    async def people(self, reply_id: str) -> Sequence[PersonId]:
        """Whom it may be of; once that has been said, whom it is of."""
        ...

    async def said_of(self, attendee: str) -> OpenReply | None:
        """The last of an attendee's that was settled."""
        ...

    async def say(self, reply_id: str, people: Iterable[PersonId], at: datetime) -> bool:
        """It is of these people. False: that was said before, and nothing changes."""
        ...

    async def forget(self, meeting_id: MeetingId) -> None:
        """All of a meeting."""
        ...
