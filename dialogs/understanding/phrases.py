"""The example phrases, beside the texts: one to a line, after the name of what it means and a tab."""

from dataclasses import dataclass
from hashlib import sha256
from importlib.resources import files
from pathlib import Path

TEXTS = files("dialogs") / "texts"
PHRASES = ("understanding", "phrases.tsv")


@dataclass(frozen=True)
class Phrase:
    """What somebody might type, and the intent it has."""

    intent: str
    words: str


def languages() -> list[str]:
    """Those that have phrases."""
    return sorted(place.name for place in TEXTS.iterdir() if place.joinpath(*PHRASES).is_file())


def phrases(locale: str) -> list[Phrase]:
    """All of a language, in the order of the file."""
    lines = _bytes_of(locale).decode().splitlines()
    return [Phrase(*line.split("\t", 1)) for line in lines if line]


def fingerprint(locale: str) -> str:
    """Changes with the phrases and with the way they are read: the weights were then learned from something else."""
    reading = Path(__file__).with_name("features.py").read_bytes()
    return sha256(_bytes_of(locale) + reading).hexdigest()


def _bytes_of(locale: str) -> bytes:
    return TEXTS.joinpath(locale, *PHRASES).read_bytes()
