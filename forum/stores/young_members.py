"""Where it is kept who is under 18."""

from collections.abc import Sequence
from typing import Protocol

from forum.ids import ForumId, PersonId
from forum.young_members import YoungMember


class YoungMembers(Protocol):
    """Members under 18, and through whom things go. `Person.is_under_18` says whether any forum has marked somebody."""

    async def get(self, forum_id: ForumId, person_id: PersonId) -> YoungMember | None:
        """What this forum's chairs have said."""
        ...

    async def of_forum(self, forum_id: ForumId) -> Sequence[YoungMember]:
        """Everybody whom this forum's chairs have marked, also those who have left it, in no order."""
        ...

    async def of_person(self, person_id: PersonId) -> Sequence[YoungMember]:
        """In all forums."""
        ...

    async def of_adult(self, adult_id: PersonId) -> Sequence[YoungMember]:
        """For whom somebody is the adult, in all forums."""
        ...

    async def under_18(self) -> frozenset[PersonId]:
        """Everybody whom any forum has marked, whether or not they still belong to it. Exports leave them out."""
        ...

    async def here(self, forum_id: ForumId) -> frozenset[PersonId]:
        """Everybody whom this forum's chairs have marked, and those with a part in it whom any forum has marked."""
        ...

    async def keep(self, young: YoungMember) -> None:
        """In place of what was kept about them in this forum."""
        ...

    async def take_off(self, forum_id: ForumId, person_id: PersonId) -> None:
        """They are not under 18, or no longer. Twice is the same as once."""
        ...
