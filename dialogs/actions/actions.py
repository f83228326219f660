"""Noting actions, listing them, and saying how far they have come."""

from collections.abc import Sequence
from datetime import date

from dialogs.actions.action_buttons_card import EditAction
from dialogs.actions.action_forms_card import (
    CheckAction,
    FindOwner,
    OpenActionForm,
    ReviseAction,
    SaveAction,
    confirm_action_card,
    saved_action_card,
)
from dialogs.actions.action_list import choose_first
from dialogs.actions.action_naming import action_form_reply, as_far_as_told, as_read, naming_of
from dialogs.actions.action_values import WhichDay, as_agreed, next_meeting_day, promise_from, renewed, topic_discussed
from dialogs.actions.action_words import Said, Understood, understand
from dialogs.actions.owner_names import Mentioned
from dialogs.actions.owner_offered import named_in_message
from dialogs.actions.which_day_card import which_day, which_day_card
from dialogs.kit.buttons import new_key
from dialogs.kit.context import Context, say
from dialogs.kit.people_shown import labels_of, names_of, some_of
from dialogs.kit.reply import Reply
from forum.actions import Action
from forum.days import day_of
from forum.errors import Invalid
from forum.forums import Forum
from forum.ids import ActionId, SuggestionId
from forum.people import Person
from forum.use_cases.actions.action_views import may_read
from forum.use_cases.actions.commitments import checked_promise, owners_to_choose, promise_of, topics_to_choose
from forum.use_cases.actions.record_action import record_action
from forum.use_cases.actions.update_action import change_action, differs
from forum.use_cases.actions.update_rights import action_to_update, owner_has_left

MOST_LIKELY = 10
"""How many people the question "who is meant?" names; the list below it has all of them."""
CHANGED = Invalid("action-changed-meanwhile")


async def action(context: Context, rest: str) -> Reply:
    """ "action @Sam list of placements by 12 December": what was understood, before it is saved. Alone: the form."""
    forum = await context.forum()
    people = await owners_to_choose(context.uow, forum, context.person)
    if not rest:
        return await action_form_reply(context, forum, await _empty(context, forum, context.turn.key))
    said = await _said(context, forum, people, rest)
    found = await understand(said)
    values = _values(found, await _empty(context, forum, context.turn.key))
    values = named_in_message(context, values, said.mentioned)
    wrong = _wrong(context, found, day_of(forum, context.now))
    if wrong:
        return await action_form_reply(context, forum, values, *wrong)
    if len(found.days) > 1:
        return say(which_day_card(context.texts, values, "due", found.days, day_of(forum, context.now)))
    return await _check(context, forum, values, None)


async def _said(context: Context, forum: Forum, people: Sequence[Person], rest: str) -> Said:
    mentioned = [Mentioned(speaker.name, await context.uow.people.find(speaker)) for speaker in context.turn.mentions]
    today = day_of(forum, context.now)
    return Said(rest, people, mentioned, context.person, today, await next_meeting_day(context, forum))


async def _empty(context: Context, forum: Forum, key: str) -> CheckAction:
    """Nothing is known yet but the item being discussed."""
    return CheckAction(forum=forum.id, once=key, topic=await topic_discussed(context, forum))


def _values(found: Understood, empty: CheckAction) -> CheckAction:
    named = found.named
    said = {
        "text": named.text,
        "owner": named.candidates[0].id if len(named.candidates) == 1 else "",
        "other": "" if named.is_bot else named.unknown,
        "due": found.due.isoformat() if found.due else "",
    }
    return empty.model_copy(update=said)


def _wrong(context: Context, found: Understood, today: date) -> list[Invalid]:
    """Everything that needs correcting."""
    wrong = [] if found.named.text else [Invalid("action-needs-text")]
    wrong += [*_wrong_owner(context, found), *_unread_day(found)]
    if wrong and len(found.days) > 1:
        wrong.append(which_day(context.texts, found.days, today))
    return wrong


def _wrong_owner(context: Context, found: Understood) -> list[Invalid]:
    named = found.named
    if named.is_bot:
        return [Invalid("action-not-the-bot")]
    if named.unknown:
        return [Invalid("action-unknown-owner", name=named.unknown)]
    if named.likely:
        return [
            Invalid(
                "action-perhaps-owner", name=named.perhaps, names=names_of(context.texts, named.likely, MOST_LIKELY)
            )
        ]
    if len(named.candidates) > 1:
        labels = labels_of(context.texts, named.candidates)
        return [Invalid("action-which-owner", names=some_of(context.texts, list(labels.values()), MOST_LIKELY))]
    return [] if named.candidates else [Invalid("action-needs-owner")]


def _unread_day(found: Understood) -> list[Invalid]:
    if found.wants_next_meeting:
        return [Invalid("action-no-next-meeting")]
    return [Invalid("action-unread-day", words=found.unread)] if found.unread else []


