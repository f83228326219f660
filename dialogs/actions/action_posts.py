"""What jobs say about actions: the standing list in the channel, and private messages to owners and chairs."""

from datetime import date

from dialogs.actions.action_day_card import carried_list_card, day_card
from dialogs.actions.action_more_card import carried_card
from dialogs.actions.action_news_card import (
    HowGiven,
    askers_card,
    handed_over_card,
    overdue_card,
    stand_in_card,
    word_card,
    yours_card,
)
from dialogs.actions.actions_card import actions_card, moved_on_card, owner_reminder_card
from dialogs.kit.posts import Posting
from forum.actions import Action, ActionChange, ActionEvent
from forum.days import day_of
from forum.ids import ActionId, MeetingId
from forum.meetings import Meeting
from forum.message_kinds import InChannel
from forum.ports import Message
from forum.use_cases.actions.action_day import Heard, HeardOf, heard_on
from forum.use_cases.actions.action_history import last_given
from forum.use_cases.actions.action_jobs import standing_card, which_end
from forum.use_cases.actions.action_views import SeenAction, actions_view, seen_action
from forum.use_cases.actions.carry_actions import carried_too_often
from forum.use_cases.actions.update_rights import may_own, owner_has_left
from forum.use_cases.agenda.merge_topics import authors_concerned
from forum.use_cases.agenda.topic_views import came_of_it
from forum.use_cases.people.roles import is_chair


async def actions(post: Posting) -> Message | None:
    """The list after a meeting ("actions:<meeting>") or before there was one ("actions:open:<forum>").

    Nothing is posted if nothing was promised; an older list points to the newer one.
    """
    card = InChannel.ACTIONS.of(*post.ids)
    stands = await post.uow.posts.get(card) is not None
    if await standing_card(post.uow, post.forum, post.now) not in (card, None):
        return moved_on_card(post.texts) if stands else None
    meeting = await _meeting(post, post.ids[0])
    view = await actions_view(post.uow, post.forum, post.now, None, meeting)
    return actions_card(post.texts, view) if stands or view.open or view.done else None


async def yours(post: Posting) -> Message | None:
    """To an owner who did not take on the action themselves: that it is theirs, as long as it is."""
    action = await _open(post)
    if action is None or action.owner_id != post.reader.id or await owner_has_left(post.uow, post.forum, action):
        return None
    given = await last_given(post.uow, action)
    if given is None or given.by == post.reader.id:
        return None
    by = await post.uow.people.get(given.by)
    meeting = await _meeting(post, action.meeting_id) if action.meeting_id else None
    return yours_card(post.texts, post.forum, await _seen(post, action), by, _how(action, given), meeting)


def _how(action: Action, given: ActionEvent) -> HowGiven:
    if given.change is ActionChange.HANDED_OVER:
        return "handed"
    return "split" if action.split_from else "from"


async def of_day(post: Posting) -> Message | None:
    """To one person: what there is to say about the actions of one day ("action_day:<forum>:<day>"), in one message."""
    day = date.fromisoformat(post.ids[1])
    heard = await heard_on(post.uow, post.forum, post.reader, day, post.now)
    seen = [(one, await _seen(post, action)) for action, one in heard]
    if len(seen) > 1:
        return day_card(post.texts, post.forum, seen)
    return _alone(post, *seen[0]) if seen else None


def _alone(post: Posting, heard: HeardOf, seen: SeenAction) -> Message:
    if heard.why is Heard.OVERDUE:
        return overdue_card(post.texts, post.forum, heard, seen)
    if heard.why is Heard.WORD:
        return word_card(post.texts, post.forum, heard, seen)
    if heard.by_owner:
        return owner_reminder_card(post.texts, seen)
    return stand_in_card(post.texts, post.forum, heard, seen)


async def handed_over(post: Posting) -> Message | None:
    """To a former owner, unless it has come back, or they have left the forum."""
    action = await post.uow.actions.get(ActionId(post.ids[0]))
    if action is None or action.owner_id == post.reader.id:
        return None
    if not await may_own(post.uow, post.forum, post.reader.id):
        return None
    return handed_over_card(post.texts, post.forum, await _seen(post, action))


async def done(post: Posting) -> Message | None:
    """To people who signed or supported the topic it came from: what became of the action.

    "action_done:<action>:<number>": the line of its history that says so, as long as that is still the outcome.
    """
    action = await post.uow.actions.get(ActionId(post.ids[0]))
    topic = await post.uow.agenda.get(action.topic_id) if action and action.topic_id else None
    if action is None or topic is None or action.is_open:
        return None
    if post.ids[1] != str(which_end(await post.uow.actions.history(action.id))):
        return None
    supporters = {support.person_id for support in await post.uow.agenda.supports([topic.id])}
    if post.reader.id not in supporters | await authors_concerned(post.uow, topic):
        return None
    return askers_card(post.texts, came_of_it(action), topic.title)


async def carried(post: Posting) -> Message | None:
    """To a chair: what agenda after agenda has carried over, in one message ("carried:<meeting>")."""
    if not await is_chair(post.uow, post.forum, post.reader):
        return None
    found = await carried_too_often(post.uow, post.forum, MeetingId(post.ids[0]))
    seen = [(await _seen(post, action), times) for action, times in found]
    if len(seen) > 1:
        return carried_list_card(post.texts, post.forum, [one for one, _ in seen])
    return carried_card(post.texts, *seen[0]) if seen else None


async def _open(post: Posting) -> Action | None:
    action = await post.uow.actions.get(ActionId(post.ids[0]))
    return action if action is not None and action.is_open else None


async def _seen(post: Posting, action: Action) -> SeenAction:
    return await seen_action(post.uow, post.forum, action, day_of(post.forum, post.now), post.reader)


async def _meeting(post: Posting, meeting_id: str) -> Meeting | None:
    return await post.uow.meetings.get(MeetingId(meeting_id))
