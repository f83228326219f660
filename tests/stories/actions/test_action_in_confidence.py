"""In a listening circle, whoever noted an action can move it on without learning who has it now or what they said."""

from tests.cast import CARYS, ODILE, ZEHRA
from tests.far_end.caller import Answered
from tests.far_end.cards import inputs_of
from tests.stories.actions.actions import noted
from tests.stories.forums.circle import found_in, set_up_circle
from tests.stories.town import Town

NOTE = "my landlord threatens me"


async def _confided(town: Town) -> None:
    """Zehra notes something for Carys, who hands it over to Odile; Odile says why she is stuck."""
    await set_up_circle(town)
    await noted(town, "action @Carys ring the school by 12 December", by=ZEHRA)
    more = await town.press(CARYS, town.told(CARYS, "This action is yours")[0], "More…")
    form = await town.press(CARYS, more, "Hand it over")
    await town.press(CARYS, form, "Hand it over", {"owner": town.choices(form, "owner")[ODILE.name]})
    await town.press(ODILE, town.told(ODILE, "This action is yours")[0], "Blocked", {"note": NOTE})


async def _chosen(town: Town, button: str) -> Answered:
    """What Zehra reads after pressing a button under her list of actions."""
    listed = await town.say(ZEHRA, "actions")
    [action] = town.choices(listed, "action").values()
    return await town.press(ZEHRA, listed, button, {"action": action})


async def test_whoever_noted_it_reads_only_what_they_said_themselves(town: Town) -> None:
    await _confided(town)
    more = await _chosen(town, "More…")
    assert "noted it for Carys Bowen" in more.words
    assert not found_in(town, more.card, ODILE) and NOTE not in more.words
    for reader in (CARYS, ODILE):
        theirs = await town.press(reader, town.told(reader, "This action is")[0], "More…")
        assert "handed it over to Odile Vantongeren" in theirs.words and NOTE in theirs.words


async def test_they_change_the_day_without_reading_whose_it_is(town: Town) -> None:
    await _confided(town)
    form = await _chosen(town, "Change what was agreed")
    assert inputs_of(form.card)["owner"] == "" and "leave it empty" in form.words
    shown = await town.press(ZEHRA, form, "Continue", {"due": "2030-12-20"})
    assert "Who: \nas it was" in shown.words
    again = await town.press(ZEHRA, shown, "Change something")
    saved = await town.press(ZEHRA, shown, "Save it")
    assert "Changed" in saved.words
    assert not any(found_in(town, one.card, ODILE) for one in (form, shown, again, saved))
    assert "Odile Vantongeren: ring the school" in (await town.say(CARYS, "actions")).words
    assert not town.told(ODILE, "no longer yours")


async def test_they_split_it_without_reading_whose_the_part_is(town: Town) -> None:
    await _confided(town)
    form = await town.press(ZEHRA, await _chosen(town, "More…"), "Split it in two")
    part = await town.press(ZEHRA, form, "Split it in two", {"stays": "ring the school", "goes": "ring the office"})
    more = await town.press(ZEHRA, part, "More…")
    mine = await town.say(ZEHRA, "my data")
    assert "split it off" in more.words and "ring the office" in mine.words
    assert not any(found_in(town, one.card, ODILE) for one in (part, more, mine))


async def test_they_hand_it_over_without_learning_who_has_it(town: Town) -> None:
    await set_up_circle(town)
    await noted(town, "action @Carys ring the school by 12 December", by=ZEHRA)
    form = await town.press(ZEHRA, await _chosen(town, "More…"), "Hand it over")
    assert CARYS.name in town.choices(form, "owner"), "a name left out would say whose it is"
