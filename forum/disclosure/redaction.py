"""Names and contact details are taken out of what may be disclosed, where anybody can see that something was there.

It errs on the side of taking out: "Grace" at the beginning of a sentence is taken for Grace Okafor, and so is "okafor"
in small letters. A person reads what remains, because nobody's name can be known who is nowhere in the records.
"""

import re
import unicodedata
from collections.abc import Iterable

from forum.names import folded, read_name, ways_to_write, without_possessive

NAME, ADDRESS, NUMBER = "[name]", "[address]", "[number]"
SHORTEST = 2
"""Letters of a single name that is looked for by itself. So short a one has to be written as a name: "Li", not "li"."""
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

_BODIES = frozenset(
    """
    board chair chairs church college council everybody everyone facilitator facilitators forum gurdwara hospital
    mandir mosque nhs parish partners police school secretary staff synagogue team temple trust university volunteers
    """.split()  # noqa: SIM905 (so it can be read)
)
"""What owns an action by one word, and is nobody's name."""

# In many scripts a word has vowel signs, which `\w` leaves out. Those of living scripts are in this range.
_SIGNS = "".join(sign for sign in map(chr, range(0x300, 0x12000)) if unicodedata.category(sign)[0] == "M")
_LETTERS = rf"(?:[^\W_]|[{_SIGNS}])+"
_WORD = re.compile(rf"{_LETTERS}(?:['\u2018\u2019\u02bc`]{_LETTERS})*")
_ADDRESS = re.compile(r"\S+@[^\s@]+\.[^\s@]+")
_POSTCODE = re.compile(r"\b[A-Z]{1,2}[0-9][A-Z0-9]? ?[0-9][A-Z]{2}\b", re.IGNORECASE)
_NUMBER = re.compile(r"\+?\(?\d[\d\s().\u2010-\u2015-]{6,}\d")
_AGAIN = re.compile(r"\[name\](?:[\s,.-]{0,2}\[name\])+")


class Redaction:
    """`people` are names of people: each part of one is taken out, if it is written as a name is. `bodies` may also be
    the names of organisations: they are taken out as a whole, and a single word if it is written as a name. `unlike`
    are names of others, who stay: a part that is theirs too is not looked for by itself.
    """

    def __init__(self, people: Iterable[str], bodies: Iterable[str] = (), unlike: Iterable[str] = ()) -> None:
        named, bodies = list(people), list(bodies)
        ways = {tuple(way.split()) for name in (*named, *bodies) for way in ways_to_write(name)}
        self._wholes = sorted((way for way in ways if way), key=len, reverse=True)
        self._words = _parts(named) - _parts(unlike)
        self._single_bodies = {bare[0] for name in bodies if len(bare := read_name(name).bare) == 1} - _BODIES

    def of(self, text: str) -> str:
        """The text without them, and without email addresses, postcodes and telephone numbers."""
        text = _POSTCODE.sub(ADDRESS, _ADDRESS.sub(ADDRESS, text))
        text = _NUMBER.sub(lambda found: NUMBER if _digits(found[0]) >= FEWEST_DIGITS else found[0], text)
        return _AGAIN.sub(NAME, self.without_names(text, NAME))

    def without_names(self, text: str, instead: str) -> str:
        """The text with `instead` where a name was."""
        for start, end in sorted(self._spans(text), reverse=True):
            text = f"{text[:start]}{instead}{text[end:]}"
        return text

    def _spans(self, text: str) -> list[tuple[int, int]]:
        """From left to right, the longest first, none within another."""
        tokens = [(found.start(), found.end(), folded(found[0]), found[0]) for found in _WORD.finditer(text)]
        plain = tuple(token[2] for token in tokens)
        owning = tuple(folded(without_possessive(token[3])) for token in tokens)
        spans: list[tuple[int, int]] = []
        place = 0
        while place < len(tokens):
            length = self._whole_at(plain, owning, place) or self._single_at(tokens[place])
            if length:
                spans.append((tokens[place][0], tokens[place + length - 1][1]))
            place += length or 1
        return spans

    def _whole_at(self, plain: tuple[str, ...], owning: tuple[str, ...], place: int) -> int:
        """How many words; the last may be possessive."""

        def is_here(way: tuple[str, ...]) -> bool:
            end = place + len(way)
            return plain[place:end] == way or (*plain[place : end - 1], *owning[end - 1 : end]) == way

        return next((len(way) for way in self._wholes if _is_sure(way) and is_here(way)), 0)

    def _single_at(self, token: tuple[int, int, str, str]) -> int:
        _, _, plain, written = token
        forms = {form for part in plain.split() for form in (part, part.removesuffix("s"))}
        if not written[0].islower():
            return int(bool(forms & (self._words | self._single_bodies)))
        return int(any(len(form) > SHORTEST for form in forms & self._words - _ORDINARY))


def _parts(names: Iterable[str]) -> set[str]:
    titles_apart = (word for name in names for word in read_name(name).bare)
    return {word for word in titles_apart if len(word) >= SHORTEST and not word.isdecimal()}


def _is_sure(way: tuple[str, ...]) -> bool:
    """One word alone may be any word: it has to be written as a name."""
    return len(way) > 1


def _digits(text: str) -> int:
    return sum(sign.isdecimal() for sign in text)
