"""Say how far an action has come, or change what was agreed."""

from datetime import datetime

from forum.actions import Action, ActionId, Progress
from forum.errors import Gone, NotYourAction
from forum.forums import Forum
from forum.people import Person
from forum.ports import UnitOfWork
from forum.use_cases.action_jobs import arrange_reminders, show_actions, tell_owner
from forum.use_cases.promises import Promise, checked_promise
from forum.use_cases.roles import is_chair

NOTE_LIMIT = 500


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


async def set_progress(
    uow: UnitOfWork, by: Person, action_id: ActionId, progress: Progress, note: str, now: datetime
) -> Action:
    """A note belongs to the progress it was written for: new progress without a note has none.

    Raises Gone, NotYourAction.
    """
    forum, action = await action_to_update(uow, by, action_id)
    note = " ".join(note.split())[:NOTE_LIMIT]
    if note or progress is not action.progress:
        action.note = note
    action.progress = progress
    await _follow(uow, forum, action, now)
    return action


async def change_action(uow: UnitOfWork, by: Person, action_id: ActionId, promise: Promise, now: datetime) -> Action:
    """New words, owner or day. The reminders move; a new owner is told. Raises Gone, NotYourAction, Invalid."""
    forum, action = await action_to_update(uow, by, action_id)
    promise = await checked_promise(uow, forum, promise, now, agreed=action.due)
    is_new_owner = promise.owner_id != action.owner_id
    action.text, action.due = promise.text, promise.due
    action.owner_id, action.owner_name = promise.owner_id, promise.owner_name
    if is_new_owner:
        await tell_owner(uow, by.id, action)
    await _follow(uow, forum, action, now)
    return action


async def _follow(uow: UnitOfWork, forum: Forum, action: Action, now: datetime) -> None:
    action.updated_at = now
    await arrange_reminders(uow, forum, action, now)
    await show_actions(uow, forum, now)
