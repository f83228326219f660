"""The list of actions, and saying how far one is."""

from dialogs.actions.action_buttons_card import FromList, UpdateAction, UpdateFromList
from dialogs.actions.actions_card import actions_card, one_action_card
from dialogs.kit.reply import Reply
from dialogs.kit.rights import forum_of_list
from dialogs.kit.talk import Talk, say
from forum.actions import Progress
from forum.days import day_of
from forum.errors import Invalid
from forum.forums import Forum
from forum.ids import ActionId
from forum.ports import Message
from forum.use_cases.actions.action_views import actions_view, seen_action
from forum.use_cases.actions.update_action import set_progress
from forum.use_cases.actions.update_rights import action_to_update


async def show(talk: Talk, _rest: str) -> Reply:
    """The open actions; in private as the reader may see them."""
    return say(await _list(talk, await forum_of_list(talk)))


async def update_chosen(talk: Talk, pressed: UpdateFromList) -> Reply:
    """From the list: which one, and how far it is."""
    forum = await talk.forum_of(pressed.forum)
    missing = [] if pressed.action else [Invalid("actions-choose-first")]
    missing += [] if pressed.progress in list(Progress) else [Invalid("actions-progress-first")]
    if missing:
        return say(await _list(talk, forum, *missing, values=pressed))
    progress = Progress(pressed.progress)
    try:
        changed = await set_progress(talk.uow, talk.person, ActionId(pressed.action), progress, pressed.note, talk.now)
    except Invalid as invalid:
        return say(await _list(talk, forum, invalid, values=pressed))
    saved = talk.texts("actions-updated", text=changed.text, progress=talk.texts(f"progress-{progress}"))
    return say(await _list(talk, forum, saved=saved))


async def choose_first(talk: Talk, pressed: FromList) -> Reply:
    """Back to the list, from which nothing was chosen."""
    forum = await talk.forum_of(pressed.forum)
    return say(await _list(talk, forum, Invalid("actions-choose-first"), values=pressed))


async def update(talk: Talk, pressed: UpdateAction) -> Reply:
    """From the action's own card; what needs mending comes back with what was typed."""
    forum, action = await action_to_update(talk.uow, talk.person, ActionId(pressed.action))
    wrong = None
    try:
        await set_progress(talk.uow, talk.person, action.id, pressed.progress, pressed.note, talk.now)
    except Invalid as invalid:
        wrong = invalid
    reader = talk.person if talk.is_private else None
    seen = await seen_action(talk.uow, forum, action, day_of(forum, talk.now), reader)
    title = talk.texts("action-one-title" if wrong else "action-updated-title")
    typed = pressed.note if wrong and talk.is_for_one else ""  # as in the list: others would read along
    return say(one_action_card(talk.texts, seen, title, wrong=wrong, typed=typed))


async def _list(talk: Talk, forum: Forum, *wrong: Invalid, saved: str = "", values: FromList | None = None) -> Message:
    reader = talk.person if talk.is_private else None
    if values is not None and not talk.is_for_one:
        values = values.model_copy(update={"note": ""})  # others read along what was meant for the owner and the chairs
    view = await actions_view(talk.uow, forum, talk.now, reader)
    return actions_card(talk.texts, view, saved=saved, wrong=wrong, values=values)
