"""Who may change an action."""

from forum.actions import Action, ActionId
from forum.errors import Gone, NotYourAction
from forum.forums import Forum
from forum.people import Person
from forum.ports import UnitOfWork
from forum.use_cases.roles import is_chair


async def may_update(uow: UnitOfWork, forum: Forum, by: Person, action: Action) -> bool:
    """The owner, whoever noted it down, and any chair."""
    return by.id in (action.owner_id, action.recorded_by) or await is_chair(uow, forum, by)


async def action_to_update(uow: UnitOfWork, by: Person, action_id: ActionId) -> tuple[Forum, Action]:
    """The action and its forum, for somebody who may change it. Raises Gone, NotYourAction."""
    action = await uow.actions.get(action_id)
    forum = await uow.forums.get(action.forum_id) if action else None
    if action is None or forum is None or forum.tenant_id != by.tenant_id:
        raise Gone
    if not await may_update(uow, forum, by, action):
        raise NotYourAction
    return forum, action
