"""What lists of people showed when they were drawn, so that only what somebody changed is saved.

Two chairs may have the same form open, and a list may show only one page of the people: people who are not on it, and
ticks nobody touched, stay as they are now.
"""

from collections.abc import Callable, Collection, Iterable, Mapping

from forum.ids import PersonId
from forum.people import Person

_LETTERS = 12


def drawn_ticks(people: Iterable[Person], signs: Callable[[PersonId], str]) -> str:
    """What travels with the form: for each person on it what was ticked, a sign for each list."""
    return ",".join(f"{_handle(person.id)}{signs(person.id)}" for person in people)


def read_ticks(drawn: str, people: Iterable[PersonId]) -> Mapping[PersonId, str]:
    """For each person on the form, the signs of what was ticked."""
    signs = {part[:_LETTERS]: part[_LETTERS:] for part in drawn.split(",") if len(part) >= _LETTERS}
    return {person: signs[_handle(person)] for person in people if _handle(person) in signs}


def kept_and_changed(
    now: Collection[PersonId], sent: Collection[PersonId], drawn: Mapping[PersonId, str], sign: str
) -> frozenset[PersonId]:
    """Who is ticked after a form was sent: as `now`, except for what was changed on the form."""
    was = {person for person, signs in drawn.items() if sign in signs}
    taken_off = {person for person in was if person not in sent}
    return frozenset((set(now) | (set(sent) - was)) - taken_off)


def _handle(person: PersonId) -> str:
    """The end of an id: only a few letters, because a form may hold very many."""
    return person.replace("-", "")[-_LETTERS:].rjust(_LETTERS, "0")
