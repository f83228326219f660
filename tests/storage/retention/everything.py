"""A row in every table that something goes from by itself, filled in from what the database says about its columns.

So a column that is added later is filled in as well. Every clock starts at the same moment.
"""

from datetime import UTC, date, datetime, time
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from sqlalchemy import (
    JSON,
    Boolean,
    Column,
    Date,
    DateTime,
    Enum,
    Integer,
    LargeBinary,
    String,
    Table,
    Text,
    Time,
    delete,
    insert,
    select,
)
from sqlalchemy.ext.asyncio import AsyncSession

from forum.board import WhyNot
from forum.date_polls import Choice
from forum.needs import Need
from forum.papers import Paper
from forum.retention.columns import TABLES
from forum.retention.kinds import SWEPT
from storage import columns
from storage.confided import Confided, WordText
from storage.deed_column import DeedWords
from storage.paper_column import PaperText
from storage.tables import metadata

SINCE = datetime(2030, 4, 9, 18, 30, tzinfo=UTC)
"""The end of the evening that tests.hall.Hall knows: 19:30 in London."""
LOCAL = SINCE.replace(hour=19, tzinfo=None)
GOING = [table for table in metadata.sorted_tables if TABLES[table.name].kind in SWEPT]
PARENTS = ("board_briefs", "board_contacts", "opportunities")
ON_AND_ON = "so it goes on, " * 600
"""Too long for one page of a file."""


def mark(table: Table) -> str:
    """What everything written in a table ends with."""
    return f"quillwort of {table.name}"


def has_words(table: Table) -> bool:
    written = [column for column in table.columns if not _is_id(column) and not column.foreign_keys]
    return any(type(column.type) in (Text, String, LargeBinary, Confided) for column in written)


async def fill(session: AsyncSession) -> None:
    """What was there in these tables goes first."""
    for table in reversed(GOING):
        await session.execute(delete(table))
    for table in metadata.sorted_tables:
        if table in GOING or table.name in PARENTS:
            row = {column.name: await value_of(session, table, column) for column in table.columns}
            await session.execute(insert(table).values(row))


def _is_id(column: Column[Any]) -> bool:
    return isinstance(column.type, String) and column.type.length == 36


async def value_of(session: AsyncSession, table: Table, column: Column[Any]) -> Any:
    for key in column.foreign_keys:
        found = await session.scalar(select(key.column).order_by(key.column).limit(1))
        assert found is not None or column.nullable, f"{table.name}.{column.name} leads to nothing"
        return found
    if column.name == "time_zone":
        return "Europe/London"
    if isinstance(column.type, Confided) and isinstance(column.type.inner, WordText):
        return next(iter(column.type.inner.kind))
    if isinstance(column.type, Confided) and column.type.inner is not None:
        return VALUES[type(column.type.inner)]
    if isinstance(column.type, Enum):
        return next(iter(column.type.enum_class))  # pyright: ignore
    for kind, value in VALUES.items():
        if isinstance(column.type, kind):
            return value
    if isinstance(column.type, LargeBinary):
        return mark(table).encode()
    assert isinstance(column.type, (Text, String, Confided)), f"{table.name}.{column.name}: what would one write there?"
    if _is_id(column):
        return str(uuid5(NAMESPACE_URL, table.name))
    length = getattr(column.type, "length", None)
    return (mark(table) if length else ON_AND_ON + mark(table))[:length]


VALUES: dict[type[Any], Any] = {
    columns.Instant: SINCE,
    columns.Days: (1,),
    columns.Lines: (ON_AND_ON,),
    columns.WallClocks: (LOCAL,),
    columns.NeedWords: (Need.DIET,),
    columns.Choices: (Choice.YES,),
    DeedWords: ("name",),
    columns.Sittings: (),
    columns.WhyNotText: WhyNot((), None, SINCE.date()),
    columns.CalendarsSeenText: None,
    columns.ItemList: (),
    PaperText: Paper("A paper", "", "", "en", SINCE, ()),
    JSON: {"words": ON_AND_ON},
    DateTime: LOCAL,
    Date: date(2030, 4, 9),
    Time: time(19, 30),
    Boolean: True,
    Integer: 1,
}
