"""What else can be done with one action: hand it over, split it, put its reminders off, keep it; and its history.

All of it is for one reader alone: owners choose from a list of people, and a history says who said what.
"""

from dataclasses import replace

from dialogs.actions.action_buttons_card import (
    FindNewOwner,
    HandOver,
    KeepAction,
    OpenAction,
    OpenCarried,
    OpenHandOver,
    OpenMore,
    OpenOfDay,
    OpenSplit,
    SnoozeAction,
    SplitAction,
)
from dialogs.actions.action_list import choose_first
from dialogs.actions.action_more_card import carried_card, hand_over_form, more_card, split_form
from dialogs.actions.action_news_card import handed_over_card
from dialogs.actions.action_values import WhichDay, day_from, owner_from
from dialogs.actions.actions_card import one_action_card
from dialogs.actions.owner_offered import is_offered
from dialogs.kit.buttons import new_key
from dialogs.kit.context import Context, say, toast
from dialogs.kit.parts import note
from dialogs.kit.reply import Reply
from dialogs.kit.telling_apart import known_to
from forum.action_days import FRESH_START, is_overdue
from forum.actions import Action
from forum.days import day_of
from forum.errors import Gone, Invalid
from forum.forums import Forum
from forum.ids import ActionId
from forum.use_cases.actions.action_history import action_story
from forum.use_cases.actions.action_views import SeenAction, seen_action
from forum.use_cases.actions.carry_actions import times_carried
from forum.use_cases.actions.commitments import Promise, owners_to_choose
from forum.use_cases.actions.snooze_action import snooze_action
from forum.use_cases.actions.split_action import Halves, split_action
from forum.use_cases.actions.update_action import hand_over, keep_action
from forum.use_cases.actions.update_rights import action_to_update, may_update


async def open_more(context: Context, pressed: OpenMore) -> Reply:
    """The second card."""
    if not pressed.action:
        return await choose_first(context, pressed)
    return await _more(context, ActionId(pressed.action))


async def open_one(context: Context, pressed: OpenAction) -> Reply:
    """Back to its own card."""
    forum, action = await action_to_update(context.uow, context.person, ActionId(pressed.action))
    return await _one(context, forum, action, context.texts("action-one-title"))


async def open_of_day(context: Context, pressed: OpenOfDay) -> Reply:
    """One of several that a message was about."""
    forum, action = await action_to_update(context.uow, context.person, ActionId(pressed.action))
    return await _one(context, forum, action, context.texts("action-one-title"), context.texts("action-day-others"))


async def open_carried(context: Context, pressed: OpenCarried) -> Reply:
    """One of several that were carried over again and again. For chairs, in private."""
    forum, action = await action_to_update(context.uow, context.person, ActionId(pressed.action))
    if not context.is_for_one:
        return say(note(context.texts("action-more-in-private")))
    times = await times_carried(context.uow, action)
    return say(carried_card(context.texts, await _seen(context, forum, action), times, listed=True))


async def snooze(context: Context, pressed: SnoozeAction) -> Reply:
    """Read back with the day on which the next reminder comes."""
    action_id = ActionId(pressed.action)
    try:
        action = await snooze_action(context.uow, context.person, action_id, pressed.snooze, context.now)
    except Invalid as invalid:
        return toast(context.texts.problem(invalid))
    forum = await context.forum_of(action.forum_id)
    day = context.texts.day(action.snoozed_until) if action.snoozed_until else ""
    return await _one(context, forum, action, context.texts("action-snoozed", day=day))


async def open_hand_over(context: Context, pressed: OpenHandOver) -> Reply:
    """The form."""
    forum, _ = await action_to_update(context.uow, context.person, ActionId(pressed.action))
    proposed = day_of(forum, context.now) + FRESH_START
    return await _hand_over_form(context, HandOver(action=pressed.action, due=proposed.isoformat()))


