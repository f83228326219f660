"""An action changes hands: the new owner learns who gave it to them, and starts without the former owner's notes."""

from datetime import UTC, datetime

from tests.cast import CARYS, GRACE, MIRIAM, SAM, YUSUF
from tests.far_end.caller import Answered
from tests.far_end.places import User
from tests.far_end.sent import Sent
from tests.stories.actions.actions import noted
from tests.stories.town import Town


async def _hand(town: Town, by: User, to: User, on: Sent | Answered) -> None:
    form = await town.press(by, await town.press(by, on, "More…"), "Hand it over")
    await town.press(by, form, "Hand it over", {"owner": town.choices(form, "owner")[to.name]})


async def _change(town: Town, on: Answered, **inputs: str) -> None:
    form = await town.press(CARYS, on, "Change something")
    await town.press(CARYS, await town.press(CARYS, form, "Continue", inputs), "Save it")


async def test_they_read_who_handed_it_over_and_not_who_noted_it(town: Town) -> None:
    await town.set_up()
    await noted(town, "action @Grace bread by 12 December", by=YUSUF)
    [hers] = town.told(GRACE, "Yusuf Rahman noted this for you")
    await _hand(town, GRACE, SAM, hers)
    [his] = town.told(SAM, "This action is yours")
    assert "Grace Okafor handed this over to you." in his.words and "noted this" not in his.words
    await _hand(town, SAM, YUSUF, his)
    [back] = town.told(YUSUF, "This action is yours")
    assert "Sam Okoro handed this over to you." in back.words and "Yusuf Rahman noted" not in back.words


async def test_after_a_meeting_they_read_which(town: Town) -> None:
    await town.set_up()
    await town.schedule()
    await town.move_to(datetime(2030, 4, 9, 17, 30, tzinfo=UTC))
    await noted(town, "action @Grace bread by 12 December")
    await _hand(town, GRACE, SAM, town.told(GRACE, "This action is yours")[0])
    [his] = town.told(SAM, "handed this over to you. It comes from the meeting of Faith Forum on Tuesday 9 April 2030")
    assert "Grace Okafor" in his.words


async def test_what_was_put_off_or_promised_by_the_one_is_not_the_others(town: Town) -> None:
    await town.set_up()
    saved = await noted(town, "action @Grace bread by 20 March")
    await _change(town, saved, promised="2030-03-12")
    await town.press(GRACE, town.told(GRACE, "This action is yours")[0], "Remind in a week")
    sam = town.choices(await town.say(CARYS, "action"), "owner")[SAM.name]
    await _change(town, saved, owner=sam)
    assert "will say something" not in town.card("Actions of").words
    await town.move_to(datetime(2030, 3, 12, 12, tzinfo=UTC))
    assert not town.told(SAM, "Some news was promised")
    await town.move_to(datetime(2030, 3, 13, 10, tzinfo=UTC))
    assert len(town.told(SAM, "A reminder: due on Wednesday 20 March 2030")) == 1


async def test_a_word_that_is_agreed_with_the_new_owner_stays(town: Town) -> None:
    await town.set_up()
    saved = await noted(town, "action @Grace bread by 20 March")
    sam = town.choices(await town.say(CARYS, "action"), "owner")[SAM.name]
    await _change(town, saved, owner=sam, promised="2030-03-12")
    assert "will say something by Tuesday 12 March 2030" in town.card("Actions of").words


async def test_an_owner_hears_of_what_a_chair_split_off(town: Town) -> None:
    await town.set_up()
    await noted(town, "action @Miriam bread and soup")
    listed = await town.say(CARYS, "actions")
    more = await town.press(CARYS, listed, "More…", {"action": next(iter(town.choices(listed, "action").values()))})
    form = await town.press(CARYS, more, "Split it in two")
    for _ in range(2):
        await town.press(CARYS, form, "Split it in two", {"stays": "bread", "goes": "soup"})
    [part] = town.told(MIRIAM, "made two of an action of yours. This is one of them.")
    assert "What: \nsoup" in part.words and "Carys Bowen" in part.words
