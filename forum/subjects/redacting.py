"""What of a row somebody gets to read: their own part, with a visible mark where another person's was."""

from collections.abc import Mapping

from forum.keys import private
from forum.retention.columns import TABLES
from forum.retention.kinds import RETENTION
from forum.subjects.candidates import Subject
from forum.subjects.copies import CopiedRow, Instead, RawRow, Value
from forum.subjects.ties import CONTEXT, TIES, Id, Key, Name, Nobody, Of, Tie

INSTEAD_OF = {"owner_name": "owner_id"}
"""A name that stands where an id would: what belongs to the one belongs to the other."""


def for_person(row: RawRow, subject: Subject) -> CopiedRow:
    """What belongs to others is taken out."""
    return CopiedRow(row.table, row.forum_id, row.meeting, _Reader(row, subject).values())


class _Reader:
    def __init__(self, row: RawRow, subject: Subject) -> None:
        self._row, self._own = row, subject.person_id
        self._ties = TIES.get(row.table, {})
        self._names = {one.column for one in subject.listed if (one.table, one.key) == (row.table, row.key)}
        contacts = {one.key[0] for one in subject.listed if one.table == "board_contacts"}
        if row.values.get("contact_id") in contacts:
            self._names.add("contact_id.name")
        self._ids = {path for path, value in row.values.items() if self._own is not None and value == self._own}
        self._ids |= {INSTEAD_OF[name] for name in self._names & INSTEAD_OF.keys()}

    def values(self) -> Mapping[str, Value]:
        told = CONTEXT.get(self._row.table, ())
        return {
            name: self._shown(name, value)
            for name, value in self._row.values.items()
            if "." not in name or name in told
        }

    def _shown(self, name: str, value: Value) -> Value:
        tie = self._ties.get(name)
        if tie is None or value in (None, "", ()):
            return value
        if isinstance(tie, Id):
            return Instead.YOU if name in self._ids else Instead.OTHER
        if isinstance(tie, Key):
            return self._of_key(name, value)
        if self._is_theirs(name, tie):
            return value
        return _NOT_THEIRS.get(type(tie), Instead.THEIRS)

    def _is_theirs(self, name: str, tie: Tie) -> bool:
        by_id = isinstance(tie, Of) and bool(self._ids & set(tie.columns))
        by_name = name in self._names or (isinstance(tie, Name) and tie.column in self._names)
        return by_id or by_name

    def _of_key(self, name: str, value: Value) -> Value:
        """Keys and payloads are ours, and may hold the ids of others. Where a message to somebody is, is theirs; where
        one about them is, is in somebody else's chat.
        """
        if isinstance(value, dict):
            return {part: Instead.YOU if one == self._own else Instead.OURS for part, one in _items(value)}
        if name == "key":
            return Instead.OURS
        return value if str(self._row.values["key"]).endswith(private("", self._own or "")) else Instead.OTHER


def _items(value: Value) -> list[tuple[str, Value]]:
    return list(value.items())


_NOT_THEIRS: Mapping[type[Tie], Instead] = {Nobody: Instead.OURS}

_PLACE = {name: place for place, name in enumerate(TABLES)}
_KINDS = {row.kind: place for place, row in enumerate(RETENTION)}


def in_order(row: CopiedRow | RawRow) -> tuple[int, int]:
    """As the retention table tells of them."""
    return _KINDS[TABLES[row.table].kind], _PLACE[row.table]
