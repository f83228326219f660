"""Whom an action's form may name to the person who sends it: an id from elsewhere names nobody.

A form's data has been in somebody's hands. In a listening circle, and in the team around an open forum, a member does
not know who else belongs; so an owner counts only if the form offered them to this person, if they already own the
action and the person may know that, or if they were named in the very message that the form was made from. A seal
proves the last.
"""

from dialogs.actions.action_forms_card import CheckAction
from dialogs.kit.context import Context
from forum.actions import Action
from forum.forums import Forum
from forum.ids import PersonId
from forum.use_cases.actions.action_views import may_read
from forum.use_cases.actions.commitments import owners_to_choose


def named_in_message(context: Context, values: CheckAction) -> CheckAction:
    """The form with the proof that its owner was named in the message that is being answered."""
    return values.model_copy(update={"vouch": context.uow.seals[0].id(*_parts(values))}) if values.owner else values


def _parts(values: CheckAction) -> tuple[str, ...]:
    return "owner", values.forum, values.once, values.owner


async def is_offered(
    context: Context, forum: Forum, owner: PersonId, before: Action | None = None, values: CheckAction | None = None
) -> bool:
    """Whether the person may choose `owner`. `before` is the action being changed, `values` the form in which `owner`
    was chosen.
    """
    if any(person.id == owner for person in await owners_to_choose(context.uow, forum, context.person)):
        return True
    if before is not None and before.owner_id == owner:
        return await may_read(context.uow, forum, before, context.person)
    return values is not None and any(seal.id(*_parts(values)) == values.vouch for seal in context.uow.seals)
