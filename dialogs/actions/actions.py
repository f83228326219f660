"""Noting actions, listing them, and saying how far they are."""

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
from dialogs.actions.action_naming import action_form_reply, naming_of
from dialogs.actions.action_values import WhichDay, as_agreed, next_meeting_day, promise_from, renewed, topic_discussed
from dialogs.actions.action_words import Said, Understood, understand
from dialogs.actions.owner_names import Mentioned
from dialogs.actions.which_day_card import which_day, which_day_card
from dialogs.kit.buttons import new_key
from dialogs.kit.people_shown import labels_of, names_of, some_of
from dialogs.kit.reply import Reply
from dialogs.kit.talk import Talk, say
from forum.actions import Action
from forum.days import day_of
from forum.errors import Invalid
from forum.forums import Forum
from forum.ids import ActionId, SuggestionId
from forum.people import Person
from forum.use_cases.actions.action_views import may_read
from forum.use_cases.actions.commitments import checked_promise, owners_to_choose, topics_to_choose
from forum.use_cases.actions.record_action import record_action
from forum.use_cases.actions.update_action import change_action, differs
from forum.use_cases.actions.update_rights import action_to_update, owner_has_left

MOST_LIKELY = 10
"""People named in the question who is meant; the list below it has all of them."""
CHANGED = Invalid("action-changed-meanwhile")


async def action(talk: Talk, rest: str) -> Reply:
    """ "action @Sam list of placements by 12 December": what was understood, before it is saved. Alone: the form."""
    forum = await talk.forum()
    people = await owners_to_choose(talk.uow, forum, talk.person)
    if not rest:
        return await action_form_reply(talk, forum, await _empty(talk, forum, talk.turn.key))
    found = await understand(await _said(talk, forum, people, rest))
    values = _values(found, await _empty(talk, forum, talk.turn.key))
    wrong = _wrong(talk, found, day_of(forum, talk.now))
    if wrong:
        return await action_form_reply(talk, forum, values, *wrong)
    if len(found.days) > 1:
        return say(which_day_card(talk.texts, values, "due", found.days, day_of(forum, talk.now)))
    return await _check(talk, forum, values, None)


async def _said(talk: Talk, forum: Forum, people: Sequence[Person], rest: str) -> Said:
    mentioned = [Mentioned(speaker.name, await talk.uow.people.find(speaker)) for speaker in talk.turn.mentions]
    today = day_of(forum, talk.now)
    return Said(rest, people, mentioned, talk.person, today, await next_meeting_day(talk, forum))


async def _empty(talk: Talk, forum: Forum, key: str) -> CheckAction:
    """Nothing is said yet but what is being discussed."""
    return CheckAction(forum=forum.id, once=key, topic=await topic_discussed(talk, forum))


def _values(found: Understood, empty: CheckAction) -> CheckAction:
    named = found.named
    said = {
        "text": named.text,
        "owner": named.candidates[0].id if len(named.candidates) == 1 else "",
        "other": "" if named.is_bot else named.unknown,
        "due": found.due.isoformat() if found.due else "",
    }
    return empty.model_copy(update=said)


def _wrong(talk: Talk, found: Understood, today: date) -> list[Invalid]:
    """Everything that needs mending."""
    wrong = [] if found.named.text else [Invalid("action-needs-text")]
    wrong += [*_wrong_owner(talk, found), *_unread_day(found)]
    if wrong and len(found.days) > 1:
        wrong.append(which_day(talk.texts, found.days, today))
    return wrong


def _wrong_owner(talk: Talk, found: Understood) -> list[Invalid]:
    named = found.named
    if named.is_bot:
        return [Invalid("action-not-the-bot")]
    if named.unknown:
        return [Invalid("action-unknown-owner", name=named.unknown)]
    if named.likely:
        return [
            Invalid("action-perhaps-owner", name=named.perhaps, names=names_of(talk.texts, named.likely, MOST_LIKELY))
        ]
    if len(named.candidates) > 1:
        labels = labels_of(talk.texts, named.candidates)
        return [Invalid("action-which-owner", names=some_of(talk.texts, list(labels.values()), MOST_LIKELY))]
    return [] if named.candidates else [Invalid("action-needs-owner")]


def _unread_day(found: Understood) -> list[Invalid]:
    if found.wants_next_meeting:
        return [Invalid("action-no-next-meeting")]
    return [Invalid("action-unread-day", words=found.unread)] if found.unread else []


async def open_form(talk: Talk, pressed: OpenActionForm) -> Reply:
    """The empty form, for the person who pressed."""
    forum = await talk.forum_of(pressed.forum)
    return await action_form_reply(talk, forum, await _empty(talk, forum, new_key()))


