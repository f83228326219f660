"""The names that people have in Teams: how they are read, compared, found and sorted.

Each directory writes them in its own way: "Sam Okoro", "OKORO, Sam (Youth Council)", "Okoro, Sam 1234", "Sam Okoro |
NHS", "Dr. Sam Okoro". They are always *shown* as they stand there, because that is how everybody else in Teams sees
them, and nobody can tell "Okoro, Sam" from "Sam Okoro, Youth Council" for certain.
"""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Protocol, TypeVar

from forum.people import Person
from forum.typed_text import as_compared, is_blank

_APOSTROPHE = "['\u2018\u2019\u201b\u02bc\u02bb\u02b9\u2032\u00b4`\uff07\u05f3]"
_APOSTROPHES = re.compile(_APOSTROPHE)
_POSSESSIVE = re.compile(rf"{_APOSTROPHE}s\b", re.IGNORECASE)
# Letters that Unicode does not decompose, as people without such keys write them.
_PLAIN = str.maketrans(
    {
        **{"ł": "l", "đ": "d", "ð": "d", "ø": "o", "ı": "i", "ħ": "h", "ŧ": "t", "ŋ": "ng", "æ": "ae", "œ": "oe"},
        **{"þ": "th", "ɓ": "b", "ɗ": "d", "ɖ": "d", "ƙ": "k", "ƴ": "y", "ɛ": "e", "ɔ": "o", "ə": "e", "ɨ": "i"},
    }
)
# Accents, and the points of Hebrew and Arabic; a vowel sign of Devanagari is not an accent.
_MARK = "[\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0640\u064b-\u065f\u0670]"
_MARKS = re.compile(_MARK)
_ASIDE = re.compile(r"\([^()]*\)|\[[^\[\]]*\]|[|/].*$")
_TITLES = frozenset(
    """
    dr mr mrs ms miss mx sir dame lord lady prof professor rev revd reverend fr father sister brother imam sheikh
    shaykh mufti maulana hafiz rabbi pastor bishop canon dean deacon vicar cllr councillor pc pcso ps sgt insp ci supt
    """.split()  # noqa: SIM905 (so it can be read)
)


class Named(Protocol):
    """Whatever has a name."""

    @property
    def name(self) -> str:
        """As it is shown."""
        ...


N = TypeVar("N", bound=Named)


@dataclass(frozen=True)
class ReadName:
    """A name taken apart: `words` in plain letters, in their order; `aside` is what stands beside it, an organisation
    or a number.
    """

    words: tuple[str, ...]
    aside: tuple[str, ...] = ()

    @property
    def bare(self) -> tuple[str, ...]:
        """Without titles, in an order that does not depend on which part comes first."""
        return tuple(sorted(word for word in self.words if word not in _TITLES) or sorted(self.words))


def folded(text: str) -> str:
    """For comparing: plain letters, no capitals, no marks, no apostrophes; words with single spaces between them."""
    text = unicodedata.normalize("NFD", as_compared(_APOSTROPHES.sub("", text)))
    text = unicodedata.normalize("NFC", _MARKS.sub("", text).translate(_PLAIN))
    return " ".join("".join(map(_as_word, text)).split())


def without_possessive(text: str) -> str:
    """ "Sam Okoro’s list" names Sam Okoro."""
    return _POSSESSIVE.sub("", text)


def named_in(text: str, people: Iterable[N], *, fewest: int = 1) -> list[N]:
    """Whose whole name a text has, however it is written, possessive or not. `fewest`: words of a way that counts."""
    words = f" {folded(text)} | {folded(without_possessive(text))} "

    def is_there(way: str) -> bool:
        return way.count(" ") + 1 >= fewest and f" {way} " in words

    return [one for one in people if any(map(is_there, ways_to_write(one.name)))]


def spellings(name: str) -> str:
    """A pattern for what people type, in NFD: with any apostrophe or without, with accents or without, and with its
    words apart in any way. It says nothing about capitals, nor about what stands around it.
    """
    words = (_APOSTROPHES.sub("'", _MARKS.sub("", unicodedata.normalize("NFD", word))) for word in name.split())
    return r"\s+".join("".join(map(_as_typed, word)) for word in words)


def _as_typed(sign: str) -> str:
    return f"{_APOSTROPHE}?" if sign == "'" else f"{re.escape(sign)}{_MARK}*"


def _as_word(sign: str) -> str:
    """Letters, their marks and digits stay; everything else separates words."""
    return sign if unicodedata.category(sign)[0] in "LMN" else " "


