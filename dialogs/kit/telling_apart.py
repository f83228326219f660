"""What may be shown beside two equal names, to whoever reads: looked up only where there are two."""

from collections.abc import Sequence

from dialogs.kit.people_shown import NOTHING, Known, alike
from dialogs.kit.talk import Talk
from forum.forums import Forum
from forum.people import Person
from forum.ports import UnitOfWork
from forum.use_cases.people.roles import is_organiser


async def known_to(talk: Talk, forum: Forum, people: Sequence[Person]) -> Known:
    """Organisers who read alone see addresses; others who do, the organisation in them; a channel sees neither."""
    if not alike(people):
        return NOTHING
    alone = talk.is_for_one or talk.in_dialog
    organises = alone and await is_organiser(talk.uow, forum, talk.person)
    return Known(await talk.uow.forums.joined(forum.team_id), places=alone, addresses=organises)


async def known_to_organiser(uow: UnitOfWork, forum: Forum, people: Sequence[Person]) -> Known:
    """For a chair or a facilitator, in private."""
    if not alike(people):
        return NOTHING
    return Known(await uow.forums.joined(forum.team_id), places=True, addresses=True)
