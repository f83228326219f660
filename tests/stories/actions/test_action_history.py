"""However an action changes, its history still shows what was first agreed."""

from datetime import UTC, datetime

from tests.cast import CARYS, GRACE, YUSUF
from tests.far_end.caller import Answered
from tests.stories.actions.actions import noted
from tests.stories.agenda.publishing import publish
from tests.stories.town import Town


async def _changed(town: Town, on: Answered, **inputs: str) -> Answered:
    form = await town.press(CARYS, on, "Change something")
    return await town.press(CARYS, await town.press(CARYS, form, "Continue", inputs), "Save it")


async def _history(town: Town) -> str:
    more = await town.press(GRACE, town.told(GRACE, "This action is yours")[0], "More…")
    return more.words[more.words.index("Who said what when") :]


async def test_what_was_first_agreed_is_still_there(town: Town) -> None:
    await town.set_up()
    form = await town.say(CARYS, "action @Grace list of placements by 12 December")
    form = await town.press(CARYS, form, "Change something")
    shown = await town.press(CARYS, form, "Continue", {"promised": "2030-11-01"})
    saved = await town.press(CARYS, shown, "Save it")
    await _changed(town, saved, text="list of hosts", due="2030-12-20", promised="2030-11-08")
    words = await _history(town)
    for line in (
        "noted it for Grace Okafor, by Thursday 12 December 2030",
        "will say something by: Friday 1 November 2030\n",
        "changed what is to be done. Before: list of placements",
        "changed the day: Friday 20 December 2030. Before: Thursday 12 December 2030",
        "will say something by: Friday 8 November 2030. Before: Friday 1 November 2030",
    ):
        assert line in words
    mine = (await town.say(CARYS, "my data")).words
    assert "list of hosts: changed what is to be done. Before: list of placements" in mine


async def test_what_a_part_was_split_from_is_still_there(town: Town) -> None:
    await town.set_up()
    await noted(town, "action @Grace bread and soup")
    more = await town.press(GRACE, town.told(GRACE, "This action is yours")[0], "More…")
    form = await town.press(GRACE, more, "Split it in two")
    await town.press(GRACE, form, "Split it in two", {"stays": "bread", "goes": "soup"})
    words = await _history(town)
    assert "changed what is to be done. Before: bread and soup" in words and "split off: soup" in words
    assert "noted it for Grace Okafor\n" in words


async def test_a_topic_that_was_replaced_is_read_as_its_author_words_it_now(town: Town) -> None:
    await town.set_up()
    await town.schedule()
    await town.say(YUSUF, "suggest Street lighting")
    await town.say(CARYS, "suggest Parking")
    await publish(town, Street={"decision": "accepted"}, Parking={"decision": "accepted"})
    await town.move_to(datetime(2030, 4, 9, 17, 30, tzinfo=UTC))
    shown = await town.say(CARYS, "action @Grace ring the council")
    topics = town.choices(shown, "topic")
    saved = await town.press(CARYS, shown, "Save it", {"topic": topics["Street lighting"]})
    form = await town.press(CARYS, saved, "Change something")
    shown = await town.press(CARYS, form, "Continue")
    await town.press(CARYS, shown, "Save it", {"topic": topics["Parking"]})
    assert "changed which topic it came from. Before: Street lighting" in await _history(town)
    said = (await town.say(CARYS, "my data")).words
    assert "ring the council: changed which topic it came from (" in said
