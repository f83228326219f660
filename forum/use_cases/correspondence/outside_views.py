"""How each member without Teams is reached, and whether it works: for the chairs alone."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from forum.correspondents import Correspondent
from forum.errors import Gone
from forum.forums import Forum
from forum.ids import PersonId
from forum.people import Person
from forum.ports import UnitOfWork
from forum.safe_links import LinkKind
from forum.use_cases.people.roles import require_chair


@dataclass(frozen=True)
class Outside:
    """A member, and how they are reached. `links`: how many personal links of theirs open."""

    person: Person
    way: Correspondent
    links: int = 0


async def outside_members(uow: UnitOfWork, by: Person, forum: Forum) -> Sequence[Outside]:
    """By name; somebody who has come to Teams since is among them for as long as there is an address or a number.

    Raises OnlyAChair, Gone.
    """
    await require_chair(uow, forum, by)
    ways = {one.person_id: one for one in await uow.correspondents.of_forum(forum.id)}
    return [Outside(one, ways[one.id]) for one in await uow.forums.members(forum.id) if one.id in ways]


async def outside_member(uow: UnitOfWork, by: Person, forum: Forum, person_id: PersonId, now: datetime) -> Outside:
    """One of them. Raises OnlyAChair, Gone."""
    await require_chair(uow, forum, by)
    part = await uow.forums.membership(forum.id, person_id)
    person, way = await uow.people.get(person_id), await uow.correspondents.held(forum.id, person_id)
    if person is None or way is None or part is None or not part.is_member:
        raise Gone
    links = await uow.correspondents.links(forum.id, person_id)
    return Outside(person, way, sum(one.is_open(now) and one.kind is not LinkKind.STOP for one in links))
