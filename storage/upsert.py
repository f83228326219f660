"""Insert-or-update in the dialect of the present database (SQLite and PostgreSQL share ON CONFLICT)."""

from typing import Any

from sqlalchemy import ColumnElement, Table
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.ext.asyncio import AsyncSession

Insert = postgresql.Insert | sqlite.Insert


def _insert(session: AsyncSession, table: Table, row: dict[str, Any]) -> Insert:
    dialect = session.get_bind().dialect.name
    if dialect == "postgresql":
        return postgresql.insert(table).values(row)
    return sqlite.insert(table).values(row)


def insert_unless_there(session: AsyncSession, table: Table, row: dict[str, Any]) -> Insert:
    """An insert that leaves an existing row with the same key alone."""
    return _insert(session, table, row).on_conflict_do_nothing(index_elements=list(table.primary_key))


def insert_or_update(
    session: AsyncSession,
    table: Table,
    row: dict[str, Any],
    changes: dict[str, Any] | None = None,
    where: ColumnElement[bool] | None = None,
) -> Insert:
    """An insert that overwrites an existing row with the same key, completely or only with `changes`.

    `where`: only a row for which this holds.
    """
    statement = _insert(session, table, row)
    keys = {column.name for column in table.primary_key}
    if changes is None:
        # The values again: `excluded` would make SQLAlchemy copy the whole table for each statement.
        changes = {name: value for name, value in row.items() if name not in keys}
    return statement.on_conflict_do_update(index_elements=list(table.primary_key), set_=changes, where=where)
