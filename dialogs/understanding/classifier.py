"""Which intent a sentence most likely has: a linear classifier whose weights were learned from the example phrases.

Nothing but the weights is read: soon after the start, or when the first sentence comes that is no command. `make
train` writes them.
"""

import gzip
import json
import math
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from dialogs.understanding.features import vector

WEIGHTS = files("dialogs") / "understanding" / "weights"


@dataclass(frozen=True)
class Guess:
    """`likelihood` is between 0 and 1; those of all intents add up to 1."""

    intent: str
    likelihood: float


class Classifier:
    """The weights of one language."""

    def __init__(self, kept: dict[str, object]) -> None:
        self.intents: list[str] = kept["intents"]  # pyright: ignore[reportAttributeAccessIssue]
        self.learned_from = str(kept["learned_from"])
        """Identifies the phrases and the way they are read."""
        self._unit = float(kept["unit"])  # pyright: ignore[reportArgumentType]
        self._bias: list[float] = kept["bias"]  # pyright: ignore[reportAttributeAccessIssue]
        rows: dict[str, list[float]] = kept["parts"]  # pyright: ignore[reportAssignmentType]
        self._rarity = {part: row[0] for part, row in rows.items()}
        self._weights = rows

    def guesses(self, text: str) -> list[Guess]:
        """Every intent, the likeliest first. Without a single known part all there is to go by is how often each was
        in the examples: no intent is then likely.
        """
        scores = list(self._bias)
        for part, count in vector(text, self._rarity).items():
            row = self._weights[part]
            for at in range(1, len(row), 2):
                scores[int(row[at])] += row[at + 1] * self._unit * count
        most = max(scores)
        odds = [math.exp(score - most) for score in scores]
        whole = sum(odds)
        found = [Guess(intent, odd / whole) for intent, odd in zip(self.intents, odds, strict=True)]
        return sorted(found, key=lambda guess: guess.likelihood, reverse=True)


def load_all() -> None:
    """So that nobody's first sentence waits for it."""
    for file in WEIGHTS.iterdir():
        if file.name.endswith(".json.gz"):
            classifier(file.name.removesuffix(".json.gz"))


@cache
def classifier(locale: str) -> Classifier | None:
    """None for a language in which nobody has written phrases yet."""
    file = WEIGHTS / f"{locale}.json.gz"
    return Classifier(json.loads(gzip.decompress(file.read_bytes()))) if file.is_file() else None
