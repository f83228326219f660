"""Needs and company in the database."""

from collections.abc import Sequence
from dataclasses import asdict

from sqlalchemy import ColumnElement, delete, select
from sqlalchemy.ext.asyncio import AsyncSession

from forum.ids import MeetingId, PersonId
from forum.visits import Visit
from storage.tables import visits
from storage.upsert import insert_or_update


class SqlVisits:
    """Keeps forum.stores.Visits."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def get(self, meeting_id: MeetingId, person_id: PersonId) -> Visit | None:
        """One person's."""
        return await self._session.get(Visit, (meeting_id, person_id), populate_existing=True)

    async def keep(self, visit: Visit) -> None:
        """One statement: a form sent twice at once keeps one row."""
        await self._session.execute(insert_or_update(self._session, visits, asdict(visit)))

    async def forget(self, meeting_id: MeetingId, person_id: PersonId | None = None) -> None:
        """Deletes one person's, or everybody's."""
        mine = visits.c.meeting_id == meeting_id
        if person_id is not None:
            mine &= visits.c.person_id == person_id
        await self._session.execute(delete(visits).where(mine))

    async def of_meeting(self, meeting_id: MeetingId) -> Sequence[Visit]:
        """Everybody's."""
        return await self._where(visits.c.meeting_id == meeting_id)

    async def of_person(self, person_id: PersonId) -> Sequence[Visit]:
        """All of one person's."""
        return await self._where(visits.c.person_id == person_id)

    async def _where(self, condition: ColumnElement[bool]) -> Sequence[Visit]:
        found = select(Visit).where(condition).execution_options(populate_existing=True)
        return (await self._session.scalars(found)).all()
