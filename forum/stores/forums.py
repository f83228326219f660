"""Where forums and memberships are kept."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Protocol

from forum.forums import Admission, Forum, Membership
from forum.ids import ForumId, PersonId
from forum.people import Person


class Forums(Protocol):
    """Forums and who belongs to them."""

    async def get(self, forum_id: ForumId) -> Forum | None:
        """By id."""
        ...

    async def everywhere(self) -> Sequence[Forum]:
        """Every forum of this installation, by name."""
        ...

    async def of_team(self, tenant_id: str, team_id: str) -> Forum | None:
        """The forum of a Teams team."""
        ...

    async def of_person(self, person_id: PersonId) -> Sequence[Forum]:
        """Every forum that somebody has a part in, by name."""
        ...

    async def membership(self, forum_id: ForumId, person_id: PersonId) -> Membership | None:
        """Somebody's part in a forum."""
        ...

    async def memberships(self, forum_id: ForumId) -> Sequence[Membership]:
        """Everybody's part in a forum."""
        ...

    async def members(self, forum_id: ForumId) -> Sequence[Person]:
        """The members (who are asked, invited and counted), by name."""
        ...

    async def chairs(self, forum_id: ForumId) -> Sequence[Person]:
        """By name."""
        ...

    async def facilitators(self, forum_id: ForumId) -> Sequence[Person]:
        """By name."""
        ...

    async def roster(self, team_id: str) -> Sequence[Person]:
        """Everybody in a Teams team when its roster was last read, by name."""
        ...

    async def in_roster(self, team_id: str, person_id: PersonId) -> bool:
        """Whether somebody was in a Teams team when its roster was last read."""
        ...

    async def of_teams_with(self, tenant_id: str, person_id: PersonId) -> Sequence[Forum]:
        """Every forum of an organisation in whose team somebody is, by name."""
        ...

    async def admission(self, forum_id: ForumId, person_id: PersonId) -> Admission | None:
        """What is kept about somebody without a part in it. Somebody whose part was taken away is kept as removed."""
        ...

    async def set_admission(self, forum_id: ForumId, person_id: PersonId, state: Admission) -> None:
        """Replaces it."""
        ...

    async def set_roster(self, team_id: str, people: Iterable[PersonId], today: date) -> None:
        """Replaces what was known about a team's roster. People who were not in it yet joined `today`."""
        ...

    async def joined(self, team_id: str) -> Mapping[PersonId, date]:
        """The day on which people were first seen in a team. People who were there before this was recorded are
        missing.
        """
        ...

    async def of_roster(self, team_id: str) -> Sequence[Forum]:
        """Every forum in which somebody who was in a Teams team when its roster was last read has a part."""
        ...

    async def add(self, forum: Forum) -> None:
        """A new forum."""
        ...

    async def set_memberships(self, forum_id: ForumId, memberships: Iterable[Membership]) -> None:
        """Adds or replaces people's parts, even very many at once; a part without any role is removed, and parts that
        are not among them stay.
        """
        ...
