"""Record who does what by when."""

from dataclasses import replace
from datetime import datetime

from forum.actions import Action, ActionChange
from forum.forums import Forum
from forum.ids import ActionId
from forum.keys import key_from
from forum.links import message_link
from forum.meetings import Meeting
from forum.people import Person
from forum.ports import UnitOfWork
from forum.use_cases.actions.action_history import given_to, moved, note_change
from forum.use_cases.actions.action_jobs import arrange_reminders, show_actions, tell_owner
from forum.use_cases.actions.commitments import Promise, checked_promise, meeting_of_actions
from forum.use_cases.people.roles import require_part


async def record_action(
    uow: UnitOfWork,
    by: Person,
    forum: Forum,
    promise: Promise,
    key: str,
    now: datetime,
    here: Meeting | None = None,
) -> Action:
    """The same `key` makes one action. `here` is the meeting in whose chat it is noted. An owner other than `by` is
    told once. Raises OnlyAMember, Invalid, Gone.
    """
    await require_part(uow, forum, by)
    action_id = ActionId(key_from("action", forum.id, key))
    found = await uow.actions.get(action_id)
    if found is not None:
        return found
    promise = await checked_promise(uow, forum, promise, now)
    meeting = await meeting_of_actions(uow, forum, now, here)
    action = _new(action_id, by, forum, promise, now)
    action.meeting_id = meeting.id if meeting else None
    await uow.actions.add(action)
    await note_change(uow, action, by.id, replace(given_to(action, ActionChange.NOTED), day=action.due), now)
    if action.promised:
        await note_change(uow, action, by.id, moved(ActionChange.PROMISED, None, action.promised), now)
    await tell_owner(uow, by.id, action)
    await arrange_reminders(uow, forum, action, now)
    await show_actions(uow, forum, now)
    return action


def _new(action_id: ActionId, by: Person, forum: Forum, promise: Promise, now: datetime) -> Action:
    return Action(
        id=action_id,
        forum_id=forum.id,
        text=promise.text,
        owner_name=promise.owner_name,
        owner_id=promise.owner_id,
        due=promise.due,
        recorded_by=by.id,
        recorded_at=now,
        link=message_link(promise.link),
        promised=promise.promised,
        topic_id=promise.topic_id,
    )
