"""One cycle of a forum from the bot's arrival to the next date, with nobody doing anything twice."""

from datetime import UTC, datetime

import pytest

from tests.cast import CARYS, GRACE, HOME, MIRIAM, SAM, YUSUF
from tests.far_end.cards import inputs_of
from tests.stories.town import Town

pytestmark = pytest.mark.whole


async def test_from_an_empty_channel_to_the_next_meeting(town: Town) -> None:
    await town.set_up()
    await town.say(YUSUF, "suggest Work experience")
    await town.press(GRACE, town.card("Work experience"), "I’d like this")
    await town.schedule()
    for user, answer in ((YUSUF, "In person"), (GRACE, "Online")):
        await town.press(user, town.card("Are you coming?"), answer)

    await town.move_to(datetime(2030, 3, 30, 10, tzinfo=UTC))
    shaping = next(sent for sent in town.chat(CARYS) if "Shape the agenda" in sent.words)
    decide = next(name for name in inputs_of(shaping.card) if name.startswith("decision:"))
    await town.press(CARYS, shaping, "Publish", {decide: "accepted"})
    assert "1. Work experience" in town.card("Agenda of Faith Forum").words
    assert "on the agenda" in town.chat(YUSUF)[-1].words

    await town.move_to(datetime(2030, 4, 9, 17, 30, tzinfo=UTC))
    noted = await town.say(CARYS, "action @Sam Okoro list of placements by 1 June", HOME, mentions=[SAM])
    await town.press(CARYS, noted, "Save it")
    roll = next(sent for sent in reversed(town.chat(CARYS)) if "chair the forum" in sent.words)
    ids = town.choices(roll, "came")
    await town.press(CARYS, roll, "Save", {"came": ids[YUSUF.name]})

    await town.move_to(datetime(2030, 4, 10, 9, tzinfo=UTC))
    assert "Faith Forum has met" in town.card("has met").words
    assert "list of placements" in town.in_channel()[-1].words
    care = next(sent for sent in reversed(town.chat(SAM)) if "did not come" in sent.words)
    assert MIRIAM.name in care.words

    form = await town.say(CARYS, "schedule")
    assert inputs_of(form.card)["day"] == "2030-06-11"  # the second Tuesday, two months on
    assert len(town.events()) == 1
    assert len(town.posted("Topics for")) == 1
