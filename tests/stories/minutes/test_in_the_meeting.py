"""During the meeting: people go through the agenda, note points under its items, and the end is noticed."""

import json
import logging

import pytest

from tests.cast import CARYS, GRACE, HOME, MIRIAM, OMAR, SAM, YUSUF
from tests.far_end.caller import Answered
from tests.stories.minutes.running_meeting import PLANNED_FOLLOW_UP, running_meeting
from tests.stories.town import Town

BUSES = "The last bus leaves before the late shift ends."


def _notes(town: Town) -> list[str]:
    return [sent.words for sent in town.in_channel() if "Notes of" in sent.words]


async def test_points_are_noted_under_the_item_that_is_discussed(town: Town) -> None:
    chat = await running_meeting(town)
    items = await town.say(CARYS, "items", chat)
    assert "1. Street lighting" in items.words and "Nobody in the channel sees the notes" in items.words
    assert {"Now: item 1", "Note a point", "Share the notes", "The meeting has ended"} <= set(items.buttons)
    on = await town.press(CARYS, items, "Now: item 1")
    assert "Now: 1. Street lighting" in on.words and "Now: item 2" in on.buttons
    assert "Noted under “Street lighting”" in (await town.say(GRACE, f"note {BUSES}", chat)).words
    assert "Noted under “Work experience”" in (await town.say(YUSUF, "point 2: Six places at the council", chat)).words
    assert "Now: 2. Work experience" in (await town.say(CARYS, "item 2", chat)).words
    chosen = await town.press(
        CARYS, await town.say(CARYS, "items"), "Now: the item chosen above", {"topic": _topic(town, items, "Parking")}
    )
    assert "Now: 3. Parking" in chosen.words

    form = await town.say(MIRIAM, "note")
    for _ in range(2):
        saved = await town.press(MIRIAM, form, "Note it", {"words": "Thanks to the cooks", "topic": "whole"})
    assert "Noted for the meeting as a whole" in saved.words
    words = (await town.say(SAM, "items")).words
    assert words.index("Street lighting") < words.index(BUSES) < words.index("Six places") < words.index("the cooks")
    assert words.count("Thanks to the cooks") == 1 and "noted by" not in words
    assert "noted by Grace Okafor" in (await town.say(CARYS, "notes")).words
    assert not _notes(town) and BUSES not in json.dumps([sent.activity for sent in town.in_channel()])
    assert BUSES in (await town.say(GRACE, "my data")).words


def _topic(town: Town, on: Answered, title: str) -> str:
    return next(value for words, value in town.choices(on, "topic").items() if title in words)


async def test_an_item_that_there_is_not_is_said_kindly(town: Town) -> None:
    await running_meeting(town)
    assert "There is no item 7: the agenda has 3 items" in (await town.say(GRACE, "note 7: Buses")).words
    assert "There is no item 7" in (await town.say(CARYS, "item 7")).words
    assert "meeting as a whole" in (await town.say(GRACE, "note 17:30 is too early")).words, "an hour is no item"
    assert "Only a chair of Faith Forum" in (await town.say(GRACE, "item 1")).words
    assert "A point has room for 1,000 letters" in (await town.say(GRACE, f"note {'bus ' * 251}")).words
    assert "not on the list of Faith Forum" in (await town.say(OMAR, "note Buses", HOME)).words


async def test_a_point_is_changed_and_taken_back_by_its_author_or_a_chair(town: Town) -> None:
    chat = await running_meeting(town)
    mine = await town.say(GRACE, "note 1: Bisses", chat)
    for button in ("Change it", "Take it back"):
        assert "Only" in (await town.press(YUSUF, mine, button)).toast
    form = await town.press(GRACE, mine, "Change it")
    changed = await town.press(GRACE, form, "Save", {"words": BUSES, "topic": _topic(town, form, "Work")})
    assert "Noted under “Work experience”" in changed.words
    listed = await town.press(CARYS, await town.say(CARYS, "items"), "Change a point")
    [point] = town.choices(listed, "point").values()
    form = await town.press(CARYS, listed, "Change it", {"point": point})
    assert "The point is taken back" in (await town.press(CARYS, form, "Take it back")).words
    assert BUSES not in await town.stored()
    assert "no longer there" in (await town.press(GRACE, changed, "Change it")).toast.lower()
    nothing = await town.press(YUSUF, await town.say(YUSUF, "items"), "Note a point")
    assert "Note it" in nothing.buttons


