"""Somebody of the team who is no member takes an action on: what their card points to works for them, and no more."""

from tests.cast import CARYS, GRACE, HOME, OMAR
from tests.far_end.cards import button_of, inputs_of
from tests.stories.actions.actions import noted
from tests.stories.town import Town


async def _omars(town: Town) -> None:
    """Omar is of the team, and Carys hands something over to him."""
    town.people = [*town.people, OMAR]
    town.teams.members = list(town.people)
    await town.set_up(members="")
    assert "You are not on the list" in (await town.say(OMAR, "suggest Parking", HOME)).words
    shown = await town.say(CARYS, "action @Omar Haddad bread by 20 March", HOME, mentions=[OMAR])
    await town.press(CARYS, shown, "Save it")
    await noted(town, "action @Carys hall by 20 March")


async def test_they_correct_what_was_agreed_as_their_card_says(town: Town) -> None:
    await _omars(town)
    more = await town.press(OMAR, town.told(OMAR, "This action is yours")[0], "More…")
    form = await town.press(OMAR, more, "Change what was agreed")
    shown = await town.press(OMAR, form, "Continue", {"due": "2030-03-27"})
    again = await town.press(OMAR, shown, "Change something")
    assert inputs_of(again.card)["due"] == "2030-03-27"
    assert "Changed" in (await town.press(OMAR, shown, "Save it")).words
    assert "due on Wednesday 27 March 2030" in town.card("Actions of").words


async def test_they_find_their_own_and_nobody_elses(town: Town) -> None:
    await _omars(town)
    listed = await town.say(OMAR, "actions")
    assert "Omar Haddad: bread" in listed.words and "hall" not in listed.words
    assert listed.buttons == ["Done", "Save", "Change what was agreed", "More…"]
    chosen = {"action": town.choices(listed, "action")["Omar Haddad: bread"], "progress": "done", "note": "baked"}
    done = await town.press(OMAR, listed, "Save", chosen)
    assert "Saved: “bread” is now “Done”." in done.words
    assert "Nothing is left for you to do" in done.words and "write “action”" not in done.words
    assert "Nothing is left for you to do" in (await town.say(OMAR, "actions")).words


async def test_whoever_has_no_part_in_it_reads_no_list_of_members(town: Town) -> None:
    await _omars(town)
    shown = await town.say(GRACE, "action @Carys flyers by 20 March", HOME)
    assert "You are not on the list" in shown.words, "Grace is of the team alone, too"
    check = await town.say(CARYS, "action @Carys flyers by 20 March")
    for changes in ({}, {"action": button_of(town.told(OMAR, "yours")[0].card, "Done")["data"]["action"]}):
        refused = await town.forge(GRACE, check, "Save it", due="no day", **changes)
        assert refused.toast, "and no form"
        assert "Only the person who took this on" in refused.toast or "You are not on the list" in refused.toast
