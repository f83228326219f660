"""Members whom nothing of ours reaches: somebody rings them, writes to them or tells them in person."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from forum.ids import ForumId
from forum.people import Person
from forum.ports import UnitOfWork


@dataclass(frozen=True)
class ByHand:
    """One of them; `phone` is in E.164, "" for none."""

    person: Person
    phone: str = ""


async def told_by_hand(uow: UnitOfWork, forum_id: ForumId, people: Iterable[Person], kind: str) -> Sequence[ByHand]:
    """Those of `people`, in their order, whom somebody has to tell this. The caller has made sure that an organiser
    asks. Nobody rings a member under 18: things go to the adult, and the chairs hear if they cannot.
    """
    outside = [person for person in people if person.is_outside_teams]
    if not outside:
        return []
    ways = {one.person_id: one for one in await uow.correspondents.of_forum(forum_id)}
    reached = {person_id for person_id, way in ways.items() if uow.ways.reaches(way, kind)}
    return [
        ByHand(person, (way.phone or "") if (way := ways.get(person.id)) else "")
        for person in outside
        if person.id not in reached and not person.is_under_18
    ]
