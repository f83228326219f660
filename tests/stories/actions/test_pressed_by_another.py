"""In a listening circle, whoever presses a card that was made for somebody else learns nothing from it, not even by
sending what a forged card would send.
"""

import pytest

from tests.cast import BRANWEN, CARYS, HOME, ODILE, OMAR, ZEHRA
from tests.far_end.caller import Answered
from tests.far_end.cards import button_of
from tests.far_end.places import User
from tests.stories.actions.actions import noted
from tests.stories.forums.circle import found_in, set_up_circle
from tests.stories.town import Town

FORMS = ["action.check", "action.revise", "action.save"]


async def _listed(town: Town, reader: User, button: str) -> Answered:
    """What they read after pressing a button under their list of one action."""
    listed = await town.say(reader, "actions")
    [action] = town.choices(listed, "action").values()
    return await town.press(reader, listed, button, {"action": action})


async def _hand_to_odile(town: Town) -> None:
    more = await town.press(CARYS, town.told(CARYS, "This action is yours")[0], "More…")
    form = await town.press(CARYS, more, "Hand it over")
    await town.press(CARYS, form, "Hand it over", {"owner": town.choices(form, "owner")[ODILE.name]})


async def test_a_name_that_a_chair_typed_tells_nobody_else_who_belongs(town: Town) -> None:
    await set_up_circle(town)
    shown = await town.say(CARYS, "action @Odile ring the school by 12 December", HOME)
    for button in ("Save it", "Change something"):
        assert "leave this one to the person who wrote it" in (await town.press(ZEHRA, shown, button)).toast
    for form in FORMS:
        forged = await town.forge(ZEHRA, shown, "Save it", verb=form)
        assert CARYS.name in forged.words and not found_in(town, forged.card, ODILE)
    assert "Nothing is left to be done" in (await town.say(ZEHRA, "actions")).words
    assert "Noted" in (await town.press(CARYS, shown, "Save it")).words
    assert town.told(ODILE, "This action is yours")


async def test_after_a_mention_anybody_in_the_circle_saves_it_and_reads_no_more_than_the_mention(town: Town) -> None:
    await set_up_circle(town)
    shown = await town.say(CARYS, f"action @{ODILE.name} ring the school by 12 December", HOME, mentions=[ODILE])
    refused = await town.forge(OMAR, shown, "Save it")
    assert "This card is out of date" in refused.toast and not found_in(town, refused.card, ODILE)
    saved = await town.press(ZEHRA, shown, "Save it")
    assert "Noted" in saved.words and not found_in(town, saved.card, ODILE)
    assert town.told(ODILE, "This action is yours")
    more = await _listed(town, ZEHRA, "More…")
    assert "noted it for Odile Vantongeren" in more.words, "the name that was mentioned"
    assert found_in(town, more.card, ODILE) == ODILE.name.split()


@pytest.mark.parametrize("form", FORMS)
async def test_a_mention_does_not_tell_whose_an_existing_action_is(town: Town, form: str) -> None:
    await set_up_circle(town)
    await noted(town, "action @Carys ring the school by 12 December", by=ZEHRA)
    await _hand_to_odile(town)
    change = await _listed(town, ZEHRA, "Change what was agreed")
    answers: list[str] = []
    for guess in (ODILE, BRANWEN):
        shown = await town.say(ZEHRA, f"action @{guess.name} bread by 12 December", HOME, mentions=[guess])
        sealed = button_of(shown.card, "Save it")["data"]
        sealed = {name: sealed[name] for name in ("once", "owner", "vouch", "text", "due")}
        forged = await town.forge(ZEHRA, change, "Continue", **sealed, verb=form)
        answers.append(forged.words)
    assert len(set(answers)) == 1 and "What is to be done?" in answers[0]
    assert "Odile Vantongeren: ring the school" in (await town.say(CARYS, "actions")).words


async def test_a_card_that_is_pressed_again_does_not_tell_who_has_it_now(town: Town) -> None:
    await set_up_circle(town)
    shown = await town.say(ZEHRA, "action @Carys ring the school by 12 December")
    await town.press(ZEHRA, shown, "Save it")
    await _hand_to_odile(town)
    for again in (await town.press(ZEHRA, shown, "Save it"), await town.forge(BRANWEN, shown, "Save it")):
        assert "Who: \nCarys Bowen" in again.words and not found_in(town, again.card, ODILE)
    assert "Who: \nOdile Vantongeren" in (await town.forge(CARYS, shown, "Save it")).words
