"""A point that is taken back or changed is not published with its old words."""

from tests.cast import CARYS, GRACE
from tests.far_end.caller import Answered
from tests.stories.minutes.minuted import LIGHTING, POINT, has_met, published
from tests.stories.town import Town

OTHER = "The bus leaves too early"


async def own_point(town: Town) -> Answered:
    """The form of Grace's only point."""
    listed = await town.press(GRACE, await town.say(GRACE, "items"), "Change a point")
    [point] = town.choices(listed, "point").values()
    return await town.press(GRACE, listed, "Change it", {"point": point})


async def test_a_point_that_is_taken_back_leaves_the_draft(town: Town) -> None:
    await has_met(town)
    draft = await town.say(CARYS, "minutes")
    assert POINT in draft.words
    removed = await town.press(GRACE, await own_point(town), "Take it back")
    assert "nothing of it is kept" in removed.words
    stale = await town.press(CARYS, draft, "Publish the minutes")
    assert "read them once more" in stale.words and POINT not in stale.words
    await published(town)
    assert POINT not in (await town.say(GRACE, "minutes")).words and POINT not in await town.stored()


async def test_a_point_that_is_changed_or_moved_is_so_in_the_draft(town: Town) -> None:
    await has_met(town)
    await town.say(CARYS, "minutes")
    await town.press(GRACE, await own_point(town), "Save", {"words": OTHER})
    draft = await town.say(CARYS, "minutes")
    assert OTHER in draft.words and POINT not in draft.words
    await town.press(GRACE, await own_point(town), "Save", {"words": OTHER, "topic": "whole"})
    moved = (await town.say(CARYS, "minutes")).words
    assert moved.count(OTHER) == 1 and moved.index(OTHER) > moved.index("2. Stop and search")


async def test_what_a_chair_reworded_stays(town: Town) -> None:
    await has_met(town)
    draft = await town.say(CARYS, "minutes")
    form = await town.press(CARYS, draft, LIGHTING)
    await town.press(CARYS, form, "Save", {"words": f"Two lamps are out\n{OTHER}"})
    await town.press(GRACE, await own_point(town), "Take it back")
    kept = await town.say(CARYS, "minutes")
    assert "Two lamps are out" in kept.words and OTHER in kept.words


async def test_of_published_minutes_it_is_said_that_they_still_have_it(town: Town) -> None:
    await has_met(town)
    await published(town)
    removed = await town.press(GRACE, await own_point(town), "Take it back")
    assert "The minutes of the meeting still have it" in removed.words and "nothing of it" not in removed.words
    assert POINT in (await town.say(GRACE, "minutes")).words, "they are the record"
