"""The audit trail in the database. Rows are added, and deleted; only an erasure changes one."""

from collections.abc import Collection, Sequence
from datetime import date
from uuid import uuid4

from sqlalchemy import ColumnElement, Select, and_, delete, func, insert, not_, or_, select, union_all, update
from sqlalchemy.ext.asyncio import AsyncSession

from forum.audit import ON_BEHALF, AuditEntry, Deed, FirstDays
from forum.ids import ForumId, PersonId
from storage.tables import audit_entries
from storage.upsert import row_of

_BY = func.coalesce(audit_entries.c.by_id, audit_entries.c.by_was)
_ABOUT = func.coalesce(audit_entries.c.about_id, audit_entries.c.about_was)
_SAME = ("forum_id", "deed", "day", "by_id", "about_id", "details")


class SqlAuditTrail:
    """Implements forum.stores.AuditTrail."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def add(self, entries: Sequence[AuditEntry]) -> None:
        """One statement for all of them. People and the forum may be new in this transaction."""
        if entries:
            await self._session.flush()
            await self._session.execute(insert(audit_entries), [row_of(entry) for entry in entries])

    async def has(self, entry: AuditEntry) -> bool:
        """One statement."""
        same = [audit_entries.c[name].is_not_distinct_from(getattr(entry, name)) for name in _SAME]
        return await self._session.scalar(select(audit_entries.c.id).where(*same).limit(1)) is not None

    async def count(self, forum_id: ForumId, since: FirstDays) -> int:
        """One statement."""
        mine = select(func.count()).select_from(audit_entries).where(*_from(forum_id, since))
        return await self._session.scalar(mine) or 0

    async def some_of(self, forum_id: ForumId, since: FirstDays, skip: int, limit: int) -> Sequence[AuditEntry]:
        """One statement."""
        mine = _newest_first(*_from(forum_id, since))
        return (await self._session.scalars(mine.offset(skip).limit(limit))).all()

    async def since(self, forum_id: ForumId | None, day: date | None) -> Sequence[AuditEntry]:
        """One statement."""
        wanted = [] if forum_id is None else [audit_entries.c.forum_id == forum_id]
        late = [] if day is None else [audit_entries.c.day >= day]
        return (await self._session.scalars(_newest_first(*wanted, *late))).all()

    async def keys_of(self, forum_id: ForumId | None) -> Sequence[str]:
        """One statement. Of one day, they come in the order of keys that say nothing."""
        mine = audit_entries.c.forum_id.is_not_distinct_from(forum_id)
        sides = [select(side.label("who"), audit_entries.c.day).where(mine, side != "") for side in (_BY, _ABOUT)]
        both = union_all(*sides).subquery()
        found = select(both.c.who).group_by(both.c.who).order_by(func.min(both.c.day), both.c.who)
        return (await self._session.scalars(found)).all()

    async def naming(self, person_id: PersonId) -> Sequence[AuditEntry]:
        """One statement."""
        theirs = or_(audit_entries.c.by_id == person_id, audit_entries.c.about_id == person_id)
        return (await self._session.scalars(_newest_first(theirs))).all()

    async def forget(self, forum_id: ForumId, deeds: Collection[Deed]) -> None:
        """One statement."""
        those = (audit_entries.c.forum_id == forum_id) & audit_entries.c.deed.in_(deeds)
        await self._session.execute(delete(audit_entries).where(those))

    async def forget_person(self, person_id: PersonId) -> None:
        """Two statements for each forum they are in."""
        theirs = or_(audit_entries.c.by_id == person_id, audit_entries.c.about_id == person_id)
        found = await self._session.scalars(select(audit_entries.c.forum_id).where(theirs).distinct())
        for forum_id in found.all():
            here, token = audit_entries.c.forum_id.is_not_distinct_from(forum_id), str(uuid4())
            for side, was in (("by_id", "by_was"), ("about_id", "about_was")):
                row = here & (audit_entries.c[side] == person_id)
                await self._session.execute(update(audit_entries).where(row).values({side: None, was: token}))


def _from(forum_id: ForumId, since: FirstDays) -> Sequence[ColumnElement[bool]]:
    is_on_behalf = audit_entries.c.deed.in_(ON_BEHALF)
    days = or_(
        and_(is_on_behalf, audit_entries.c.day >= since.on_behalf),
        and_(not_(is_on_behalf), audit_entries.c.day >= since.rest),
    )
    return [audit_entries.c.forum_id == forum_id, days]


def _newest_first(*wanted: ColumnElement[bool]) -> Select[AuditEntry]:
    order = (audit_entries.c.day.desc(), audit_entries.c.at.desc().nulls_last(), audit_entries.c.id)
    return select(AuditEntry).where(*wanted).order_by(*order)
