"""Take back that an action is done, after a press too many."""

from datetime import date, datetime

from forum.actions import Action, ActionChange, Progress
from forum.ids import ActionId
from forum.people import Person
from forum.ports import UnitOfWork
from forum.use_cases.actions.action_history import NotedChange, note_change
from forum.use_cases.actions.action_jobs import follow_change
from forum.use_cases.actions.update_rights import action_to_update

_ON_THE_WAY = (ActionChange.IN_PROGRESS, ActionChange.BLOCKED)


async def reopen_action(
    uow: UnitOfWork, by: Person, action_id: ActionId, promised: date | None, now: datetime
) -> Action:
    """It goes on as it stood before it was done; `promised` is the day (in the forum's zone) by which its owner was to
    report back. One that is not done stays as it is.

    Raises Gone, NotYourAction.
    """
    forum, action = await action_to_update(uow, by, action_id)
    if action.progress is not Progress.DONE:
        return action
    said = [event for event in await uow.actions.history(action.id) if event.change in _ON_THE_WAY]
    action.progress = Progress(said[-1].change.value) if said else Progress.OPEN
    action.note = said[-1].words if said else ""
    action.outcome, action.promised = "", promised
    await note_change(uow, action, by.id, NotedChange(ActionChange.REOPENED), now)
    await follow_change(uow, forum, action, now)
    return action
