"""What jobs say about actions: the standing list in the channel, and private words to owners and chairs."""

from dialogs.cards.action_more import carried_card
from dialogs.cards.action_news import askers_card, handed_over_card, stand_in_card, word_card
from dialogs.cards.actions import actions_card, moved_on_card, overdue_card, owner_reminder_card, yours_card
from dialogs.posts import Posting
from forum.action_days import reminder_of
from forum.actions import Action, ActionId
from forum.keys import about
from forum.meetings import Meeting, MeetingId
from forum.ports import Message
from forum.use_cases.action_jobs import standing_card
from forum.use_cases.action_views import SeenAction, actions_view, seen_action
from forum.use_cases.carry_actions import times_carried
from forum.use_cases.due_actions import can_be_told, is_told_overdue, is_word_due, people_to_remind
from forum.use_cases.merge_topics import authors_concerned
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
    action = await _open(post)
    if action is None or action.owner_id != post.reader.id:
        return None
    by = await post.uow.people.get(action.recorded_by)
    meeting = await _meeting(post, action.meeting_id) if action.meeting_id else None
    return yours_card(post.texts, post.forum, await _seen(post, action), by, meeting)


async def reminder(post: Posting) -> Message | None:
    """To the owner, or whoever is asked in the owner's place; unless it is done, or its day is another one by now."""
    action = await _open(post)
    if action is None or not await _is_reminded(post, action):
        return None
    if str(reminder_of(action, today_in(post.forum, post.now))) != post.ids[1]:
        return None
    seen = await _seen(post, action)
    if action.owner_id == post.reader.id:
        return owner_reminder_card(post.texts, seen, action)
    return stand_in_card(post.texts, post.forum, seen)


async def word(post: Posting) -> Message | None:
    """To the same: what was to be said by today, unless it has been."""
    action = await _open(post)
    if action is None or str(action.promised) != post.ids[1] or not await _is_reminded(post, action):
        return None
    if not is_word_due(post.forum, action, post.now):
        return None
    is_owner = action.owner_id == post.reader.id
    return word_card(post.texts, post.forum, await _seen(post, action), is_owner=is_owner)


async def overdue(post: Posting) -> Message | None:
    """To a chair: an owner has let the day pass."""
    action = await _open(post)
    if action is None or str(action.due) != post.ids[1] or not is_told_overdue(post.forum, action, post.now):
        return None
    if not await is_chair(post.uow, post.forum, post.reader):
        return None
    owner = await post.uow.people.get(action.owner_id) if action.owner_id else None
    seen = await _seen(post, action)
    return overdue_card(post.texts, post.forum, seen, can_be_told=can_be_told(owner))


async def handed_over(post: Posting) -> Message | None:
    """To a former owner, unless it has come back."""
    action = await post.uow.actions.get(ActionId(post.ids[0]))
    if action is None or action.owner_id == post.reader.id:
        return None
    return handed_over_card(post.texts, post.forum, await _seen(post, action))


async def done(post: Posting) -> Message | None:
    """To whoever signed the topic it came from, or would like that discussed: what became of the action."""
    action = await post.uow.actions.get(ActionId(post.ids[0]))
    topic = await post.uow.agenda.get(action.topic_id) if action and action.topic_id else None
    if action is None or topic is None or action.is_open:
        return None
    supporters = {support.person_id for support in await post.uow.agenda.supports([topic.id])}
    if post.reader.id not in supporters | await authors_concerned(post.uow, topic):
        return None
    return askers_card(post.texts, action, topic.title)


async def carried(post: Posting) -> Message | None:
    """To a chair: an action that agenda after agenda has carried over."""
    action = await _open(post)
    if action is None or not await is_chair(post.uow, post.forum, post.reader):
        return None
    return carried_card(post.texts, await _seen(post, action), await times_carried(post.uow, action))


async def _open(post: Posting) -> Action | None:
    action = await post.uow.actions.get(ActionId(post.ids[0]))
    return action if action is not None and action.is_open else None


async def _is_reminded(post: Posting, action: Action) -> bool:
    asked = await people_to_remind(post.uow, post.forum, action)
    return any(person.id == post.reader.id for person in asked)


async def _seen(post: Posting, action: Action) -> SeenAction:
    return await seen_action(post.uow, post.forum, action, today_in(post.forum, post.now), post.reader)


async def _meeting(post: Posting, meeting_id: str) -> Meeting | None:
    return await post.uow.meetings.get(MeetingId(meeting_id))
