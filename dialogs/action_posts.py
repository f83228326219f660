"""What jobs say about actions: the standing list in the channel, and private words to owners and chairs."""

from datetime import date

from dialogs.cards.actions import actions_card, moved_on_card, overdue_card, owner_reminder_card, yours_card
from dialogs.posts import Posting
from forum.actions import Action, ActionId
from forum.keys import about
from forum.meetings import Meeting, MeetingId
from forum.ports import Message
from forum.use_cases.action_jobs import standing_card
from forum.use_cases.action_views import SeenAction, actions_view, seen_action
from forum.use_cases.due_actions import still_to_remind
from forum.use_cases.promises import today_in
from forum.use_cases.roles import is_chair


async def actions(post: Posting) -> Message | None:
    """The list after a meeting ("actions:<meeting>") or before there was one ("actions:open:<forum>").

    Nothing is posted where nothing was promised; an older list points to the newer one.
    """
    card = about("actions", *post.ids)
    stands = await post.uow.posts.get(card) is not None
    if await standing_card(post.uow, post.forum, post.now) not in (card, None):
        return moved_on_card(post.texts) if stands else None
    meeting = await _meeting(post, post.ids[0])
    view = await actions_view(post.uow, post.forum, post.now, None, meeting)
    return actions_card(post.texts, view) if stands or view.open or view.done else None


async def yours(post: Posting) -> Message | None:
    """To an owner who did not note the action: that it is theirs, while it is."""
    action = await _own(post)
    if action is None or not action.is_open:
        return None
    by = await post.uow.people.get(action.recorded_by)
    meeting = await _meeting(post, action.meeting_id) if action.meeting_id else None
    return yours_card(post.texts, post.forum, await _seen(post, action), by, meeting)


async def reminder(post: Posting) -> Message | None:
    """To the owner, unless it is done, theirs no more, or due on another day by now."""
    _, days, due = post.ids
    action = await _own(post)
    if action is None or action.due != date.fromisoformat(due):
        return None
    if not still_to_remind(post.forum, action, int(days), post.now):
        return None
    return owner_reminder_card(post.texts, await _seen(post, action), action)


async def overdue(post: Posting) -> Message | None:
    """To a chair: an owner whom I cannot write to has let the day pass."""
    action = await post.uow.actions.get(ActionId(post.ids[0]))
    if action is None or action.due != date.fromisoformat(post.ids[1]):
        return None
    if not still_to_remind(post.forum, action, -1, post.now) or not await is_chair(post.uow, post.forum, post.reader):
        return None
    return overdue_card(post.texts, post.forum, await _seen(post, action))


async def _own(post: Posting) -> Action | None:
    action = await post.uow.actions.get(ActionId(post.ids[0]))
    return action if action is not None and action.owner_id == post.reader.id else None


async def _seen(post: Posting, action: Action) -> SeenAction:
    return await seen_action(post.uow, post.forum, action, today_in(post.forum, post.now), post.reader)


async def _meeting(post: Posting, meeting_id: str) -> Meeting | None:
    return await post.uow.meetings.get(MeetingId(meeting_id))
