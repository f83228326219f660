"""Needs and company in the database."""

from collections.abc import Sequence

from sqlalchemy import ColumnElement, delete, select
from sqlalchemy.ext.asyncio import AsyncSession

from forum.ids import MeetingId, PersonId
from forum.needs import Needs
from storage.tables import visits
from storage.upsert import insert_or_update, row_of


class SqlNeeds:
    """Implements forum.stores.Visits."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def get(self, meeting_id: MeetingId, person_id: PersonId) -> Needs | None:
        """One person's."""
        return await self._session.get(Needs, (meeting_id, person_id), populate_existing=True)

    async def keep(self, visit: Needs) -> None:
        """One statement: a form sent twice at once keeps one row."""
        await insert_or_update(self._session, visits, row_of(visit))

    async def forget(self, meeting_id: MeetingId, person_id: PersonId) -> None:
        """One statement."""
        mine = (visits.c.meeting_id == meeting_id) & (visits.c.person_id == person_id)
        await self._session.execute(delete(visits).where(mine))

    async def of_meeting(self, meeting_id: MeetingId) -> Sequence[Needs]:
        """Everybody's."""
        return await self._where(visits.c.meeting_id == meeting_id)

    async def of_person(self, person_id: PersonId) -> Sequence[Needs]:
        """All of one person's."""
        return await self._where(visits.c.person_id == person_id)

    async def _where(self, condition: ColumnElement[bool]) -> Sequence[Needs]:
        found = select(Needs).where(condition).execution_options(populate_existing=True)
        return (await self._session.scalars(found)).all()
