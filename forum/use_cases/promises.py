"""What somebody promises to do: the words, the owner and the day, checked before they are kept."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from zoneinfo import ZoneInfo

from forum.errors import Invalid
from forum.forums import Forum, Openness
from forum.people import Person, PersonId
from forum.ports import UnitOfWork
from forum.use_cases.roles import is_organiser

TEXT_LIMIT = 500
NAME_LIMIT = 100


@dataclass(frozen=True)
class Promise:
    """Who does what by when.

    `owner_id` is None for an owner outside the forum, then `owner_name` says who. `due` is a calendar day in the
    forum's zone; None when no day was agreed. `link` leads to the message that it was made from; "" for none.
    """

    text: str
    owner_id: PersonId | None = None
    owner_name: str = ""
    due: date | None = None
    link: str = ""


def today_in(forum: Forum, now: datetime) -> date:
    """The calendar day in the forum's zone."""
    return now.astimezone(ZoneInfo(forum.time_zone)).date()


async def owners_to_choose(uow: UnitOfWork, forum: Forum, by: Person) -> Sequence[Person]:
    """Everybody with a part in the forum, by name. Who else comes to a listening circle is for its organisers to know:
    to others it offers themselves, the chairs and the facilitators.
    """
    parts = await uow.forums.memberships(forum.id)
    if forum.openness is Openness.LISTENING_CIRCLE and not await is_organiser(uow, forum, by):
        parts = [part for part in parts if part.is_chair or part.is_facilitator or part.person_id == by.id]
    return await uow.people.many(part.person_id for part in parts)


async def checked_promise(
    uow: UnitOfWork, forum: Forum, promise: Promise, now: datetime, agreed: date | None = None
) -> Promise:
    """Tidied, with the owner's own name. Raises Invalid.

    `agreed` is the day that held before: keeping an overdue day as it is, is fine.
    """
    text, name = " ".join(promise.text.split()), " ".join(promise.owner_name.split())
    if not text:
        raise Invalid("action-needs-text")
    if len(text) > TEXT_LIMIT:
        raise Invalid("action-too-long", limit=TEXT_LIMIT)
    if promise.owner_id is not None:
        name = (await _owner(uow, forum, promise.owner_id)).name
    if not name:
        raise Invalid("action-needs-owner")
    if promise.due is not None and promise.due != agreed and promise.due < today_in(forum, now):
        raise Invalid("action-in-the-past")
    return replace(promise, text=text, owner_name=name[:NAME_LIMIT])


async def _owner(uow: UnitOfWork, forum: Forum, owner_id: PersonId) -> Person:
    """Somebody of the forum or of its team. A card cannot make anybody else an owner."""
    owner = await uow.people.get(owner_id)
    if owner is None or owner.tenant_id != forum.tenant_id:
        raise Invalid("action-needs-owner")
    if await uow.forums.membership(forum.id, owner.id) is None:
        roster = await uow.forums.roster(forum.team_id)
        if all(person.id != owner.id for person in roster):
            raise Invalid("action-needs-owner")
    return owner
