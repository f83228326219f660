"""Copies of what is in the database: ten thousand forums from one, and five years of meetings from one evening."""

from collections.abc import Collection, Mapping

from sqlalchemy import Column, Connection, Enum, String, Table, Text, select, text

from storage.jobs.job_tables import replicas
from storage.tables import metadata

ID, TEAMS_ID = 36, 255
Rows = Mapping[str, frozenset[tuple[object, ...]]]
"""The keys of rows, table by table."""


def all_rows(connection: Connection) -> Rows:
    """Those that there are now."""
    return {
        table.name: frozenset(tuple(row) for row in connection.execute(select(*table.primary_key)))
        for table in metadata.sorted_tables
        if table is not replicas
    }


def since(before: Rows, now: Rows) -> Rows:
    return {name: rows - before[name] for name, rows in now.items()}


def copy(connection: Connection, rows: Rows, times: int, first: int, but: Collection[str] = ()) -> None:
    """Each of the rows so many times more, with ids of their own. The ids in `but` stay: what is copied belongs to them
    as well. `first` is a number that no earlier copy has had.
    """
    for table in metadata.sorted_tables:
        if found := rows.get(table.name):
            connection.execute(text(_statement(table, but)), _values(table, found, times, first, but))


def _statement(table: Table, but: Collection[str]) -> str:
    names = ", ".join(column.name for column in table.columns)
    copied = ", ".join(_copied(column, but) for column in table.columns)
    wanted = " AND ".join(f"{column.name} = :{column.name}" for column in table.primary_key)
    return (
        "WITH RECURSIVE numbers(n) AS "
        "(SELECT CAST(:first AS BIGINT) UNION ALL SELECT n + 1 FROM numbers WHERE n < :last) "
        f"INSERT INTO {table.name} ({names}) SELECT {copied} FROM {table.name}, numbers WHERE {wanted}"
    )


def _copied(column: Column[object], but: Collection[str]) -> str:
    """An id keeps its length. Copies within something have a number at the end, copies of the whole at the beginning:
    so these can be copied again.
    """
    name = column.name
    number = "CAST(100000000 + n AS VARCHAR(9))"
    if name == "entra_id" or _is(column, ID):
        new = f"substr({name}, 1, 27) || {number}" if but else f"{number} || substr({name}, 10)"
    elif _is(column, TEAMS_ID) or name in ("key", "lane"):
        new = f"{name} || ':' || {number}"
    else:
        return name
    kept = ", ".join(f":but_{place}" for place in range(len(but)))
    return f"CASE WHEN {name} IN ({kept}) THEN {name} ELSE {new} END" if but else new


def _is(column: Column[object], length: int) -> bool:
    kind = column.type
    return isinstance(kind, String) and not isinstance(kind, (Enum, Text)) and kind.length == length


def _values(
    table: Table, rows: Collection[tuple[object, ...]], times: int, first: int, but: Collection[str]
) -> list[dict[str, object]]:
    names = [column.name for column in table.primary_key]
    kept = {f"but_{place}": one for place, one in enumerate(but)}
    numbers = {"first": first, "last": first + times - 1}
    return [{**numbers, **kept, **dict(zip(names, row, strict=True))} for row in rows]
