"""Which rows belong to a forum: worked out from the keys that lead from one table to another."""

from collections.abc import Collection, Iterable
from typing import Any

from sqlalchemy import ColumnElement, ForeignKey, Table, exists, select
from sqlalchemy.ext.asyncio import AsyncSession

from storage.tables import forums, people


def of_forums(table: Table, wanted: Collection[str]) -> ColumnElement[bool] | None:
    """Whether a row of `table` belongs to one of these forums. None: its rows belong to no forum."""
    if table is forums:
        return forums.c.id.in_(wanted)
    if "forum_id" in table.c:
        return table.c.forum_id.in_(wanted)
    for key in sorted(table.foreign_keys, key=_least_certain_last):
        parent = key.column.table
        if parent in (people, table):
            continue
        if (there := of_forums(parent, wanted)) is not None:
            return key.parent.in_(select(key.column).where(there))
    return None


async def forums_with(
    session: AsyncSession, table: Table, which: ColumnElement[bool], among: Iterable[str]
) -> list[str]:
    """Of some forums, those to which such a row belongs."""
    found: list[str] = []
    for forum_id in among:
        here = of_forums(table, [forum_id])
        if here is not None and await session.scalar(select(exists().where(here, which))):
            found.append(forum_id)
    return found


def _least_certain_last(key: ForeignKey) -> tuple[bool, str]:
    """A column that may be empty does not lead to every row."""
    column: Any = key.parent
    return column.nullable, column.name


def leading_to_people(table: Table) -> list[str]:
    """The columns that are a person's id."""
    return [column.name for column in table.columns if any(key.column is people.c.id for key in column.foreign_keys)]
