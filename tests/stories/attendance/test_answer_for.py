"""Answers noted on behalf of others, reminders declined, and being asked again when the meeting changes."""

import asyncio
from datetime import UTC, datetime

from tests.cast import CARYS, GRACE, HOME, MIRIAM, SAM, YUSUF
from tests.far_end.caller import Answered
from tests.far_end.cards import button_of, filled_in
from tests.far_end.places import User
from tests.stories.town import Town

POLL = "Are you coming?"


async def _note(town: Town, by: User, user: User, answer: str) -> Answered:
    form = await town.say(by, "answer for")
    chosen = {"person": town.choices(form, "person")[user.name], "answer": answer}
    return await town.press(by, form, "Note it", chosen)


async def test_an_answer_noted_for_somebody_is_marked_told_and_written_down(town: Town) -> None:
    await town.set_up()
    await town.schedule()
    done = await _note(town, SAM, MIRIAM, "in_person")
    assert "Noted for Miriam Stern: In person" in done.words
    assert "In person: 1" in town.card(POLL).counts
    assert "Sam" not in town.card(POLL).words
    names = await town.press(CARYS, await town.say(CARYS, "poll"), "Who answered what")
    assert "Miriam Stern (noted by Sam Okoro)" in names.words
    [told] = town.told(MIRIAM, "Sam Okoro noted this for you: In person")
    assert "Sam Okoro noted this for you" in (await town.say(MIRIAM, "poll")).words

    own = await town.press(MIRIAM, told, "Can’t come")
    assert "Your answer: Can’t come" in own.words
    names = await town.press(CARYS, await town.say(CARYS, "poll"), "Who answered what")
    assert "noted by" not in names.words
    assert "noted this for you" not in (await town.say(MIRIAM, "poll")).words
    for user in (MIRIAM, SAM):
        assert "Sam Okoro noted “In person” for Miriam Stern" in (await town.say(user, "my data")).words
    [row] = [row for row in (await town.stored()).splitlines() if row.startswith("answer_notes ")]
    assert all(word in row for word in (town.person_id(SAM), town.person_id(MIRIAM), "in_person", "2030-"))


async def test_who_answered_for_whom_is_forgotten_ninety_days_after_the_meeting(town: Town) -> None:
    await town.set_up()
    await town.schedule()
    await _note(town, SAM, MIRIAM, "in_person")
    await town.move_to(datetime(2030, 7, 8, 18, tzinfo=UTC))
    assert "\nanswer_notes " in await town.stored()
    await town.move_to(datetime(2030, 7, 8, 18, 31, tzinfo=UTC))
    assert "\nanswer_notes " not in await town.stored()
    assert "\nrsvps " in await town.stored()


async def test_a_press_that_teams_sends_twice_is_written_down_and_told_once(town: Town) -> None:
    await town.set_up()
    await town.schedule()
    form = await town.say(CARYS, "answer for miriam")
    action = button_of(form.card, "Note it")
    data = filled_in(form.card, action, {"answer": "no"}, check=True)
    assert data["person"] == town.person_id(MIRIAM)
    press = town.caller.pressed(CARYS, action, data, form.where, form.message_id)
    for answered in await asyncio.gather(town.caller.send(press), town.caller.send(press)):
        assert "Noted for Miriam Stern: Can’t come" in answered.words
    await town.settled()
    assert len(town.told(MIRIAM, "Carys Bowen noted this for you")) == 1
    assert (await town.stored()).count("\nanswer_notes ") == 1


async def test_only_organisers_answer_for_others_and_only_for_members(town: Town) -> None:
    await town.set_up()
    await town.schedule()
    assert "Only a chair of Faith Forum" in (await town.say(GRACE, "answer for Miriam")).words
    form = await town.say(CARYS, "answer for Miriam")
    assert "in our private chat" in (await town.say(CARYS, "answer for", HOME)).words
    unsaid = await town.press(CARYS, form, "Note it", {"person": town.person_id(MIRIAM)}, check=False)
    assert "Please choose what they said" in unsaid.words
    chosen = {"person": town.person_id(MIRIAM), "answer": "no"}
    forged = await town.press(GRACE, form, "Note it", chosen)
    assert "Only a chair of Faith Forum" in forged.toast
    stranger = await town.press(CARYS, form, "Note it", chosen | {"person": "nobody"})
    assert "is not a member of the forum" in stranger.words
    assert "answer_notes " not in await town.stored()
    assert "Can’t come: 0" in town.card(POLL).counts


async def test_an_organisers_own_answer_is_simply_theirs(town: Town) -> None:
    await town.set_up()
    await town.schedule()
    await _note(town, CARYS, CARYS, "online")
    assert "Online: 1" in town.card(POLL).counts
    assert not town.told(CARYS, "noted this for you")
    assert "answer_notes " not in await town.stored()