async def save_hand_over(context: Context, pressed: HandOver) -> Reply:
    """The new owner and the old one are told."""
    action_id = ActionId(pressed.action)
    try:
        action = await hand_over(
            context.uow, context.person, action_id, await _handed_to(context, pressed), context.now
        )
    except Invalid as invalid:
        return await _hand_over_form(context, pressed, invalid)
    forum = await context.forum_of(action.forum_id)
    if not await may_update(context.uow, forum, context.person, action):
        return say(handed_over_card(context.texts, forum, await _seen(context, forum, action)))
    return await _one(context, forum, action, context.texts("action-updated-title"))


async def _handed_to(context: Context, pressed: HandOver) -> Promise:
    """Whom, and by when if a new day was asked for. Raises Invalid."""
    to = owner_from(pressed.owner, pressed.other)
    action = await context.uow.actions.get(ActionId(pressed.action))
    if action is None:
        raise Gone
    forum = await context.forum_of(action.forum_id)
    if to.owner_id and not await is_offered(context, forum, to.owner_id, action):
        raise Invalid("action-needs-owner")
    try:
        return replace(to, due=await day_from(context, forum, "due", pressed.due))
    except WhichDay as unclear:
        first, *_, second = map(context.texts.day, unclear.days)
        raise Invalid("action-which-day", first=first, second=second) from unclear


async def _hand_over_form(context: Context, values: HandOver, wrong: Invalid | None = None) -> Reply:
    forum, action = await action_to_update(context.uow, context.person, ActionId(values.action))
    if not context.is_for_one:
        return say(note(context.texts("action-more-in-private")))
    seen = await _seen(context, forum, action)
    people = await owners_to_choose(context.uow, forum, context.person)
    if seen.owner:  # a missing name would tell it to somebody who may not know whose it is
        people = [person for person in people if person.id != action.owner_id]
    late = is_overdue(action, day_of(forum, context.now))
    known = await known_to(context, forum, people)
    return say(hand_over_form(context.texts, seen, people, values, wrong, late=late, known=known))


async def find_new_owner(context: Context, pressed: FindNewOwner) -> Reply:
    """The form again, with the people found."""
    return await _hand_over_form(context, pressed)


async def open_split(context: Context, pressed: OpenSplit) -> Reply:
    """The form, with all of it in the first part."""
    forum, action = await action_to_update(context.uow, context.person, ActionId(pressed.action))
    values = SplitAction(action=action.id, once=new_key(), whole=action.text, stays=action.text)
    return say(split_form(context.texts, await _seen(context, forum, action), values))


async def split(context: Context, pressed: SplitAction) -> Reply:
    """Two actions that refer to each other."""
    forum, action = await action_to_update(context.uow, context.person, ActionId(pressed.action))
    halves = Halves(pressed.stays, pressed.goes, pressed.whole)
    try:
        _, part = await split_action(context.uow, context.person, action.id, halves, pressed.once, context.now)
    except Invalid as invalid:
        return say(split_form(context.texts, await _seen(context, forum, action), pressed, invalid))
    return await _one(context, forum, part, context.texts("action-split-done"))


async def keep(context: Context, pressed: KeepAction) -> Reply:
    """A chair keeps it."""
    action = await keep_action(context.uow, context.person, ActionId(pressed.action), context.now)
    forum = await context.forum_of(action.forum_id)
    return await _one(context, forum, action, context.texts("action-kept"))


async def _more(context: Context, action_id: ActionId) -> Reply:
    forum, action = await action_to_update(context.uow, context.person, action_id)
    if not context.is_for_one:
        return say(note(context.texts("action-more-in-private")))
    until_due = action.due is not None and action.due > day_of(forum, context.now)
    story = await action_story(context.uow, context.person, forum, action)
    seen = await _seen(context, forum, action)
    return say(more_card(context.texts, seen, story, until_due=until_due))


async def _one(context: Context, forum: Forum, action: Action, title: str, *besides: str) -> Reply:
    return say(one_action_card(context.texts, await _seen(context, forum, action), title, *besides))


async def _seen(context: Context, forum: Forum, action: Action) -> SeenAction:
    reader = context.person if context.is_for_one else None
    return await seen_action(context.uow, forum, action, day_of(forum, context.now), reader)
