"""Where the facilitators' contacts are kept."""

from collections.abc import Iterable, Sequence
from typing import Protocol

from forum.forums import ForumId
from forum.meetings import MeetingId
from forum.outreach import Outreach
from forum.people import PersonId


class Outreaches(Protocol):
    """The facilitator's contacts."""

    async def get(self, meeting_id: MeetingId, person_id: PersonId) -> Outreach | None:
        """About one person and meeting."""
        ...

    async def add(self, outreach: Outreach) -> None:
        """A new contact."""
        ...

    async def of_meeting(self, meeting_id: MeetingId) -> Sequence[Outreach]:
        """All contacts about one meeting."""
        ...

    async def in_forum(self, forum_id: ForumId, ids: Iterable[PersonId]) -> Sequence[Outreach]:
        """All contacts with these people about meetings of one forum, newest first."""
        ...

    async def dont_ask(self, ids: Iterable[PersonId]) -> set[PersonId]:
        """Those of these people who asked, about any meeting, not to be asked."""
        ...
