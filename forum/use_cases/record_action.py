"""Record who does what by when."""

from datetime import datetime, timedelta

from forum.actions import Action, ActionId
from forum.forums import Forum
from forum.keys import key_from
from forum.links import message_link
from forum.meetings import MeetingId, MeetingState
from forum.people import Person
from forum.ports import UnitOfWork
from forum.use_cases.action_jobs import arrange_reminders, show_actions, tell_owner
from forum.use_cases.promises import Promise, checked_promise
from forum.use_cases.roles import require_part

# An action noted later than this after a meeting is no longer that meeting's.
MEETING_IS_FRESH = timedelta(days=60)


async def record_action(uow: UnitOfWork, by: Person, forum: Forum, promise: Promise, key: str, now: datetime) -> Action:
    """The same `key` makes one action. An owner other than `by` is told once. Raises OnlyAMember, Invalid."""
    await require_part(uow, forum, by)
    action_id = ActionId(key_from("action", forum.id, key))
    found = await uow.actions.get(action_id)
    if found is not None:
        return found
    promise = await checked_promise(uow, forum, promise, now)
    action = Action(
        id=action_id,
        forum_id=forum.id,
        text=promise.text,
        owner_name=promise.owner_name,
        owner_id=promise.owner_id,
        due=promise.due,
        recorded_by=by.id,
        recorded_at=now,
        meeting_id=await _meeting_of(uow, forum, now),
        link=message_link(promise.link),
    )
    await uow.actions.add(action)
    await tell_owner(uow, by.id, action)
    await arrange_reminders(uow, forum, action, now)
    await show_actions(uow, forum, now)
    return action


async def _meeting_of(uow: UnitOfWork, forum: Forum, now: datetime) -> MeetingId | None:
    """The meeting that is running, or was last held."""
    last = await uow.meetings.last_of(forum.id, now)
    if last is None or last.state is MeetingState.SCHEDULING or now - last.ends_at > MEETING_IS_FRESH:
        return None
    return last.id
