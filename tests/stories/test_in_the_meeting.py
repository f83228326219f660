"""During the meeting: the agenda is gone through, points are noted under its items, and its end is noticed."""

import json
import logging
from datetime import UTC, datetime
from typing import Any

import pytest

from forum.meetings import MeetingState, chat_of
from tests.far_end.caller import Answered
from tests.far_end.places import User, Where
from tests.stories.publishing import publish
from tests.stories.town import CARYS, GRACE, HOME, MIRIAM, OMAR, SAM, SISTER_TENANT, YUSUF, Town

EVENING = datetime(2030, 4, 9, 17, 30, tzinfo=UTC)
EARLY_END = datetime(2030, 4, 9, 18, 10, tzinfo=UTC)
PLANNED_FOLLOW_UP = datetime(2030, 4, 9, 19, tzinfo=UTC)
BUSES = "The last bus leaves before the late shift ends."


async def _running(town: Town, **changed: str) -> Where:
    """Two items on the agenda, and half an hour into the meeting; gives the meeting's chat."""
    await town.set_up(**changed)
    await town.schedule()
    for title in ("Street lighting", "Work experience", "Parking"):
        await town.say(YUSUF, f"suggest {title}")
    accepted = {"decision": "accepted"}
    await publish(
        town,
        Street=accepted | {"position": "1"},
        Work=accepted | {"position": "2"},
        Parking=accepted | {"position": "3"},
    )
    await town.move_to(EVENING)
    return await _chat(town)


async def _chat(town: Town) -> Where:
    [meeting] = await town.meetings()
    return Where(chat_of(meeting.join_url) or "", "groupChat")


def _notes(town: Town) -> list[str]:
    return [sent.words for sent in town.in_channel() if "Notes of" in sent.words]


async def _event(town: Town, name: str, chat: Where, **value: str) -> Answered:
    """What Teams sends when somebody opens the online meeting, or the last person leaves."""
    what: dict[str, Any] = {"type": "event", "name": f"application/vnd.microsoft.{name}", "value": value}
    answered = await town.caller.send(town.caller.activity(CARYS, chat, what))
    assert answered.status == 200 and not answered.posts
    await town.settled()
    return answered


async def test_points_are_noted_under_the_item_that_is_discussed(town: Town) -> None:
    chat = await _running(town)
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
    await _running(town)
    assert "There is no item 7: the agenda has 3 items" in (await town.say(GRACE, "note 7: Buses")).words
    assert "There is no item 7" in (await town.say(CARYS, "item 7")).words
    assert "Only a chair of Faith Forum" in (await town.say(GRACE, "item 1")).words
    assert "keep a point to at most 1,000" in (await town.say(GRACE, f"note {'bus ' * 251}")).words
    assert "not on the list of Faith Forum" in (await town.say(OMAR, "note Buses", HOME)).words


async def test_a_point_is_changed_and_taken_back_by_its_author_or_a_chair(town: Town) -> None:
    chat = await _running(town)
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
    chat = await _running(town)
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
    chat = await _running(town)
    await town.say(GRACE, f"note 1: {BUSES}", chat)
    await town.move_to(PLANNED_FOLLOW_UP)
    [given] = [sent for sent in town.chat(CARYS) if "Share the notes if they are fit" in sent.words]
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
    chat = await _running(town, openness="listening_circle")
    form = await town.say(MIRIAM, f"note 1: {BUSES}")
    before = set((await town.stored()).splitlines())
    assert not [row for row in before if BUSES in row]
    saved = await town.press(MIRIAM, form, "Note it")
    assert BUSES in saved.words and saved.buttons == ["Note another point"]
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
    assert "in our own chat" in refused.words


async def test_a_chair_says_that_it_has_ended_and_what_follows_comes_once(town: Town) -> None:
    chat = await _running(town)
    noted = await town.say(CARYS, "action @Grace menu for the lunch by the end of next week")
    await town.press(CARYS, noted, "Save it")
    await town.move_to(EARLY_END)
    items = await town.say(CARYS, "items", chat)
    assert "Only a chair of Faith Forum" in (await town.press(GRACE, items, "The meeting has ended")).toast
    for _ in range(2):
        over = await town.press(CARYS, items, "The meeting has ended")
    assert "The meeting is over" in over.words and "The meeting has ended" not in over.buttons
    [meeting] = await town.meetings()
    assert (meeting.state, meeting.ended_at) == (MeetingState.HELD, EARLY_END)
    cards = [sent for sent in town.in_channel() if "after Tuesday 9 April 2030" in sent.words]
    await town.move_to(PLANNED_FOLLOW_UP)
    await town.say(CARYS, "end meeting")
    after = [sent for sent in town.in_channel() if "after Tuesday 9 April 2030" in sent.words]
    assert [sent.id for sent in after] == [sent.id for sent in cards] and len(after) == 1
    assert len([sent for sent in town.chat(CARYS) if "Who came to Faith Forum" in sent.words]) == 1
    assert (await town.meetings())[0].ended_at == EARLY_END


async def test_teams_tells_of_begin_and_end_and_people_may_come_back(town: Town) -> None:
    chat = await _running(town)
    await _event(town, "meetingStart", chat)
    await town.move_to(EARLY_END)
    await _event(town, "meetingEnd", chat)
    await town.after(minutes=5)
    await _event(town, "meetingStart", chat)
    await town.after(minutes=20)
    [meeting] = await town.meetings()
    assert (meeting.state, meeting.ended_at, meeting.began_at) == (MeetingState.SCHEDULED, None, EVENING)
    for _ in range(2):
        await _event(town, "meetingEnd", chat)
    ended = town.clock.now()
    await town.after(minutes=10)
    [meeting] = await town.meetings()
    assert (meeting.state, meeting.ended_at) == (MeetingState.HELD, ended)
    told = len(town.chat(CARYS)), len(town.in_channel())
    await town.move_to(PLANNED_FOLLOW_UP)
    await _event(town, "meetingStart", chat)
    await _event(town, "meetingEnd", chat)
    assert (len(town.chat(CARYS)), len(town.in_channel())) == told
    assert (await town.meetings())[0].ended_at == ended


async def test_trying_the_link_out_is_no_meeting(town: Town) -> None:
    await town.set_up()
    await town.schedule()
    chat = await _chat(town)
    for moment in (datetime(2030, 4, 8, 9, tzinfo=UTC), datetime(2030, 4, 9, 16, 30, tzinfo=UTC)):
        await town.move_to(moment)
        await _event(town, "meetingStart", chat)
        await _event(town, "meetingEnd", chat)
    [meeting] = await town.meetings()
    assert (meeting.state, meeting.began_at, meeting.ended_at) == (MeetingState.SCHEDULED, None, None)
    await _event(town, "meetingStart", chat)
    assert "Noted for the meeting as a whole" in (await town.say(GRACE, "note We begin early")).words


async def test_the_link_tells_which_meeting_it_is_and_a_stranger_ends_nothing(town: Town) -> None:
    await _running(town)
    [meeting] = await town.meetings()
    elsewhere = Where("19:meeting_other@thread.v2", "groupChat")
    await _event(town, "meetingStart", elsewhere)
    outsider = User("Olga Stranger", tenant=SISTER_TENANT)
    forged = {"type": "event", "name": "application/vnd.microsoft.meetingStart", "value": {"JoinUrl": meeting.join_url}}
    await town.caller.send(town.caller.activity(outsider, elsewhere, forged))
    assert (await town.meetings())[0].began_at is None
    await _event(town, "meetingStart", elsewhere, JoinUrl=meeting.join_url or "")
    assert (await town.meetings())[0].began_at == EVENING
