"""Looks at calendars, in the database."""

from sqlalchemy import delete
from sqlalchemy.ext.asyncio import AsyncSession

from forum.free_busy import CalendarLook
from forum.ids import LookId
from storage.tables import calendar_looks
from storage.upsert import insert_or_update, row_of


class SqlLooks:
    """Implements forum.stores.Looks."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def get(self, look_id: LookId) -> CalendarLook | None:
        """The one for a card."""
        return await self._session.get(CalendarLook, look_id, populate_existing=True)

    async def keep(self, look: CalendarLook) -> None:
        """One statement: a button pressed twice at once leaves one row."""
        await insert_or_update(self._session, calendar_looks, row_of(look))

    async def end(self, look_id: LookId) -> None:
        """Twice is the same as once."""
        await self._session.execute(delete(calendar_looks).where(calendar_looks.c.id == look_id))
