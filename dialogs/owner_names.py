"""Whom "@Sam list of placements" or "Sam: list of placements" names, and what is left to be done."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

from forum.people import Person

# How people call the secretary itself, which is nobody's owner.
THE_BOT = ("folkmoot", "the bot")
MYSELF = ("me", "myself")
MOST_WORDS = 5


@dataclass(frozen=True)
class Mentioned:
    """Somebody mentioned in Teams: the name that stands in the text, and who it is when known."""

    name: str
    person: Person | None


@dataclass(frozen=True)
class Named:
    """`candidates`: exactly one when it is clear who is meant. `unknown`: a name that nobody in the forum has."""

    text: str
    candidates: Sequence[Person] = ()
    unknown: str = ""

    @property
    def is_bot(self) -> bool:
        """The secretary itself was named."""
        return is_the_bot(self.unknown)


def is_the_bot(name: str) -> bool:
    """Whether a typed name means the secretary."""
    return folded(name) in THE_BOT


def folded(name: str) -> str:
    """For comparing: no capitals, no accents, single spaces."""
    plain = unicodedata.normalize("NFKD", name)
    return " ".join("".join(sign for sign in plain if not unicodedata.combining(sign)).casefold().split())


def owner_named(text: str, people: Sequence[Person], mentioned: Sequence[Mentioned], speaker: Person) -> Named:
    """A mention in Teams counts first, then "@Name", "Name:" and "me"."""
    if mentioned:
        return _mentioned(text, mentioned)
    if text.startswith("@"):
        return _at(text[1:].strip(), people, speaker)
    if colon := re.match(r"([^:@\n]{1,60}):\s+(?=\S)", text):
        return _before_colon(colon[1], text[colon.end() :], people, speaker)
    first, _, rest = text.partition(" ")
    if folded(first) in MYSELF and rest:
        return Named(_task(rest), [speaker])
    return Named(text)


def _mentioned(text: str, mentioned: Sequence[Mentioned]) -> Named:
    text = text.removeprefix("@")
    for one in mentioned:
        rest = _without(text, one.name)
        if rest is not None and not _leads(rest, mentioned, one):
            return _as_owner(_task(rest), [one])
    leading = any(_without(text, one.name) is not None for one in mentioned)
    return _as_owner(_task(text) if leading else text, mentioned)


def _as_owner(text: str, mentioned: Sequence[Mentioned]) -> Named:
    known = [one.person for one in mentioned if one.person is not None]
    unknown = mentioned[0].name if not known else ""
    return Named(text, known, unknown)


def _without(text: str, name: str) -> str | None:
    """The text after the name it begins with. People shorten mentions: "Sam" stands for "Sam Jones"."""
    words = name.split()
    for count in range(len(words), 0, -1):
        start = " ".join(words[:count])
        if re.match(rf"{re.escape(start)}(?!\w)", text, re.IGNORECASE):
            return text[len(start) :]
    return None


def _leads(rest: str, mentioned: Sequence[Mentioned], besides: Mentioned) -> bool:
    """ "Sam and Amina write ...": another name follows at once."""
    after = re.sub(r"^[\s,&+]*(?:and\b|a\b|with\b)?[\s@]*", "", rest)
    return any(_without(after, one.name) is not None for one in mentioned if one is not besides)


def _at(text: str, people: Sequence[Person], speaker: Person) -> Named:
    words = text.split()
    for count in range(min(len(words), MOST_WORDS), 0, -1):
        name = " ".join(words[:count]).strip(" ,:;")
        found = _called(name, people, speaker)
        if found:
            return Named(_task(" ".join(words[count:])), found)
    return Named(_task(" ".join(words[1:])), unknown=words[0].strip(" ,:;") if words else "")


def _before_colon(name: str, rest: str, people: Sequence[Person], speaker: Person) -> Named:
    if len(name.split()) > MOST_WORDS:
        return Named(f"{name}: {rest}")
    found = _called(name, people, speaker)
    return Named(_task(rest), found) if found else Named(rest.strip(), unknown=name.strip())


def _called(name: str, people: Sequence[Person], speaker: Person) -> list[Person]:
    """Whole names count before single words of names: "Sam", "Imam Yusuf" and "Yusuf" all find somebody."""
    wanted = folded(name)
    if wanted in MYSELF:
        return [speaker]
    whole = [person for person in people if folded(person.name) == wanted]
    return whole or [person for person in people if _is_part(wanted.split(), folded(person.name).split())]


def _is_part(wanted: list[str], name: list[str]) -> bool:
    return any(name[at : at + len(wanted)] == wanted for at in range(len(name))) if wanted else False


def _task(text: str) -> str:
    """ "Sam: to make a list" is about making a list."""
    return re.sub(r"^[\s:,;\-–—]*(?:(?:to|will) (?=\w))?", "", text).strip()
