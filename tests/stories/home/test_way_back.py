"""Whoever opens a form and thinks better of it gets back the card that it took the place of."""

from tests.cast import CARYS, GRACE, HOME, SAM, YUSUF
from tests.stories.town import Town


async def test_from_a_form_in_the_channel_one_is_back_at_the_list(town: Town) -> None:
    await town.set_up()
    await town.say(YUSUF, "suggest Buses")
    form = await town.press(GRACE, town.card("Topics for"), "Suggest a topic")
    back = await town.press(GRACE, form, "Not now")
    assert "Buses" in back.words
    assert "I’d like this" in back.buttons


async def test_from_a_form_in_private_one_is_back_where_it_belongs(town: Town) -> None:
    await town.set_up()
    await town.schedule()
    for user, word, words in ((GRACE, "needs", "Are you coming?"), (CARYS, "roll", "Are you coming?")):
        form = await town.say(user, word)
        if "Not now" in form.buttons:
            assert words in (await town.press(user, form, "Not now")).words, word
    settings = await town.say(CARYS, "settings")
    assert "Everything I can do" in (await town.press(CARYS, settings, "Not now")).buttons
    opened = await town.press(CARYS, await town.say(CARYS, "settings", HOME), "Change the settings")
    assert "Change the settings" in (await town.press(CARYS, opened, "Not now")).buttons


async def test_not_now_in_private_goes_on_with_what_is_next(town: Town) -> None:
    await town.set_up()
    kept = await town.press(CARYS, await town.say(CARYS, "schedule"), "Not now")
    assert "All right, nothing has been changed" in kept.words
    assert "Set up a meeting" in kept.buttons


async def test_it_is_about_the_forum_of_the_form(town: Town) -> None:
    await town.set_up()
    await town.second_forum(GRACE)
    several = await town.say(GRACE, "help")
    await town.press(GRACE, several, "Youth Forum")
    form = await town.say(GRACE, "suggest")
    await town.press(GRACE, several, "Faith Forum")
    assert "Youth Forum" in (await town.press(GRACE, form, "Not now")).words


async def test_a_form_with_a_way_back_of_its_own_gets_no_second(town: Town) -> None:
    await town.set_up()
    await town.schedule()
    assert (await town.say(CARYS, "schedule")).buttons.count("Not now") == 1
    assert (await town.say(SAM, "answer for Grace")).buttons.count("Not now") == 1
