"""A facilitator lets another one read what was noted before they took the role. Nobody can take that for themselves."""

from datetime import datetime

from forum.audit import Deed
from forum.errors import Gone, OnlyAFacilitator
from forum.forums import Forum
from forum.ids import PersonId
from forum.people import Person
from forum.ports import UnitOfWork
from forum.roles import Entrusted
from forum.use_cases.lifecycle.change_roles import record, tell_of_roles
from forum.use_cases.people.note_deed import noted
from forum.use_cases.people.note_readers import gained, may_hand_over, since
from forum.use_cases.people.roles import is_facilitator


async def hand_over_notes(
    uow: UnitOfWork, by: Person, forum: Forum, to_id: PersonId, how: str, now: datetime
) -> tuple[Person, int]:
    """From now on `to_id` may read what `by` may; returns who that is, and how many notes they see more.

    What only a legal hold keeps is not counted: nobody sees it.

    Raises OnlyAFacilitator if `by` has not been one lately, and Gone if the other is not a facilitator now, or came to
    the role in another way than the card said (`how`, see `note_readers.Successor`): that is another question.
    """
    if by.tenant_id != forum.tenant_id:
        raise Gone
    if not await may_hand_over(uow, forum, by.id, now):
        raise OnlyAFacilitator(forum=forum.name)
    to = await uow.people.get(to_id)
    if to is None or to.id == by.id or not await is_facilitator(uow, forum, to):
        raise Gone
    if how != since(await uow.roles.of_forum(forum.id), to.id):
        raise Gone
    added = await gained(uow, forum, by.id, to.id, now)
    if added:
        await uow.contacts.hand_over(forum.id, by.id, to.id)
        [change] = await record(uow, forum, by, [(to.id, Entrusted.NOTES, True)], now)
        await noted(uow, forum, by.id, Deed.NOTES_HANDED_OVER, now, about=to.id)
        facilitators = {person.id for person in await uow.forums.facilitators(forum.id)}
        await tell_of_roles(uow, forum, change.batch, facilitators - {by.id})
    return to, added