async def test_the_notes_reach_the_channel_when_a_chair_shares_them_and_stay_one_card(town: Town) -> None:
    chat = await running_meeting(town)
    await town.say(GRACE, f"note 1: {BUSES}", chat)
    items = await town.say(CARYS, "items", chat)
    assert "Only a chair of Faith Forum" in (await town.press(YUSUF, items, "Share the notes")).toast
    assert not _notes(town)
    for _ in range(2):
        assert "go into the channel" in (await town.press(CARYS, items, "Share the notes")).words
    await town.say(YUSUF, "note 2: Six places", chat)
    form = await town.press(MIRIAM, town.card("Notes of"), "Note a point")
    await town.press(MIRIAM, form, "Note it", {"words": "Brighter lamps", "topic": _topic(town, form, "Street")})
    [shared] = _notes(town)
    assert shared.index(BUSES) < shared.index("Brighter lamps") < shared.index("Six places")
    assert not [user.name for user in town.people if user.name in shared]


async def test_notes_that_nobody_shared_are_given_to_the_chairs_afterwards(town: Town) -> None:
    chat = await running_meeting(town)
    await town.say(GRACE, f"note 1: {BUSES}", chat)
    await town.move_to(PLANNED_FOLLOW_UP)
    [given] = town.told(CARYS, "Share the notes if they are fit")
    assert not _notes(town)
    await town.press(CARYS, given, "Share the notes")
    assert len(_notes(town)) == 1
    await town.after(days=15)
    assert "closed two weeks after" in (await town.say(GRACE, "note Buses")).words


async def test_nothing_is_noted_before_a_meeting_has_begun(town: Town) -> None:
    await town.set_up()
    assert "No meeting has begun yet" in (await town.say(GRACE, "note Buses")).words
    await town.schedule()
    assert "No meeting has begun yet" in (await town.say(GRACE, "items", HOME)).words


async def test_a_circle_keeps_nothing_of_who_noted_a_point_and_shows_themes(
    town: Town, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO)
    chat = await running_meeting(town, openness="listening_circle")
    form = await town.say(MIRIAM, f"note 1: {BUSES}")
    before = set((await town.stored()).splitlines())
    assert not [row for row in before if BUSES in row]
    saved = await town.press(MIRIAM, form, "Note it")
    assert BUSES in saved.words and saved.buttons == ["Note another point", "See the notes", "What is next"]
    rows = set((await town.stored()).splitlines()) - before
    new = "\n".join(row for row in rows if not row.startswith("replicas "))
    assert BUSES in new and "17:30" not in new
    known = [MIRIAM.name, MIRIAM.email, MIRIAM.entra_id, MIRIAM.teams_id, saved.where.id, town.person_id(MIRIAM)]
    assert not [word for word in known if word in new] and BUSES not in caplog.text
    assert BUSES not in (await town.say(MIRIAM, "my data")).words

    in_chat = await town.say(GRACE, "note 2: My daughter was stopped", chat)
    assert "Noted under" in in_chat.words and "daughter" not in in_chat.words
    for user, where in ((CARYS, chat), (CARYS, HOME), (MIRIAM, None)):
        shown = (await town.say(user, "items", where)).words
        assert "1 point noted" in shown and BUSES not in shown
    private = await town.say(CARYS, "items")
    assert BUSES in private.words and "daughter" in private.words and "noted by" not in private.words
    assert BUSES in (await town.say(SAM, "items")).words
    await town.press(CARYS, private, "Share the notes")
    [shared] = _notes(town)
    assert "1 point noted" in shared and BUSES not in shared and "daughter" not in shared
    refused = await town.press(CARYS, await town.say(CARYS, "items", chat), "Change a point", old_client=True)
    assert "in our private chat" in refused.words
