"""Languages as people write them: in English, in the language itself, or as a code (BCP 47).

The names are those of the Unicode Common Locale Data Repository, and stand in a file because reading them from there
takes too long for an answer. A test compares the two.
"""

from collections.abc import Sequence
from functools import cache
from pathlib import Path

from forum.typed_text import as_compared

_FILE = Path(__file__).parent / "languages.tsv"


@cache
def languages() -> Sequence[tuple[str, Sequence[str]]]:
    """Each code with its names, the English one first and the language's own second."""
    rows = [line.split("\t") for line in _FILE.read_text(encoding="utf-8").splitlines()]
    return [(code, names) for code, *names in rows]


def language_of(words: str) -> str:
    """The code of a language; "" for anything else. "So" is a surname: a code is written in small letters or capitals
    alone.
    """
    head, _, region = words.strip().replace("_", "-").partition("-")
    if head in (head.lower(), head.upper()) and head.lower() in _codes() and (not region or _is_region(region)):
        return "-".join([head.lower(), *([region.upper()] if region else [])])
    return _by_name().get(as_compared(words), "")


def name_of_language(code: str) -> str:
    """Its English name and its own, as in "Welsh (Cymraeg)"; the code itself for others."""
    names = dict(languages()).get(code.partition("-")[0].lower())
    if not names:
        return code
    return names[0] if names[0] == names[1] else f"{names[0]} ({names[1]})"


@cache
def _codes() -> frozenset[str]:
    return frozenset(code for code, _ in languages())


@cache
def _by_name() -> dict[str, str]:
    named = {as_compared(name): code for code, names in languages() for name in names}
    return named | {as_compared(name_of_language(code)): code for code, _ in languages()}


def _is_region(text: str) -> bool:
    return len(text) == 2 and text.isascii() and text.isalpha()
