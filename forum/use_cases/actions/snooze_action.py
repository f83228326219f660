"""Put off the reminders of an action."""

from datetime import date, datetime
from enum import StrEnum

from forum.action_days import SNOOZE
from forum.actions import Action, ActionChange
from forum.days import day_of
from forum.errors import Invalid
from forum.ids import ActionId
from forum.people import Person
from forum.ports import UnitOfWork
from forum.use_cases.actions.action_history import NotedChange, note_change
from forum.use_cases.actions.action_jobs import follow_change
from forum.use_cases.actions.update_rights import action_to_update


class Snooze(StrEnum):
    """For how long."""

    A_WEEK = "a_week"
    UNTIL_DUE = "until_due"


def snoozed_day(action: Action, snooze: Snooze, today: date) -> date | None:
    """The day on which the next reminder comes; None if there is nothing to put off."""
    if action.due is None or not action.is_open:
        return None
    if snooze is Snooze.A_WEEK:
        return today + SNOOZE
    return action.due if action.due > today else None


async def snooze_action(uow: UnitOfWork, by: Person, action_id: ActionId, snooze: Snooze, now: datetime) -> Action:
    """No reminder before that day, then one on it. Raises Gone, NotYourAction, Invalid (nothing to put off)."""
    forum, action = await action_to_update(uow, by, action_id)
    until = snoozed_day(action, snooze, day_of(forum, now))
    if until is None:
        raise Invalid("action-nothing-to-put-off")
    if until != action.snoozed_until:
        action.snoozed_until = until
        await note_change(uow, action, by.id, NotedChange(ActionChange.SNOOZED, day=until), now)
        await follow_change(uow, forum, action, now)
    return action
