"""One action becomes two that refer to each other."""

from dataclasses import dataclass
from datetime import datetime

from forum.actions import Action, ActionChange
from forum.errors import Invalid
from forum.ids import ActionId
from forum.keys import key_from
from forum.openness import is_circle, was_confided
from forum.people import Person
from forum.ports import UnitOfWork
from forum.use_cases.actions.action_history import NotedChange, note_change
from forum.use_cases.actions.action_jobs import arrange_reminders, follow_change, tell_owner
from forum.use_cases.actions.commitments import checked_text
from forum.use_cases.actions.update_rights import action_to_update


@dataclass(frozen=True)
class Halves:
    """What stays in the action, and what goes into the new one. `whole` is what was divided."""

    stays: str
    goes: str
    whole: str


async def split_action(
    uow: UnitOfWork, by: Person, action_id: ActionId, halves: Halves, key: str, now: datetime
) -> tuple[Action, Action]:
    """The first continues; the second begins with its owner, who is told, its day, meeting and topic. The same `key`
    makes one.

    Raises Gone, NotYourAction, Invalid (a part without words, already done, or reworded meanwhile).
    """
    forum, action = await action_to_update(uow, by, action_id)
    part_id = ActionId(key_from("part", action.id, key))
    found = await uow.actions.get(part_id)
    if found is not None:
        return action, found
    stays, goes = _checked(action, halves)
    # What was promised in a circle that has been opened up since stays confidential, in both halves.
    confided = not is_circle(forum) and was_confided(forum, action.recorded_at)
    part = _part_of(action, part_id, goes, by, action.recorded_at if confided else now)
    await uow.actions.add(part)
    if stays != action.text:
        await note_change(uow, action, by.id, NotedChange(ActionChange.REWORDED, action.text), now)
    action.text = stays
    await note_change(uow, action, by.id, NotedChange(ActionChange.SPLIT, goes), now)
    # No name: somebody may split an action without knowing whose it is.
    await note_change(uow, part, by.id, NotedChange(ActionChange.NOTED, day=part.due, owner_id=part.owner_id), now)
    await tell_owner(uow, by.id, part)
    await arrange_reminders(uow, forum, part, now)
    await follow_change(uow, forum, action, now)
    return action, part


def _checked(action: Action, halves: Halves) -> tuple[str, str]:
    """What stays and what goes, tidied."""
    stays, goes = checked_text(halves.stays), checked_text(halves.goes)
    if not action.is_open:
        raise Invalid("action-split-ended")
    if action.text != halves.whole:
        raise Invalid("action-split-changed", text=action.text)
    return stays, goes


def _part_of(action: Action, part_id: ActionId, text: str, by: Person, at: datetime) -> Action:
    return Action(
        id=part_id,
        forum_id=action.forum_id,
        text=text,
        owner_name=action.owner_name,
        owner_id=action.owner_id,
        due=action.due,
        recorded_by=by.id,
        recorded_at=at,
        meeting_id=action.meeting_id,
        link=action.link,
        topic_id=action.topic_id,
        split_from=action.id,
        snoozed_until=action.snoozed_until,
    )
