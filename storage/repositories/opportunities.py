"""Opportunities in the database."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, delete, select
from sqlalchemy.ext.asyncio import AsyncSession

from forum.ids import ForumId, OpportunityId, PersonId
from forum.opportunities import OVER, Ending, Opportunity, OpportunityCount
from storage.tables import opportunities, opportunity_counts
from storage.upsert import insert_or_update, row_of

_IN_NO_ZONE_OVER = timedelta(days=2)
"""A deadline on a day as far back as this has passed everywhere, whatever the zone."""


class SqlOpportunities:
    """Implements forum.stores.Opportunities."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def get(self, opportunity_id: OpportunityId) -> Opportunity | None:
        """As it is now."""
        return await self._session.get(Opportunity, opportunity_id, populate_existing=True)

    async def with_code(self, code: str) -> Opportunity | None:
        """One statement."""
        return await self._session.scalar(select(Opportunity).where(opportunities.c.code == code))

    async def add(self, opportunity: Opportunity) -> None:
        """Flushed at once, so that the same one sent twice at the same time is noticed here."""
        self._session.add(opportunity)
        await self._session.flush()

    async def open_of(self, forum_id: ForumId, now: datetime) -> Sequence[Opportunity]:
        """The database compares days; the exact moment is compared here."""
        soonest = (now - _IN_NO_ZONE_OVER).date()
        mine = (opportunities.c.forum_id == forum_id) & opportunities.c.ending.is_(None)
        found = await self._where(mine & (opportunities.c.day >= soonest))
        return sorted((one for one in found if one.is_open(now)), key=lambda one: (one.closes_at, one.id))

    async def newest_of(self, forum_id: ForumId, most: int) -> Sequence[Opportunity]:
        """One statement."""
        there = opportunities.c.ending.is_(None) | (opportunities.c.ending != Ending.UNDONE)
        mine = select(Opportunity).where(opportunities.c.forum_id == forum_id, there)
        newest = mine.order_by(opportunities.c.posted_at.desc(), opportunities.c.id).limit(most)
        return (await self._session.scalars(newest)).all()

    async def reported(self, forum_id: ForumId, since: datetime | None, until: datetime) -> Sequence[Opportunity]:
        """One statement."""
        mine = (opportunities.c.forum_id == forum_id) & (opportunities.c.reported_at <= until)
        later = mine if since is None else mine & (opportunities.c.reported_at > since)
        wanted = select(Opportunity).where(later, opportunities.c.taken_up.is_not(None))
        ordered = wanted.order_by(opportunities.c.reported_at, opportunities.c.id)
        return (await self._session.scalars(ordered)).all()

    async def posted_since(self, forum_id: ForumId, since: datetime) -> Sequence[Opportunity]:
        """One statement."""
        offered = opportunities.c.ending.is_(None) | opportunities.c.ending.in_(OVER)
        mine = (opportunities.c.forum_id == forum_id) & (opportunities.c.posted_at > since)
        return (await self._where(mine & offered))[::-1]

    async def posted_by(self, person_id: PersonId) -> Sequence[Opportunity]:
        """One statement."""
        return await self._where(opportunities.c.posted_by == person_id)

    async def _where(self, condition: ColumnElement[bool]) -> Sequence[Opportunity]:
        wanted = select(Opportunity).where(condition)
        newest = wanted.order_by(opportunities.c.posted_at.desc(), opportunities.c.id)
        return (await self._session.scalars(newest)).all()

    async def counts(self, opportunity_id: OpportunityId) -> Sequence[OpportunityCount]:
        """One statement."""
        theirs = select(OpportunityCount).where(opportunity_counts.c.opportunity_id == opportunity_id)
        return (await self._session.scalars(theirs.execution_options(populate_existing=True))).all()

    async def count_of(self, opportunity_id: OpportunityId, person_id: PersonId) -> OpportunityCount | None:
        """By its key."""
        return await self._session.get(OpportunityCount, (opportunity_id, person_id), populate_existing=True)

    async def keep_count(self, count: OpportunityCount) -> None:
        """One statement: only ever that person's own row."""
        await insert_or_update(self._session, opportunity_counts, row_of(count))

    async def counts_of(self, person_id: PersonId) -> Sequence[tuple[Opportunity, OpportunityCount]]:
        """Two statements."""
        theirs = select(OpportunityCount).where(opportunity_counts.c.person_id == person_id)
        mine = {count.opportunity_id: count for count in await self._session.scalars(theirs)}
        return [(one, mine[one.id]) for one in await self._where(opportunities.c.id.in_(mine))]

    async def forget_counts(self, opportunity_id: OpportunityId) -> None:
        """One statement."""
        theirs = opportunity_counts.c.opportunity_id == opportunity_id
        await self._session.execute(delete(opportunity_counts).where(theirs))
