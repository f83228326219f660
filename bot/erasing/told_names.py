"""What is said of somebody who is only a name in a list, and of the board's contact."""

from collections.abc import Sequence
from pathlib import Path

from bot.erasing.told import ELSEWHERE, IN_POSTGRES, IN_SQLITE, NAMESAKES, changed_lines, gone_lines
from bot.finding import line_of
from forum.erasing.erased import Erased
from forum.forums import Forum
from forum.subjects.candidates import Candidate

NAME_STAYS = (
    "What stays:",
    "  keyed digests of the name, the address and the number, so that no list brings them back;",
    "  in the audit trail, the day of the erasure, without a name.",
)


def name_preview(
    who: Candidate, done: Erased, contact_of: Sequence[Forum], file: Path, *, is_sqlite: bool
) -> list[str]:
    """Before anything is done."""
    return [
        f"This erases {line_of(who)}",
        "Deleted:",
        *(f"  {line}" for line in gone_lines(done.gone, "their name")),
        "Taken out, or given another name:",
        *(f"  {line}" for line in changed_lines(done.changed)),
        *NAME_STAYS,
        *contacts(contact_of),
        *([NAMESAKES] if done.namesakes else []),
        *ELSEWHERE,
        IN_SQLITE if is_sqlite else IN_POSTGRES,
        f"The erasure is also written to {file}, so that a restored copy does not bring them back.",
    ]


def contacts(of: Sequence[Forum]) -> list[str]:
    """Where they are, or may be, the board's contact: that is for the forum to end."""
    return [
        f"They are, or share an address with, the board’s contact of {forum.name}. That stays, with the address, until "
        "a chair removes it in Teams (“board contact”), which closes its links as well."
        for forum in of
    ]


def only_contact(of: Sequence[Forum]) -> str:
    """Nothing else is kept of them."""
    return f"nothing was changed. {' '.join(contacts(of))}"
