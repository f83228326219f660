"""No two rows of a list read the same: people must be able to tell which is which."""

from collections import Counter
from collections.abc import Sequence

from forum.typed_text import as_compared


def told_apart(choices: Sequence[tuple[str, str]]) -> list[tuple[str, str]]:
    """(value, words), unchanged unless they read the same; those are numbered, in the order in which the card lists
    them.

    If more is known about two things, the words already say it; this is for things that people have worded alike.
    """
    alike = Counter(as_compared(words) for _, words in choices)
    seen: Counter[str] = Counter()
    shown: list[tuple[str, str]] = []
    for value, words in choices:
        compared = as_compared(words)
        seen[compared] += 1
        shown.append((value, f"{words} ({seen[compared]}/{alike[compared]})" if alike[compared] > 1 else words))
    return shown