async def test_dont_remind_me_is_kept_for_that_meeting_and_shown_in_my_data(town: Town) -> None:
    await town.set_up()
    await town.schedule()
    await town.move_to(datetime(2030, 4, 2, 9, tzinfo=UTC))
    [first] = town.told(MIRIAM, "Are you coming to")
    done = await town.press(MIRIAM, first, "Don’t remind me")
    assert "I will not remind you" in done.words
    await town.move_to(datetime(2030, 4, 7, 9, tzinfo=UTC))
    assert len(town.told(GRACE, "Are you coming to")) == 2
    assert len(town.told(MIRIAM, "Are you coming to")) <= 1
    data = (await town.say(MIRIAM, "my data")).words
    assert "Meetings I do not remind you of" in data
    assert "Tuesday 9 April 2030" in data[data.index("Meetings I do not remind you of") :]


async def _move(town: Town, **changed: str) -> None:
    form = await town.say(CARYS, "reschedule")
    await town.press(CARYS, await town.press(CARYS, form, "Continue", changed), "Yes, move it")


async def test_reminders_that_are_late_wait_for_the_day(town: Town) -> None:
    await town.set_up()
    await town.schedule()
    await town.move_to(datetime(2030, 4, 2, 19, 30, tzinfo=UTC))  # 20:30 in London: nothing woke up at ten
    assert not town.chat(GRACE)
    await town.move_to(datetime(2030, 4, 3, 9, 0, tzinfo=UTC))
    assert len(town.told(GRACE, "Are you coming to")) == 1


async def test_nobody_is_reminded_more_than_twice_of_a_meeting_that_moves(town: Town) -> None:
    await town.set_up()
    await town.schedule()
    for day in (2, 7):
        await town.move_to(datetime(2030, 4, day, 9, tzinfo=UTC))
    assert len(town.told(MIRIAM, "Are you coming to")) == 2
    await _move(town, day="2030-05-14")
    for day in (7, 12):
        await town.move_to(datetime(2030, 5, day, 9, tzinfo=UTC))
    assert len(town.told(MIRIAM, "Are you coming to")) == 2


async def test_two_reminders_that_were_held_up_are_one(town: Town) -> None:
    await town.set_up()
    await town.schedule()
    await town.move_to(datetime(2030, 4, 7, 12, tzinfo=UTC))  # nothing woke up since before the first was due
    assert len(town.told(GRACE, "Are you coming to")) == 1
    await town.move_to(datetime(2030, 4, 9, 12, tzinfo=UTC))
    assert len(town.told(GRACE, "Are you coming to")) == 1


AGAIN = "has changed: are you still coming?"


async def test_a_new_time_asks_everybody_who_had_answered_once_and_keeps_their_answers(town: Town) -> None:
    await town.set_up()
    await town.schedule()
    await town.press(YUSUF, town.card(POLL), "In person")
    await town.press(MIRIAM, town.card(POLL), "Can’t come")
    await _move(town, day="2030-04-16", start="19:00")
    for user in (YUSUF, MIRIAM):
        [asked] = town.told(user, AGAIN)
        shown = " ".join(asked.words.split())
        assert "It was planned for: Tuesday 9 April 2030, 18:00" in shown
        assert "Tuesday 16 April 2030, 19:00 to 20:30" in shown
        assert "It stays until you change it" in asked.words
    assert not town.told(GRACE, AGAIN)
    assert "In person: 1 · Online: 0 · Can’t come: 1" in town.card(POLL).counts
    [asked] = town.told(MIRIAM, AGAIN)
    assert "Your answer: Online" in (await town.press(MIRIAM, asked, "Online")).words
    await _move(town, note="Bring a friend")
    assert len(town.told(YUSUF, AGAIN)) == 1
    await _move(town, start="17:00")
    assert len(town.told(YUSUF, AGAIN)) == 2


async def test_a_new_way_to_meet_asks_only_those_who_can_no_longer_come_that_way(town: Town) -> None:
    await town.set_up()
    await town.schedule()
    await town.press(YUSUF, town.card(POLL), "In person")
    await town.press(GRACE, town.card(POLL), "Online")
    await town.press(MIRIAM, town.card(POLL), "Not sure")
    await _move(town, mode="online")
    [asked] = town.told(YUSUF, AGAIN)
    assert "Your answer was “In person”, which no longer fits" in asked.words
    assert not town.told(GRACE, AGAIN)
    assert not town.told(MIRIAM, AGAIN)


async def test_nobody_is_asked_again_at_night(town: Town) -> None:
    await town.set_up()
    await town.schedule()
    await town.press(YUSUF, town.card(POLL), "In person")
    await town.move_to(datetime(2030, 3, 5, 22, tzinfo=UTC))
    await _move(town, start="19:00")
    assert not town.told(YUSUF, AGAIN)
    await town.move_to(datetime(2030, 3, 6, 10, tzinfo=UTC))
    assert len(town.told(YUSUF, AGAIN)) == 1
