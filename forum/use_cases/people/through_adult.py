"""Through whom things go to a member under 18: to them nothing is written in private (decision 42)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from forum.correspondents import Correspondent
from forum.days import daytime
from forum.forums import Forum
from forum.ids import ForumId, PersonId
from forum.message_kinds import ASKED_FOR, ByMail, InPrivate
from forum.people import Person
from forum.ports import UnitOfWork
from forum.use_cases.people.tell_chairs import tell_chairs
from forum.young_members import YoungMember

FOR_THEM_ALONE = ASKED_FOR | {ByMail.FIRST_CONTACT, InPrivate.IS_IT_YOU}
"""A question about their own mailbox, their own links, and whether they are somebody else: nobody can answer for them,
and nobody is asked.
"""


@dataclass(frozen=True)
class Through:
    """The adult, and how they are written to outside Teams; `by_mail` None: in Teams."""

    adult: Person
    by_mail: Correspondent | None = None


async def through_whom(uow: UnitOfWork, forum: Forum, person_id: PersonId) -> Through | None:
    """None if this forum's chairs have named nobody, or whoever they named is no longer there or cannot be reached."""
    young = await uow.young_members.get(forum.id, person_id)
    adult = await uow.people.get(young.adult_id) if young and young.adult_id else None
    return await way_to(uow, forum, adult, person_id) if adult else None


async def way_to(uow: UnitOfWork, forum: Forum, adult: Person, person_id: PersonId) -> Through | None:
    """How somebody is reached as the adult for another; None if they may not, or cannot, be it here.

    Only in Teams or by email: a text message has no room for what has to be said.
    """
    if adult.id == person_id or adult.is_under_18 or not await belongs(uow, forum, adult):
        return None
    if adult.is_in_teams:
        return Through(adult)
    way = await uow.correspondents.get(forum.id, adult.id)
    if way is None or way.is_by_text or not way.takes_messages or not uow.ways.can_write_to(way):
        return None
    return Through(adult, way)


async def belongs(uow: UnitOfWork, forum: Forum, person: Person) -> bool:
    """Whether somebody has a part in the forum, or is in its team."""
    part = await uow.forums.membership(forum.id, person.id)
    return part is not None or await uow.forums.in_roster(forum.team_id, person.id)


async def young_of(uow: UnitOfWork, forum: Forum, adult: Person) -> Sequence[Person]:
    """The members for whom somebody is the adult here, by name. Nobody under 18 is anybody's adult."""
    theirs = [one.person_id for one in await uow.young_members.of_adult(adult.id) if one.forum_id == forum.id]
    if not theirs or adult.is_under_18 or not await belongs(uow, forum, adult):
        return []
    members = {person.id for person in await uow.forums.members(forum.id)}
    return [person for person in await uow.people.many(theirs) if person.id in members]


async def is_adult_for(uow: UnitOfWork, forum_id: ForumId, adult_id: PersonId, person_id: PersonId) -> bool:
    """Whether a chair has named the one for the other."""
    young = await uow.young_members.get(forum_id, person_id)
    return young is not None and young.adult_id == adult_id


async def tell_no_adult(uow: UnitOfWork, forum: Forum, person_id: PersonId, now: datetime) -> None:
    """The chairs hear by day, once for each adult they have named, that nothing can go to somebody under 18."""
    young = await uow.young_members.get(forum.id, person_id)
    await tell_chairs(uow, forum.id, no_adult(person_id, young), daytime(now, forum.time_zone), unless_waiting=True)


async def adults_followed(uow: UnitOfWork, forum: Forum, now: datetime) -> None:
    """Who belongs to the forum has changed: the chairs hear at once of each adult who is lost by it."""
    for young in await uow.young_members.of_forum(forum.id):
        await _tell_if_lost(uow, forum, young, now)


async def adult_followed(uow: UnitOfWork, marks: Sequence[YoungMember], now: datetime) -> None:
    """The same, of one adult who may no longer be reached, or was erased; `marks` are those that named them."""
    for young in marks:
        if (forum := await uow.forums.get(young.forum_id)) is not None:
            await _tell_if_lost(uow, forum, young, now)


async def _tell_if_lost(uow: UnitOfWork, forum: Forum, young: YoungMember, now: datetime) -> None:
    if await through_whom(uow, forum, young.person_id) is None:
        await tell_no_adult(uow, forum, young.person_id, now)


def no_adult(person_id: PersonId, young: YoungMember | None) -> str:
    """What the message to the chairs is about: another adult, or the same one named again, is another matter."""
    return InPrivate.NO_ADULT.of(person_id, named_at(young))


def named_at(young: YoungMember | None) -> str:
    """The second at which the adult was named; "0" if nobody was."""
    return str(int(young.at.timestamp())) if young else "0"
