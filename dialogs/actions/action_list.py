"""The list of actions, and saying how far one has come."""

from dialogs.actions.action_buttons_card import FromList, UpdateAction, UpdateFromList
from dialogs.actions.action_done_card import DoneAction, OpenActions, SayWhatWasDone, UndoDone, action_done_card
from dialogs.actions.actions_card import actions_card, one_action_card
from dialogs.kit.context import Context, say
from dialogs.kit.fields import day
from dialogs.kit.reply import Reply
from dialogs.kit.rights import forum_of_list
from forum.actions import Action, Progress
from forum.days import day_of
from forum.errors import Invalid
from forum.forums import Forum
from forum.ids import ActionId
from forum.openness import may_name_owner
from forum.ports import Message
from forum.use_cases.actions.action_views import SeenAction, actions_view, seen_action
from forum.use_cases.actions.reopen_action import reopen_action
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
    if pressed.progress is Progress.DONE and action.is_open and not pressed.note.strip():
        return await done(context, DoneAction(action=pressed.action))
    wrong = None
    try:
        await set_progress(context.uow, context.person, action.id, pressed.progress, pressed.note, context.now)
    except Invalid as invalid:
        wrong = invalid
    seen = await _seen(context, forum, action)
    title = context.texts("action-one-title" if wrong else "action-updated-title")
    typed = pressed.note if wrong and context.is_for_one else ""  # as in the list: others would read along
    return say(one_action_card(context.texts, seen, title, wrong=wrong, typed=typed))


async def done(context: Context, pressed: DoneAction) -> Reply:
    """Saved at once; then one line is asked for, and there is a way back."""
    forum, action = await action_to_update(context.uow, context.person, ActionId(pressed.action))
    promised = action.promised.isoformat() if action.promised else ""
    await set_progress(context.uow, context.person, action.id, Progress.DONE, "", context.now)
    seen, told = await _seen(context, forum, action), may_name_owner(forum, action)
    return say(action_done_card(context.texts, forum.id, seen, promised, told=told))


async def say_what_was_done(context: Context, pressed: SayWhatWasDone) -> Reply:
    """The line is kept, if there is one; then the list."""
    forum, action = await action_to_update(context.uow, context.person, ActionId(pressed.action))
    await set_progress(context.uow, context.person, action.id, Progress.DONE, pressed.note, context.now)
    done_now = context.texts(f"progress-{Progress.DONE}")
    saved = context.texts("actions-updated", text=action.text, progress=done_now)
    return say(await _list(context, forum, saved=saved))


async def undo(context: Context, pressed: UndoDone) -> Reply:
    """As it stood before."""
    forum, action = await action_to_update(context.uow, context.person, ActionId(pressed.action))
    await reopen_action(context.uow, context.person, action.id, day(pressed.promised), context.now)
    return say(await _list(context, forum, saved=context.texts("action-undone", text=action.text)))


async def open_list(context: Context, pressed: OpenActions) -> Reply:
    """The list again."""
    return say(await _list(context, await context.forum_of(pressed.forum)))


async def _seen(context: Context, forum: Forum, action: Action) -> SeenAction:
    reader = context.person if context.is_private else None
    return await seen_action(context.uow, forum, action, day_of(forum, context.now), reader)


async def _list(
    context: Context, forum: Forum, *wrong: Invalid, saved: str = "", values: FromList | None = None
) -> Message:
    reader = context.person if context.is_private else None
    if values is not None and not context.is_for_one:
        # Others would read what is meant for the owner and the chairs alone.
        values = values.model_copy(update={"note": ""})
    view = await actions_view(context.uow, forum, context.now, reader)
    return actions_card(context.texts, view, saved=saved, wrong=wrong, values=values)
