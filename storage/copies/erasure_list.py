"""The list of erasures outside the database: a copy that was made before one does not know of it.

A text file with one line of JSON for each, only ever added to. It holds keyed digests, and nobody's id, name or
address.
"""

import json
import os
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from forum.erasing.erased import Erasure


@dataclass(frozen=True)
class ErasureList:
    """In `file`, which need not exist yet. Both methods block, and raise OSError."""

    file: Path

    def add(self, erasure: Erasure) -> None:
        """On the disk when this returns. A line that a killed process left unfinished is ended first."""
        said = asdict(erasure) | {"at": erasure.at.isoformat()}
        is_new = not self.file.exists()
        with os.fdopen(os.open(self.file, os.O_RDWR | os.O_APPEND | os.O_CREAT, 0o600), "rb+") as there:
            size = there.seek(0, os.SEEK_END)
            torn = size > 0 and _last(there) != b"\n"
            there.write(b"\n" * torn + json.dumps(said).encode() + b"\n")
            there.flush()
            os.fsync(there.fileno())
        if is_new:
            _keep_name(self.file.parent)

    def read(self) -> Sequence[Erasure] | None:
        """The oldest first; None if there is no such file."""
        try:
            lines = self.file.read_bytes().splitlines()
        except FileNotFoundError:
            return None
        return [found for line in lines if (found := _read(line)) is not None]


def _last(there: Any) -> bytes:
    there.seek(-1, os.SEEK_END)
    return there.read(1)


def _keep_name(folder: Path) -> None:
    """A new name in a folder is on the disk only once the folder is."""
    with suppress(OSError):
        number = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(number)
        finally:
            os.close(number)


def _read(line: bytes) -> Erasure | None:
    """None for a line that was never finished: then nothing was erased either."""
    try:
        said = json.loads(line)
        at = datetime.fromisoformat(said["at"])
        return Erasure(said["id"], at, tuple(said["digests"]), said["words"], said["proof"])
    except (ValueError, KeyError, TypeError):
        return None
