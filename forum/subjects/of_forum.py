"""What of a forum's rows somebody gets to read who takes it over, or keeps it when it is closed."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, fields, is_dataclass
from functools import cached_property
from typing import cast

from forum.disclosure.redaction import Redaction
from forum.ids import PersonId
from forum.retention.columns import TABLES
from forum.retention.periods import Kept
from forum.subjects.copies import CopiedRow, Instead, RawRow, Value
from forum.subjects.ties import TIES, Id, Key, Name, Nobody, Of

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
        if kind is Kept.YOUNG and row.values["person_id"] in self.young:
            return False  # The adult for somebody leads to them.
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
        if isinstance(tie, Name) and self._is_young(row.values.get(tie.column)):
            return Instead.YOUNG if value not in (None, "", ()) else value
        if isinstance(tie, (Key, Nobody)):
            return Instead.OURS if value else value
        return self.without_young(value)

    def without_young(self, value: Value) -> Value:
        """Where a text has the name of somebody who is left out, or a part of it that nobody else has, it is taken out.
        However a directory writes it: "OKORO, Sam (Youth Council)" is Sam Okoro in a text.
        """
        if isinstance(value, str) and type(value) is str:
            return self._named.without_names(value, Instead.YOUNG) if self.young else value
        if isinstance(value, (tuple, list)):
            return tuple(self.without_young(one) for one in cast("Collection[Value]", value))
        if is_dataclass(value) and not isinstance(value, type):
            return {one.name: self.without_young(getattr(value, one.name)) for one in fields(value)}
        return value

    def _is_young(self, name: Value) -> bool:
        """Whether a name in a list, with no id beside it, may be of somebody who is left out."""
        return isinstance(name, str) and self.without_young(name) != name

    @cached_property
    def _named(self) -> Redaction:
        others = [name for one, name in self.names.items() if one not in self.young]
        return Redaction(self.young.values(), unlike=others)


def people_in(rows: Collection[RawRow]) -> set[PersonId]:
    """Everybody whose id stands in some row."""
    return {
        PersonId(value)
        for row in rows
        for name, value in row.values.items()
        if value and isinstance(TIES.get(row.table, {}).get(name), Id)
    }
