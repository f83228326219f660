"""The file that a copy is: a zip archive with the database as its own programs read it, and a manifest.

So it can also be opened without Folkmoot: `unzip`, then `sqlite3` or `pg_restore`. It is written under another name and
gets its own only when it is complete and on the disk. Nobody but its owner can read it.
"""

import hashlib
import os
import zlib
from collections.abc import Callable, Generator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from secrets import token_hex
from typing import IO, Protocol
from zipfile import ZIP_DEFLATED, BadZipFile, ZipFile, ZipInfo

from storage.copies.manifest import CannotCopy, Kind, Manifest, read_manifest

MANIFEST = "manifest.json"
DATA = {Kind.SQLITE: "folkmoot.db", Kind.POSTGRESQL: "folkmoot.dump"}
SUFFIX = ".zip"
BLOCK = 1 << 20
BROKEN = (BadZipFile, KeyError, EOFError, zlib.error)


class Reads(Protocol):
    """Where bytes come from."""

    def read(self, size: int, /) -> bytes:
        """At most `size` bytes; none at the end."""
        ...


@dataclass(frozen=True)
class Carried:
    """What has gone by."""

    size: int
    sha256: str


def target_of(where: Path, now: datetime) -> Path:
    """The file to be written: `where` itself, or named after `now` (UTC) in the folder `where`. Raises CannotCopy."""
    if where.is_dir():
        where = where / f"folkmoot-{now:%Y%m%dT%H%M%SZ}{SUFFIX}"
    elif where.suffix != SUFFIX:
        raise CannotCopy(f"there is no folder {where}: make it first, or name a file that ends in {SUFFIX}")
    if where.exists():
        raise CannotCopy(f"{where} is there already, and nothing is overwritten: choose another name")
    return where


@contextmanager
def private_file(path: Path) -> Generator[IO[bytes]]:
    """A new file that only its owner can read. If the block raises, it is gone."""
    opened = os.open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        with os.fdopen(opened, "w+b") as file:
            yield file
    except BaseException:
        path.unlink(missing_ok=True)
        raise


@contextmanager
def unfinished(path: Path) -> Generator[Path]:
    """A name beside `path`, in the same folder. What has that name when the block ends, or raises, is deleted."""
    beside = path.with_name(f".{path.name}.{token_hex(4)}.part")
    try:
        yield beside
    finally:
        for end in ("", "-wal", "-shm", "-journal"):
            with suppress(OSError):
                beside.with_name(beside.name + end).unlink(missing_ok=True)


def name_it(finished: Path, target: Path) -> None:
    """Gives a complete file its own name, once it is on the disk. Raises CannotCopy if something has taken the name."""
    if target.exists():
        raise CannotCopy(f"{target} is there already, and nothing is overwritten: choose another name")
    _to_the_disk(finished)
    finished.rename(target)
    _to_the_disk(target.parent)


def _to_the_disk(path: Path) -> None:
    opened = os.open(path, os.O_RDONLY)
    try:
        os.fsync(opened)
    finally:
        os.close(opened)


def write_archive(target: Path, fill: Callable[[ZipFile], Manifest]) -> Manifest:
    """Writes the copy. `fill` adds the database and says what it has added."""
    with unfinished(target) as part:
        with private_file(part) as file, ZipFile(file, "w") as archive:
            manifest = fill(archive)
            archive.writestr(MANIFEST, manifest.written(), compress_type=ZIP_DEFLATED)
        name_it(part, target)
    return manifest


def add_data(archive: ZipFile, kind: Kind, source: Reads) -> Carried:
    """Adds the database, as `source` gives it."""
    entry = ZipInfo(DATA[kind])
    entry.compress_type = ZIP_DEFLATED
    with archive.open(entry, "w", force_zip64=True) as into:
        return _carry(source, into)


@contextmanager
def opened(path: Path) -> Generator[tuple[ZipFile, Manifest]]:
    """A copy to read from, and its manifest. Raises CannotCopy."""
    try:
        archive = ZipFile(path)
        manifest = archive.read(MANIFEST)
    except BROKEN as error:
        raise CannotCopy(f"{path} is no copy made by `folkmoot backup`, or it was cut short") from error
    with archive:
        yield archive, read_manifest(manifest)


def take_out(archive: ZipFile, manifest: Manifest, to: Path) -> None:
    """Writes the database of a copy to the new file `to`. Raises CannotCopy if it is not what was copied."""
    try:
        with archive.open(DATA[manifest.kind]) as source, private_file(to) as into:
            is_whole = _carry(source, into) == Carried(manifest.size, manifest.sha256)
    except BROKEN:
        is_whole = False
    if not is_whole:
        to.unlink(missing_ok=True)
        raise CannotCopy("its checksum is wrong: the copy was damaged or changed, so use another one")


def _carry(source: Reads, into: IO[bytes]) -> Carried:
    size, checksum = 0, hashlib.sha256()
    while block := source.read(BLOCK):
        into.write(block)
        checksum.update(block)
        size += len(block)
    return Carried(size, checksum.hexdigest())
