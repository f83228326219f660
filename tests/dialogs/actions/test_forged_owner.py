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
from tests.cast import CARYS, GRACE, MIRIAM, OMAR, SAM, YUSUF
from tests.dialogs.said import IN_CHANNEL, click, press, type_, words
from tests.far_end.cards import button_of
from tests.far_end.places import TEAM
from tests.hall import Hall

FORMS: list[type[CheckAction]] = [CheckAction, SaveAction, ReviseAction]
CIRCLE = {"openness": Openness.LISTENING_CIRCLE}
# Omar is in the team, and has no part in the forum; that Yusuf comes is nothing that a circle tells Grace.
UNKNOWN = pytest.mark.parametrize(("openness", "owner"), [({}, OMAR), (CIRCLE, OMAR), (CIRCLE, YUSUF)])
KNOWN = pytest.mark.parametrize(("openness", "owner"), [({}, YUSUF), (CIRCLE, CARYS), (CIRCLE, SAM), (CIRCLE, GRACE)])


async def begun(hall: Hall, openness: dict[str, Any]) -> Forum:
    """Omar is in the team."""
    forum = await hall.set_up(**openness)
    async with hall.open() as uow:
        await uow.forums.set_roster(TEAM, [(await hall.person(uow, OMAR)).id], date(2030, 3, 1))
    return forum


async def read_by_grace(hall: Hall, button: Button) -> str:
    """All that comes back to her, and what she finds when she looks afterwards."""
    reply = await press(hall, GRACE, button)
    return words(reply.message) + words(await type_(hall, GRACE, "actions"))


def form(kind: type[CheckAction], forum: Forum, owner: Speaker, **more: str) -> CheckAction:
    return kind(forum=forum.id, once="once", text="bread", owner=person_id(owner), **more)


@pytest.mark.parametrize("kind", FORMS)
@UNKNOWN
async def test_nobody_is_named_by_an_id_alone(
    hall: Hall, kind: type[CheckAction], openness: dict[str, Any], owner: Speaker
) -> None:
    forum = await begun(hall, openness)
    shown = await read_by_grace(hall, form(kind, forum, owner))
    assert owner.name not in shown and CARYS.name in shown
    assert await hall.told("yours") == set()


@pytest.mark.parametrize("kind", FORMS)
@KNOWN
async def test_whoever_the_form_offers_is(
    hall: Hall, kind: type[CheckAction], openness: dict[str, Any], owner: Speaker
) -> None:
    assert owner.name in await read_by_grace(hall, form(kind, await begun(hall, openness), owner))


async def grace_notes_bread(hall: Hall, forum: Forum) -> Action:
    async with hall.open() as uow:
        promise = Promise("bread", person_id(GRACE))
        return await record_action(uow, await hall.person(uow, GRACE), forum, promise, "k", hall.clock.now())


@UNKNOWN
async def test_handing_over_names_nobody_either(hall: Hall, openness: dict[str, Any], owner: Speaker) -> None:
    action = await grace_notes_bread(hall, await begun(hall, openness))
    shown = await read_by_grace(hall, HandOver(action=action.id, owner=person_id(owner)))
    history = await read_by_grace(hall, OpenMore(action=action.id))
    assert owner.name not in shown + history and "handed it over" not in history


async def test_whose_an_action_is_cannot_be_guessed(hall: Hall) -> None:
    """Grace noted it, and a chair gave it to Yusuf: whoever Grace says it is, the answer is the same."""
    forum = await begun(hall, CIRCLE)
    action = await grace_notes_bread(hall, forum)
    async with hall.open() as uow:
        chair, to = await hall.person(uow, CARYS), Promise("", person_id(YUSUF))
        await hand_over(uow, chair, action.id, to, hall.clock.now())
    agreed = (await press(hall, GRACE, EditAction(action=action.id))).message
    assert agreed is not None
    filled = button_of(agreed.card, "action.check")["data"]
    for kind in FORMS:
        sent = [kind.read({**filled, "text": "bread", "owner": person_id(who)}) for who in (YUSUF, MIRIAM, OMAR)]
        answers = [await read_by_grace(hall, button) for button in sent]
        assert len(set(answers)) == 1
        assert YUSUF.name not in answers[0]


async def test_whoever_was_mentioned_is_named_and_nobody_else(hall: Hall) -> None:
    forum = await begun(hall, {})
    shown = await type_(hall, GRACE, "action @Omar Haddad bread by 12 December", IN_CHANNEL, mentions=(OMAR,))
    assert OMAR.name in words(shown)
    assert OMAR.name in words(await click(hall, MIRIAM, shown, "action.revise"))
    data = CheckAction.read(button_of(shown.card, "action.revise")["data"])
    for other in (form(CheckAction, forum, OMAR, vouch=data.vouch), data.model_copy(update={"owner": "nobody"})):
        assert OMAR.name not in await read_by_grace(hall, CheckAction(**other.model_dump()))
    assert OMAR.name in words(await click(hall, MIRIAM, shown, "action.save"))
