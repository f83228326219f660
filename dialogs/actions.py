"""Noting actions, listing them, and saying how far they are."""

from collections.abc import Sequence
from datetime import date

from dialogs.action_words import Said, Understood, understand
from dialogs.buttons import new_key
from dialogs.cards.action_forms import (
    SOMEBODY_ELSE,
    CheckAction,
    EditAction,
    Naming,
    OpenActionForm,
    ReviseAction,
    SaveAction,
    action_form,
    confirm_action_card,
    saved_action_card,
)
from dialogs.cards.kit import note
from dialogs.owner_names import Mentioned, is_the_bot
from dialogs.plain_dates import Asked, understand_day
from dialogs.reply import Reply
from dialogs.talk import Talk, say, toast
from forum.actions import ActionId
from forum.errors import Invalid
from forum.forums import Forum
from forum.people import Person, PersonId
from forum.use_cases.action_views import may_name_owners
from forum.use_cases.promises import Promise, checked_promise, owners_to_choose, today_in
from forum.use_cases.record_action import record_action
from forum.use_cases.roles import require_part
from forum.use_cases.update_action import action_to_update, change_action


async def action(talk: Talk, rest: str) -> Reply:
    """ "action @Sam list of placements by 12 December": what was understood, before it is saved. Alone: the form."""
    forum = await talk.forum()
    await require_part(talk.uow, forum, talk.person)
    people = await owners_to_choose(talk.uow, forum, talk.person)
    if not rest:
        return await action_form_reply(talk, forum, CheckAction(forum=forum.id, once=talk.turn.key))
    found = await understand(await _said(talk, forum, people, rest))
    values = _values(talk, forum, found)
    problem = _problem(talk, found)
    return await (action_form_reply(talk, forum, values, problem) if problem else _check(talk, forum, values))


async def _said(talk: Talk, forum: Forum, people: Sequence[Person], rest: str) -> Said:
    mentioned = [Mentioned(speaker.name, await talk.uow.people.find(speaker)) for speaker in talk.turn.mentions]
    today = today_in(forum, talk.now)
    return Said(rest, people, mentioned, talk.person, today, await _next_meeting_day(talk, forum))


async def _next_meeting_day(talk: Talk, forum: Forum) -> date | None:
    """Said during a meeting, "the next forum" is the one after it."""
    meeting = await talk.next_meeting(forum)
    if meeting is not None and meeting.starts_at <= talk.now:
        meeting = await talk.uow.meetings.next_of(forum.id, meeting.ends_at)
    return meeting.starts.date() if meeting else None


def _values(talk: Talk, forum: Forum, found: Understood) -> CheckAction:
    named = found.named
    clear = len(named.candidates) == 1
    return CheckAction(
        forum=forum.id,
        once=talk.turn.key,
        text=named.text,
        owner=named.candidates[0].id if clear else "",
        other="" if named.is_bot else named.unknown,
        due=found.due.isoformat() if found.due else "",
    )


def _problem(talk: Talk, found: Understood) -> str:
    """Everything that needs mending, in one line."""
    texts, named, problems = talk.texts, found.named, list[str]()
    if not named.text:
        problems.append(texts("action-needs-text"))
    if named.is_bot:
        problems.append(texts("action-not-the-bot"))
    elif named.unknown:
        problems.append(texts("action-unknown-owner", name=named.unknown))
    elif len(named.candidates) > 1:
        names = texts.join([person.name for person in named.candidates])
        problems.append(texts("action-which-owner", names=names))
    elif not named.candidates:
        problems.append(texts("action-needs-owner"))
    if found.wants_next_meeting:
        problems.append(texts("action-no-next-meeting"))
    elif found.unread:
        problems.append(texts("action-unread-day", words=found.unread))
    return " ".join(problems)


async def open_form(talk: Talk, pressed: OpenActionForm) -> Reply:
    """The empty form, for the person who pressed."""
    forum = await talk.forum_of(pressed.forum)
    await require_part(talk.uow, forum, talk.person)
    return await action_form_reply(talk, forum, CheckAction(forum=forum.id, once=new_key()))


