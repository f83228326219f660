"""Text in which scripts meet that are written in different directions.

A time, an address or a name within a sentence must not change the order of what stands around it, nor its own ("Unicode
Bidirectional Algorithm", isolates).
"""

from unicodedata import bidirectional

_FIRST_STRONG, _END = "\u2068", "\u2069"
_RIGHT_TO_LEFT = frozenset({"R", "AL", "AN"})
_AT_HOME = frozenset({"R", "AL", "NSM", "WS"})
"""What keeps its place in a text from right to left by itself: its letters, their marks, and space."""

BEGINS_RIGHT_TO_LEFT = "\u200f"
"""Before a line: it reads from right to left, whatever stands first in it."""


def isolated(words: str, *, is_right_to_left: bool) -> str:
    """`words`, each line of them set apart if it needs that in a text of that direction: no isolate reaches further."""
    if "\n" in words:
        return "\n".join(isolated(line, is_right_to_left=is_right_to_left) for line in words.split("\n"))
    if is_right_to_left:
        needs_it = not all(bidirectional(letter) in _AT_HOME for letter in words)
    else:
        needs_it = not words.isascii() and any(bidirectional(letter) in _RIGHT_TO_LEFT for letter in words)
    return f"{_FIRST_STRONG}{words}{_END}" if needs_it else words
