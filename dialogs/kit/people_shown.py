"""How people are shown: in sentences, in lists, and so that namesakes can be told apart where one is chosen.

Names appear as Teams shows them (`forum.names` says why). What tells two people apart depends on who reads:
`Known.addresses` is for organisers who read alone, `Known.places` for anybody else who reads alone.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import groupby

from dialogs.texts import Texts
from forum.ids import PersonId
from forum.names import read_name
from forum.people import Person
from forum.typed_text import is_blank

NAME_SHOWN = 80
"""Letters of a name in a list; Teams itself allows 256, and cards have a limit."""
MOST_NAMED = 60
"""How many people one sentence names; if there are more, it says how many."""


@dataclass(frozen=True)
class Known:
    """What may be shown beside a name if two people have the same one.

    `joined` are the days on which people joined the team. `places`: the organisation in an address may be shown;
    `addresses`: all of it.
    """

    joined: Mapping[PersonId, date] = field(default_factory=dict[PersonId, date])
    places: bool = False
    addresses: bool = False


NOTHING = Known()


def name_of(texts: Texts, person: Person) -> str:
    """The name, for a sentence; words in place of an invisible one."""
    if is_blank(person.name):
        return texts("nameless-guest" if person.is_guest else "nameless-person")
    return person.name if len(person.name) <= NAME_SHOWN else person.name[: NAME_SHOWN - 1] + "…"


def names_of(texts: Texts, people: Sequence[Person], most: int = MOST_NAMED) -> str:
    """ "Amina, Ben and Chaya"; of very many, how many more there are."""
    return some_of(texts, [name_of(texts, person) for person in people], most)


def some_of(texts: Texts, names: Sequence[str], most: int = MOST_NAMED) -> str:
    """Like `names_of`, for names that are already words."""
    if len(names) <= most:
        return texts.join(list(names))
    apart = "; " if any("," in name for name in names[:most]) else ", "
    return texts("list-and-more", first=apart.join(names[:most]), count=len(names) - most)


def alike(people: Sequence[Person]) -> bool:
    """Whether two of them could be confused because of their names."""
    return any(len(group) > 1 for group in _namesakes(people))


def choices(
    texts: Texts, people: Sequence[Person], known: Known = NOTHING, *, guests: bool = False
) -> list[tuple[str, str]]:
    """To choose from: (id, label). With `guests` each guest is marked, because they see less in Teams."""
    labels = labels_of(texts, people, known, guests=guests)
    return [(person.id, labels[person.id]) for person in people]


def labels_of(
    texts: Texts, people: Sequence[Person], known: Known = NOTHING, *, guests: bool = False
) -> dict[PersonId, str]:
    """What each is called in a list in which one of them is chosen; no two are called the same."""
    shown = {person.id: _tagged(texts, person, guests=guests) for person in people}
    for group in _namesakes(people):
        for person, by in zip(group, _told_apart(texts, group, known), strict=True):
            if by:
                shown[person.id] = texts("told-apart", name=name_of(texts, person), by=", ".join(by))
    return shown


def _tagged(texts: Texts, person: Person, *, guests: bool) -> str:
    name = name_of(texts, person)
    if not guests or is_blank(person.name):
        return name
    if person.is_outside_teams:
        return texts("outside-tag", name=name)
    return texts("guest-tag", name=name) if person.is_guest else name


def _namesakes(people: Sequence[Person]) -> list[list[Person]]:
    """Groups of one name each, whatever the order of its parts. An organisation in each name tells them apart."""
    keys = {person.id: read_name(name if not is_blank(name := person.name) else "") for person in people}
    ordered = sorted(people, key=lambda person: (keys[person.id].bare, person.id))
    groups = [list(group) for _, group in groupby(ordered, key=lambda person: keys[person.id].bare)]
    nameless = [group for group in groups if not keys[group[0].id].bare]
    named = [group for group in groups if keys[group[0].id].bare and len(group) > 1]
    return [*nameless, *(g for g in named if len({keys[one.id].aside for one in g} - {()}) < len(g))]


def _told_apart(texts: Texts, group: Sequence[Person], known: Known) -> list[list[str]]:
    """What to say beside each name, as little as will do. For a guest without a name it says when they joined."""
    kinds = [_addresses(group, known), _joined(texts, group, known), _guests(texts, group)]
    said: list[list[str]] = [[] for _ in group]
    for kind in kinds:
        if len({tuple(one) for one in said}) == len(group) and (any(said) or not is_blank(group[0].name)):
            break
        if len(set(kind)) > 1 or is_blank(group[0].name):
            said = [[*one, *([more] if more else [])] for one, more in zip(said, kind, strict=True)]
    return _numbered(texts, said)


def _addresses(group: Sequence[Person], known: Known) -> list[str]:
    whole = [(person.email or "").strip() for person in group]
    if known.addresses:
        return whole
    return [address.rpartition("@")[2] for address in whole] if known.places else ["" for _ in group]


def _joined(texts: Texts, group: Sequence[Person], known: Known) -> list[str]:
    days = [known.joined.get(person.id) for person in group]
    return [texts("told-apart-joined", day=texts.short_day(day)) if day else "" for day in days]


def _guests(texts: Texts, group: Sequence[Person]) -> list[str]:
    return [texts("told-apart-guest" if person.is_guest else "told-apart-not-guest") for person in group]


def _numbered(texts: Texts, said: list[list[str]]) -> list[list[str]]:
    """For people about whom nothing else is known: at least their rows differ."""
    times: dict[tuple[str, ...], int] = {}
    for one in said:
        times[tuple(one)] = times.get(tuple(one), 0) + 1
    seen: dict[tuple[str, ...], int] = {}
    for one in said:
        key = tuple(one)
        if times[key] > 1:
            seen[key] = seen.get(key, 0) + 1
            one.append(texts("told-apart-number", number=seen[key], count=times[key]))
    return said
