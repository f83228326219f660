"""Whose names stand in a brief: chairs are told before it goes out, and a listening circle's goes out with none."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from forum.board import BoardBrief, BoardPoint
from forum.forums import Forum
from forum.people import Person
from forum.ports import UnitOfWork

SHORTEST = 3
"""Letters of a first name that is looked for by itself."""


@dataclass(frozen=True)
class NamesFound:
    """Names as people bear them. Those in `maybe` may be words as well: only the first name stands there."""

    surely: Sequence[str] = ()
    maybe: Sequence[str] = ()

    @property
    def all(self) -> list[str]:
        """Each once, by name."""
        return sorted({*self.surely, *self.maybe})


async def names_in(uow: UnitOfWork, forum: Forum, brief: BoardBrief, points: Iterable[BoardPoint]) -> NamesFound:
    """The people of the forum whose name stands somewhere in it."""
    parts = await uow.forums.memberships(forum.id)
    people = await uow.people.many({part.person_id for part in parts})
    asked = [text for point in points for text in (point.title, point.words)]
    text = "\n".join([brief.themes, brief.done, brief.due, brief.coming, *asked])
    surely = [person.name for person in people if _is_in(person.name, text.casefold(), person.name.casefold())]
    maybe = [person.name for person in people if _is_in(person.name, text, _first(person))]
    return NamesFound(sorted(surely), sorted(set(maybe) - set(surely)))


def _first(person: Person) -> str:
    first = person.name.partition(" ")[0]
    return first if len(first) >= SHORTEST else person.name


def _is_in(name: str, text: str, wanted: str) -> bool:
    """As a word of its own. Nobody without a name is looked for."""
    return bool(name.strip()) and re.search(rf"(?<!\w){re.escape(wanted)}(?!\w)", text) is not None
