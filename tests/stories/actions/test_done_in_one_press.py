"""An action is done with one press on its row. What was done is asked afterwards, and the press can be taken back."""

from datetime import UTC, datetime

from tests.cast import CARYS, GRACE, MIRIAM, SAM, YUSUF
from tests.far_end.caller import Answered
from tests.far_end.cards import inputs_of
from tests.stories.actions.actions import noted
from tests.stories.agenda.publishing import publish
from tests.stories.minutes.running_meeting import running_meeting
from tests.stories.town import Town


async def test_one_press_and_then_one_line(town: Town) -> None:
    await town.set_up()
    await noted(town, "action @Grace bread by 20 March")
    await noted(town, "action @Grace soup by 21 March")
    done = await town.press(GRACE, await town.say(GRACE, "actions"), "Done: bread")
    assert "It is saved." in done.words and list(inputs_of(done.card)) == ["note"]
    assert "Grace Okafor: bread" not in (await town.say(CARYS, "actions")).words, "it is done, whatever comes next"
    said = await town.press(GRACE, done, "Save", {"note": "baked"})
    assert "Saved: “bread” is now “Done”." in said.words and "Grace Okafor: soup" in said.words
    more = await history(town, "bread")
    assert "done: baked" in more and "baked" in (await town.say(GRACE, "my data")).words


async def test_nothing_need_be_written(town: Town) -> None:
    await town.set_up()
    await noted(town, "action @Grace bread by 20 March")
    done = await town.press(GRACE, town.card("Actions of"), "Done: bread")
    back = await town.press(GRACE, done, "Save")
    assert "Nothing is left to be done" in back.words
    await town.after(minutes=3)
    assert "Nothing is left to be done" in town.card("Actions of").words


async def test_a_press_too_many_is_taken_back_as_if_it_had_not_been(town: Town) -> None:
    await from_topic(town)
    form = await town.say(SAM, "actions")
    chosen = {"action": next(iter(town.choices(form, "action").values())), "progress": "blocked", "note": "no stamps"}
    form = await town.press(SAM, form, "Save", chosen)
    done = await town.press(SAM, form, "Done: write to the council")
    back = await town.press(SAM, done, "It is not done")
    assert "Taken back: “write to the council” is not done." in back.words
    assert "Blocked" in back.words and "no stamps" in back.words
    await town.after(minutes=10)
    assert not town.told(YUSUF, "Something has been done"), "nobody hears of what was taken back at once"
    assert "took back that it was done" in await history(town, "write to the council")
    again = await town.press(SAM, await town.say(SAM, "actions"), "Done: write to the council")
    assert "It is saved." in again.words
    await town.after(minutes=10)
    assert town.told(YUSUF, "Something has been done about “Street lighting”")


async def test_whoever_asked_for_the_topic_hears_once_and_with_the_line(town: Town) -> None:
    await from_topic(town)
    done = await town.press(SAM, await town.say(SAM, "actions"), "Done: write to the council")
    assert not town.told(YUSUF, "Something has been done")
    await town.press(SAM, done, "Save", {"note": "letter sent"})
    await town.after(minutes=10)
    [heard] = town.told(YUSUF, "Something has been done about “Street lighting”")
    assert "What was done: \nletter sent" in heard.words


async def test_only_those_concerned_press_it_and_a_circle_keeps_the_line_to_them(town: Town) -> None:
    await town.set_up(openness="listening_circle")
    await noted(town, "action @Grace bread by 20 March")
    card = town.card("Actions of")
    assert "Only the person who took this on" in (await town.press(MIRIAM, card, "Done: bread")).toast
    done = await town.press(GRACE, await town.say(GRACE, "actions"), "Done: bread")
    assert "the chairs, the owner and people who asked for the topic can read it" in done.words
    for button in ("Save", "It is not done"):
        assert (await town.forge(MIRIAM, done, button)).toast
    await town.press(GRACE, done, "Save", {"note": "baked for Odile"})
    await town.after(minutes=3)
    assert not [sent for sent in town.in_channel() if "Odile" in str(sent.card)]


async def test_an_action_comes_from_no_topic_unless_somebody_says_which(town: Town) -> None:
    """A list in which nothing is chosen is sent with its first row by some clients."""
    chat = await running_meeting(town)
    shown = await town.say(CARYS, "action @Grace ring the schools", chat)
    topics = town.choices(shown, "topic")
    assert inputs_of(shown.card)["topic"] == topics["None of these"]
    await town.press(CARYS, shown, "Save it")
    one = await town.say(CARYS, "actions")
    assert "Street lighting" not in (await more_of(town, one, "ring the schools")).words


async def from_topic(town: Town) -> None:
    """Sam takes on an action that comes from Yusuf's topic."""
    await town.set_up()
    await town.schedule()
    await town.say(YUSUF, "suggest Street lighting")
    await publish(town, Street={"decision": "accepted"})
    await town.move_to(datetime(2030, 4, 9, 17, 30, tzinfo=UTC))
    shown = await town.say(CARYS, "action @Sam write to the council by 20 April")
    topic = town.choices(shown, "topic")["Street lighting"]
    await town.press(CARYS, shown, "Save it", {"topic": topic})


async def more_of(town: Town, listed: Answered, text: str) -> Answered:
    [action] = [value for name, value in town.choices(listed, "action").items() if text in name]
    return await town.press(CARYS, listed, "More…", {"action": action})


async def history(town: Town, text: str) -> str:
    """What is said about an action when it is handed round once more: as a chair reads it."""
    rows = [row for row in (await town.stored()).splitlines() if row.startswith("actions ") and text in row]
    [action] = {row.partition('"id": "')[2].partition('"')[0] for row in rows}
    mine = await town.forge(
        CARYS, town.told(GRACE, text)[0] if town.told(GRACE, text) else town.told(SAM, text)[0], "More…", action=action
    )
    return mine.words
