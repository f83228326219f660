"""What the doctor says about the list of erasures: without it, a copy that is put back brings people back."""

import os
from pathlib import Path

from bot.findings import Finding, Mark
from bot.settings import DatabaseSettings
from storage.copies.erasure_list import ErasureList

ERASURES = "list of erasures"


def look_at_erasures(settings: DatabaseSettings) -> Finding:
    """Whether it can be read and added to. Changes nothing; blocks."""
    file = settings.list_of_erasures
    if file is None:
        remedy = "set ERASURES_FILE to a file beside the copies of the database (docs/operating.md)"
        return Finding(Mark.WARN, ERASURES, "ERASURES_FILE is not set: nobody can be erased", remedy)
    remedy = "let ERASURES_FILE name a file that the bot may read and write, in a folder that is there"
    try:
        listed = ErasureList(file).read()
    except OSError as error:
        return Finding(Mark.FAIL, ERASURES, f"{file} cannot be read ({error.strerror})", remedy)
    if not _can_be_written(file):
        return Finding(Mark.FAIL, ERASURES, f"{file} cannot be written", remedy)
    if listed is None:
        return Finding(Mark.OK, ERASURES, f"{file} can be written; nobody has been erased yet")
    return Finding(Mark.OK, ERASURES, f"{file} can be written; erasures on it: {len(listed)}")


def _can_be_written(file: Path) -> bool:
    there = file if file.exists() else file.parent
    return there.exists() and os.access(there, os.W_OK)
