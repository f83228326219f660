"""Whom an action names, to which reader and where; and its form, which lists people by name."""

from dataclasses import replace

from dialogs.actions.action_forms_card import SOMEBODY_ELSE, CheckAction, Naming, action_form, promise_facts
from dialogs.actions.action_values import keeps_owner
from dialogs.actions.owner_offered import is_offered
from dialogs.kit.context import Context, say, toast
from dialogs.kit.parts import note
from dialogs.kit.reply import Reply
from dialogs.kit.telling_apart import known_to
from forum.actions import Action
from forum.errors import Invalid
from forum.forums import Forum
from forum.ids import ActionId, PersonId
from forum.openness import may_name_owner
from forum.people import Person
from forum.use_cases.actions.action_views import may_name_owners, may_read
from forum.use_cases.actions.commitments import Promise, owners_to_choose, promise_of, without_owner
from forum.use_cases.actions.update_rights import may_own


async def naming_of(context: Context, forum: Forum, values: CheckAction, before: Action | None) -> Naming:
    """How the owner in the form is shown. `before` is the action being changed, None for a new one."""
    named, by_themselves = await _may_name(context, forum, values.action), values.owner == context.person.id
    if before is None or not keeps_owner(values) or await may_read(context.uow, forum, before, context.person):
        return Naming(named, by_themselves=by_themselves)
    return Naming(named, unchanged=True)


def as_read(promise: Promise, naming: Naming) -> Promise:
    """What a card gets: never an owner whom its readers may not know."""
    return promise if naming.named and not naming.unchanged else without_owner(promise)


async def as_far_as_told(context: Context, forum: Forum, saved: Action, said: Promise) -> Promise:
    """A new action as its card shows it. The same form may have made it long ago, and whoever may not know who has it
    now reads whom they named themselves.
    """
    kept = promise_of(saved)
    if await may_read(context.uow, forum, saved, context.person):
        return kept
    owner = await context.uow.people.get(said.owner_id) if said.owner_id else None
    return replace(kept, owner_id=said.owner_id, owner_name=owner.name if owner else said.owner_name)


async def _may_name(context: Context, forum: Forum, action_id: str) -> bool:
    """Whether people may be named here, for an existing action (`action_id`) or a new one ("")."""
    if context.in_dialog or context.is_private:
        return True
    action = await context.uow.actions.get(ActionId(action_id)) if action_id else None
    return may_name_owner(forum, action) if action else may_name_owners(forum)


async def action_form_reply(
    context: Context, forum: Forum, values: CheckAction, *wrong: Invalid, kept: Action | None = None
) -> Reply:
    """The form lists people by name, so a listening circle has it only in private. `kept` was changed meanwhile."""
    if not await _may_name(context, forum, values.action):
        words = context.texts(await _why_not_here(context, forum, values))
        return toast(words) if context.turn.press else say(note(words))
    people = list(await owners_to_choose(context.uow, forum, context.person))
    if values.owner not in ("", SOMEBODY_ELSE, *(person.id for person in people)):
        besides = await _besides(context, forum, values)
        people += besides
        values = values if besides else values.model_copy(update={"owner": ""})
    known = await known_to(context, forum, people)
    if kept is None:
        return say(action_form(context.texts, values, people, wrong, known=known))
    naming = Naming(named=True, unchanged=not await may_read(context.uow, forum, kept, context.person))
    agreed = promise_facts(context.texts, as_read(promise_of(kept), naming), naming)
    return say(action_form(context.texts, values, people, wrong, agreed, known))


async def _why_not_here(context: Context, forum: Forum, values: CheckAction) -> str:
    """The text that says where to go instead. In private, the same words name nobody whom the forum keeps from them."""
    if values.action:
        return "action-change-in-private"
    is_nobody = values.owner in ("", SOMEBODY_ELSE)
    if is_nobody or await is_offered(context, forum, PersonId(values.owner), None, values):
        return "action-in-private"
    return "action-left-to-writer"


async def _besides(context: Context, forum: Forum, values: CheckAction) -> list[Person]:
    """An owner who is not among those to choose from: somebody who was mentioned, say."""
    owner_id = PersonId(values.owner)
    before = await context.uow.actions.get(ActionId(values.action)) if values.action else None
    if not await is_offered(context, forum, owner_id, before, values):
        return []
    owner = await context.uow.people.get(owner_id)
    return [owner] if owner is not None and await may_own(context.uow, forum, owner.id) else []
