"""If nothing was chosen in a list, the list comes back and says so, with what was typed."""

import json

import pytest

from tests.cast import CARYS, GRACE
from tests.far_end.cards import inputs_of
from tests.stories.actions.actions import noted
from tests.stories.town import Town


@pytest.mark.parametrize("button", ["Save", "Change what was agreed", "More…"])
async def test_the_list_of_actions_says_what_to_choose(town: Town, button: str) -> None:
    await town.set_up()
    await noted(town, "action @Grace bread by 20 March")
    typed = {"progress": "blocked", "note": "no key"}
    for listed in (await town.say(CARYS, "actions"), town.card("Actions of")):
        again = await town.press(CARYS, listed, button, typed)
        assert "Please choose an action from the list first." in again.words and not again.toast
        assert inputs_of(again.card) == typed | {"action": ""}
        action = {"action": town.choices(again, "action")["Grace Okafor: bread"]}
        assert "bread" in (await town.press(CARYS, again, button, action)).words


async def test_an_old_client_does_not_post_what_was_typed(town: Town) -> None:
    await town.set_up(openness="listening_circle")
    await noted(town, "action @Grace bread by 20 March")
    typed = {"progress": "blocked", "note": "no key"}
    again = await town.press(GRACE, town.card("Actions of"), "Save", typed, old_client=True)
    assert "Please choose an action from the list first." in again.words
    assert not [sent for sent in town.in_channel() if "no key" in json.dumps([*sent.before, sent.activity])]


async def test_all_that_is_missing_is_said_at_once(town: Town) -> None:
    await town.set_up()
    await noted(town, "action @Grace bread by 20 March")
    again = await town.press(CARYS, await town.say(CARYS, "actions"), "Save", {"note": "no key"})
    assert "choose an action" in again.words and "choose how far along it is" in again.words
    refused = await town.forge(GRACE, again, "More…", forum="another")
    assert refused.toast and "bread" not in refused.words
