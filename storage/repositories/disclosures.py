"""What is held of a forum in a period, counted table by table. Only a command asks, so whole tables may be read."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import Column, ColumnElement, Date, Table, and_, func, or_, select, true, tuple_
from sqlalchemy.ext.asyncio import AsyncSession

from forum.ids import ForumId
from forum.wall_clock import wall_clock
from storage import tables as t
from storage.columns import Instant
from storage.retention.held import in_forums, towards_forums

TIMES = (
    *("noted_at", "answered_at", "updated_at", "sent_at", "made_at", "posted_at", "published_at", "asked_at"),
    *("created_at", "recorded_at", "said_at", "at", "day", "until", "saved_at", "added_at", "begun_at", "set_at"),
)
"""Columns that say when something was; the first that a table has counts."""


class SqlDisclosures:
    """Implements forum.stores.Disclosures."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def held_in(self, forum_id: ForumId, since: datetime, until: datetime) -> Mapping[str, int]:
        """A statement for each table."""
        zone = await self._session.scalar(select(t.forums.c.time_zone).where(t.forums.c.id == forum_id))
        found: dict[str, int] = {}
        for table in t.metadata.sorted_tables:
            within = in_forums(table, [forum_id])
            if within is not None:
                wanted = (
                    select(func.count()).select_from(table).where(within, _during(table, since, until, zone or "UTC"))
                )
                found[table.name] = await self._session.scalar(wanted) or 0
        return found


def _during(table: Table, since: datetime, until: datetime, zone: str) -> ColumnElement[bool]:
    first, after = wall_clock(since, zone), wall_clock(until, zone)
    if table is t.meetings:
        return and_(table.c.starts >= first, table.c.starts < after)
    if (when := _time_of(table)) is not None:
        low, high = (first.date(), after.date()) if isinstance(when.type, Date) else (since, until)
        return or_(when.is_(None), and_(when >= low, when < high))
    key = towards_forums().get(table)
    if key is None or key.referred_table is t.forums:
        return true()
    there = [one.column for one in key.elements]
    wanted = select(*there).where(_during(key.referred_table, since, until, zone)).correlate(None)
    here = [one.parent for one in key.elements]
    return (here[0] if len(here) == 1 else tuple_(*here)).in_(wanted)


def _time_of(table: Table) -> Column[Any] | None:
    dated = (table.c[name] for name in TIMES if name in table.c)
    return next((column for column in dated if isinstance(column.type, Instant | Date)), None)