async def open_form(context: Context, pressed: OpenActionForm) -> Reply:
    """The empty form, for the person who pressed."""
    forum = await context.forum_of(pressed.forum)
    return await action_form_reply(context, forum, await _empty(context, forum, new_key()))


async def edit(context: Context, pressed: EditAction) -> Reply:
    """The form with what was agreed."""
    if not pressed.action:
        return await choose_first(context, pressed)
    forum, found = await action_to_update(context.uow, context.person, ActionId(pressed.action))
    values = await as_agreed(context, forum, found, new_key())
    if not await owner_has_left(context.uow, forum, found):
        return await action_form_reply(context, forum, values)
    named = await may_read(context.uow, forum, found, context.person)
    left = Invalid("action-owner-left-name", name=found.owner_name) if named else Invalid("action-owner-left")
    return await action_form_reply(context, forum, values, left)


async def check(context: Context, pressed: CheckAction) -> Reply:
    """From the form to what was understood, or back to the form with what needs correcting."""
    forum, before = await _about(context, pressed)
    newer = await _newer(context, forum, pressed, before)
    if newer is not None:
        return await action_form_reply(context, forum, newer, CHANGED, kept=before)
    return await _check(context, forum, pressed, before)


async def revise(context: Context, pressed: ReviseAction | FindOwner) -> Reply:
    """Back to the form, or the form again with the people found."""
    forum, _ = await _about(context, pressed)
    return await action_form_reply(context, forum, pressed)


async def save(context: Context, pressed: SaveAction) -> Reply:
    """Keeps it once, however often it is pressed."""
    forum, before = await _about(context, pressed)
    try:
        if before is not None:
            return await _change(context, forum, pressed, before)
        promise = await promise_from(context, forum, pressed, None)
        here = await context.meeting_of_chat()
        saved = await record_action(context.uow, context.person, forum, promise, pressed.once, context.now, here)
    except Invalid as invalid:
        return await action_form_reply(context, forum, pressed, invalid)
    except WhichDay as unclear:
        return say(which_day_card(context.texts, pressed, unclear.field, unclear.days, unclear.today))
    naming = await naming_of(context, forum, pressed, None)
    kept = await as_far_as_told(context, forum, saved, promise)
    return say(saved_action_card(context.texts, saved.id, as_read(kept, naming), naming))


async def _change(context: Context, forum: Forum, pressed: SaveAction, before: Action) -> Reply:
    """What others agreed since the form was drawn is not undone unseen. Pressing again changes nothing."""
    newer = await _newer(context, forum, pressed, before)
    values = newer or pressed
    promise = await promise_from(context, forum, values, before)
    promise = await checked_promise(context.uow, forum, promise, context.now, before)
    if newer is not None and differs(before, promise):
        return await action_form_reply(context, forum, newer, CHANGED, kept=before)
    naming = await naming_of(context, forum, values, before)
    changed = await change_action(context.uow, context.person, before.id, promise, context.now)
    kept = as_read(promise_of(changed), naming)
    return say(saved_action_card(context.texts, changed.id, kept, naming, changed=True))


async def _newer(context: Context, forum: Forum, values: CheckAction, before: Action | None) -> CheckAction | None:
    return renewed(values, await as_agreed(context, forum, before, values.once)) if before else None


async def _about(context: Context, values: CheckAction) -> tuple[Forum, Action | None]:
    """The forum, and the action being changed, for somebody who may do that: before anything that they sent is read.

    An owner may be only in the team. Raises Gone, NotYourAction, OnlyAMember.
    """
    if values.action:
        return await action_to_update(context.uow, context.person, ActionId(values.action))
    forum = await context.forum_of(values.forum)
    return forum, None


async def _check(context: Context, forum: Forum, values: CheckAction, before: Action | None) -> Reply:
    try:
        promise = await promise_from(context, forum, values, before)
        promise = await checked_promise(context.uow, forum, promise, context.now, before)
    except Invalid as invalid:
        return await action_form_reply(context, forum, values, invalid)
    except WhichDay as unclear:
        return say(which_day_card(context.texts, values, unclear.field, unclear.days, unclear.today))
    naming = await naming_of(context, forum, values, before)
    topics = await _topics(context, forum, values)
    return say(confirm_action_card(context.texts, values, as_read(promise, naming), naming, topics))


async def _topics(context: Context, forum: Forum, values: CheckAction) -> list[tuple[str, str]]:
    """What it may have come from: id and title."""
    offered = await topics_to_choose(context.uow, forum, context.now, await context.meeting_of_chat())
    topics = {topic.id: topic.title for topic in offered}
    chosen = await context.uow.agenda.get(SuggestionId(values.topic)) if values.topic else None
    if chosen is not None and chosen.forum_id == forum.id:
        topics.setdefault(chosen.id, chosen.title)
    return list(topics.items())
