"""Choosing one person from a list that fits on a card: everybody or, in a large forum, those a search finds."""

from collections.abc import Iterable, Sequence

from dialogs.kit.elements import CardElement
from dialogs.kit.parts import choice_input, line, text_input
from dialogs.kit.people_shown import NOTHING, Known, choices
from dialogs.texts import Texts
from forum.names import found_by
from forum.people import Person

MOST_LISTED = 60
"""People in one list. In a longer one nobody finds anybody, and a few of those exceed what Teams takes in one
message.
"""
MOST_FOUND = 20
FIND_LIMIT = 100


def is_long(people: Sequence[Person]) -> bool:
    """Whether people have to be searched for."""
    return len(people) > MOST_LISTED


def listed(people: Sequence[Person], find: str, chosen: Iterable[str] = ()) -> list[Person]:
    """Whom a list shows: everybody, or the person already chosen and the first of those found."""
    if not is_long(people):
        return list(people)
    kept = set(chosen)
    found = {person.id for person in found_by(find, people)[:MOST_FOUND]} if find.strip() else set[str]()
    return [person for person in people if person.id in kept or person.id in found]


def search_inputs(texts: Texts, people: Sequence[Person], find: str) -> list[CardElement]:
    """Where to type part of a name, and what was found; nothing if the list has everybody."""
    if not is_long(people):
        return []
    field = text_input("find", texts("find-person", count=len(people)), value=find, limit=FIND_LIMIT)
    return [field, *([line(_came_of(texts, people, find))] if find.strip() else [])]


def _came_of(texts: Texts, people: Sequence[Person], find: str) -> str:
    count = len(found_by(find, people))
    return (
        texts("found-people", find=find, count=count, most=MOST_FOUND)
        if count <= MOST_FOUND
        else texts("found-many-people", find=find, count=count, most=MOST_FOUND)
    )


def person_inputs(
    texts: Texts,
    name: str,
    label: str,
    people: Sequence[Person],
    value: str,
    find: str,
    known: Known = NOTHING,
    *,
    besides: Sequence[tuple[str, str]] = (),
    guests: bool = False,
    required: str = "",
) -> list[CardElement]:
    """A list to choose one person from, with a search above it if there are very many. `besides` are other choices,
    which come below.
    """
    shown = listed(people, find, [value])
    rows = [*choices(texts, shown, known, guests=guests), *besides]
    if not rows:
        return search_inputs(texts, people, find)
    chooser = choice_input(name, label, rows, value=value, required=required)
    return [*search_inputs(texts, people, find), chooser]
