"""Whose names appear in a text: chairs are told before it goes out, and a listening circle's goes out with none."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from forum.forums import Forum
from forum.names import first_names, folded, order, ways_to_write
from forum.people import Person
from forum.ports import UnitOfWork

SHORTEST = 3
"""Letters that a first name needs to be looked for by itself."""


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
    people = await uow.people.many({part.person_id for part in parts})
    words = f" {folded(text)} "
    surely = [person.name for person in people if any(f" {way} " in words for way in ways_to_write(person.name))]
    maybe = [person.name for person in people if any(_is_in(first, text) for first in _firsts(person))]
    return NamesFound(sorted(surely, key=order), sorted(set(maybe) - set(surely), key=order))


def _firsts(person: Person) -> list[str]:
    """For "OKORO, Sam" also what a text would call them: Sam, or Okoro."""
    firsts = [first for first in first_names(person.name) if len(first) >= SHORTEST]
    return [*firsts, *(first.capitalize() for first in firsts if first.isupper())]


def _is_in(name: str, text: str) -> bool:
    """As a separate word."""
    return re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text) is not None
