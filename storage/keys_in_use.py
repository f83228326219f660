"""With which keys a database is encrypted, and encrypting all of it with the newest one meanwhile."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from sqlalchemy import (
    Column,
    Connection,
    RowMapping,
    Table,
    Text,
    and_,
    case,
    func,
    literal,
    or_,
    select,
    type_coerce,
    union_all,
)
from sqlalchemy import update as change
from sqlalchemy.ext.asyncio import AsyncSession

from storage.confided import Confided
from storage.engine.database import Database
from storage.engine.keyring import MARK, NAME_LETTERS, KeyRing, name_in
from storage.tables import metadata

BATCH = 100
"""Rows in one transaction: on SQLite nobody else writes meanwhile."""


def confided_tables() -> Iterator[tuple[Table, Sequence[Column[Any]]]]:
    """Each table with columns for what was confided, and these columns."""
    for table in metadata.sorted_tables:
        if columns := [column for column in table.columns if isinstance(column.type, Confided)]:
            yield table, columns


async def keys_in_use(database: Database) -> Mapping[str, int]:
    """How many values are encrypted with each key, by its name; "" for those that are not. Waits for nobody."""
    return await database.look(lambda connection: count_by_key(connection, confided_columns()))


def confided_columns() -> Iterator[Column[Any]]:
    """All of them."""
    return (column for _, columns in confided_tables() for column in columns)


def count_by_key(connection: Connection, columns: Iterable[Column[Any]]) -> Mapping[str, int]:
    """What `keys_in_use` says, of these columns (at least one); blocks."""
    begins = [
        select(func.substr(_stored(column), 1, NAME_LETTERS + 1).label("begins")).where(column.is_not(None))
        for column in columns
    ]
    found = union_all(*begins).subquery()
    mark = case((func.substr(found.c.begins, 1, 1) == MARK, found.c.begins), else_="")
    counted = connection.execute(select(mark, func.count()).group_by(mark))
    return {name_in(mark): count for mark, count in counted}


async def encrypt_all(database: Database) -> int:
    """Encrypts every value that is plain, or encrypted with an older key. How many rows were changed.

    The bot may be running, also in several processes, provided that all of them know the newest key. Whoever changes a
    row at the same moment waits for its batch. Safe to interrupt and to repeat. Raises DatabaseTrouble (see
    KeyRing.open), ValueError without a key.
    """
    if not database.keys.names:
        raise ValueError("there is no key to encrypt with")
    changed = 0
    for table, columns in confided_tables():
        while done := await database.run(lambda session, of=(table, columns): _one_batch(session, database.keys, *of)):
            changed += done
    return changed


async def clear_traces(database: Database) -> bool:
    """Rewrites these tables, so that their files no longer hold what was there before. False: somebody was in the
    way.
    """
    return await database.erasure.rewrite_tables([table.name for table, _ in confided_tables()])


async def _one_batch(session: AsyncSession, ring: KeyRing, table: Table, columns: Sequence[Column[Any]]) -> int:
    newest = MARK + ring.names[0]
    is_old = or_(*(func.substr(_stored(column), 1, len(newest)) != newest for column in columns))
    keys = list(table.primary_key)
    wanted = select(*keys, *(_stored(column).label(column.name) for column in columns)).where(is_old).order_by(*keys)
    # Locked, because a row that somebody keeps changing would otherwise never be the one that was read. Rows that only
    # refer to one of these go on being written: its key stays (PostgreSQL's "Row-Level Locks", FOR NO KEY UPDATE).
    rows = (await session.execute(wanted.limit(BATCH).with_for_update(key_share=True))).mappings().all()
    for row in rows:
        await _one_row(session, ring, table, columns, row)
    return len(rows)


async def _one_row(
    session: AsyncSession, ring: KeyRing, table: Table, columns: Sequence[Column[Any]], row: RowMapping
) -> None:
    this_one = and_(*(key == row[key.name] for key in table.primary_key))
    encrypted = {
        column.name: literal(_with_newest(ring, column, stored), Text())
        for column in columns
        if (stored := row[column.name]) is not None
    }
    await session.execute(change(table).where(this_one).values(encrypted))


def _with_newest(ring: KeyRing, column: Column[Any], stored: str) -> str:
    kind = column.type
    assert isinstance(kind, Confided)
    plain = ring.open(kind.place, stored, findable=kind.findable)
    return ring.close_findable(kind.place, plain) if kind.findable else ring.close(kind.place, plain)


def _stored(column: Column[Any]) -> Any:
    """As it is in the database."""
    return type_coerce(column, Text)
