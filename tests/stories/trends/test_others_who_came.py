"""People who are not members count as having come, wherever it is said how many came; their names do not last."""

from datetime import timedelta

from tests.cast import CARYS, GRACE, SAM, YUSUF
from tests.evening import BEGIN, MORNING_AFTER
from tests.stories.town import Town

OTHERS = {"walk_ins": "Ivo Brennan, Tamsin Oake"}


async def roll_with_others(town: Town) -> None:
    await town.set_up()
    await town.schedule()
    await town.move_to(BEGIN)
    came = {"came": ",".join(town.person_id(user) for user in (CARYS, YUSUF, SAM))}
    await town.press(CARYS, await town.say(CARYS, "roll"), "Save", came | OTHERS)
    await town.move_to(MORNING_AFTER)


async def test_trends_and_the_board_count_everybody_who_came(town: Town) -> None:
    await roll_with_others(town)
    assert "5 came; " in (await town.say(CARYS, "trends")).words
    brief = await town.say(CARYS, "board brief")
    assert "How many came: Tuesday 9 April 2030: 5." in brief.words
    assert "fewer than" not in brief.words


async def test_the_number_outlives_the_names(town: Town) -> None:
    await roll_with_others(town)
    await town.move_to(MORNING_AFTER + timedelta(days=20))
    assert "Ivo Brennan" not in await town.stored()
    assert "5 came" in (await town.say(CARYS, "trends")).words
    roll = await town.say(CARYS, "roll")
    await town.press(CARYS, roll, "Save", {"came": f"{town.person_id(CARYS)},{town.person_id(GRACE)}"})
    assert "4 came" in (await town.say(CARYS, "trends")).words, "nobody has said anything of the others"


async def test_taking_one_back_in_time_takes_the_number_back(town: Town) -> None:
    await roll_with_others(town)
    await town.press(CARYS, await town.say(CARYS, "roll"), "Save", {"walk_ins": "Ivo Brennan"})
    assert "4 came" in (await town.say(CARYS, "trends")).words
