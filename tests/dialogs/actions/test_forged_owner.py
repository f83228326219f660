"""An owner's id that somebody came by names nobody: in a form, when it is checked or kept, or in handing over."""

from datetime import date
from typing import Any

import pytest

from dialogs.actions.action_buttons_card import EditAction, HandOver, OpenMore
from dialogs.actions.action_forms_card import CheckAction, ReviseAction, SaveAction
from dialogs.kit.buttons import Button
from forum.actions import Action
from forum.forums import Forum, Openness
from forum.people import Speaker, person_id
from forum.use_cases.actions.commitments import Promise
from forum.use_cases.actions.record_action import record_action
from forum.use_cases.actions.update_action import hand_over
from tests.dialogs.said import IN_CHANNEL, click, press, type_, words
from tests.far_end.cards import button_of
from tests.hall import AMINA, BEN, CARYS, CHAYA, DEWI, SAM, TEAM, Hall

FORMS: list[type[CheckAction]] = [CheckAction, SaveAction, ReviseAction]
CIRCLE = {"openness": Openness.LISTENING_CIRCLE}
# Dewi is in the team, and has no part in the forum; that Chaya comes is nothing that a circle tells Amina.
UNKNOWN = pytest.mark.parametrize(("openness", "owner"), [({}, DEWI), (CIRCLE, DEWI), (CIRCLE, CHAYA)])
KNOWN = pytest.mark.parametrize(("openness", "owner"), [({}, CHAYA), (CIRCLE, CARYS), (CIRCLE, SAM), (CIRCLE, AMINA)])


async def begun(hall: Hall, openness: dict[str, Any]) -> Forum:
    """Dewi is in the team."""
    forum = await hall.set_up(**openness)
    async with hall.open() as uow:
        await uow.forums.set_roster(TEAM, [(await hall.person(uow, DEWI)).id], date(2030, 3, 1))
    return forum


async def read_by_amina(hall: Hall, button: Button) -> str:
    """All that comes back to her, and what she finds when she looks afterwards."""
    reply = await press(hall, AMINA, button)
    return words(reply.message) + words(await type_(hall, AMINA, "actions"))


def form(kind: type[CheckAction], forum: Forum, owner: Speaker, **more: str) -> CheckAction:
    return kind(forum=forum.id, once="once", text="bread", owner=person_id(owner), **more)


@pytest.mark.parametrize("kind", FORMS)
@UNKNOWN
async def test_nobody_is_named_by_an_id_alone(
    hall: Hall, kind: type[CheckAction], openness: dict[str, Any], owner: Speaker
) -> None:
    forum = await begun(hall, openness)
    shown = await read_by_amina(hall, form(kind, forum, owner))
    assert owner.name not in shown and CARYS.name in shown
    assert await hall.told("yours") == set()


@pytest.mark.parametrize("kind", FORMS)
@KNOWN
async def test_whoever_the_form_offers_is(
    hall: Hall, kind: type[CheckAction], openness: dict[str, Any], owner: Speaker
) -> None:
    assert owner.name in await read_by_amina(hall, form(kind, await begun(hall, openness), owner))


async def amina_notes_bread(hall: Hall, forum: Forum) -> Action:
    async with hall.open() as uow:
        promise = Promise("bread", person_id(AMINA))
        return await record_action(uow, await hall.person(uow, AMINA), forum, promise, "k", hall.clock.now())


@UNKNOWN
async def test_handing_over_names_nobody_either(hall: Hall, openness: dict[str, Any], owner: Speaker) -> None:
    action = await amina_notes_bread(hall, await begun(hall, openness))
    shown = await read_by_amina(hall, HandOver(action=action.id, owner=person_id(owner)))
    history = await read_by_amina(hall, OpenMore(action=action.id))
    assert owner.name not in shown + history and "handed it over" not in history


async def test_whose_an_action_is_cannot_be_guessed(hall: Hall) -> None:
    """Amina noted it, and a chair gave it to Chaya: whoever Amina says it is, the answer is the same."""
    forum = await begun(hall, CIRCLE)
    action = await amina_notes_bread(hall, forum)
    async with hall.open() as uow:
        chair, to = await hall.person(uow, CARYS), Promise("", person_id(CHAYA))
        await hand_over(uow, chair, action.id, to, hall.clock.now())
    agreed = (await press(hall, AMINA, EditAction(action=action.id))).message
    assert agreed is not None
    filled = button_of(agreed.card, "action.check")["data"]
    for kind in FORMS:
        sent = [kind.read({**filled, "text": "bread", "owner": person_id(who)}) for who in (CHAYA, BEN, DEWI)]
        answers = [await read_by_amina(hall, button) for button in sent]
        assert len(set(answers)) == 1
        assert CHAYA.name not in answers[0]


async def test_whoever_was_mentioned_is_named_and_nobody_else(hall: Hall) -> None:
    forum = await begun(hall, {})
    shown = await type_(hall, AMINA, "action @Dewi Hughes bread by 12 December", IN_CHANNEL, mentions=(DEWI,))
    assert DEWI.name in words(shown)
    assert DEWI.name in words(await click(hall, BEN, shown, "action.revise"))
    data = CheckAction.read(button_of(shown.card, "action.revise")["data"])
    for other in (form(CheckAction, forum, DEWI, vouch=data.vouch), data.model_copy(update={"owner": "nobody"})):
        assert DEWI.name not in await read_by_amina(hall, CheckAction(**other.model_dump()))
    assert DEWI.name in words(await click(hall, BEN, shown, "action.save"))
