"""Say how far an action has come, or change what was agreed."""

from datetime import date, datetime

from forum.action_days import is_overdue
from forum.actions import ENDED, Action, ActionChange, Progress
from forum.days import day_of
from forum.errors import Invalid
from forum.ids import ActionId
from forum.limits import ACTION_NOTE as NOTE_LIMIT
from forum.limits import within
from forum.people import Person
from forum.ports import UnitOfWork
from forum.typed_text import one_line
from forum.use_cases.actions.action_history import NotedChange, given_to, moved, note_change
from forum.use_cases.actions.action_jobs import WORDS_AWAITED, follow_change, tell_askers, tell_owners
from forum.use_cases.actions.commitments import Promise, changes_owner, checked_promise
from forum.use_cases.actions.update_rights import action_to_update
from forum.use_cases.people.roles import require_chair


async def set_progress(
    uow: UnitOfWork, by: Person, action_id: ActionId, progress: Progress, note: str, now: datetime
) -> Action:
    """A note belongs to the progress it was written for. If the action is done, or closed by a chair, the note says
    what became of it, and people who asked for its topic hear that. Saying the same again changes nothing.

    One that is done without a word waits a little for the words, before others hear. Raises Gone, NotYourAction,
    OnlyAChair (closing), Invalid (closing without a reason).
    """
    forum, action = await action_to_update(uow, by, action_id)
    if progress is Progress.CLOSED:
        await require_chair(uow, forum, by)
    note = within(one_line(note), NOTE_LIMIT)
    if progress is Progress.CLOSED and not (note or (action.progress is progress and action.outcome)):
        raise Invalid("action-closed-needs-words")
    if progress is action.progress and note in ("", action.note, action.outcome):
        return action
    _settle(action, progress, note)
    if progress is not Progress.OPEN:
        await note_change(uow, action, by.id, NotedChange(ActionChange(progress.value), note), now)
    told_at = now + WORDS_AWAITED if progress is Progress.DONE and not note else None
    if progress in ENDED:
        await tell_askers(uow, forum, by.id, action, told_at or now)
    await follow_change(uow, forum, action, now, shown_at=told_at)
    return action


def _settle(action: Action, progress: Progress, note: str) -> None:
    """Saying anything keeps the promise to report back."""
    action.progress, action.promised = progress, None
    action.note = "" if progress in ENDED else note
    action.outcome = note if progress in ENDED else ""


async def change_action(uow: UnitOfWork, by: Person, action_id: ActionId, promise: Promise, now: datetime) -> Action:
    """New words, owner, days or topic. The reminders move; a new owner is told. The same again changes nothing.

    Raises Gone, NotYourAction, Invalid.
    """
    forum, action = await action_to_update(uow, by, action_id)
    promise = await checked_promise(uow, forum, promise, now, before=action)
    former, changes = action.owner_id, _changes(action, promise)
    is_others = changes_owner(action, promise)
    if is_others and promise.due == action.due and is_overdue(action, day_of(forum, now)):
        raise Invalid("action-needs-new-day")
    if not changes:
        return action
    action.text, action.due, action.topic_id = promise.text, promise.due, promise.topic_id
    action.promised = promise.promised
    action.owner_id, action.owner_name = promise.owner_id, promise.owner_name
    for change in changes:
        await note_change(uow, action, by.id, change, now)
        if change.kind in (ActionChange.MOVED, ActionChange.HANDED_OVER):
            action.snoozed_until = None
    if former != action.owner_id:
        await tell_owners(uow, by.id, action, former)
    await follow_change(uow, forum, action, now)
    return action


def differs(action: Action, promise: Promise) -> bool:
    """Whether a checked promise differs from the action."""
    return bool(_changes(action, promise))


def _changes(action: Action, promise: Promise) -> list[NotedChange]:
    changes: list[NotedChange] = []
    if promise.text != action.text:
        changes.append(NotedChange(ActionChange.REWORDED, action.text))
    if promise.due != action.due:
        changes.append(moved(ActionChange.MOVED, action.due, promise.due))
    is_others = changes_owner(action, promise)
    if promise.promised != action.promised and (promise.promised or not is_others):
        changes.append(moved(ActionChange.PROMISED, action.promised, promise.promised))
    if promise.topic_id != action.topic_id:
        changes.append(NotedChange(ActionChange.TOPIC, action.topic_id or ""))
    if is_others:
        changes.append(NotedChange(ActionChange.HANDED_OVER, promise.owner_name, owner_id=promise.owner_id))
    return changes


async def hand_over(uow: UnitOfWork, by: Person, action_id: ActionId, to: Promise, now: datetime) -> Action:
    """Somebody else takes it on; the new owner and the old one are told. Of `to` only the owner counts and, if the
    agreed day has passed, a new day: nobody takes on something overdue from the start.

    If a former owner presses again, nothing changes. Raises Gone, NotYourAction, Invalid.
    """
    found = await _handed_over_by(uow, by, action_id, to)
    if found is not None:
        return found
    forum, action = await action_to_update(uow, by, action_id)
    due = _new_day(action, to, day_of(forum, now))
    kept = Promise(action.text, to.owner_id, to.owner_name, due)
    promise = await checked_promise(uow, forum, kept, now, before=action)
    former = action.owner_id
    if not changes_owner(action, promise):
        return action
    action.owner_id, action.owner_name = promise.owner_id, promise.owner_name
    # One owner's promise to report back, and their pause from reminders, do not pass to the other.
    action.promised = action.snoozed_until = None
    if due != action.due:
        await note_change(uow, action, by.id, moved(ActionChange.MOVED, action.due, due), now)
        action.due = due
    await note_change(uow, action, by.id, given_to(action, ActionChange.HANDED_OVER), now)
    await tell_owners(uow, by.id, action, former)
    await follow_change(uow, forum, action, now)
    return action


def _new_day(action: Action, to: Promise, today: date) -> date | None:
    if not is_overdue(action, today):
        return action.due
    if to.due is None or to.due < today:
        raise Invalid("action-needs-new-day")
    return to.due


async def is_handed_over_by(uow: UnitOfWork, by: Person, action_id: ActionId) -> bool:
    """Whether the last thing done with it was that they handed it over."""
    history = await uow.actions.history(action_id)
    return bool(history) and history[-1].by == by.id and history[-1].change is ActionChange.HANDED_OVER


async def _handed_over_by(uow: UnitOfWork, by: Person, action_id: ActionId, to: Promise) -> Action | None:
    action = await uow.actions.get(action_id)
    if action is None or to.owner_id is None or action.owner_id != to.owner_id:
        return None
    return action if await is_handed_over_by(uow, by, action_id) else None


async def keep_action(uow: UnitOfWork, by: Person, action_id: ActionId, now: datetime) -> Action:
    """A chair keeps one that was carried over again and again. Raises Gone, NotYourAction, OnlyAChair."""
    forum, action = await action_to_update(uow, by, action_id)
    await require_chair(uow, forum, by)
    history = await uow.actions.history(action.id)
    if not history or history[-1].change is not ActionChange.KEPT:
        await note_change(uow, action, by.id, NotedChange(ActionChange.KEPT), now)
    return action
