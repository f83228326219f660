"""Where it is looked up whom somebody means, through everything that is kept."""

from collections.abc import Collection, Mapping, Sequence
from typing import Protocol

from forum.correspondents import Correspondent
from forum.ids import ForumId, PersonId
from forum.people import Person
from forum.subjects.candidates import Listed, Standing, Subject
from forum.subjects.copies import RawRow


class Subjects(Protocol):
    """Everybody, and every name without a person behind it."""

    async def everybody(self) -> Sequence[Person]:
        """Everybody who has a row, also those who have left each forum."""
        ...

    async def with_id(self, typed: str) -> Collection[PersonId]:
        """By our own id, or one that Microsoft gives or gave earlier."""
        ...

    async def correspondents(self) -> Sequence[Correspondent]:
        """How everybody outside Teams is reached."""
        ...

    async def listed(self) -> Sequence[Listed]:
        """Every name that stands in a row without an id."""
        ...

    async def standing(self, people: Collection[PersonId]) -> Mapping[PersonId, Standing]:
        """Where something of theirs is kept, for each of them."""
        ...

    async def perhaps_one(self) -> Collection[tuple[PersonId, PersonId]]:
        """Two rows that may be one person, as long as nobody has said that they are not."""
        ...

    async def rows_about(self, subject: Subject) -> Sequence[RawRow]:
        """Every row of every table that is about somebody, whole: with what belongs to others."""
        ...

    async def rows_of_forum(self, forum_id: ForumId) -> Sequence[RawRow]:
        """Every row that belongs to a forum."""
        ...
