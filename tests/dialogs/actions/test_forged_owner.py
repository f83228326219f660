"""An owner's id that somebody came by names nobody: only whoever may own an action stands in its form."""

from datetime import date

import pytest

from dialogs.actions.action_forms_card import CheckAction
from forum.people import Speaker, person_id
from tests.dialogs.said import press, words
from tests.hall import AMINA, BEN, DEWI, TEAM, Hall


async def form_with(hall: Hall, owner: Speaker) -> str:
    """What Amina reads when a form comes back to her in which `owner` is chosen, and no text."""
    forum = await hall.set_up()
    reply = await press(hall, AMINA, CheckAction(forum=forum.id, once="once", owner=person_id(owner)))
    return words(reply.message)


async def test_somebody_who_has_nothing_to_do_with_the_forum_is_not_named(hall: Hall) -> None:
    shown = await form_with(hall, DEWI)
    assert DEWI.name not in shown and BEN.name in shown


@pytest.mark.parametrize("owner", [BEN, DEWI])
async def test_whoever_may_own_an_action_is(hall: Hall, owner: Speaker) -> None:
    async with hall.open() as uow:
        dewi = await hall.person(uow, DEWI)
        await uow.forums.set_roster(TEAM, [dewi.id], date(2030, 3, 1))
    assert owner.name in await form_with(hall, owner)
