"""A copy of what is kept about somebody, or of a forum: rows with what belongs to others taken out."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Any

from forum.ids import ForumId

Value = Any
"""What a column holds, as `storage` reads it."""


class Instead(StrEnum):
    """What stands where something of another person was, and where an id of the person themselves was."""

    YOU = "[you]"
    OTHER = "[somebody else]"
    THEIRS = "[somebody else’s]"
    OURS = "[a key of the system]"
    YOUNG = "[a member under 18]"


@dataclass(frozen=True)
class RawRow:
    """A row as it is kept. `values` also has what `forum.subjects.ties` reads through another row, under its path.
    `meeting`: when the meeting that it belongs to starts, by the clocks of the forum.
    """

    table: str
    key: tuple[str | int, ...]
    values: Mapping[str, Value]
    forum_id: ForumId | None
    meeting: datetime | None


@dataclass(frozen=True)
class CopiedRow:
    """The same for one reader. `values` has the columns in the table's order."""

    table: str
    forum_id: ForumId | None
    meeting: datetime | None
    values: Mapping[str, Value]


@dataclass(frozen=True)
class Copy:
    """Everything of one person or one forum, in the order of the retention table. `forums`: their names by id, and how
    their people read the clock (IANA). `shares`: somebody else has the person's address or number. `files` by name.
    """

    name: str
    rows: Sequence[CopiedRow]
    forums: Mapping[ForumId, tuple[str, str]]
    shares: bool = False
    files: Mapping[str, bytes] = field(default_factory=dict[str, bytes])
