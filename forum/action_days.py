"""On which days people are reminded of an action, and when it counts as overdue. Calendar days in the forum's zone."""

from datetime import date, timedelta

from forum.actions import Action

BEFORE = (7, 0)
"""Days before the due day on which the owner is reminded."""
AFTER = (7, 14, 21)
"""Days after it: weekly, at most three times."""
CHAIRS_FIRST = 3
"""Days that the chairs have, once told, before the channel reads that an action is overdue."""
SNOOZE = timedelta(weeks=1)
FRESH_START = timedelta(weeks=2)
"""Proposed to somebody who takes on an action whose day has passed."""


def reminder_days(action: Action) -> list[date]:
    """The days on which the owner is reminded, in order; none if the action is done or has no day.

    A reminder that was put off comes on the day it was put off to, and none comes before that.
    """
    due, snoozed = action.due, action.snoozed_until
    if due is None or not action.is_open:
        return []
    days = [*(due - timedelta(days=days) for days in BEFORE), *(due + timedelta(days=days) for days in AFTER)]
    return days if snoozed is None else [snoozed, *(day for day in days if day > snoozed)]


def reminder_of(action: Action, today: date) -> date | None:
    """The latest reminder day up to `today`: late reminders come as one, never two at once."""
    return next((day for day in reversed(reminder_days(action)) if day <= today), None)


def is_overdue(action: Action, today: date) -> bool:
    """Still open after its day."""
    return action.is_open and action.due is not None and action.due < today


def chairs_told_on(action: Action) -> date | None:
    """The day on which the chairs hear that it is overdue: the day after it was due, unless reminders are put off."""
    if action.due is None or not action.is_open:
        return None
    after = action.due + timedelta(days=1)
    return max(after, action.snoozed_until) if action.snoozed_until else after


def shown_overdue_from(action: Action) -> date | None:
    """The day from which everybody reads that it is overdue."""
    told = chairs_told_on(action)
    return told + timedelta(days=CHAIRS_FIRST) if told else None


def is_shown_overdue(action: Action, today: date) -> bool:
    """Overdue, and the chairs have known it for some days."""
    shown = shown_overdue_from(action)
    return is_overdue(action, today) and shown is not None and shown <= today
