"""What a reader may be shown beside two equal names: looked up only if there are two."""

from collections.abc import Sequence

from dialogs.kit.context import Context
from dialogs.kit.people_shown import NOTHING, Known, alike
from forum.forums import Forum
from forum.people import Person
from forum.ports import UnitOfWork
from forum.use_cases.people.roles import is_organiser


async def known_to(context: Context, forum: Forum, people: Sequence[Person]) -> Known:
    """Organisers who read alone see addresses; others who read alone, the organisation in them; a channel sees
    neither.
    """
    if not alike(people):
        return NOTHING
    alone = context.is_for_one or context.in_dialog
    organises = alone and await is_organiser(context.uow, forum, context.person)
    return Known(await context.uow.forums.joined(forum.team_id), places=alone, addresses=organises)


async def known_to_organiser(uow: UnitOfWork, forum: Forum, people: Sequence[Person]) -> Known:
    """For a chair or a facilitator, in private."""
    if not alike(people):
        return NOTHING
    return Known(await uow.forums.joined(forum.team_id), places=True, addresses=True)
