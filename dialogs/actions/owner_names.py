"""Whom "@Sam list of placements" or "Sam: list of placements" names, and the task that remains."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from forum.names import called, folded, is_whole, read_name
from forum.people import Person

# What people call the secretary itself, which cannot own anything.
THE_BOT = ("folkmoot", "the bot")
MYSELF = ("me", "myself")
MOST_WORDS = 8
# Words that end a name: what follows is the task.
_TO_DO = ("to", "will")


@dataclass(frozen=True)
class Mentioned:
    """Somebody mentioned in Teams: the name as it appears in the text, and who it is if known."""

    name: str
    person: Person | None


@dataclass(frozen=True)
class Named:
    """`candidates`: exactly one if it is clear who is meant. `unknown`: a name that nobody in the forum has.

    `perhaps`: a name that may be longer than the part that somebody in the forum has: "Sam Patel", if there is a Sam
    but no Patel. Then `likely` are those who have that part, and there are no candidates.
    """

    text: str
    candidates: Sequence[Person] = ()
    unknown: str = ""
    perhaps: str = ""
    likely: Sequence[Person] = field(default=())

    @property
    def is_bot(self) -> bool:
        """The secretary itself was named."""
        return is_the_bot(self.unknown)


def is_the_bot(name: str) -> bool:
    """Whether a typed name means the secretary."""
    return folded(name) in THE_BOT


def owner_named(text: str, people: Sequence[Person], mentioned: Sequence[Mentioned], speaker: Person) -> Named:
    """A mention in Teams counts first, then "@Name", "Name:", "me", and a name that simply comes first."""
    if mentioned:
        return _mentioned(text, mentioned)
    if text.startswith("@"):
        return _at(text[1:].strip(), people, speaker)
    if colon := re.match(r"([^:@\n]{1,60}):\s+(?=\S)", text):
        return _before_colon(colon[1], text[colon.end() :], people, speaker)
    first, _, rest = text.partition(" ")
    if folded(first) in MYSELF and rest:
        return Named(_task(rest), [speaker])
    return _unmarked(text, people)


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
    """ "Sam and Amina write ...": another name follows directly."""
    after = re.sub(r"^[\s,&+]*(?:and\b|a\b|with\b)?[\s@]*", "", rest)
    return any(_without(after, one.name) is not None for one in mentioned if one is not besides)


def _at(text: str, people: Sequence[Person], speaker: Person) -> Named:
    words = text.split()
    if words and folded(words[0]) in MYSELF:
        return Named(_task(" ".join(words[1:])), [speaker])
    found = _longest(words, people)
    if found is None:
        return Named(_task(" ".join(words[1:])), unknown=words[0].strip(" ,:;") if words else "")
    return found.named(people)


def _unmarked(text: str, people: Sequence[Person]) -> Named:
    """ "Sam Okoro to book the hall". One word alone may be anything ("Grace period for late topics"), unless "to" or
    "will" follows; if in doubt, the writer is asked.
    """
    words = text.split()
    found = _longest(words, people)
    if found is None:
        return Named(text)
    if found.count > 1 or found.next in _TO_DO:
        return found.named(people)
    return Named(text, likely=found.people, perhaps=found.name)


@dataclass(frozen=True)
class _Found:
    """The longest beginning of the words that is somebody's name, or part of it."""

    words: Sequence[str]
    count: int
    people: Sequence[Person]

    @property
    def name(self) -> str:
        return " ".join(self.words[: self.count]).strip(" ,:;")

    @property
    def next(self) -> str:
        return self.words[self.count].strip(",.;") if len(self.words) > self.count else ""

    def named(self, everybody: Sequence[Person]) -> Named:
        """Whom that means, unless the name may go on."""
        text = _task(" ".join(self.words[self.count :]))
        if not self._may_go_on(everybody):
            return Named(text, self.people)
        return Named(text, perhaps=" ".join(self.words[: self.count + 1]).strip(" ,:;."), likely=self.people)

    def _may_go_on(self, everybody: Sequence[Person]) -> bool:
        """Nobody becomes an owner because somebody else has their first name. A word in small letters belongs to the
        task, unless it is part of somebody's name.
        """
        word = folded(self.next)
        if not word or self.words[self.count - 1].endswith((":", ";")) or not word[0].isalpha():
            return False
        is_somebodys = any(word in read_name(person.name).words for person in everybody)
        if all(is_whole(self.name, person) for person in self.people):
            return is_somebodys and not self.next.islower()
        return is_somebodys or not self.next[0].islower()


def _longest(words: Sequence[str], people: Sequence[Person]) -> _Found | None:
    for count in range(min(len(words), MOST_WORDS), 0, -1):
        name = " ".join(words[:count])
        if name.count("(") != name.count(")") or folded(words[count - 1]) in _TO_DO:
            continue
        if (found := called(name, people)) and _written_as_names(words[:count], found):
            return _Found(words, count, found)
    return None


def _written_as_names(words: Sequence[str], people: Sequence[Person]) -> bool:
    """A word in small letters after a capitalised one belongs to the task, even if somebody is called Price: "Sam price
    list". Names have small words of their own: "van der Berg".
    """
    small = [word for word in words[1:] if word[0].islower()]
    if not small or words[0][0].islower():
        return True
    return any(all(word.strip(",:;") in person.name.split() for word in small) for person in people)


def _before_colon(name: str, rest: str, people: Sequence[Person], speaker: Person) -> Named:
    if len(name.split()) > MOST_WORDS:
        return Named(f"{name}: {rest}")
    if folded(name) in MYSELF:
        return Named(_task(rest), [speaker])
    found = called(name, people)
    return Named(_task(rest), found) if found else Named(rest.strip(), unknown=name.strip())


def _task(text: str) -> str:
    """ "Sam: to make a list" is about making a list."""
    return re.sub(r"^[\s:,;\-–—]*(?:(?:to|will) (?=\w))?", "", text).strip()
