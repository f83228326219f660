"""What an action means for the topic it came from, and for the meeting it is carried over to."""

from datetime import UTC, datetime

import pytest

from tests.cast import CARYS, GRACE, MIRIAM, SAM, YUSUF
from tests.far_end.caller import Answered
from tests.far_end.places import User
from tests.far_end.sent import Sent
from tests.stories.actions.actions import noted
from tests.stories.agenda.publishing import publish
from tests.stories.town import Town


async def _from_topic(town: Town, suggested: str = "suggest Street lighting") -> Answered:
    """Yusuf's topic is discussed, and Sam takes on an action in the meeting."""
    await town.set_up()
    await town.schedule()
    await town.say(YUSUF, suggested)
    await town.press(GRACE, town.card("Topics for"), "I’d like this")
    await publish(town, Street={"decision": "accepted"})
    await town.move_to(datetime(2030, 4, 9, 17, 30, tzinfo=UTC))
    shown = await town.say(CARYS, "action @Sam write to the council by 20 April")
    topic = town.choices(shown, "topic")["Street lighting"]
    return await town.press(CARYS, shown, "Save it", {"topic": topic})


async def test_whoever_asked_for_the_topic_hears_once_of_each_thing_that_became_of_its_action(town: Town) -> None:
    await _from_topic(town)
    [mine] = town.told(SAM, "This action is yours")
    assert "From the topic: \nStreet lighting" in mine.words
    for words in ("letter sent", "letter sent", "the lamps come in May"):
        mine = await town.press(SAM, await _opened(town, SAM, mine), "Done", {"note": words})
    for user in (YUSUF, GRACE):
        first, second = town.told(user, "Something has been done about “Street lighting”")
        assert "What was done: \nletter sent" in first.words and "because you suggested" in first.words
        assert "What was done: \nthe lamps come in May" in second.words
    assert not town.told(SAM, "Something has been done") and not town.told(MIRIAM, "Something has been done")
    assert "Done: write to the council – the lamps come in May" in (await town.say(YUSUF, "my topics")).words


async def test_whoever_heard_that_it_was_closed_hears_too_that_it_was_done_after_all(town: Town) -> None:
    await _from_topic(town)
    listed = await town.say(CARYS, "actions")
    action = {"action": next(iter(town.choices(listed, "action").values()))}
    await town.press(CARYS, await town.press(CARYS, listed, "More…", action), "Close it", {"note": "no money"})
    [mine] = town.told(SAM, "This action is yours")
    await town.press(SAM, await town.press(SAM, mine, "In progress"), "Done", {"note": "the council pays"})
    for user in (YUSUF, GRACE):
        [closed] = town.told(user, "An action about “Street lighting” has been closed")
        [done] = town.told(user, "Something has been done about “Street lighting”")
        assert "no money" in closed.words and "the council pays" in done.words


async def _opened(town: Town, user: User, on: Sent | Answered) -> Sent | Answered:
    """Somebody reopens an action that was done."""
    if "Done" in on.buttons:
        return on
    return await town.press(user, on, "In progress")


async def test_author_of_an_unattributed_topic_cannot_be_told_and_follows_by_its_code(town: Town) -> None:
    await town.set_up()
    await town.schedule()
    form = await town.say(MIRIAM, "suggest")
    sent = await town.press(MIRIAM, form, "Send", {"title": "Street lighting", "attribution": "unattributed"})
    await publish(town, Street={"decision": "accepted"})
    await town.move_to(datetime(2030, 4, 9, 17, 30, tzinfo=UTC))
    shown = await town.say(CARYS, "action @Sam write to the council")
    await town.press(CARYS, shown, "Save it", {"topic": town.choices(shown, "topic")["Street lighting"]})
    followed = await town.press(MIRIAM, sent, "What became of it")
    assert "Being done: write to the council" in followed.words
    await town.press(SAM, town.told(SAM, "This action is yours")[0], "Done", {"note": "letter sent"})
    assert not town.told(MIRIAM, "Something has been done")
    followed = await town.press(MIRIAM, sent, "What became of it")
    assert "Done: write to the council – letter sent" in followed.words


async def test_listening_circle_keeps_names_and_what_was_done_out_of_the_channel(town: Town) -> None:
    await town.set_up(openness="listening_circle")
    await noted(town, "action @Grace visit the family by 20 March")
    [mine] = town.told(GRACE, "This action is yours")
    await town.press(GRACE, mine, "Done", {"note": "Grace saw them"})
    await noted(town, "action @Grace call the school")
    card = town.card("Actions of")
    action = town.choices(card, "action")["call the school"]
    more = await town.press(CARYS, card, "More…", {"action": action})
    assert "noted it for Grace Okafor" in more.words, "the chair alone sees it, in place of the card"
    assert not town.posted("Grace")


async def _carried_three_times(town: Town) -> None:
    """One action and three meetings, each with an agenda."""
    await town.set_up()
    await noted(town, "action @Grace menu for the lunch")
    for number, day in enumerate(("2030-04-09", "2030-05-14", "2030-06-11"), start=1):
        await town.schedule(day=day)
        await town.say(YUSUF, f"suggest Topic{number}")
        await publish(town, **{f"Topic{number}": {"decision": "accepted"}})
        await publish(town, **{f"Topic{number}": {"decision": "accepted"}})
        assert len(town.told(CARYS, "has been carried over")) == (number == 3)
        await town.move_to(datetime.fromisoformat(f"{day}T20:00+00:00"))
        await town.after(hours=16)  # nobody is told at night


@pytest.mark.parametrize("way", ["Keep it", "Hand it over", "Close it"])
async def test_carried_over_three_times_it_comes_to_the_chair(town: Town, way: str) -> None:
    await _carried_three_times(town)
    [card] = town.told(CARYS, "This action has been carried over 3 times")
    assert card.buttons == ["Keep it", "Hand it over", "Done", "Close it", "More…"]
    assert "menu for the lunch" in town.card("after Tuesday 11 June 2030").words
    if way == "Close it":
        assert "why it is closed" in (await town.press(CARYS, card, way)).words
        closed = await town.press(CARYS, card, way, {"note": "the lunch was called off"})
        assert "Why it was closed: \nthe lunch was called off" in closed.words
        assert "menu for the lunch" not in town.card("after Tuesday 11 June 2030").words
    elif way == "Keep it":
        await town.press(CARYS, card, way)
        kept = await town.press(CARYS, card, way)
        assert (await town.press(CARYS, kept, "More…")).words.count("kept it as it is") == 1
    else:
        assert "Who takes this on instead?" in (await town.press(CARYS, card, way)).words
