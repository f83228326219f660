"""What may be seen of the actions, by whom. A listening circle names no owner in the channel."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from forum.actions import Action, Progress
from forum.forums import Forum, Openness
from forum.meetings import Meeting
from forum.people import Person
from forum.ports import UnitOfWork
from forum.use_cases.promises import today_in
from forum.use_cases.roles import is_chair
from forum.use_cases.update_action import may_update


@dataclass(frozen=True)
class SeenAction:
    """One action as one reader may see it: `owner` and `note` are empty when the reader may not know them."""

    action: Action
    owner: str
    note: str
    overdue: bool
    changeable: bool = False


@dataclass(frozen=True)
class ActionsView:
    """The open actions, overdue ones first, and those of one meeting that are done."""

    forum: Forum
    open: Sequence[SeenAction]
    done: Sequence[SeenAction] = ()
    meeting: Meeting | None = None


def may_name_owners(forum: Forum) -> bool:
    """Whether the channel may read who does what."""
    return forum.openness is Openness.OPEN_FORUM


def is_overdue(action: Action, today: date) -> bool:
    """Still open after its day."""
    return action.is_open and action.due is not None and action.due < today


async def actions_view(
    uow: UnitOfWork, forum: Forum, now: datetime, reader: Person | None, meeting: Meeting | None = None
) -> ActionsView:
    """The forum's actions. `reader` None is the channel or a meeting's chat, where everybody reads along.

    `meeting` adds those of its actions that are done.
    """
    today = today_in(forum, now)
    actions = sorted(await uow.actions.open_of(forum.id), key=lambda action: _urgency(action, today))
    noted = await uow.actions.of_meeting(meeting.id) if meeting else ()
    return ActionsView(
        forum=forum,
        open=[await seen_action(uow, forum, action, today, reader) for action in actions],
        done=[await seen_action(uow, forum, action, today, reader) for action in noted if not action.is_open],
        meeting=meeting,
    )


def _urgency(action: Action, today: date) -> tuple[bool, bool, date]:
    return not is_overdue(action, today), action.progress is not Progress.BLOCKED, action.due or date.max


async def seen_action(uow: UnitOfWork, forum: Forum, action: Action, today: date, reader: Person | None) -> SeenAction:
    """One action as `reader` may see it."""
    named = may_name_owners(forum) or await _may_know(uow, forum, action, reader)
    return SeenAction(
        action=action,
        owner=action.owner_name if named else "",
        note=action.note if named else "",
        overdue=is_overdue(action, today),
        changeable=reader is None or await may_update(uow, forum, reader, action),
    )


async def _may_know(uow: UnitOfWork, forum: Forum, action: Action, reader: Person | None) -> bool:
    return reader is not None and (reader.id == action.owner_id or await is_chair(uow, forum, reader))
