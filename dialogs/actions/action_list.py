"""The list of actions, and saying how far one has come."""

from dialogs.actions.action_buttons_card import FromList, UpdateAction, UpdateFromList
from dialogs.actions.actions_card import actions_card, one_action_card
from dialogs.kit.context import Context, say
from dialogs.kit.reply import Reply
from dialogs.kit.rights import forum_of_list
from forum.actions import Progress
from forum.days import day_of
from forum.errors import Invalid
from forum.forums import Forum
from forum.ids import ActionId
from forum.ports import Message
from forum.use_cases.actions.action_views import actions_view, seen_action
from forum.use_cases.actions.update_action import set_progress
from forum.use_cases.actions.update_rights import action_to_update


async def show(context: Context, _rest: str) -> Reply:
    """The open actions; in private as the reader may see them."""
    return say(await _list(context, await forum_of_list(context)))


async def update_chosen(context: Context, pressed: UpdateFromList) -> Reply:
    """From the list: which one, and how far it has come."""
    forum = await context.forum_of(pressed.forum)
    missing = [] if pressed.action else [Invalid("actions-choose-first")]
    missing += [] if pressed.progress in list(Progress) else [Invalid("actions-progress-first")]
    if missing:
        return say(await _list(context, forum, *missing, values=pressed))
    progress = Progress(pressed.progress)
    try:
        changed = await set_progress(
            context.uow, context.person, ActionId(pressed.action), progress, pressed.note, context.now
        )
    except Invalid as invalid:
        return say(await _list(context, forum, invalid, values=pressed))
    saved = context.texts("actions-updated", text=changed.text, progress=context.texts(f"progress-{progress}"))
    return say(await _list(context, forum, saved=saved))


async def choose_first(context: Context, pressed: FromList) -> Reply:
    """Back to the list, from which nothing was chosen."""
    forum = await context.forum_of(pressed.forum)
    return say(await _list(context, forum, Invalid("actions-choose-first"), values=pressed))


async def update(context: Context, pressed: UpdateAction) -> Reply:
    """From the action's own card; if something needs correcting, it comes back with what was typed."""
    forum, action = await action_to_update(context.uow, context.person, ActionId(pressed.action))
    wrong = None
    try:
        await set_progress(context.uow, context.person, action.id, pressed.progress, pressed.note, context.now)
    except Invalid as invalid:
        wrong = invalid
    reader = context.person if context.is_private else None
    seen = await seen_action(context.uow, forum, action, day_of(forum, context.now), reader)
    title = context.texts("action-one-title" if wrong else "action-updated-title")
    typed = pressed.note if wrong and context.is_for_one else ""  # as in the list: others would read along
    return say(one_action_card(context.texts, seen, title, wrong=wrong, typed=typed))


async def _list(
    context: Context, forum: Forum, *wrong: Invalid, saved: str = "", values: FromList | None = None
) -> Message:
    reader = context.person if context.is_private else None
    if values is not None and not context.is_for_one:
        # Others would read what is meant for the owner and the chairs alone.
        values = values.model_copy(update={"note": ""})
    view = await actions_view(context.uow, forum, context.now, reader)
    return actions_card(context.texts, view, saved=saved, wrong=wrong, values=values)
