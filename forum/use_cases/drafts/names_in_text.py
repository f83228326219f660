"""Whose names appear in a text: chairs are told before it goes out, a listening circle's goes out with none, and none
with the whole name of a member under 18.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from forum.errors import Invalid
from forum.forums import Forum
from forum.names import first_names, named_in, order
from forum.people import Person
from forum.ports import UnitOfWork

SHORTEST = 3
"""Letters that a first name needs to be looked for by itself."""

TAKE_OUT = "words-name-under-18"
"""The text of a refusal."""


@dataclass(frozen=True)
class NamesFound:
    """Names as people have them. Those in `maybe` may also be ordinary words: only the first name appears there."""

    surely: Sequence[str] = ()
    maybe: Sequence[str] = ()

    @property
    def all(self) -> list[str]:
        """Each once, by name."""
        return sorted({*self.surely, *self.maybe}, key=order)


async def names_in_text(uow: UnitOfWork, forum: Forum, text: str) -> NamesFound:
    """The people of the forum whose names appear in it."""
    parts = await uow.forums.memberships(forum.id)
    return names_of(await uow.people.many({part.person_id for part in parts}), text)


def names_of(people: Iterable[Person], text: str) -> NamesFound:
    """Those of these people whose names appear in it."""
    among = list(people)
    surely = [person.name for person in named_in(text, among)]
    maybe = [person.name for person in among if any(_is_in(first, text) for first in _firsts(person))]
    return NamesFound(sorted(surely, key=order), sorted(set(maybe) - set(surely), key=order))


async def young_here(uow: UnitOfWork, forum: Forum) -> Sequence[Person]:
    """Everybody under 18 who is in the forum, or whom its chairs have marked: words outlive somebody's part in it."""
    young = await uow.young_members.here(forum.id)
    return await uow.people.many(young) if young else []


async def refuse_young(uow: UnitOfWork, forum: Forum, text: str, problem: str = TAKE_OUT, **about: str) -> None:
    """Of what goes further than a card: into emails, files and onto the web. A first name alone may be an ordinary
    word: chairs are shown it. Raises Invalid: `problem` is its text, with `about` and the names in it.
    """
    if named := names_of(await young_here(uow, forum), text).surely:
        raise Invalid(problem, names="; ".join(named), **about)


def without_young(young: Sequence[Person], text: str) -> str:
    """Nothing of it if it has the whole name of one of them: it was written before they were marked, or in a card."""
    return "" if names_of(young, text).surely else text


def _firsts(person: Person) -> list[str]:
    """For "OKORO, Sam" also what a text would call them: Sam, or Okoro."""
    firsts = [first for first in first_names(person.name) if len(first) >= SHORTEST]
    return [*firsts, *(first.capitalize() for first in firsts if first.isupper())]


def _is_in(name: str, text: str) -> bool:
    """As a separate word."""
    return re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text) is not None
