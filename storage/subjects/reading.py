"""The rows that are about one person, and those of one forum."""

from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import ColumnElement, RowMapping, String, Table, and_, cast, or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from forum.ids import ForumId, PersonId
from forum.subjects.candidates import Subject
from forum.subjects.copies import RawRow
from forum.subjects.ties import CONCERNING, CONTEXT, TIES, Id, Key, Of, Tie
from storage.jobs.job_tables import jobs, metadata
from storage.subjects.paths import at, forum_of, meeting_of
from storage.tables import memberships, people

_FORUM, _MEETING = "folkmoot forum", "folkmoot meeting"


async def rows_about(session: AsyncSession, subject: Subject) -> list[RawRow]:
    """One statement for each table that can be about somebody. Raises DatabaseTrouble if a key is missing."""
    found: list[RawRow] = []
    for table in metadata.sorted_tables:
        wanted = list(_about(table, subject))
        if wanted and table is not jobs:
            found += await _rows(session, table, or_(*wanted))
    return found + await _jobs(session, subject, found)


async def _jobs(session: AsyncSession, subject: Subject, found: Sequence[RawRow]) -> list[RawRow]:
    """Those that name the person, by our id or Microsoft's, or something of theirs."""
    ids = {subject.person_id, *(row.values["entra_id"] for row in found if row.table == "people")}
    ids |= {row.key[0] for row in found if _is_theirs(row, subject)}
    # As JSON has them: whole, and not as part of another.
    named = [
        cast(jobs.c.payload, String).contains(f'"{one}"', autoescape=True) for one in sorted(map(str, ids - {None}))
    ]
    return await _rows(session, jobs, or_(*named)) if named else []


def _is_theirs(row: RawRow, subject: Subject) -> bool:
    """Whether a job that names the row is about the person."""
    whose = CONCERNING.get(row.table)
    if whose is None:
        return False
    is_listed = any((one.table, one.key) == (row.table, row.key) for one in subject.listed)
    return is_listed or (subject.person_id is not None and row.values[whose] == subject.person_id)


async def rows_of_forum(session: AsyncSession, forum_id: ForumId) -> list[RawRow]:
    """One statement for each table that belongs to a forum, and one for its people. Raises DatabaseTrouble if a key is
    missing.
    """
    found: list[RawRow] = []
    for table in metadata.sorted_tables:
        if table is people:
            found += await _rows(
                session,
                table,
                people.c.id.in_(select(memberships.c.person_id).where(memberships.c.forum_id == forum_id)),
            )
        elif (forum := forum_of(table)) is not None:
            found += await _rows(session, table, forum == forum_id)
    return found


def _about(table: Table, subject: Subject) -> Iterable[ColumnElement[bool]]:
    for column, tie in TIES.get(table.name, {}).items():
        if subject.person_id is not None:
            yield from _by_id(table, column, tie, subject.person_id)
    own = list(table.primary_key)
    for one in subject.listed:
        if one.table == table.name:
            yield and_(*(key == value for key, value in zip(own, one.key, strict=True)))
        elif "contact_id" in table.c and one.table == "board_contacts":
            yield table.c.contact_id == one.key[0]


def _by_id(table: Table, column: str, tie: Tie, person_id: PersonId) -> Iterable[ColumnElement[bool]]:
    if isinstance(tie, Id):
        yield table.c[column] == person_id
    elif isinstance(tie, Of):
        yield from (at(table, path) == person_id for path in tie.columns)
    elif isinstance(tie, Key):
        yield cast(table.c[column], String).contains(person_id, autoescape=True)


async def _rows(session: AsyncSession, table: Table, wanted: ColumnElement[bool]) -> list[RawRow]:
    paths = {path for tie in TIES.get(table.name, {}).values() for path in _paths(tie) if "." in path}
    paths |= set(CONTEXT.get(table.name, ()))
    more = [at(table, path).label(path) for path in sorted(paths)]
    for name, found in ((_FORUM, forum_of(table)), (_MEETING, meeting_of(table))):
        more += [] if found is None else [found.label(name)]
    order = list(table.primary_key)
    rows = (await session.execute(select(table, *more).where(wanted).order_by(*order))).mappings()
    return [_row(table, row) for row in rows]


def _paths(tie: Tie) -> Sequence[str]:
    return tie.columns if isinstance(tie, Of) else ()


def _row(table: Table, row: RowMapping) -> RawRow:
    values: dict[str, Any] = dict(row)
    forum_id, meeting = values.pop(_FORUM, None), values.pop(_MEETING, None)
    key = tuple(values[column.name] for column in table.primary_key)
    return RawRow(table.name, key, values, forum_id and ForumId(forum_id), meeting)
