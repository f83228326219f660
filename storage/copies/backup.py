"""Making a copy while the bot runs."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from sqlalchemy import make_url

from storage.copies.archive import target_of, write_archive
from storage.copies.manifest import Manifest
from storage.copies.noted import note_copy
from storage.copies.postgres_copies import copy_postgres
from storage.copies.sqlite_copies import copy_sqlite
from storage.engine import connections


@dataclass(frozen=True)
class Copied:
    """`size` is that of the file, in bytes."""

    file: Path
    size: int
    manifest: Manifest


def back_up(database_url: str, where: Path, version: str, now: datetime) -> Copied:
    """Writes the file `where`, or a file named after `now` (UTC) in the folder `where`, and notes it in the database;
    blocks. `version` is our own.

    Raises CannotCopy, DBAPIError, OSError; then there is no file.
    """
    url, target = connections.blocking(make_url(database_url)), target_of(where, now)
    if connections.is_sqlite(url):
        manifest = write_archive(target, lambda archive: copy_sqlite(url, archive, target, version, now))
    else:
        manifest = write_archive(target, lambda archive: copy_postgres(url, archive, version, now))
    note_copy(url, now)
    return Copied(target, target.stat().st_size, manifest)
