"""How a row leads to a forum, a meeting or a person through other rows, worked out from the foreign keys."""

from typing import Any

from sqlalchemy import Column, ColumnElement, Table, select

from storage import tables as t


def forum_of(table: Table) -> ColumnElement[Any] | None:
    """The id of the forum that a row belongs to; None for a table that belongs to none."""
    if table is t.forums:
        return t.forums.c.id
    if table is t.rosters:
        return _through(t.rosters.c.team_id, t.forums.c.team_id, t.forums.c.id)
    return _found(table, "forum_id")


def meeting_of(table: Table) -> ColumnElement[Any] | None:
    """When the meeting that a row belongs to starts, if it belongs to one."""
    if table is t.meetings:
        return t.meetings.c.starts
    meeting_id = _found(table, "meeting_id")
    return None if meeting_id is None else _through(meeting_id, t.meetings.c.id, t.meetings.c.starts)


def at(table: Table, path: str) -> ColumnElement[Any]:
    """The column at a path of `forum.subjects.ties`."""
    step, _, rest = path.partition(".")
    if not rest:
        return table.c[step]
    parent = next(iter(table.c[step].foreign_keys)).column
    return _through(table.c[step], parent, parent.table.c[rest])


def _found(table: Table, wanted: str) -> ColumnElement[Any] | None:
    """By the row's own column, otherwise through the first row it leads to that has one."""
    if wanted in table.c:
        return table.c[wanted]
    for column in table.columns:
        parent = parent_of(column)
        if parent is None or parent.table is table:
            continue
        found = _found(parent.table, wanted)
        if found is not None:
            return _through(column, parent, found)
    return None


def parent_of(column: Column[Any]) -> Column[Any] | None:
    """The key of what a column leads to, by itself; None for a person, and for what is only part of a key."""
    if column.name == "meeting_id":
        return t.meetings.c.id if column.table is not t.meetings else None
    parents = [key.column for key in column.foreign_keys if len(key.column.table.primary_key) == 1]
    return next((parent for parent in parents if parent.table is not t.people), None)


def _through(leads: ColumnElement[Any], key: Column[Any], wanted: ColumnElement[Any]) -> ColumnElement[Any]:
    """`wanted` of the row whose `key` is what `leads` says."""
    return select(wanted).where(key == leads).correlate_except(key.table).scalar_subquery()
