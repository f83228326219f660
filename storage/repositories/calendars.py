"""A forum's calendars and its own days in the database."""

from collections.abc import Collection, Sequence

from sqlalchemy import delete, select
from sqlalchemy.ext.asyncio import AsyncSession

from forum.advice import ForumCalendars, LocalDay
from forum.ids import ForumId
from storage.tables import forum_calendars, local_days
from storage.upsert import insert_or_update, insert_unless_there, row_of


class SqlLocalCalendars:
    """Implements forum.stores.LocalCalendars."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def of_forum(self, forum_id: ForumId) -> ForumCalendars | None:
        """The forum's choice."""
        return await self._session.get(ForumCalendars, forum_id, populate_existing=True)

    async def keep(self, chosen: ForumCalendars) -> None:
        """One statement: a form sent twice at once keeps one row."""
        await insert_or_update(self._session, forum_calendars, row_of(chosen))

    async def days(self, forum_id: ForumId) -> Sequence[LocalDay]:
        """The earliest first."""
        mine = select(LocalDay).where(local_days.c.forum_id == forum_id).order_by(local_days.c.first, local_days.c.id)
        return (await self._session.scalars(mine)).all()

    async def add_day(self, day: LocalDay) -> None:
        """Once for an id."""
        await insert_unless_there(self._session, local_days, row_of(day))

    async def remove_days(self, forum_id: ForumId, days: Collection[str]) -> None:
        """Only the forum's own."""
        theirs = (local_days.c.forum_id == forum_id) & local_days.c.id.in_(days)
        await self._session.execute(delete(local_days).where(theirs))
