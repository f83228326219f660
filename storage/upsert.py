"""Insert-or-update in the dialect of the present database (SQLite and PostgreSQL share ON CONFLICT).

A statement is put together once for each table: that costs more than running it.
"""

from dataclasses import fields
from functools import cache
from typing import TYPE_CHECKING, Any

from sqlalchemy import ColumnElement, Table
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.ext.asyncio import AsyncSession

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

Insert = postgresql.Insert | sqlite.Insert


def row_of(kept: "DataclassInstance") -> dict[str, Any]:
    """The values of a dataclass by the names of its fields, as they are: dataclasses.asdict would copy each of them."""
    return {name: getattr(kept, name) for name in _names_of(type(kept))}


@cache
def _names_of(kind: type["DataclassInstance"]) -> tuple[str, ...]:
    return tuple(field.name for field in fields(kind))


async def insert_unless_there(session: AsyncSession, table: Table, row: dict[str, Any]) -> bool:
    """Adds a row, and leaves an existing one with the same key alone. Whether it was added."""
    added = await session.execute(_unless_there(_dialect(session), table), row)
    return added.first() is not None


async def insert_or_update(
    session: AsyncSession,
    table: Table,
    row: dict[str, Any],
    changes: dict[str, Any] | None = None,
    where: ColumnElement[bool] | None = None,
) -> None:
    """Adds a row, or overwrites an existing one with the same key: completely, or only with `changes`.

    `where`: only a row for which this holds.
    """
    dialect = _dialect(session)
    if changes is None and where is None:
        await session.execute(_or_update(dialect, table, tuple(row)), row)
        return
    statement = _insert(dialect, table)
    changes = _the_new(statement, tuple(row)) if changes is None else changes
    await session.execute(statement.on_conflict_do_update(index_elements=_key(table), set_=changes, where=where), row)


def _dialect(session: AsyncSession) -> str:
    return session.get_bind().dialect.name


def _insert(dialect: str, table: Table) -> Insert:
    return postgresql.insert(table) if dialect == "postgresql" else sqlite.insert(table)


def _key(table: Table) -> list[Any]:
    return list(table.primary_key)


@cache
def _unless_there(dialect: str, table: Table) -> Insert:
    inserted: Any = _insert(dialect, table).on_conflict_do_nothing(index_elements=_key(table))
    return inserted.returning(*table.primary_key)


@cache
def _or_update(dialect: str, table: Table, names: tuple[str, ...]) -> Insert:
    statement = _insert(dialect, table)
    return statement.on_conflict_do_update(index_elements=_key(table), set_=_the_new(statement, names))


def _the_new(statement: Insert, names: tuple[str, ...]) -> dict[str, Any]:
    """What the row would have become, but for its key."""
    key = {column.name for column in statement.table.primary_key}
    return {name: statement.excluded[name] for name in names if name not in key}
