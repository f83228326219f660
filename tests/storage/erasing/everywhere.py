"""Somebody who is in every table: a row for each column that leads to them, and their name in every text of others.

Filled in from what the database says about its columns, so a table that is added later is filled in as well.
"""

from typing import Any
from uuid import NAMESPACE_URL, uuid5

from sqlalchemy import JSON, Column, Enum, LargeBinary, String, Table, UniqueConstraint, delete, insert, select
from sqlalchemy.ext.asyncio import AsyncSession

from forum.address import mail
from forum.erasing.fates import FATES, Fate
from forum.ids import SuggestionId
from forum.papers import Paper, PaperSection
from forum.people import Speaker, person_id
from forum.published import Item
from storage import columns
from storage.confided import Confided, WordText
from storage.erasing.ways import leading_to_people
from storage.jobs.job_tables import JobState
from storage.paper_column import PaperText
from storage.tables import metadata
from tests.cast import GRACE, MIRIAM
from tests.storage.retention.everything import SINCE, VALUES

PHONE = "+447700900123"
OTHER_PHONE, OTHER_ADDRESS = "+447700900999", "somebody.else@forum.example"
SECRET, OTHERS = "moonwort", "honewort"
"""In what goes with them, and in what is the forum's or somebody else's."""
THERE_ALREADY = (
    "forums",
    "people",
    "erasures",
    "erased_ids",
    "memberships",
    "rosters",
    "meetings",
    "replicas",
    "copies",
)
"""Filled by setting up a forum and its meeting; or not about anybody."""
OWN_NAME = {
    ("strangers", "name"),
    ("open_replies", "name"),
    ("interests", "name"),
    ("actions", "owner_name"),
    ("minutes_actions", "owner_name"),
    ("suggestions", "presenter"),
    ("board_points", "answered_by"),
    ("invited", "name"),
}
"""Columns that hold a name and nothing else."""


def secret(table: str, column: str) -> str:
    return f"{SECRET} of {table}.{column}"


def record(table: str, column: str) -> str:
    return f"{OTHERS} of {table}.{column}"


async def fill(session: AsyncSession, who: Speaker = GRACE, other: Speaker = MIRIAM) -> None:
    """Every table: one row for each column that leads to `who`, and one that only names them."""
    for table in reversed(metadata.sorted_tables):
        if table.name not in THERE_ALREADY:
            await session.execute(delete(table))
    for table in metadata.sorted_tables:
        if table.name not in THERE_ALREADY:
            for variant in [*_led(table), ""]:
                await _add(session, table, variant, who, other)


def _led(table: Table) -> list[str]:
    also = [name for name in ("key",) if table.name == "posts"]
    return [*leading_to_people(table), *also, *(["person_id"] if table.name == "contact_readers" else [])]


async def _add(session: AsyncSession, table: Table, variant: str, who: Speaker, other: Speaker) -> None:
    row = {column.name: await _value(session, table, column, variant, who, other) for column in table.columns}
    if await _is_free(session, table, row):
        await session.execute(insert(table).values(row))


async def _is_free(session: AsyncSession, table: Table, row: dict[str, Any]) -> bool:
    """Whether neither its key nor anything else that has to be unique is taken."""
    unique = [list(table.primary_key), *([column] for column in table.columns if column.unique)]
    unique += [list(one.columns) for one in table.constraints if isinstance(one, UniqueConstraint)]
    for columns_ in unique:
        same = [column == row[column.name] for column in columns_]
        if same and await session.scalar(select(next(iter(table.primary_key))).where(*same).limit(1)) is not None:
            return False
    return True


async def _value(
    session: AsyncSession, table: Table, column: Column[Any], variant: str, who: Speaker, other: Speaker
) -> Any:
    if column.name in leading_to_people(table) or (table.name, column.name) == ("contact_readers", "person_id"):
        return person_id(who if column.name == variant else other)
    if (table.name, column.name) == ("contact_readers", "number"):
        return ["person_id", "reader_id", ""].index(variant) + 1  # of the notes about and by them, and of another
    for key in column.foreign_keys:
        return None if key.column.table is table else await session.scalar(select(key.column).order_by(key.column))
    if column.primary_key and type(column.type).__name__ == "Integer":
        return [*_led(table), ""].index(variant) + 1
    return _plain(table, column, variant, who)


def _plain(table: Table, column: Column[Any], variant: str, who: Speaker) -> Any:
    if column.name == "time_zone":
        return "Europe/London"
    if isinstance(column.type, Confided) and isinstance(column.type.inner, WordText):
        return next(iter(column.type.inner.kind))
    if isinstance(column.type, Confided) and column.type.inner is not None:
        return VALUES[type(column.type.inner)]
    if isinstance(column.type, Enum):
        return JobState.DONE if table.name == "jobs" else next(iter(column.type.enum_class))  # pyright: ignore
    if isinstance(column.type, columns.ItemList):
        return (Item(SuggestionId("topic"), _words(table, column, variant, who)),)
    if isinstance(column.type, PaperText):
        words = _words(table, column, variant, who)
        return Paper("A paper", "", "", "en", SINCE, (PaperSection("Part", paragraphs=(words,)),))
    if isinstance(column.type, columns.Lines):
        return (_words(table, column, variant, who),)
    if isinstance(column.type, JSON):
        return {"person_id": person_id(who), "intent": f'{{"name": "{who.name}", "email": "{who.email}"}}'}
    for kind, value in VALUES.items():
        if isinstance(column.type, kind):
            return value
    if isinstance(column.type, LargeBinary):
        return record(table.name, column.name).encode()
    return _text(table, column, variant, who)


def _text(table: Table, column: Column[Any], variant: str, who: Speaker) -> str:
    length = getattr(column.type, "length", None)
    if isinstance(column.type, String) and length == 36:
        return str(uuid5(NAMESPACE_URL, f"{table.name}.{column.name}.{variant}"))
    is_theirs = variant in ("person_id", "name") or table.name == "interests"
    if "phone" in column.name:
        return PHONE if is_theirs else OTHER_PHONE
    if "email" in column.name or column.name in ("address", "reply_to"):
        address = mail(who.email or "")
        assert address is not None
        return address.key if is_theirs or table.name == "letterheads" else OTHER_ADDRESS
    if table.name == "posts" and column.name == "key":
        return f"reminder:1@{person_id(who)}" if variant else "agenda:1"
    if table.name == "jobs" and column.name == "key":
        return f"Tell:{person_id(who)}:forum:about"
    return _words(table, column, variant, who)[:length]


def _words(table: Table, column: Column[Any], variant: str, who: Speaker) -> str:
    if (table.name, column.name) in OWN_NAME and (variant or table.name != "invited"):
        return who.name
    fate = FATES.get(table.name, {}).get(column.name)
    if fate in (Fate.NAME, Fate.WORDS):
        return f"{who.name} and {record(table.name, column.name)}"
    if fate in (Fate.WITH_ROW, Fate.OWN_RULE) and variant:
        return secret(table.name, column.name)
    return f"{table.name} {column.name} {variant}"
