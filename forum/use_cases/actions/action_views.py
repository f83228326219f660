"""Who may see what of the actions. A listening circle names no owner in the channel, not even later."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from forum.action_days import is_overdue, is_shown_overdue
from forum.actions import ENDED, Action, Progress
from forum.days import day_of
from forum.errors import OnlyAMember
from forum.forums import Forum
from forum.ids import ActionId
from forum.meetings import Meeting
from forum.openness import is_circle, may_name_owner
from forum.people import Person
from forum.ports import UnitOfWork
from forum.use_cases.actions.update_rights import may_own, may_update, may_update_theirs
from forum.use_cases.people.roles import is_chair, require_part


@dataclass(frozen=True)
class SeenAction:
    """One action as one reader may see it: `owner`, `note` and `outcome` are empty if the reader may not know them.

    `due` and `promised` are calendar days in the forum's zone. `overdue`: the reader is told that it is; the owner
    and the chairs are told some days before everybody else. `topic`: the title of the topic it came from, if one action
    is shown alone. `changeable`: the reader may move it on; `chairs`: they are a chair; `own`: they have taken it on.
    """

    id: ActionId
    text: str
    due: date | None
    promised: date | None
    progress: Progress
    owner: str
    note: str
    overdue: bool
    changeable: bool = False
    outcome: str = ""
    topic: str = ""
    link: str = ""
    chairs: bool = False
    own: bool = False

    @property
    def is_open(self) -> bool:
        """Neither done nor closed yet."""
        return self.progress not in ENDED


@dataclass(frozen=True)
class ActionsView:
    """The open actions, overdue ones first, and those of one meeting that are done.

    `own_only`: the reader has no part in the forum, and sees what is theirs. `told`: what is written about how one of
    the open ones goes may be read by everybody.
    """

    forum: Forum
    open: Sequence[SeenAction]
    done: Sequence[SeenAction] = ()
    meeting: Meeting | None = None
    own_only: bool = False
    told: bool = False


def may_name_owners(forum: Forum) -> bool:
    """Whether the channel may read who takes on new actions."""
    return not is_circle(forum)


async def require_list(uow: UnitOfWork, forum: Forum, reader: Person) -> None:
    """Any part in the forum, or being in its team with an action of their own. Raises OnlyAMember, Gone."""
    try:
        await require_part(uow, forum, reader)
    except OnlyAMember:
        theirs = any(action.forum_id == forum.id for action in await uow.actions.owned_by(reader.id))
        if not (theirs and await may_own(uow, forum, reader.id)):
            raise


async def forum_owned_in(uow: UnitOfWork, person: Person) -> Forum | None:
    """The forum for which somebody in its team has something to do, or last had; None if there is none."""
    owned = await uow.actions.owned_by(person.id)
    for action in sorted(owned, key=lambda each: not each.is_open):
        forum = await uow.forums.get(action.forum_id)
        if forum is not None and await may_own(uow, forum, person.id):
            return forum
    return None


async def actions_view(
    uow: UnitOfWork,
    forum: Forum,
    now: datetime,
    reader: Person | None,
    meeting: Meeting | None = None,
    *,
    as_chair: bool = True,
) -> ActionsView:
    """The forum's actions. `reader` None is the channel or a meeting's chat, where everybody reads along; somebody
    without a part in the forum reads their own. `meeting` adds those of its actions that are done. Not `as_chair`: a
    chair reads and may change what any member does.
    """
    today = day_of(forum, now)
    listed = await uow.actions.open_of(forum.id)
    own_only = reader is not None and await uow.forums.membership(forum.id, reader.id) is None
    if reader is not None and own_only:
        listed = [action for action in listed if action.owner_id == reader.id]
    seen = [await _seen(uow, forum, action, today, reader, as_chair=as_chair) for action in listed]
    noted = await uow.actions.of_meeting(forum.id, meeting.id) if meeting else ()
    return ActionsView(
        forum=forum,
        open=sorted(seen, key=_urgency),
        done=[
            await _seen(uow, forum, action, today, reader, as_chair=as_chair) for action in noted if not action.is_open
        ],
        meeting=meeting,
        own_only=own_only,
        told=any(may_name_owner(forum, action) for action in listed),
    )


def _urgency(seen: SeenAction) -> tuple[bool, bool, date]:
    return not seen.overdue, seen.progress is not Progress.BLOCKED, seen.due or date.max


def without_owners(view: ActionsView) -> ActionsView:
    """What is being done, for somebody who may not learn by whom: what was written about how it goes often says so."""
    shown = [[_ownerless(seen) for seen in part] for part in (view.open, view.done)]
    return replace(view, open=shown[0], done=shown[1])


def _ownerless(seen: SeenAction) -> SeenAction:
    return replace(seen, owner="", note="", outcome="", changeable=False, own=False, chairs=False)


async def seen_action(
    uow: UnitOfWork, forum: Forum, action: Action, today: date, reader: Person | None, *, as_chair: bool = True
) -> SeenAction:
    """One action as `reader` may see it, with the topic it came from."""
    topic = await uow.agenda.get(action.topic_id) if action.topic_id else None
    seen = await _seen(uow, forum, action, today, reader, as_chair=as_chair)
    return replace(seen, topic=topic.title) if topic else seen


async def may_read(uow: UnitOfWork, forum: Forum, action: Action, reader: Person | None) -> bool:
    """Whether `reader` may know who owns it and what others said about it. In a listening circle only its owner and the
    chairs may; the person who noted it may update it all the same.
    """
    if may_name_owner(forum, action):
        return True
    return reader is not None and (reader.id == action.owner_id or await is_chair(uow, forum, reader))


async def _seen(
    uow: UnitOfWork, forum: Forum, action: Action, today: date, reader: Person | None, *, as_chair: bool
) -> SeenAction:
    chairs = as_chair and reader is not None and await is_chair(uow, forum, reader)
    own = reader is not None and reader.id == action.owner_id
    concerned, may_change = own or chairs, may_update if as_chair else may_update_theirs
    named = concerned or may_name_owner(forum, action)
    return SeenAction(
        id=action.id,
        text=action.text,
        due=action.due,
        promised=action.promised,
        progress=action.progress,
        owner=action.owner_name if named else "",
        note=action.note if named else "",
        overdue=(is_overdue if concerned else is_shown_overdue)(action, today),
        changeable=reader is None or await may_change(uow, forum, reader, action),
        outcome=action.outcome if named else "",
        link=action.link,
        chairs=chairs,
        own=own,
    )
