"""People who asked not to be contacted: listed apart, never announced, and never out of reach."""

from forum.people import person_id
from tests.cast import CARYS, GRACE, MIRIAM, SAM, YUSUF
from tests.dialogs.care.caring import days_message, note_about, the_morning_after
from tests.dialogs.said import click, type_, words
from tests.far_end.cards import inputs_of
from tests.hall import Hall, ids


async def test_somebody_who_asked_to_be_left_alone_stands_apart(hall: Hall) -> None:
    await the_morning_after(hall)
    listed = await note_about(hall, MIRIAM, {"also": "dont_ask"})
    asked, at_rest = words(listed).split("Asked not to be contacted")
    assert "Yusuf Rahman\n" in asked
    assert "Miriam Stern\n" not in asked
    assert "Miriam Stern\n" in at_rest
    form = await click(hall, SAM, listed, "Open", {"person": person_id(MIRIAM)})
    assert "Miriam Stern asked not to be contacted. Please respect that" in words(form)
    assert inputs_of(form.card)["also"] == "dont_ask"


async def test_somebody_at_rest_who_comes_again_can_be_asked_for_again(hall: Hall) -> None:
    forum, _ = await the_morning_after(hall)
    await note_about(hall, MIRIAM, {"also": "dont_ask"})
    await click(hall, CARYS, await type_(hall, CARYS, "roll"), "Save", {"came": ",".join(ids(GRACE, MIRIAM, YUSUF))})
    listed = await type_(hall, SAM, "care")
    assert "Good news: nobody in Faith Forum is waiting to hear from you" in words(listed)
    assert "Asked not to be contacted\nMS\nMiriam Stern\nnoted on 10 April" in words(listed)
    assert await days_message(hall, forum) is None, "her wish alone is no news"
    form = await click(hall, SAM, listed, "Open", {"person": person_id(MIRIAM)})
    assert "Good news: nobody" in words(await click(hall, SAM, form, "Save", {"also": ""}))
    assert MIRIAM.name not in words(await type_(hall, SAM, "care"))


async def test_whoever_left_and_is_not_to_be_contacted_stays_in_reach_while_they_belong_elsewhere(hall: Hall) -> None:
    await the_morning_after(hall)
    await note_about(hall, MIRIAM, {"also": "dont_ask"})
    await hall.set_up(members=ids(GRACE, YUSUF))
    assert MIRIAM.name not in words(await type_(hall, SAM, "care")), "she belongs nowhere"
    await hall.set_up(members=ids(GRACE, YUSUF), chairs=ids(CARYS, MIRIAM))
    listed = await type_(hall, SAM, "care")
    assert "Miriam Stern\nnoted on 10 April · no longer a member of this forum" in words(listed)
    form = await click(hall, SAM, listed, "Open", {"person": person_id(MIRIAM)})
    assert MIRIAM.name not in words(await click(hall, SAM, form, "Save", {"also": ""}))
