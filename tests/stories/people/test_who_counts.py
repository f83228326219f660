"""People who have left the forum do not count in open polls that have names. Closed polls stay as they were."""

import pytest

from tests.cast import CARYS, GRACE, MIRIAM, SAM, YUSUF
from tests.stories.dates import date_polling
from tests.stories.dates.date_polling import ASKED
from tests.stories.outlook.test_members_change import choose
from tests.stories.questions import test_questions
from tests.stories.town import Town

ASKED_ABOUT = "Where shall we meet?"
WITHOUT_GRACE = [CARYS, YUSUF, MIRIAM, SAM]


@pytest.mark.parametrize(("kind", "left"), [("named", 1), ("unattributed", 2)])
async def test_in_a_named_poll_those_count_who_belong(town: Town, kind: str, left: int) -> None:
    await town.set_up()
    posted = await test_questions.ask(town, ballot_kind=kind)
    for user in (YUSUF, GRACE):
        await town.press(user, town.card(ASKED_ABOUT), "Send my answer", {"choice": "1"})
    assert "2 people have answered" in town.card(ASKED_ABOUT).words
    await choose(town, members=WITHOUT_GRACE)
    said = "1 person has answered" if left == 1 else "2 people have answered"
    assert said in town.card(ASKED_ABOUT).words
    if kind == "named":
        assert "Grace" not in (await town.press(CARYS, posted, "Who chose what")).words
        await choose(town, members=[*WITHOUT_GRACE, GRACE])
        assert "2 people have answered" in town.card(ASKED_ABOUT).words
        await choose(town, members=WITHOUT_GRACE)
        await town.move_to(date_polling.CLOSING)
        assert "1 person" in town.card(ASKED_ABOUT).words
        await choose(town, members=[CARYS, MIRIAM, SAM, GRACE])
        await town.after(days=1)
        assert "1 person has answered" in town.card(ASKED_ABOUT).words, "what is closed stays closed"


@pytest.mark.parametrize("names", ["chairs", "nobody"])
async def test_in_a_date_poll_with_names_those_count_who_belong(town: Town, names: str) -> None:
    await town.set_up()
    await date_polling.ask(town, names=names)
    for user in (YUSUF, GRACE):
        await date_polling.answer(town, user, "no yes yes")
    assert "2 people have answered" in town.card(ASKED).words
    await choose(town, members=WITHOUT_GRACE)
    said = "1 person has answered" if names == "chairs" else "2 people have answered"
    assert said in town.card(ASKED).words
