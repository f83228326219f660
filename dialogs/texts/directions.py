"""Text in which scripts meet that are written in different directions.

A time, an address or a name within a sentence must not change the order of what stands around it, nor its own ("Unicode
Bidirectional Algorithm", isolates).
"""

from unicodedata import bidirectional

_FIRST_STRONG, _END = "\u2068", "\u2069"
_RIGHT_TO_LEFT = frozenset({"R", "AL", "AN"})
_LETTERS = frozenset({"R", "AL"})

BEGINS_RIGHT_TO_LEFT = "\u200f"
"""Before a line: it reads from right to left, whatever stands first in it."""


def isolated(words: str, *, is_right_to_left: bool) -> str:
    """`words`, each line of them set apart if it needs that in a text of that direction: no isolate reaches further."""
    if "\n" in words:
        return "\n".join(isolated(line, is_right_to_left=is_right_to_left) for line in words.split("\n"))
    if not is_right_to_left and words.isascii():
        return words
    kinds = {bidirectional(letter) for letter in words}
    if is_right_to_left:
        # A day in words keeps its place by itself, and a sentence that begins with it shows which way it reads.
        needs_it = bool(words.strip()) and ("L" in kinds or not kinds & _LETTERS)
    else:
        needs_it = bool(kinds & _RIGHT_TO_LEFT)
    return f"{_FIRST_STRONG}{words}{_END}" if needs_it else words
