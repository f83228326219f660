"""Whom an action's form may name to the person who sends it: an id from elsewhere names nobody.

A form's data has been in somebody's hands. In a listening circle, and in the team around an open forum, a member does
not know who else belongs; so an owner counts only if the form offered them to this person, if they already own the
action and the person may know that, or if they were mentioned in the very message that the form was made from. A seal
proves the last.

The seal does not say who may press: anybody who may note actions may answer a card in the channel. They gain nothing,
because the mention stands above the card, and everybody there reads the name. That holds as long as the seal proves
nothing else. So a name that was only typed gets none: a chair's "@Odile" may mean somebody whom the others do not know
to belong. And it counts only for a new action: in the form for an existing one, the answer would tell whether whoever
was mentioned owns it already.
"""

from collections.abc import Sequence

from dialogs.actions.action_forms_card import CheckAction
from dialogs.actions.owner_names import Mentioned
from dialogs.kit.context import Context
from forum.actions import Action
from forum.forums import Forum
from forum.ids import PersonId
from forum.use_cases.actions.action_views import may_read
from forum.use_cases.actions.commitments import owners_to_choose


def named_in_message(context: Context, values: CheckAction, mentioned: Sequence[Mentioned]) -> CheckAction:
    """The form; with a proof of it if its owner was mentioned in the message that is being answered."""
    if not any(one.person is not None and one.person.id == values.owner for one in mentioned):
        return values
    return values.model_copy(update={"vouch": context.uow.seals[0].id(*_parts(values))})


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
    if before is not None:
        return before.owner_id == owner and await may_read(context.uow, forum, before, context.person)
    return values is not None and any(seal.id(*_parts(values)) == values.vouch for seal in context.uow.seals)
