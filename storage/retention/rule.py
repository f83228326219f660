"""What one deletion looks for, and what it deletes.

The database finds, by an index, what may be due; the exact moment depends on time zones and on forums' settings, and is
worked out here. What was found goes by its key, so many things at a time.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import (
    Column,
    ColumnElement,
    Delete,
    Row,
    Select,
    Table,
    delete,
    exists,
    literal,
    not_,
    or_,
    select,
    true,
    tuple_,
)
from sqlalchemy.ext.asyncio import AsyncSession

from forum.contacts import kept_for as kept_for_months
from forum.ids import ForumId
from forum.retention.row import Oldest
from storage.retention.held import Held
from storage.tables import forums

LOOKED_AT, NEXT = 500, 50
"""So many things are looked at to find those that are due, some of which only seem to be for a day or two; and to find
what is due next.
"""

Key = tuple[Any, ...]


@dataclass(frozen=True)
class Goes:
    """Rows of a table that go with something: `columns` are equal to its key. They are of the table itself, or of what
    `link` leads to: a column of the table, and one of its parent.
    """

    table: Table
    columns: Sequence[Column[Any]]
    link: tuple[Column[Any], Column[Any]] | None = None

    def __call__(self, keys: Sequence[Key], held: Held | None = None) -> Delete:
        """Deletes them, but not what is on hold."""
        theirs = _among(self.columns, keys)
        if self.link is not None:
            theirs = self.link[0].in_(select(self.link[1]).where(theirs))
        spared = held.of(self.table) if held else None
        gone = delete(self.table).where(theirs)
        return gone if spared is None else gone.where(not_(spared))

    def remain(self, of: Sequence[ColumnElement[Any]], held: Held) -> ColumnElement[bool]:
        """Whether something whose key is `of` has such rows that are not on hold."""
        spared = held.of(self.table)
        free = true() if spared is None else not_(spared)
        if self.link is None and all(mine is one for mine, one in zip(self.columns, of, strict=True)):
            return free
        same = [mine == one for mine, one in zip(self.columns, of, strict=True)]
        if self.link is not None:
            same.append(self.link[0] == self.link[1])
        return exists(select(literal(1)).select_from(self.table).where(*same, free))


@dataclass(frozen=True)
class Found:
    """One thing that goes as a whole. `forum_id` None: it belongs to no forum, or nobody asks which."""

    key: Key
    oldest: Oldest
    forum_id: ForumId | None


@dataclass(frozen=True)
class Rule:
    """`found` selects everything of a kind, oldest first. `named` are the columns by which its things are known, in the
    order in which `key` reads them. `begun` says what may have started its clock by a UTC instant; `since` reads when.
    `goes` are the deletions, those of parts first. `kept` is for how long.

    `until` replaces `since` and `kept` where something else counts too.
    """

    found: Select[Any]
    named: Sequence[ColumnElement[Any]]
    begun: Callable[[datetime], ColumnElement[bool]]
    key: Callable[[Row[Any]], Key]
    since: Callable[[Row[Any]], datetime]
    goes: Sequence[Goes]
    kept: Callable[[], timedelta]
    until: Callable[[Row[Any], timedelta], datetime] | None = None
    forum_id: Callable[[Row[Any]], ForumId] | None = None

    async def due(self, session: AsyncSession, now: datetime, most: int, held: Held | None = None) -> list[Found]:
        """At most so many, the oldest first, of which not everything is `held`."""
        kept = self.kept()
        rows = await session.execute(self._free(held).where(self.begun(now - kept)).limit(LOOKED_AT))
        return [one for row in rows if (one := self._read(row, kept)).oldest.until <= now][:most]

    async def oldest(self, session: AsyncSession, held: Held | None = None) -> Oldest | None:
        """What goes next."""
        kept = self.kept()
        rows = await session.execute(self._free(held).limit(NEXT))
        return min((self._read(row, kept).oldest for row in rows), key=lambda one: one.until, default=None)

    async def kept_back(self, session: AsyncSession, now: datetime, held: Held) -> int:
        """How many would be gone, and are wholly on hold; not all are counted if there are more than are looked at."""
        kept = self.kept()
        wanted = self.found.where(not_(self._remains(held)), self.begun(now - kept))
        rows = await session.execute(wanted.limit(LOOKED_AT))
        return sum(self._read(row, kept).oldest.until <= now for row in rows)

    def _free(self, held: Held | None) -> Select[Any]:
        """Something of which everything is on hold is no longer found: it would be looked at again and again."""
        return self.found if held is None else self.found.where(self._remains(held))

    def _remains(self, held: Held) -> ColumnElement[bool]:
        """Whether anything of it is not on hold."""
        return or_(*(goes.remain(self.named, held) for goes in self.goes))

    def _read(self, row: Row[Any], kept: timedelta) -> Found:
        since = self.since(row)
        until = self.until(row, kept) if self.until else since + kept
        return Found(self.key(row), Oldest(since, until), self.forum_id(row) if self.forum_id else None)


@dataclass(frozen=True)
class PerForum:
    """A rule for each number of months that some forum has chosen. `rule` narrows everything to those forums."""

    rule: Callable[[int], Rule]

    @property
    def goes(self) -> Sequence[Goes]:
        """As Rule has it: the same for each of them."""
        return self.rule(0).goes

    async def due(self, session: AsyncSession, now: datetime, most: int, held: Held | None = None) -> list[Found]:
        """As Rule has it."""
        found: list[Found] = []
        for months in await _months(session):
            found += await self.rule(months).due(session, now, most - len(found), held)
        return found

    async def oldest(self, session: AsyncSession, held: Held | None = None) -> Oldest | None:
        """As Rule has it."""
        found = [await self.rule(months).oldest(session, held) for months in await _months(session)]
        return min(filter(None, found), key=lambda one: one.until, default=None)

    async def kept_back(self, session: AsyncSession, now: datetime, held: Held) -> int:
        """As Rule has it."""
        return sum([await self.rule(months).kept_back(session, now, held) for months in await _months(session)])


async def _months(session: AsyncSession) -> Sequence[int]:
    return (await session.scalars(select(forums.c.notes_months).distinct())).all()


def months_kept(months: int) -> Callable[[], timedelta]:
    """For how long, as a rule asks."""
    return lambda: kept_for_months(months)


def by(*columns: Column[Any]) -> Goes:
    """Rows whose columns are the key."""
    return Goes(columns[0].table, columns)


def through(column: Column[Any], parent: Column[Any], *of_parent: Column[Any]) -> Goes:
    """Rows that lead to a parent, whose columns are the key."""
    return Goes(column.table, of_parent, (column, parent))


def _among(columns: Sequence[Column[Any]], keys: Sequence[Key]) -> ColumnElement[bool]:
    return columns[0].in_([key[0] for key in keys]) if len(columns) == 1 else tuple_(*columns).in_(keys)
