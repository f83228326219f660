"""A chair schedules, moves and calls off meetings. Microsoft's calendar, the channel and everything else keep up."""

import asyncio
import json
from datetime import UTC, datetime, timedelta

from tests.cast import CARYS, GRACE, HOME, SAM, YUSUF
from tests.evening import DAY_BEFORE
from tests.far_end.sent import Sent
from tests.stories.town import Town

THE_DAY = "Tuesday 9 April 2030, 18:00 to 19:30"


async def test_meeting_is_made_once_however_often_it_is_confirmed(town: Town) -> None:
    await town.set_up()
    form = await town.say(CARYS, "schedule")
    typed = {"day": "2030-04-09", "start": "18:00", "minutes": "90", "mode": "hybrid", "venue": "St Mary’s Hall"}
    check = await town.press(CARYS, form, "Continue", typed)
    assert THE_DAY in check.words
    assert "I will invite 4 people by email" in check.words
    assert not town.events()

    three = (town.caller.press(CARYS, check, "Yes, set it up") for _ in range(3))
    assert {answered.status for answered in await asyncio.gather(*three)} == {200}
    await town.settled()
    await town.press(CARYS, check, "Yes, set it up")
    [event] = town.events()
    assert event.mailbox == CARYS.entra_id
    assert event.shown["start"] == {"dateTime": "2030-04-09T18:00:00", "timeZone": "GMT Standard Time"}
    assert event.shown["hideAttendees"] is True
    invited = {attendee["emailAddress"]["address"] for attendee in event.shown["attendees"]}
    assert invited == {person.email for person in town.people} - {CARYS.email}

    [announced] = town.posted("Faith Forum meets")
    assert THE_DAY in announced.words
    assert event.join_url
    await town.move_to(DAY_BEFORE + timedelta(hours=8))
    assert event.join_url in json.dumps(town.card("Faith Forum meets").card)


async def test_moving_a_meeting_moves_its_event_its_card_and_its_reminders(town: Town) -> None:
    await town.set_up()
    await town.schedule()
    await town.press(YUSUF, town.card("Are you coming?"), "Online")
    form = await town.say(CARYS, "reschedule")
    check = await town.press(CARYS, form, "Continue", {"day": "2030-04-23", "start": "19:00"})
    assert "So far: \nTuesday 9 April 2030, 18:00 to 19:30" in check.words
    assert "New time: \nTuesday 23 April 2030, 19:00 to 20:30" in check.words
    assert "invite" not in check.words
    for _ in range(2):
        await town.press(CARYS, check, "Yes, move it")

    [event] = town.events()
    assert event.shown["start"]["dateTime"] == "2030-04-23T19:00:00"
    card = town.card("Are you coming?")
    assert "Tuesday 23 April 2030, 19:00 to 20:30" in card.words
    assert "Online: 1" in card.counts
    assert len(town.posted("has moved")) == 1

    await town.move_to(datetime(2030, 4, 2, 12, tzinfo=UTC))  # seven days before the old date
    assert not town.told(GRACE, "Are you coming")
    await town.move_to(datetime(2030, 4, 16, 9, tzinfo=UTC))
    [reminder] = town.told(GRACE, "Are you coming")
    assert "23 April" in reminder.words


async def test_calling_a_meeting_off_stops_everything_that_follows(town: Town) -> None:
    await town.set_up()
    await town.schedule()
    form = await town.say(CARYS, "cancel meeting")
    kept = await town.press(CARYS, form, "Keep the meeting")
    assert "nothing has been changed" in kept.words
    for _ in range(2):
        await town.press(CARYS, form, "Cancel the meeting", {"reason": "The hall has flooded."})

    assert not town.events()
    [event] = town.calendar.state.events.values()
    assert event.cancelled == "The hall has flooded."
    [told] = [sent for sent in town.in_channel() if "is cancelled" in sent.words and "Why" in sent.words]
    assert "The hall has flooded." in told.words
    card = town.card("this meeting is cancelled")
    assert "Can’t come" not in card.buttons
    late = await town.forge(YUSUF, Sent(card.id, card.conversation, card.before[-1]), "Online")
    assert "out of date" in late.toast

    before = len(town.teams.everything())
    await town.move_to(datetime(2030, 4, 12, 12, tzinfo=UTC))
    [offered] = town.teams.everything()[before:]
    assert "When does Faith Forum meet next?" in offered.words
    assert "There is no meeting ahead just now" in (await town.say(YUSUF, "poll")).words