async def edit(talk: Talk, pressed: EditAction) -> Reply:
    """The form with what was agreed."""
    if not pressed.action:
        return toast(talk.texts("actions-choose-first"))
    forum, found = await action_to_update(talk.uow, talk.person, ActionId(pressed.action))
    values = CheckAction(
        forum=forum.id,
        once=new_key(),
        action=found.id,
        text=found.text,
        owner=found.owner_id or SOMEBODY_ELSE,
        other="" if found.owner_id else found.owner_name,
        due=found.due.isoformat() if found.due else "",
    )
    return await action_form_reply(talk, forum, values)


async def check(talk: Talk, pressed: CheckAction) -> Reply:
    """From the form to what was understood, or back to the form with what needs mending."""
    forum = await talk.forum_of(pressed.forum)
    await require_part(talk.uow, forum, talk.person)
    return await _check(talk, forum, pressed)


async def revise(talk: Talk, pressed: ReviseAction) -> Reply:
    """Back to the form."""
    forum = await talk.forum_of(pressed.forum)
    await require_part(talk.uow, forum, talk.person)
    return await action_form_reply(talk, forum, pressed)


async def save(talk: Talk, pressed: SaveAction) -> Reply:
    """Kept, once however often it is pressed."""
    forum = await talk.forum_of(pressed.forum)
    named = _may_name(talk, forum)
    try:
        promise = await _promise(talk, forum, pressed)
        if pressed.action:
            changed = await change_action(talk.uow, talk.person, ActionId(pressed.action), promise, talk.now)
            return say(saved_action_card(talk.texts, changed, named=named, changed=True))
        saved = await record_action(talk.uow, talk.person, forum, promise, pressed.once, talk.now)
    except Invalid as invalid:
        return await action_form_reply(talk, forum, pressed, talk.texts(invalid.problem, **invalid.words))
    return say(saved_action_card(talk.texts, saved, named=named))


async def _check(talk: Talk, forum: Forum, values: CheckAction) -> Reply:
    try:
        promise = await _promise(talk, forum, values)
        agreed = None
        if values.action:
            _, found = await action_to_update(talk.uow, talk.person, ActionId(values.action))
            agreed = found.due
        promise = await checked_promise(talk.uow, forum, promise, talk.now, agreed)
    except Invalid as invalid:
        return await action_form_reply(talk, forum, values, talk.texts(invalid.problem, **invalid.words))
    naming = Naming(_may_name(talk, forum), by_themselves=promise.owner_id == talk.person.id)
    return say(confirm_action_card(talk.texts, values, promise, naming))


async def _promise(talk: Talk, forum: Forum, values: CheckAction) -> Promise:
    """The form's words as values. Raises Invalid."""
    is_outside = values.owner in ("", SOMEBODY_ELSE)
    if is_outside and is_the_bot(values.other):
        raise Invalid("action-not-the-bot")
    return Promise(
        text=values.text,
        owner_id=None if is_outside else PersonId(values.owner),
        owner_name=values.other if is_outside else "",
        due=await _due(talk, forum, values.due),
        link=values.link,
    )


async def _due(talk: Talk, forum: Forum, words: str) -> date | None:
    """A date field gives an ISO day; clients without one let people type."""
    if not words.strip():
        return None
    due = await understand_day(Asked(words, today_in(forum, talk.now), await _next_meeting_day(talk, forum)))
    if due is None:
        raise Invalid("action-needs-day")
    return due


def _may_name(talk: Talk, forum: Forum) -> bool:
    return talk.in_dialog or talk.is_private or may_name_owners(forum)


async def action_form_reply(talk: Talk, forum: Forum, values: CheckAction, problem: str = "") -> Reply:
    """The form lists people by name, so a listening circle has it in private only."""
    if not _may_name(talk, forum):
        words = talk.texts("action-in-private")
        return toast(words) if talk.turn.press else say(note(words))
    people = list(await owners_to_choose(talk.uow, forum, talk.person))
    if values.owner not in ("", SOMEBODY_ELSE, *(person.id for person in people)):
        owner = await talk.uow.people.get(PersonId(values.owner))
        people += [owner] if owner is not None and owner.tenant_id == forum.tenant_id else []
    return say(action_form(talk.texts, values, people, problem))
