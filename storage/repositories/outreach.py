"""The facilitator's contacts in the database."""

from collections.abc import Iterable, Sequence

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from forum.forums import ForumId
from forum.meetings import MeetingId
from forum.outreach import Outreach
from forum.people import PersonId
from storage.tables import meetings, outreaches


class SqlOutreaches:
    """Keeps forum.repositories.Outreaches."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def get(self, meeting_id: MeetingId, person_id: PersonId) -> Outreach | None:
        """About one person and meeting."""
        return await self._session.get(Outreach, (meeting_id, person_id))

    async def add(self, outreach: Outreach) -> None:
        """A new one."""
        self._session.add(outreach)
        await self._session.flush()

    async def of_meeting(self, meeting_id: MeetingId) -> Sequence[Outreach]:
        """All about one meeting."""
        return (await self._session.scalars(select(Outreach).where(outreaches.c.meeting_id == meeting_id))).all()

    async def in_forum(self, forum_id: ForumId, ids: Iterable[PersonId]) -> Sequence[Outreach]:
        """Newest first."""
        here = select(Outreach).join(meetings, meetings.c.id == outreaches.c.meeting_id)
        theirs = here.where(meetings.c.forum_id == forum_id, outreaches.c.person_id.in_(set(ids)))
        return (await self._session.scalars(theirs.order_by(outreaches.c.updated_at.desc()))).all()

    async def dont_ask(self, ids: Iterable[PersonId]) -> set[PersonId]:
        """Whoever asked once is not asked again."""
        asked = select(outreaches.c.person_id).where(outreaches.c.person_id.in_(set(ids)), outreaches.c.dont_ask)
        return {PersonId(found) for found in (await self._session.scalars(asked)).all()}
