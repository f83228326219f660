"""A forum with a row in every table, of which everything that can be published is."""

from datetime import UTC, datetime
from typing import Any

from sqlalchemy import LargeBinary, String, Table, Text, delete, insert, select, update

from forum.agenda import ItemKind
from forum.drafts import DraftState
from forum.ids import SuggestionId
from forum.meetings import MeetingState
from forum.opportunities import Ending
from forum.papers import Paper
from forum.published import Item
from storage.columns import ItemList
from storage.confided import Confided, WordText
from storage.paper_column import PaperText
from storage.tables import metadata
from tests.hall import Hall
from tests.storage.retention.everything import value_of

AFTER = datetime(2030, 5, 2, 12, tzinfo=UTC)
KEPT_OUT = ("id", "key", "code", "slug", "_hash", "time_zone", "lane", "trace")


def word_of(table: str, column: str) -> str:
    """A word of its own for each column. It looks like no name."""
    return f"quill{table}{column}".replace("_", "")


async def filled(hall: Hall, **forum: Any) -> None:
    """A row in every table, with a word of its own in every column that can hold one; everything that can be published
    is.
    """
    await hall.meet(await hall.set_up())
    async with hall.database.transaction() as session:
        [known] = (await session.execute(select(metadata.tables["people"]).limit(1))).mappings()
        there = {"people", "forums", "meetings"}
        for table in reversed(metadata.sorted_tables):
            if table.name not in there:
                await session.execute(delete(table))
        for table in metadata.sorted_tables:
            if table.name not in there:
                await session.execute(insert(table).values(await _row(session, table, known["id"])))
        words = {"venue", "note", "trouble", "join_url", "own_link"}
        told = {name: word_of("meetings", name) for name in words}
        await session.execute(update(metadata.tables["meetings"]).values(told | {"state": MeetingState.SCHEDULED}))
        own = {name: word_of("forums", name) for name in ("name", "default_venue", "board_name", "support")}
        await session.execute(update(metadata.tables["forums"]).values(own | forum))


async def _row(session: Any, table: Table, person: str) -> dict[str, Any]:
    row = {column.name: await value_of(session, table, column) for column in table.columns}
    for column in table.columns:
        kind = column.type.inner or Text() if isinstance(column.type, Confided) else column.type
        is_key = column.foreign_keys or column.primary_key or column.name.endswith(KEPT_OUT)
        if not is_key and type(kind) in (Text, String) and not isinstance(kind, WordText):
            length = getattr(kind, "length", None)
            row[column.name] = word_of(table.name, column.name)[:length]
        if isinstance(column.type, LargeBinary):
            row[column.name] = word_of(table.name, column.name).encode()
        if isinstance(column.type, ItemList):
            row[column.name] = (Item(SuggestionId("x"), word_of(table.name, column.name), None, ItemKind.DISCUSS),)
        if isinstance(column.type, PaperText):
            row[column.name] = Paper(word_of(table.name, column.name), "", "", "en", AFTER, ())
    return row | _published(table.name)


def _published(table: str) -> dict[str, Any]:
    """In the state in which people may read it."""
    return {
        "minutes": {"state": DraftState.MADE, "confided": False},
        "board_briefs": {"state": DraftState.MADE, "confided": False},
        "opportunities": {"ending": Ending.DEADLINE, "taken_up": 12},
        "actions": {"topic_id": None},
    }.get(table, {})
