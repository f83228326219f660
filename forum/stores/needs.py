"""Where needs and company are kept, until they are forgotten."""

from collections.abc import Sequence
from typing import Protocol

from forum.ids import MeetingId, PersonId
from forum.needs import Needs


class AllNeeds(Protocol):
    """What people need at meetings, and whom they bring."""

    async def get(self, meeting_id: MeetingId, person_id: PersonId) -> Needs | None:
        """One person's."""
        ...

    async def keep(self, visit: Needs) -> None:
        """Adds it, or replaces what the person said before."""
        ...

    async def forget(self, meeting_id: MeetingId, person_id: PersonId) -> None:
        """Deletes one person's. Twice is the same as once."""
        ...

    async def of_meeting(self, meeting_id: MeetingId) -> Sequence[Needs]:
        """Everybody's."""
        ...

    async def of_person(self, person_id: PersonId) -> Sequence[Needs]:
        """All of one person's."""
        ...
