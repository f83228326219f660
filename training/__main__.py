"""`make train`: learns the weights of every language that has phrases, and writes them.

The same phrases give the same file: nothing in it is random, and it names what it was learned from.
"""

import gzip
import json
import math
from collections import Counter
from pathlib import Path
from typing import Any

import numpy as np
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression

from dialogs.understanding.features import parts_of, vector
from dialogs.understanding.phrases import Phrase, fingerprint, languages, phrases

WEIGHTS = Path("dialogs/understanding/weights")
TWICE = 2
"""A part that occurs in one phrase alone says nothing about the next sentence."""
LEAST = 0.25
"""Smaller weights are left out: together they are most of the file, and change next to no answer."""
STEPS = 127
FREEDOM = 10.0
"""How closely the weights follow the examples (scikit-learn "LogisticRegression": C). Chosen by cross-validation."""


def rarity(known: list[Phrase]) -> dict[str, float]:
    """Smoothed inverse document frequency (scikit-learn "TfidfTransformer")."""
    counts = Counter(part for phrase in known for part in parts_of(phrase.words))
    rare = {part: math.log((1 + len(known)) / (1 + n)) + 1 for part, n in counts.items() if n >= TWICE}
    return {part: round(value, 2) for part, value in sorted(rare.items())}


def learn(known: list[Phrase]) -> dict[str, Any]:
    """What the file holds. A row of `parts` is the rarity, and then intents by number, each followed by its weight."""
    rare = rarity(known)
    columns = DictVectorizer()
    rows = columns.fit_transform([vector(phrase.words, rare) for phrase in known])
    model = LogisticRegression(C=FREEDOM, max_iter=2000).fit(rows, [phrase.intent for phrase in known])
    unit = float(np.abs(model.coef_).max()) / STEPS
    steps = np.round(np.where(np.abs(model.coef_) >= LEAST, model.coef_, 0) / unit).astype(int).T
    parts = {}
    for part, row in zip(columns.get_feature_names_out(), steps.tolist(), strict=True):
        weights = [number for at, weight in enumerate(row) if weight for number in (at, weight)]
        if weights:
            parts[part] = [rare[part], *weights]
    bias = [round(float(value), 3) for value in model.intercept_]
    return {"intents": model.classes_.tolist(), "unit": round(unit, 6), "bias": bias, "parts": parts}


def main() -> None:
    """Writes the file of each language, and says how large it is."""
    for locale in languages():
        known = phrases(locale)
        kept = {"learned_from": fingerprint(locale), **learn(known)}
        file = WEIGHTS / f"{locale}.json.gz"
        written = json.dumps(kept, ensure_ascii=False, separators=(",", ":")).encode()
        file.write_bytes(gzip.compress(written, compresslevel=9, mtime=0))
        print(f"{file}: {len(known)} phrases, {len(kept['intents'])} intents, {file.stat().st_size // 1024} KB")


main()
