"""How somebody is reached outside Teams."""

from dataclasses import dataclass
from datetime import datetime

from forum.correspondents import Correspondent
from forum.forums import Forum
from forum.people import Person
from forum.ports import UnitOfWork


@dataclass(frozen=True)
class Way:
    """How one forum reaches the person outside Teams, and how many of their personal links open."""

    forum: Forum
    way: Correspondent
    links: int


async def my_ways(uow: UnitOfWork, person: Person, now: datetime) -> list[Way]:
    """In each forum that keeps an address or a number."""
    found: list[Way] = []
    for way in await uow.correspondents.of_person(person.id):
        forum = await uow.forums.get(way.forum_id)
        links = await uow.correspondents.links(way.forum_id, person.id)
        if forum is not None:
            found.append(Way(forum, way, sum(link.is_open(now) for link in links)))
    return found
