"""One cell of a pasted list: whose name, address, number or language it is. Whatever is unclear is not guessed.

Every step is linear in the cell, whose length is bounded by that of its line.
"""

from dataclasses import dataclass
from typing import Self

from dialogs.correspondence.languages import language_of
from dialogs.kit.numbers import phone_of
from forum.address import mail
from forum.limits import NAME
from forum.typed_text import one_line

MOST_WORDS = 8
"""Of a name; more are a sentence."""
_EDGES = " ,;:|\t-–—•*·"
_NEVER_IN_NAMES = frozenset("@/\\<>[]{}|=_#^~%$£€+?!")
_LABELS = frozenset(
    {"e-mail", "email", "e", "mail", "tel", "telephone", "phone", "mobile", "mob", "cell", "m", "t", "h", "w", "home"}
    | {"work", "landline", "whatsapp", "name", "language", "ebost", "ffôn", "symudol", "enw", "iaith"}
)
_IN_NUMBERS = frozenset("0123456789+()-–./ \u00a0\u2011")


@dataclass(frozen=True)
class Cell:
    """What one cell, or several together, say about somebody."""

    names: tuple[str, ...] = ()
    emails: tuple[str, ...] = ()
    phones: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()

    def __add__(self, other: "Cell") -> Self:
        """Both; what is said twice counts once."""
        return type(self)(
            self.names + other.names,
            _each_once(self.emails + other.emails),
            _each_once(self.phones + other.phones),
            _each_once(self.languages + other.languages),
        )


def read_cell(text: str, region: str) -> Cell | None:
    """None for what nobody can be sure about. `region` is the country whose numbers are written without a code."""
    text = _without_label(one_line(text).strip(_EDGES))
    if not text:
        return Cell()
    if "@" in text:
        return _with_address(text, region)
    if language := language_of(text):
        return Cell(languages=(language,))
    if any(letter.isdigit() for letter in text):
        return _with_number(text, region)
    name = read_name_cell(text)
    return Cell(names=(name,)) if name and not set(name) & _NEVER_IN_NAMES else None


def read_name_cell(text: str) -> str:
    """A name, of which anything is believed that can be one; "" otherwise. For a column that says that it has names."""
    name = one_line(text).strip(_EDGES).strip("\"'")
    fits = len(name) <= NAME and len(name.split()) <= MOST_WORDS and "@" not in name
    return name if fits and any(map(str.isalpha, name)) else ""


def address_of(text: str) -> str:
    """A bare address that email can reach; "" for anything else."""
    found = mail(text)
    return found.text if found and "." in found.domain else ""


def _with_address(text: str, region: str) -> Cell | None:
    whole = mail(text)
    if whole is not None and "." in whole.domain:
        beside = read_cell(whole.name, region) if whole.name and "@" not in whole.name else Cell()
        return None if beside is None else Cell(emails=(whole.text,)) + beside
    found, rest = Cell(), list[str]()
    for word in text.split():
        if "@" not in word:
            rest.append(word)
        elif address := address_of(word.strip("<>()[]\"'" + _EDGES)):
            found += Cell(emails=(address,))
        else:
            return None
    beside = read_cell(" ".join(rest), region)
    return None if beside is None else found + beside


def _with_number(text: str, region: str) -> Cell | None:
    """A number, with a name before it or a word such as "mobile" behind it."""
    begins = next(place for place, letter in enumerate(text) if letter.isdigit() or letter == "+")
    begins = begins - 1 if text[begins - 1 : begins] == "(" else begins
    ends = next((at for at in range(begins, len(text)) if text[at] not in _IN_NUMBERS), len(text))
    phone = phone_of(text[begins:ends].strip(" (.-"), region)
    behind = text[ends:].strip("()." + _EDGES).lower()
    before = _without_label(text[:begins].strip("(" + _EDGES), keep_alone=False)
    if not phone or (behind and behind not in _LABELS):
        return None
    if not before:
        return Cell(phones=(phone,))
    name = read_cell(before, region)
    return None if name is None else Cell(phones=(phone,)) + name


def _without_label(text: str, *, keep_alone: bool = True) -> str:
    """ "Tel: 029 2018 0000" without its first word."""
    label, sign, rest = text.partition(":")
    if sign and label.strip().lower() in _LABELS:
        return rest.strip(_EDGES)
    words = text.split()
    if words and words[-1].strip(".:").lower() in _LABELS and not keep_alone:
        return " ".join(words[:-1]).strip(_EDGES)
    return text


def _each_once(values: tuple[str, ...]) -> tuple[str, ...]:
    return tuple({value.casefold(): value for value in reversed(values)}.values())[::-1]
