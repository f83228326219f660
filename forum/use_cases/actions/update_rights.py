"""Who may change an action, and who may own one."""

from forum.actions import Action
from forum.errors import Gone, NotYourAction
from forum.forums import Forum
from forum.ids import ActionId, PersonId
from forum.people import Person
from forum.ports import UnitOfWork
from forum.use_cases.people.roles import require_part


async def may_own(uow: UnitOfWork, forum: Forum, person_id: PersonId) -> bool:
    """Whether somebody has a part in the forum, or is in its team: anybody else has left, and owns nothing."""
    if await uow.forums.membership(forum.id, person_id) is not None:
        return True
    return await uow.forums.in_roster(forum.team_id, person_id)


async def owner_has_left(uow: UnitOfWork, forum: Forum, action: Action) -> bool:
    """Whether its owner was once in the forum and is no longer. An outside body never leaves."""
    return action.owner_id is not None and not await may_own(uow, forum, action.owner_id)


async def may_update(uow: UnitOfWork, forum: Forum, by: Person, action: Action) -> bool:
    """Any chair, the person who noted it, and the owner, for as long as they belong to the forum."""
    part = await uow.forums.membership(forum.id, by.id)
    return (part is not None and part.is_chair) or await may_update_theirs(uow, forum, by, action)


async def may_update_theirs(uow: UnitOfWork, forum: Forum, by: Person, action: Action) -> bool:
    """The person who noted it, and the owner: whether or not they are a chair."""
    if by.id not in (action.recorded_by, action.owner_id):
        return False
    is_part = await uow.forums.membership(forum.id, by.id) is not None
    return is_part or (by.id == action.owner_id and await may_own(uow, forum, by.id))


async def action_to_update(uow: UnitOfWork, by: Person, action_id: ActionId) -> tuple[Forum, Action]:
    """The action and its forum, for somebody who may change it.

    Raises Gone, NotYourAction, OnlyAMember (they have no part in the forum, even if the action was once theirs).
    """
    action = await uow.actions.get(action_id)
    forum = await uow.forums.get(action.forum_id) if action else None
    if action is None or forum is None or forum.tenant_id != by.tenant_id:
        raise Gone
    if not await may_update(uow, forum, by, action):
        await require_part(uow, forum, by)
        raise NotYourAction
    return forum, action


async def action_of_theirs(uow: UnitOfWork, by: Person, action_id: ActionId) -> tuple[Forum, Action]:
    """As `action_to_update`, but a chair's right does not count: for places where nobody acts as a chair."""
    forum, action = await action_to_update(uow, by, action_id)
    if not await may_update_theirs(uow, forum, by, action):
        raise NotYourAction
    return forum, action
