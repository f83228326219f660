"""What is known about a copy without opening it."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from enum import StrEnum
from typing import Any


class CannotCopy(Exception):
    """A copy cannot be made or put back. The message is one line for the operator, without secrets."""


class Kind(StrEnum):
    """Of which database it is a copy."""

    SQLITE = "sqlite"
    POSTGRESQL = "postgresql"


NAMES = {Kind.SQLITE: "SQLite", Kind.POSTGRESQL: "PostgreSQL"}


@dataclass(frozen=True)
class Manifest:
    """`copied_at` is a UTC instant; `schema` are the migrations that the database was at; `rows` counts those of each
    table. `made_by` is the version of SQLite or of pg_dump, `server` that of PostgreSQL ("" for SQLite). `size` (bytes)
    and `sha256` are those of the database's own file within the copy.
    """

    version: str
    kind: Kind
    copied_at: datetime
    schema: tuple[str, ...]
    rows: Mapping[str, int]
    made_by: str
    server: str
    size: int
    sha256: str

    def written(self) -> str:
        """As JSON."""
        return json.dumps({"product": "Folkmoot", **asdict(self), "copied_at": self.copied_at.isoformat()}, indent=1)


def read_manifest(text: str | bytes) -> Manifest:
    """Raises CannotCopy unless `Manifest.written` wrote it."""
    try:
        found: dict[str, Any] = json.loads(text)
        rows = {str(table): int(count) for table, count in found["rows"].items()}
        return Manifest(
            version=str(found["version"]),
            kind=Kind(found["kind"]),
            copied_at=datetime.fromisoformat(found["copied_at"]).astimezone(UTC),
            schema=tuple(map(str, found["schema"])),
            rows=rows,
            made_by=str(found["made_by"]),
            server=str(found["server"]),
            size=int(found["size"]),
            sha256=str(found["sha256"]),
        )
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise CannotCopy("its manifest.json was not written by Folkmoot, or by a much newer version") from error
