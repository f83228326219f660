"""What of a forum's rows somebody gets to read who takes it over, or keeps it when it is closed."""

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass, fields, is_dataclass
from typing import cast

from forum.ids import PersonId
from forum.names import read_name
from forum.retention.columns import TABLES
from forum.retention.periods import Kept
from forum.subjects.copies import CopiedRow, Instead, RawRow, Value
from forum.subjects.ties import TIES, Id, Key, Nobody, Of

CONFIDED = frozenset({Kept.NEEDS, Kept.NOTES, Kept.WISHES})
"""Told to few, for one purpose: needs, facilitators' notes, and how people wish to be contacted."""
_OURS = frozenset({Kept.LINKS, Kept.LOOKS, Kept.JOBS, Kept.POSTS, Kept.WATCHES, Kept.REFUSALS, Kept.RUNNING})
"""Of use to this installation alone."""


@dataclass(frozen=True)
class Insight:
    """Who is who, and what the copy may hold. `young`: members under 18 who are left out, with their names."""

    names: Mapping[PersonId, str]
    young: Mapping[PersonId, str]
    with_confided: bool

    def holds(self, row: RawRow) -> bool:
        """Whether the row is in it at all."""
        kind = TABLES[row.table].kind
        return kind not in _OURS and (self.with_confided or kind not in CONFIDED)

    def shown(self, row: RawRow) -> CopiedRow:
        """With names for ids, and without anybody who is left out."""
        values = {name: self._value(row, name, value) for name, value in row.values.items() if "." not in name}
        return CopiedRow(row.table, row.forum_id, row.meeting, values)

    def _value(self, row: RawRow, name: str, value: Value) -> Value:
        tie = TIES.get(row.table, {}).get(name)
        if isinstance(tie, Id) and value:
            return Instead.YOUNG if value in self.young else self.names.get(value, Instead.OTHER)
        if isinstance(tie, Of) and any(row.values.get(path) in self.young for path in tie.columns):
            return Instead.YOUNG if value not in (None, "", ()) else value
        if isinstance(tie, (Key, Nobody)):
            return Instead.OURS if value else value
        return self.without_young(value)

    def without_young(self, value: Value) -> Value:
        """Where a text has the name of somebody who is left out, it is taken out, in capitals and small letters."""
        if isinstance(value, str) and type(value) is str:
            return self._named.sub(Instead.YOUNG, value) if self._named else value
        if isinstance(value, (tuple, list)):
            return tuple(self.without_young(one) for one in cast("Collection[Value]", value))
        if is_dataclass(value) and not isinstance(value, type):
            return {one.name: self.without_young(getattr(value, one.name)) for one in fields(value)}
        return value

    @property
    def _named(self) -> re.Pattern[str] | None:
        names = {name for name in self.young.values() if len(read_name(name).words) > 1}
        return (
            re.compile("|".join(map(re.escape, sorted(names, key=len, reverse=True))), re.IGNORECASE) if names else None
        )


def people_in(rows: Collection[RawRow]) -> set[PersonId]:
    """Everybody whose id stands in some row."""
    return {
        PersonId(value)
        for row in rows
        for name, value in row.values.items()
        if value and isinstance(TIES.get(row.table, {}).get(name), Id)
    }
