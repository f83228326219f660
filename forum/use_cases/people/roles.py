"""Who may do what. Decided by who spoke and the forum's rows, never by what a card says."""

from forum.errors import Gone, OnlyAChair, OnlyAChairUnnamed, OnlyAFacilitator, OnlyAMember
from forum.forums import Forum, Membership
from forum.openness import is_circle
from forum.people import Person
from forum.ports import UnitOfWork


async def _part(uow: UnitOfWork, forum: Forum, person: Person) -> Membership | None:
    """Raises Gone for somebody who must not even learn what the forum is called.

    That is anybody from another organisation and, if it is a listening circle, anybody outside its team.
    """
    if person.tenant_id != forum.tenant_id:
        raise Gone
    part = await uow.forums.membership(forum.id, person.id)
    if part is None and is_circle(forum) and not await uow.forums.in_roster(forum.team_id, person.id):
        raise Gone
    return part


async def require_part(uow: UnitOfWork, forum: Forum, person: Person) -> Membership:
    """Any part in the forum. Raises OnlyAMember, Gone."""
    part = await _part(uow, forum, person)
    if part is None:
        raise OnlyAMember(forum=forum.name)
    return part


async def require_chair(uow: UnitOfWork, forum: Forum, person: Person) -> Membership:
    """Raises Gone, or OnlyAChair, which names the chairs so that people know whom to ask.

    In a listening circle only the card in its channel names them, and the refusal says so.
    """
    part = await _part(uow, forum, person)
    if part is not None and part.is_chair:
        return part
    if is_circle(forum):
        raise OnlyAChairUnnamed(forum=forum.name)
    raise OnlyAChair(forum=forum.name, chairs=[chair.name for chair in await uow.forums.chairs(forum.id)])


async def require_facilitator(uow: UnitOfWork, forum: Forum, person: Person) -> Membership:
    """Raises OnlyAFacilitator, Gone."""
    part = await _part(uow, forum, person)
    if part is None or not part.is_facilitator:
        raise OnlyAFacilitator(forum=forum.name)
    return part


async def require_organiser(uow: UnitOfWork, forum: Forum, person: Person) -> Membership:
    """A chair or a facilitator. Raises OnlyAChair, Gone."""
    part = await _part(uow, forum, person)
    return part if part is not None and part.is_facilitator else await require_chair(uow, forum, person)


async def is_chair(uow: UnitOfWork, forum: Forum, person: Person) -> bool:
    """Whether somebody chairs the forum."""
    part = await uow.forums.membership(forum.id, person.id)
    return part is not None and part.is_chair


async def is_organiser(uow: UnitOfWork, forum: Forum, person: Person) -> bool:
    """Whether somebody is a chair or a facilitator of the forum."""
    part = await uow.forums.membership(forum.id, person.id)
    return part is not None and (part.is_chair or part.is_facilitator)


async def organisers(uow: UnitOfWork, forum: Forum) -> list[Person]:
    """The chairs and the facilitators, each once."""
    found = [*await uow.forums.chairs(forum.id), *await uow.forums.facilitators(forum.id)]
    return list({person.id: person for person in found}.values())


async def is_facilitator(uow: UnitOfWork, forum: Forum, person: Person) -> bool:
    """Whether somebody is a facilitator of the forum."""
    part = await uow.forums.membership(forum.id, person.id)
    return part is not None and part.is_facilitator
