"""The file that a copy is: a PDF that opens with a password alone, and never lies anywhere in the clear."""

import errno
import os
import secrets
from collections.abc import Mapping
from pathlib import Path

from bot.settings import BadSettings
from forum.papers import Paper
from storage.copies.archive import name_it, private_file, unfinished
from storage.copies.manifest import CannotCopy

GROUPS, LETTERS = 5, 4
_READ_OUT = "abcdefhkmnprstwxyz23456789"
"""Nobody takes one for another, written or read out over the phone: 26 of them, so 20 are worth 94 bits."""


def new_password() -> str:
    """Easy to read out: five groups of four."""
    return "-".join("".join(secrets.choice(_READ_OUT) for _ in range(LETTERS)) for _ in range(GROUPS))


def can_be_written(target: Path) -> None:
    """Asked before anything is read. Raises BadSettings for a name that is taken, or a folder that takes no file."""
    if target.suffix.lower() != ".pdf":
        raise BadSettings([f"{target} has to end in .pdf: the copy is a PDF with a password"])
    if os.path.lexists(target):
        raise BadSettings([f"{target} is there already, and nothing is overwritten: choose another name"])
    if not target.parent.is_dir():
        raise BadSettings([f"there is no folder {target.parent}: make it first"])
    if not os.access(target.parent, os.W_OK | os.X_OK):
        raise BadSettings([f"nothing can be written in {target.parent}: choose another folder"])


def write_copy(target: Path, paper: Paper, inside: Mapping[str, bytes], password: str) -> None:
    """Whole or not at all. Raises BadSettings if the disk is full, or something is in the way."""
    from papers.legible import legible
    from papers.pdf import pdf_of
    from papers.sealed import sealed

    content = sealed(pdf_of(legible(paper)), inside, password)
    try:
        with unfinished(target) as part:
            with private_file(part) as file:
                file.write(content)
            name_it(part, target)
    except CannotCopy as taken:
        raise BadSettings([str(taken)]) from None
    except OSError as error:
        full = error.errno in (errno.ENOSPC, errno.EDQUOT)
        why = "the disk is full" if full else (error.strerror or "it cannot be written").lower()
        raise BadSettings([f"no copy was made in {target.parent}: {why}. Nothing is left of it"]) from None
