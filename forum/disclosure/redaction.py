"""Names and contact details are taken out of what may be disclosed, where anybody can see that something was there.

It errs on the side of taking out: "Grace" at the beginning of a sentence is taken for Grace Okafor, and so is "okafor"
in small letters. A person reads what remains, because nobody's name can be known who is nowhere in the records.
"""

import re
from collections.abc import Iterable

from forum.names import folded, read_name, ways_to_write

NAME, ADDRESS, NUMBER = "[name]", "[address]", "[number]"
SHORTEST = 3
"""Letters of a single name that is looked for by itself. Shorter ones are found within the whole name."""
FEWEST_DIGITS = 9
"""Of a telephone number. A day written in digits has eight."""

_ORDINARY = frozenset(
    """
    abbot amber april art august baker ball banks basil bay bell best bill bishop black brook brooks brown bush
    butcher carol carter case cash chase church cook cross daisy dawn day dean drew earnest eve faith farmer field
    fields fisher fletcher forest frank freeman frost gale glory good grace grant gray green grey guy hall heather
    hill holly hope hunter iris ivy jack joy june king knight lake lane law lee lily little long lord love major
    mark marsh mason max may mercy miles miller moon newman nick noble old page park parker pat peace pearl penny
    pope poppy porter potter price ray read reed rich rivers rob rose ruby sage sharp shepherd short singer small
    smith snow son stone street strong sue summer sun tailor taylor turner violet walker waters wells white will
    winter wise wood woods young
    """.split()  # noqa: SIM905 (so it can be read)
)
"""Names that are words as well: in small letters they are taken for the words."""

_WORD = re.compile(r"[^\W_]+(?:['\u2018\u2019\u02bc`][^\W_]+)*")
_ADDRESS = re.compile(r"\S+@[^\s@]+\.[^\s@]+")
_NUMBER = re.compile(r"\+?\(?\d[\d\s().\u2010-\u2015-]{6,}\d")
_AGAIN = re.compile(r"\[name\](?:[\s,.-]{0,2}\[name\])+")


class Redaction:
    """`people` are names of people: each part of one is taken out, if it is written as a name is. `bodies` may also be
    the names of organisations: they are taken out as a whole.
    """

    def __init__(self, people: Iterable[str], bodies: Iterable[str] = ()) -> None:
        named = list(people)
        ways = {tuple(way.split()) for name in (*named, *bodies) for way in ways_to_write(name)}
        self._wholes = sorted((way for way in ways if way), key=len, reverse=True)
        titles_apart = (word for name in named for word in read_name(name).bare)
        self._words = {word for word in titles_apart if len(word) >= SHORTEST and not word.isdecimal()}

    def of(self, text: str) -> str:
        """The text without them."""
        text = _ADDRESS.sub(ADDRESS, text)
        text = _NUMBER.sub(lambda found: NUMBER if _digits(found[0]) >= FEWEST_DIGITS else found[0], text)
        spans = self._spans(text)
        for start, end in sorted(spans, reverse=True):
            text = f"{text[:start]}{NAME}{text[end:]}"
        return _AGAIN.sub(NAME, text)

    def _spans(self, text: str) -> list[tuple[int, int]]:
        """From left to right, the longest first, none within another."""
        tokens = [(found.start(), found.end(), folded(found[0]), found[0]) for found in _WORD.finditer(text)]
        plain = tuple(token[2] for token in tokens)
        spans: list[tuple[int, int]] = []
        place = 0
        while place < len(tokens):
            length = self._whole_at(plain, place) or self._single_at(tokens[place])
            if length:
                spans.append((tokens[place][0], tokens[place + length - 1][1]))
            place += length or 1
        return spans

    def _whole_at(self, plain: tuple[str, ...], place: int) -> int:
        return next((len(way) for way in self._wholes if plain[place : place + len(way)] == way and _is_sure(way)), 0)

    def _single_at(self, token: tuple[int, int, str, str]) -> int:
        _, _, plain, written = token
        forms = {form for part in plain.split() for form in (part, part.removesuffix("s"))} & self._words
        return int(bool(forms - _ORDINARY if written[0].islower() else forms))


def _is_sure(way: tuple[str, ...]) -> bool:
    """One word alone may be any word: it has to be written as a name."""
    return len(way) > 1


def _digits(text: str) -> int:
    return sum(sign.isdecimal() for sign in text)
