"""Who changed which role of whom, in the database."""

from collections.abc import Sequence

from sqlalchemy import ColumnElement, select
from sqlalchemy.ext.asyncio import AsyncSession

from forum.ids import ForumId, PersonId
from forum.roles import RoleChange
from storage.tables import role_changes
from storage.upsert import insert_unless_there, row_of


class SqlRoleChanges:
    """Implements forum.stores.RoleChanges."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def add(self, change: RoleChange) -> None:
        """The key rejects a second one."""
        await insert_unless_there(self._session, role_changes, row_of(change))

    async def of_forum(self, forum_id: ForumId) -> Sequence[RoleChange]:
        """The newest first."""
        return await self._newest_first(role_changes.c.forum_id == forum_id)

    async def of_batch(self, batch: str) -> Sequence[RoleChange]:
        """What was changed at once."""
        return await self._newest_first(role_changes.c.batch == batch)

    async def of_person(self, person_id: PersonId) -> Sequence[RoleChange]:
        """In all forums, the newest first."""
        return await self._newest_first(role_changes.c.person_id == person_id)

    async def _newest_first(self, wanted: ColumnElement[bool]) -> Sequence[RoleChange]:
        found = select(RoleChange).where(wanted).order_by(role_changes.c.at.desc(), role_changes.c.id)
        return (await self._session.scalars(found)).all()
