"""Who is under 18, in the database."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import ColumnElement, Select, delete, select, union
from sqlalchemy.ext.asyncio import AsyncSession

from forum.ids import ForumId, PersonId
from forum.people import Person
from forum.young_members import YoungMember
from storage.tables import memberships, young_members
from storage.upsert import insert_or_update, row_of


def _where(*conditions: ColumnElement[bool]) -> Select[Any]:
    return select(YoungMember).where(*conditions).execution_options(populate_existing=True)


class SqlYoungMembers:
    """Implements forum.stores.YoungMembers."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def get(self, forum_id: ForumId, person_id: PersonId) -> YoungMember | None:
        """One statement."""
        theirs = (young_members.c.forum_id == forum_id, young_members.c.person_id == person_id)
        return await self._session.scalar(_where(*theirs))

    async def of_forum(self, forum_id: ForumId) -> Sequence[YoungMember]:
        """One statement."""
        return (await self._session.scalars(_where(young_members.c.forum_id == forum_id))).all()

    async def of_person(self, person_id: PersonId) -> Sequence[YoungMember]:
        """One statement."""
        return (await self._session.scalars(_where(young_members.c.person_id == person_id))).all()

    async def of_adult(self, adult_id: PersonId) -> Sequence[YoungMember]:
        """One statement."""
        return (await self._session.scalars(_where(young_members.c.adult_id == adult_id))).all()

    async def under_18(self) -> frozenset[PersonId]:
        """One statement."""
        found = await self._session.scalars(select(young_members.c.person_id).distinct())
        return frozenset(map(PersonId, found))

    async def here(self, forum_id: ForumId) -> frozenset[PersonId]:
        """One statement."""
        marked, one = select(young_members.c.person_id), young_members.c.person_id == memberships.c.person_id
        ours = marked.where(young_members.c.forum_id == forum_id)
        of_others = marked.join(memberships, one).where(memberships.c.forum_id == forum_id)
        return frozenset(map(PersonId, await self._session.scalars(union(ours, of_others))))

    async def keep(self, young: YoungMember) -> None:
        """One statement, and the person as they are now."""
        await insert_or_update(self._session, young_members, row_of(young))
        await self._read_anew(young.person_id)

    async def take_off(self, forum_id: ForumId, person_id: PersonId) -> None:
        """One statement, and the person as they are now."""
        theirs = (young_members.c.forum_id == forum_id) & (young_members.c.person_id == person_id)
        await self._session.execute(delete(young_members).where(theirs))
        await self._read_anew(person_id)

    async def _read_anew(self, person_id: PersonId) -> None:
        person = await self._session.get(Person, person_id)
        if person is not None:
            await self._session.refresh(person, ["is_under_18"])