@lru_cache(maxsize=4096)
def read_name(name: str) -> ReadName:
    """E.g. "OKORO, Sam (Youth Council)" -> ("okoro", "sam"), ("youth", "council")."""
    asides = " ".join(_ASIDE.findall(name))
    words = folded(_ASIDE.sub(" ", name)).split()
    # A number beside a name is an organisation's: a collar number, a room.
    numbers = [word for word in words if any(sign.isdecimal() for sign in word)]
    proper = [word for word in words if word not in numbers]
    if not proper:
        return ReadName(tuple(words or folded(name).split()))
    return ReadName(tuple(proper), (*folded(asides).split(), *numbers))


def initials(name: str) -> str:
    """The first letters of the first and the last word of a name, without titles: "AK"; empty if it has no words."""
    words = [word for word in read_name(name).words if word not in _TITLES and word[:1].isalpha()]
    return "".join(word[0].upper() for word in (*words[:1], *words[1:][-1:]))


def same_name(one: str, other: str) -> bool:
    """Whether two names differ only in order, titles, marks and what is written beside them."""
    first, second = read_name(one), read_name(other)
    return bool(first.bare) and first.bare == second.bare


def called(name: str, people: Sequence[N]) -> list[N]:
    """Everybody who may be meant by a typed name: those with exactly that name, otherwise those of whose name it is a
    part.

    "Sam", "Okoro" and "Sam Okoro" all find "OKORO, Sam (Youth Council)"; what is typed beside the name must be theirs.
    """
    wanted = read_name(name)
    if not wanted.words:
        return []
    read = [(person, read_name(person.name)) for person in people]
    fitting = [(person, it) for person, it in read if _are_among(wanted.aside, it.aside)]
    whole = [person for person, it in fitting if it.bare == wanted.bare]
    return whole or [person for person, it in fitting if _are_among(_needed(wanted, it), it.words)]


def _needed(wanted: ReadName, name: ReadName) -> tuple[str, ...]:
    """A title that somebody is given but does not use is no reason not to find them."""
    needed = tuple(word for word in wanted.words if word not in _TITLES or word in name.words)
    return needed if any(word not in _TITLES for word in needed) else wanted.words


def _are_among(wanted: Sequence[str], words: Sequence[str]) -> bool:
    left = list(words)
    for word in wanted:
        if word not in left:
            return False
        left.remove(word)
    return True


def is_whole(name: str, person: Person) -> bool:
    """Whether a typed name is the whole of somebody's name, not part of it."""
    return len(read_name(person.name).bare) > 1 and same_name(name, person.name)


def found_by(typed: str, people: Sequence[Person]) -> list[Person]:
    """For a search: everybody whose name has a word beginning with each of the typed words. Everybody for no words."""
    wanted = folded(typed).split()
    return [person for person in people if all(_begins(word, person.name) for word in wanted)]


def _begins(start: str, name: str) -> bool:
    return any(word.startswith(start) for word in folded(name).split())


def sharing_a_word(name: str, people: Sequence[Person]) -> list[Person]:
    """Those who share part of their name with somebody of that name."""
    return [person for person in people if share_a_word(name, person.name)]


def share_a_word(one: str, other: str) -> bool:
    """Whether two names have a part in common. A title is not a part."""
    words = {word for word in read_name(one).words if word not in _TITLES}
    return bool(words & set(read_name(other).words))


def ways_to_write(name: str) -> list[str]:
    """How a text may name somebody, folded: as the name stands, without what is beside it, and the other way round."""
    read = read_name(name)
    proper = [word for word in read.words if word not in _TITLES]
    before, comma, after = _ASIDE.sub(" ", name).partition(",")
    turned = [word for word in folded(f"{after} {before}").split() if word in proper] if comma else proper
    ways = (folded(name), " ".join(read.words), " ".join(proper), " ".join(turned))
    return [way for way in dict.fromkeys(ways) if way]


def first_names(name: str) -> list[str]:
    """What friends may call somebody, as it stands in the name: "Sam" of "Sam Okoro", and both parts of "OKORO, Sam",
    because it may be the other way round.
    """
    halves = [half.split() for half in _ASIDE.sub(" ", name).split(",")]
    without = [[word for word in half if folded(word) not in _TITLES] for half in halves]
    return [half[0] for half in without if half]


def said_aloud(name: str) -> str:
    """The name you would greet somebody by; "" if a directory has written it in its own way."""
    return "" if is_blank(name) or re.search(r"[,(|/\[\d]", name) else name


def order(name: str) -> tuple[bool, str, str]:
    """The key to sort by: the name as people see it, Ö beside O, people without a name at the end."""
    return is_blank(name), folded(name), name


def by_name(people: Iterable[Person]) -> list[Person]:
    """In the order in which people are listed."""
    return sorted(people, key=lambda person: (*order(person.name), person.id))