async def test_only_a_chair_schedules_moves_and_calls_off(town: Town) -> None:
    await town.set_up()
    refusal = "Only a chair of Faith Forum can do that. The chair is Carys Bowen."
    for said in ("schedule", "reschedule", "cancel meeting"):
        assert refusal in (await town.say(YUSUF, said)).words
        assert refusal in (await town.say(SAM, said, HOME)).words
    form = await town.say(CARYS, "schedule")
    typed = {"day": "2030-04-09", "venue": "Hall", "mode": "hybrid"}
    check = await town.press(CARYS, form, "Continue", typed)
    form = await town.say(CARYS, "schedule")
    for card, button in ((form, "Continue"), (check, "Yes, set it up"), (check, "Change something")):
        assert refusal == (await town.press(YUSUF, card, button, check=False)).toast
    assert not town.events()


async def test_what_needs_mending_comes_back_in_the_form_with_the_rest(town: Town) -> None:
    await town.set_up(venue="")
    form = await town.say(CARYS, "schedule")
    good = {
        "day": "2030-04-09",
        "start": "18:15",
        "minutes": "75",
        "mode": "hybrid",
        "venue": "Library",
        "note": "Tea!",
    }
    troubles = {
        "already passed": {"day": "2030-03-01"},
        "Please say where people meet": {"venue": ""},
        "lasts between 15 and 600 minutes": {"minutes": "5"},
        "Please choose a day": {"day": "soon"},
        "Please choose a time": {"start": "sixish"},
        "years away": {"day": "9999-12-31"},
    }
    for said, wrong in troubles.items():
        again = await town.press(CARYS, form, "Continue", good | wrong, check=False)
        assert said in again.words
        assert "Tea!" in again.words
    old = await town.press(CARYS, form, "Continue", good | {"day": "0001-01-01"}, check=False)
    assert "already passed" in old.words
    check = await town.press(CARYS, form, "Continue", good)
    changed = await town.press(CARYS, check, "Change something")
    assert "18:15" in changed.words
    await town.press(CARYS, check, "Not now")
    assert not town.events()


async def test_a_meeting_after_the_clocks_change_keeps_its_wall_clock(town: Town) -> None:
    await town.set_up(reminders="30")
    await town.schedule(day="2030-04-09")  # clocks go forward on 31 March: the reminder is due in winter time
    await town.move_to(datetime(2030, 3, 10, 9, 59, tzinfo=UTC))
    assert not town.chat(GRACE)
    await town.move_to(datetime(2030, 3, 10, 10, 0, tzinfo=UTC))
    [reminder] = town.chat(GRACE)
    assert THE_DAY in reminder.words


async def test_in_person_there_is_no_link_and_online_no_place(town: Town) -> None:
    await town.set_up()
    await town.schedule(mode="in_person")
    [event] = town.events()
    assert event.join_url is None
    card = town.card("Are you coming?")
    assert card.buttons[1:] == ["In person", "Can’t come", "Not sure", "Tell us what you need"]
    assert "Join online" not in card.words
    form = await town.say(CARYS, "reschedule")
    await town.press(CARYS, await town.press(CARYS, form, "Continue", {"mode": "online"}), "Yes, move it")
    [event] = town.events()
    await town.move_to(DAY_BEFORE + timedelta(hours=8))
    assert event.join_url and event.join_url in json.dumps(town.card("Are you coming?").card)
    assert town.card("Are you coming?").buttons[1:] == ["Online", "Can’t come", "Not sure", "Tell us what you need"]


async def test_topics_in_the_channel_know_the_date(town: Town) -> None:
    await town.set_up()
    await town.say(YUSUF, "suggest Food bank")
    assert "For a meeting whose date is not fixed yet" in town.card("Food bank").words
    await town.schedule()
    assert "For the meeting on Tuesday 9 April 2030. Topics are taken until 30 March" in town.card("Food bank").words
    await town.press(CARYS, await town.say(CARYS, "cancel meeting"), "Cancel the meeting")
    assert "For a meeting whose date is not fixed yet" in town.card("Food bank").words


async def test_a_chair_of_one_forum_cannot_touch_the_meeting_of_another(town: Town) -> None:
    await town.set_up()
    await town.schedule()
    form = await town.say(CARYS, "reschedule")
    check = await town.press(CARYS, form, "Continue", {"day": "2030-05-01"})
    other = await town.second_forum(GRACE)
    refused = await town.forge(GRACE, check, "Yes, move it", forum=other)
    assert "out of date" in refused.toast
    [event] = town.events()
    assert event.shown["start"]["dateTime"] == "2030-04-09T18:00:00"
