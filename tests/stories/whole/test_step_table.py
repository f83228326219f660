"""How many messages and clicks the commonest tasks take, counted by doing them.

A tap on a box or an option of an open list is a click, and so is a press of a button. A list that is opened first
costs one more. A line that is typed into a form is no click; it is counted by itself.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import pytest

from tests.cast import CARYS, GRACE, SAM, YUSUF, crowd
from tests.evening import BEGIN, CUT_OFF
from tests.far_end.caller import Answered
from tests.far_end.places import User
from tests.far_end.sent import Sent
from tests.stories.agenda.shaping_card import inputs_of_topic, topics_to_shape
from tests.stories.dates.date_polling import ASKED, ask
from tests.stories.town import Town

DATES = {"day0": "2030-04-09", "day1": "2030-04-11", "day2": "2030-04-16", "day3": "2030-04-23", "day4": "2030-04-25"}


@dataclass
class Steps:
    """What one person does."""

    town: Town
    who: User
    messages: int = 0
    clicks: int = 0
    lines: int = 0

    async def say(self, text: str) -> Answered:
        self.messages += 1
        return await self.town.say(self.who, text)

    async def press(self, on: Sent | Answered, button: str, inputs: Mapping[str, str] | None = None) -> Answered:
        fields = {part["id"]: part for part in _parts(on.card) if str(part.get("type")).startswith("Input.")}
        for name, value in (inputs or {}).items():
            taps = _taps(fields[name], value)
            self.clicks += taps or 0
            self.lines += taps is None
        self.clicks += 1
        return await self.town.press(self.who, on, button, inputs)

    @property
    def taken(self) -> tuple[int, int, int]:
        return self.messages, self.clicks, self.lines


def _taps(field: Mapping[str, Any], value: str) -> int | None:
    """None for something that is typed."""
    if field["type"] != "Input.ChoiceSet":
        return None
    before, after = ({one for one in text.split(",") if one} for text in (str(field.get("value", "")), value))
    if field.get("isMultiSelect"):
        return len(before ^ after)
    return 0 if before == after else 1 if field.get("style") == "expanded" else 2


def _parts(card: Any) -> Iterator[dict[str, Any]]:
    if isinstance(card, dict):
        yield card
        for name, value in card.items():
            if name not in ("fallback", "data"):
                yield from _parts(value)
    elif isinstance(card, list):
        for value in card:
            yield from _parts(value)


async def test_a_topic_is_one_message(town: Town) -> None:
    await town.set_up()
    steps = Steps(town, YUSUF)
    await steps.say("suggest Work experience")
    assert steps.taken == (1, 0, 0) and town.card("Work experience")


async def test_an_answer_is_one_press(town: Town) -> None:
    await town.set_up()
    await town.schedule()
    steps = Steps(town, GRACE)
    await steps.press(town.card("Are you coming?"), "In person")
    assert steps.taken == (0, 1, 0)
    assert "Your answer: In person" in (await town.say(GRACE, "help")).words


async def test_a_meeting_is_one_message_and_two_presses(town: Town) -> None:
    """The form proposes the next date of the forum's rhythm, its hour and its place."""
    await town.set_up()
    steps = Steps(town, CARYS)
    check = await steps.press(await steps.say("schedule"), "Continue")
    await steps.press(check, "Yes, set it up")
    assert steps.taken == (1, 2, 0) and town.card("Are you coming?")


async def test_three_topics_are_published_in_four_clicks(town: Town) -> None:
    await topics_to_shape(town, 3)
    await town.move_to(CUT_OFF)
    card, steps, ticked = town.told(CARYS, "Shape the agenda")[-1], Steps(town, CARYS), dict[str, str]()
    for title in ("Parking", "Street lighting", "Work experience"):
        decision = inputs_of_topic(card, title)["decision"]
        ticked[decision["id"]] = next(one["value"] for one in decision["choices"] if one["title"] == "On the agenda")
    await steps.press(card, "Publish", ticked)
    assert steps.taken[0] == 0 and steps.clicks <= 4 and town.card("Agenda of")


async def test_an_action_is_one_message_and_one_press_and_done_with_one(town: Town) -> None:
    await town.set_up()
    noting = Steps(town, CARYS)
    await noting.press(await noting.say("action @Grace bread by 20 March"), "Save it")
    assert noting.taken == (1, 1, 0)
    listed, doing = await town.say(GRACE, "actions"), Steps(town, GRACE)
    done = await doing.press(listed, "Done: bread")
    assert doing.taken == (0, 1, 0)
    assert "Grace Okafor: bread" not in (await town.say(CARYS, "actions")).words, "it is done already"
    await doing.press(done, "Save", {"note": "baked"})
    assert doing.lines == 1


async def test_a_roll_of_thirteen_with_two_absent_is_four_clicks(town: Town) -> None:
    town.people += crowd(8)
    await town.set_up(facilitators="")
    await town.schedule()
    for user in town.people:
        await town.press(user, town.card("Are you coming?"), "In person")
    await town.move_to(BEGIN)
    [roll] = town.told(CARYS, "Who came to Faith Forum")
    everybody, steps = town.choices(roll, "came"), Steps(town, CARYS)
    noted = await steps.press(roll, "Everyone who said yes came")
    there = [value for name, value in everybody.items() if name not in (GRACE.name, SAM.name)]
    saved = await steps.press(noted, "Save", {"came": ",".join(there)})
    assert len(everybody) == 13 and "11 people on the list came" in saved.words
    assert steps.clicks <= 4


async def test_five_dates_are_answered_in_six_clicks(town: Town) -> None:
    await town.set_up()
    await ask(town, **DATES)
    steps = Steps(town, GRACE)
    await steps.press(town.card(ASKED), "Save", {"suits": "0,1,2,3,4"})
    assert steps.taken == (0, 6, 0)


@pytest.mark.parametrize(
    ("field", "value", "taps"),
    [
        ({"type": "Input.Text"}, "words", None),
        ({"type": "Input.ChoiceSet", "isMultiSelect": True, "value": "a,b"}, "b,c", 2),
        ({"type": "Input.ChoiceSet", "style": "expanded", "value": "a"}, "b", 1),
        ({"type": "Input.ChoiceSet", "style": "compact", "value": "a"}, "b", 2),
        ({"type": "Input.ChoiceSet", "value": "a"}, "a", 0),
    ],
)
def test_what_counts_as_a_click(field: Mapping[str, Any], value: str, taps: int | None) -> None:
    assert _taps(field, value) == taps
