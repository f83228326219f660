"""A name in words that stay gives way to a neutral phrase."""

import json
import re
from collections.abc import Collection
from dataclasses import dataclass
from functools import cached_property
from typing import Any
from unicodedata import normalize

from sqlalchemy import Column, Table, Text, literal, select, type_coerce, update
from sqlalchemy.ext.asyncio import AsyncSession

from forum.erasing.fates import FATES, Fate
from forum.names import folded, spellings
from storage.columns import ItemList
from storage.confided import Confided
from storage.erasing.ways import of_forums
from storage.paper_column import PaperText
from storage.tables import metadata

NAMES = frozenset(
    {
        *("actions.owner_name", "minutes_actions.owner_name", "suggestions.presenter", "board_points.answered_by"),
        *("visits.along_name", "care_wishes.through"),
    }
)
"""Columns in which a name stands, and nothing else: a topic that is called "Hope" is about something else."""

_IN_JSON = re.compile(r'"(?:[^"\\]|\\.)*"')


@dataclass(frozen=True)
class NameInWords:
    """`names` as they were written. Not `is_theirs_alone`: somebody else bears them, and nobody can tell who is
    meant.
    """

    names: Collection[str]
    is_theirs_alone: bool

    @cached_property
    def _pattern(self) -> re.Pattern[str] | None:
        """A single word may be a word of the language, too: Hope, Grace, Will."""
        found = {spellings(name) for name in self.names if len(name.split()) > 1}
        if not found or not self.is_theirs_alone:
            return None
        longest_first = "|".join(sorted(found, key=len, reverse=True))
        return re.compile(rf"(?<!\w)(?:{longest_first})(?!\w)", re.IGNORECASE)

    @property
    def can_be_found(self) -> bool:
        """Whether it says among other words who is meant."""
        return self._pattern is not None

    def is_in(self, text: str) -> bool:
        """Whether it stands among these words."""
        return self._pattern is not None and self._pattern.search(normalize("NFD", text)) is not None

    def replaced(self, text: str, by: str, *, is_a_name: bool = False) -> str:
        """The text without the name. `is_a_name`: nothing else stands there, so one that is a word as well is found."""
        if not self.is_theirs_alone:
            return text
        if is_a_name and any(folded(text) == folded(name) for name in self.names if folded(name)):
            return by
        if not self.is_in(text) or self._pattern is None:
            return text
        return normalize("NFC", self._pattern.sub(lambda _: by, normalize("NFD", text)))

    def replaced_in_json(self, text: str, by: str) -> str:
        """The same, in whatever is written between quotation marks there."""

        def each(found: re.Match[str]) -> str:
            words = json.loads(found[0], strict=False)
            after = self.replaced(words, by)
            return found[0] if after == words else json.dumps(after)

        return _IN_JSON.sub(each, text)


async def replace_name(
    session: AsyncSession, name: NameInWords, forum_id: str, by: str
) -> dict[str, list[dict[str, Any]]]:
    """In all words of a forum. Returns the keys of the rows that changed, by table."""
    changed: dict[str, list[dict[str, Any]]] = {}
    for table in metadata.sorted_tables:
        columns = _with_words(table)
        if columns and (found := await _in_table(session, table, columns, name, forum_id, by)):
            changed[table.name] = found
    return changed


def _with_words(table: Table) -> list[Column[Any]]:
    fates = FATES.get(table.name, {})
    return [table.c[column] for column, fate in fates.items() if fate in (Fate.NAME, Fate.WORDS)]


async def _in_table(
    session: AsyncSession, table: Table, columns: list[Column[Any]], name: NameInWords, forum_id: str, by: str
) -> list[dict[str, Any]]:
    here = of_forums(table, [forum_id])
    assert here is not None, table.name
    keys = list(table.primary_key)
    words = [_as_words(column).label(f"words_{column.name}") for column in columns]
    changed: list[dict[str, Any]] = []
    for row in (await session.execute(select(*keys, *words).where(here))).mappings().all():
        values = {column: row[f"words_{column.name}"] for column in columns}
        after = {column: _without(name, column, text, by) for column, text in values.items() if text}
        differing = {column.name: _written(column, text) for column, text in after.items() if text != values[column]}
        if differing:
            same = [key == row[key.name] for key in keys]
            await session.execute(update(table).where(*same).values(differing))
            changed.append({key.name: row[key.name] for key in keys})
    return changed


def _without(name: NameInWords, column: Column[Any], text: str, by: str) -> str:
    if isinstance(column.type, (ItemList, PaperText)):
        return name.replaced_in_json(text, by)
    return name.replaced(text, by, is_a_name=f"{column.table.name}.{column.name}" in NAMES)


def _as_words(column: Column[Any]) -> Any:
    """As it is in the database, unless it is encrypted there."""
    return column if isinstance(column.type, Confided) else type_coerce(column, Text)


def _written(column: Column[Any], text: str) -> Any:
    return text if isinstance(column.type, Confided) else literal(text, Text())