async def edit(talk: Talk, pressed: EditAction) -> Reply:
    """The form with what was agreed."""
    if not pressed.action:
        return await choose_first(talk, pressed)
    forum, found = await action_to_update(talk.uow, talk.person, ActionId(pressed.action))
    values = await as_agreed(talk, forum, found, new_key())
    if not await owner_has_left(talk.uow, forum, found):
        return await action_form_reply(talk, forum, values)
    named = await may_read(talk.uow, forum, found, talk.person)
    left = Invalid("action-owner-left-name", name=found.owner_name) if named else Invalid("action-owner-left")
    return await action_form_reply(talk, forum, values, left)


async def check(talk: Talk, pressed: CheckAction) -> Reply:
    """From the form to what was understood, or back to the form with what needs mending."""
    forum, before = await _about(talk, pressed)
    newer = await _newer(talk, forum, pressed, before)
    if newer is not None:
        return await action_form_reply(talk, forum, newer, CHANGED, kept=before)
    return await _check(talk, forum, pressed, before)


async def revise(talk: Talk, pressed: ReviseAction | FindOwner) -> Reply:
    """Back to the form, or the form again with those who were found."""
    forum, _ = await _about(talk, pressed)
    return await action_form_reply(talk, forum, pressed)


async def save(talk: Talk, pressed: SaveAction) -> Reply:
    """Kept, once however often it is pressed."""
    forum, before = await _about(talk, pressed)
    try:
        if before is not None:
            return await _change(talk, forum, pressed, before)
        promise = await promise_from(talk, forum, pressed, None)
        here = await talk.meeting_of_chat()
        saved = await record_action(talk.uow, talk.person, forum, promise, pressed.once, talk.now, here)
    except Invalid as invalid:
        return await action_form_reply(talk, forum, pressed, invalid)
    except WhichDay as unclear:
        return say(which_day_card(talk.texts, pressed, unclear.field, unclear.days, unclear.today))
    return say(saved_action_card(talk.texts, saved, await naming_of(talk, forum, pressed, None)))


async def _change(talk: Talk, forum: Forum, pressed: SaveAction, before: Action) -> Reply:
    """What others agreed since the form was drawn is not undone unseen. Pressed again, all is as it was."""
    newer = await _newer(talk, forum, pressed, before)
    values = newer or pressed
    promise = await promise_from(talk, forum, values, before)
    promise = await checked_promise(talk.uow, forum, promise, talk.now, before)
    if newer is not None and differs(before, promise):
        return await action_form_reply(talk, forum, newer, CHANGED, kept=before)
    naming = await naming_of(talk, forum, values, before)
    changed = await change_action(talk.uow, talk.person, before.id, promise, talk.now)
    return say(saved_action_card(talk.texts, changed, naming, changed=True))


async def _newer(talk: Talk, forum: Forum, values: CheckAction, before: Action | None) -> CheckAction | None:
    return renewed(values, await as_agreed(talk, forum, before, values.once)) if before else None


async def _about(talk: Talk, values: CheckAction) -> tuple[Forum, Action | None]:
    """The forum, and the action that is changed, for whoever may do that: before anything that they sent is read.

    An owner may be of the team alone. Raises Gone, NotYourAction, OnlyAMember.
    """
    if values.action:
        return await action_to_update(talk.uow, talk.person, ActionId(values.action))
    forum = await talk.forum_of(values.forum)
    return forum, None


async def _check(talk: Talk, forum: Forum, values: CheckAction, before: Action | None) -> Reply:
    try:
        promise = await promise_from(talk, forum, values, before)
        promise = await checked_promise(talk.uow, forum, promise, talk.now, before)
    except Invalid as invalid:
        return await action_form_reply(talk, forum, values, invalid)
    except WhichDay as unclear:
        return say(which_day_card(talk.texts, values, unclear.field, unclear.days, unclear.today))
    naming = await naming_of(talk, forum, values, before)
    topics = await _topics(talk, forum, values)
    return say(confirm_action_card(talk.texts, values, promise, naming, topics))


async def _topics(talk: Talk, forum: Forum, values: CheckAction) -> list[tuple[str, str]]:
    """What it may have come from: id and title."""
    offered = await topics_to_choose(talk.uow, forum, talk.now, await talk.meeting_of_chat())
    topics = {topic.id: topic.title for topic in offered}
    chosen = await talk.uow.agenda.get(SuggestionId(values.topic)) if values.topic else None
    if chosen is not None and chosen.forum_id == forum.id:
        topics.setdefault(chosen.id, chosen.title)
    return list(topics.items())
