"""A few files that are there together, or not at all: half an answer would be taken for a whole one."""

import os
import shutil
from collections.abc import Mapping
from pathlib import Path
from tempfile import mkdtemp

from bot.settings import BadSettings

UNFINISHED = ".unfinished-"
"""What a folder is called until everything is in it. One that a crash left behind can be deleted."""


def write_together(folder: Path, files: Mapping[str, bytes]) -> None:
    """Readable by the person who runs the command alone. `folder` is new: it comes with one rename, when everything is
    in it. Raises BadSettings: then it is not there.
    """
    try:
        beside = Path(mkdtemp(prefix=UNFINISHED, dir=folder.parent))  # for us alone
    except OSError as error:
        raise BadSettings([_not_written(folder, error)]) from None
    try:
        for name, content in files.items():
            _write(beside / name, content)
        beside.rename(folder)
    except OSError as error:
        raise BadSettings([_not_written(folder, error)]) from None
    finally:
        shutil.rmtree(beside, ignore_errors=True)


def _write(file: Path, content: bytes) -> None:
    """On the disk when it returns: a full one says so here at the latest."""
    with os.fdopen(os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as opened:
        opened.write(content)
        opened.flush()
        os.fsync(opened.fileno())


def _not_written(folder: Path, error: OSError) -> str:
    return (
        f"nothing was written to {folder} ({error.strerror}), not even a part. Make room, or name another folder with "
        "--to, and run the command again"
    )
