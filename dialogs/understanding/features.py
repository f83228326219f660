"""What a sentence consists of, for telling what it means: its words, pairs of them, and groups of letters.

Training and scoring both read sentences with this, so that they cannot drift apart.
"""

import math
import re
import unicodedata
from collections import Counter
from collections.abc import Mapping
from itertools import pairwise

WEIGHT_OF_KIND = {"w": 1.0, "p": 0.6, "l": 1.0}
"""Words, pairs and letters: each kind of part has the same length, however many there are of it."""
LETTERS = range(2, 5)
"""Lengths of groups of letters, which see through most slips of the finger."""
LONGEST = 60
"""Words that are read; nobody says what they want after more."""

_APART = re.compile(r"\d+|[^\W\d_]+|[^\w\s.,:;\"()/–—…-]")
_APOSTROPHES = re.compile("['’‘`]")


def words_of(text: str) -> list[str]:
    """In lower case, without apostrophes; a number is 0, because which one it is does not matter."""
    plain = _APOSTROPHES.sub("", unicodedata.normalize("NFKC", text)).lower()
    return ["0" if word.isdecimal() else word for word in _APART.findall(plain)[:LONGEST]]


def parts_of(text: str) -> Counter[str]:
    """How often each part occurs. The first letter of its name says of which kind it is."""
    words = words_of(text)
    found = Counter(f"w:{word}" for word in words)
    found.update(f"p:{first} {second}" for first, second in pairwise(["^", *words, "$"]))
    for word in words:
        bounded = f"<{word}>"
        found.update(f"l:{bounded[at : at + n]}" for n in LETTERS for at in range(len(bounded) - n + 1))
    return found


def vector(text: str, rarity: Mapping[str, float]) -> dict[str, float]:
    """How much each part counts for; a part without a known `rarity` does not."""
    found: dict[str, float] = {}
    by_kind: dict[str, dict[str, float]] = {kind: {} for kind in WEIGHT_OF_KIND}
    for part, times in parts_of(text).items():
        if part in rarity:
            by_kind[part[0]][part] = (1 + math.log(times)) * rarity[part]
    for kind, counts in by_kind.items():
        length = math.hypot(*counts.values()) or 1.0
        found |= {part: count / length * WEIGHT_OF_KIND[kind] for part, count in counts.items()}
    return found
