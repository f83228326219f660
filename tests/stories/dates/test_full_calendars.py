"""While a chair decides on a date, Folkmoot checks how many of their organisation’s calendars are full, never whose."""

import json
from datetime import UTC, datetime, timedelta

import pytest

from graph.standin.faults import Fault
from tests.cast import CARYS, GRACE, HOME, SAM
from tests.far_end.caller import Answered
from tests.far_end.cards import button_of
from tests.far_end.places import User, somebody
from tests.far_end.sent import Sent
from tests.patience import SILENT
from tests.stories.meetings.graph_troubles import refusal
from tests.stories.town import Town

QUIET = {"day": "2030-05-14", "start": "18:00", "minutes": "90", "mode": "hybrid", "venue": "St Mary’s Hall"}
SIX = datetime(2030, 5, 14, 17, tzinfo=UTC)
LOOKING = "I am checking how many people’s calendars are full then"
UNSEEN = "I could not see people’s calendars this time."
CALLS = "*/calendar/getSchedule"
COLLEAGUES = [somebody(f"Officer {name}") for name in ("Amber", "Basil", "Coral", "Dagny")]


def busy(town: Town, user: User, begins: datetime = SIX, minutes: int = 60) -> None:
    town.calendar.state.keep_busy(user.email, begins, begins + timedelta(minutes=minutes))


async def continued(town: Town, **changed: str) -> Answered:
    form = await town.say(CARYS, "schedule")
    return await town.press(CARYS, form, "Continue", QUIET | changed)


def card(town: Town) -> Sent:
    """The last card in the chair's chat."""
    return town.chat(CARYS)[-1]


def asked(town: Town) -> list[dict]:
    """The body of each call to Microsoft."""
    return [json.loads(request.body) for request in town.calendar.log if request.path.endswith("getSchedule")]


async def test_the_card_says_that_it_looks_and_then_what_was_seen(town: Town) -> None:
    await town.set_up()
    busy(town, SAM)
    check = await continued(town)
    assert LOOKING in check.words
    assert "Some of the calendars that can be seen have something else then." in card(town).words
    assert "3 people are outside the organisation: their calendars cannot be seen." in card(town).words
    assert LOOKING not in card(town).words
    [call] = asked(town)
    assert call["Schedules"] == sorted([CARYS.email, SAM.email]), "nobody from outside is asked about"
    assert SAM.name not in card(town).words
    await town.press(CARYS, card(town), "Yes, set it up")
    assert [event.shown["start"]["dateTime"] for event in town.events()] == ["2030-05-14T18:00:00"]


async def test_nothing_of_the_look_is_kept(town: Town) -> None:
    await town.set_up()
    busy(town, SAM, minutes=7)
    await continued(town)
    rows = [row for row in (await town.stored()).splitlines() if row.startswith("calendar_looks")]
    assert rows == []
    jobs = [row for row in (await town.stored()).splitlines() if "Calendars" in row and "jobs" in row]
    assert jobs and not [row for row in jobs if SAM.email in row or SAM.name in row]


async def test_of_five_calendars_and_more_the_number_is_said(town: Town) -> None:
    town.people += COLLEAGUES
    await town.set_up()
    town.calendar.schedules.unknown.add(COLLEAGUES[3].email)
    for number, person in enumerate((SAM, COLLEAGUES[0])):
        busy(town, person, SIX + timedelta(minutes=30 * number))
    await continued(town)
    assert "2 of the 5 calendars that can be seen have something else then." in card(town).words
    assert "One more calendar could not be seen." in card(town).words
    await continued(town, day="2030-05-15")
    assert "None of the 5 calendars that can be seen has anything else then." in card(town).words


async def test_better_times_are_those_at_which_calendars_are_free(town: Town) -> None:
    await town.set_up()
    for person in (CARYS, SAM):
        busy(town, person)
    busy(town, SAM, SIX + timedelta(days=7))
    check = await continued(town)
    assert check.buttons == ["Yes, set it up", "Change something", "Not now"]
    nearby = [button for button in card(town).buttons if "2030, " in button]
    assert "Times nearby with less against them." in card(town).words
    assert nearby[0] == "Tuesday 7 May 2030, 18:00"
    assert "Tuesday 21 May 2030, 18:00" not in nearby, "Sam has something else then"
    form = await town.press(CARYS, card(town), nearby[0])
    await town.press(CARYS, form, "Continue")
    assert "None of the calendars that can be seen has anything else then." in card(town).words


async def test_a_meeting_that_moves_is_not_in_its_own_way(town: Town) -> None:
    await town.set_up()
    await town.schedule(**QUIET)
    [event] = town.events()
    town.calendar.state.answer(event, SAM.email, "accepted", town.clock.now())
    form = await town.say(CARYS, "reschedule")
    await town.press(CARYS, form, "Continue", {"start": "18:30"})
    assert "None of the calendars that can be seen has anything else then." in card(town).words
    busy(town, SAM, SIX + timedelta(minutes=105), 15)
    form = await town.say(CARYS, "reschedule")
    await town.press(CARYS, form, "Continue", {"start": "18:30"})
    assert "Some of the calendars" in card(town).words


async def test_each_date_of_a_poll_has_its_own(town: Town) -> None:
    await town.set_up()
    busy(town, SAM, SIX + timedelta(days=2))
    form = await town.say(CARYS, "date poll")
    dates = {"day0": "2030-05-14", "day1": "2030-05-16", "day2": "2030-11-14", "closing": "2030-03-11"}
    check = await town.press(CARYS, form, "Continue", dates | {"day3": "", "day4": ""})
    assert LOOKING in check.words
    said = card(town).words
    assert said.index("None of") < said.index("16 May") < said.index("Some of") < said.index("14 November")
    assert said.count("None of the calendars") == 2
    assert said.count("3 people are outside") == 1
    assert len(asked(town)) == 2, "times that lie together are asked about together"
    await town.press(CARYS, card(town), "Yes, post it")
    assert "14 November" in town.in_channel()[-1].words


@pytest.mark.parametrize("button", ["Change something", "Not now", "Yes, set it up"])
async def test_a_card_that_the_chair_has_left_is_not_drawn_over(town: Town, button: str) -> None:
    await town.set_up()
    hang = town.calendar.faults.next("POST", CALLS, Fault(hang=True))
    form = await town.say(CARYS, "schedule")
    check = await town.caller.press(CARYS, form, "Continue", QUIET)
    await hang.reached.wait()
    shown = len(card(town).before)
    await town.caller.press(CARYS, check, button)
    hang.release.set()
    await town.settled()
    assert len(card(town).before) == shown
    assert "calendar_looks" not in await town.stored()


async def test_a_newer_look_on_the_same_card_is_the_one_that_counts(town: Town) -> None:
    await town.set_up()
    busy(town, SAM)
    hang = town.calendar.faults.next("POST", CALLS, Fault(hang=True))
    form = await town.say(CARYS, "schedule")
    await town.caller.press(CARYS, form, "Continue", QUIET)
    await hang.reached.wait()
    await town.caller.press(CARYS, form, "Continue", QUIET | {"day": "2030-05-15"})
    hang.release.set()
    await town.settled()
    assert "Wednesday 15 May 2030" in card(town).words
    assert "None of the calendars" in card(town).words
    assert "Tuesday 14 May" not in " ".join(map(str, card(town).before))


TROUBLES = {
    "permission missing": refusal("ErrorAccessDenied"),
    "no mailbox": refusal("MailboxNotEnabledForRESTAPI", 404),
    "busy for long": Fault(status=429, headers={"Retry-After": "120"}),
}


@pytest.mark.parametrize("trouble", TROUBLES)
async def test_what_cannot_be_seen_is_said_once_and_holds_nothing_up(town: Town, trouble: str) -> None:
    await town.set_up()
    town.calendar.faults.next("POST", CALLS, TROUBLES[trouble])
    await continued(town, day="2030-04-13")
    assert card(town).words.count(UNSEEN) == 1
    assert "Eid al-Adha" in card(town).words
    assert [button for button in card(town).buttons if "2030, " in button], "other times are offered all the same"
    await town.press(CARYS, card(town), "Yes, set it up")
    assert len(town.events()) == 1


@pytest.mark.parametrize("fault", [{"status": 429}, {"status": 503}, {"reset": True}], ids=str)
async def test_a_trouble_that_passes_is_not_spoken_of(town: Town, fault: dict) -> None:
    await town.set_up()
    town.calendar.faults.next("POST", CALLS, Fault(**fault))
    await continued(town)
    assert "None of the calendars" in card(town).words


@pytest.mark.parametrize("graph_seconds", [SILENT])
async def test_silence_is_not_waited_for(town: Town) -> None:
    await town.set_up()
    hang = town.calendar.faults.next("POST", CALLS, Fault(hang=True))
    form = await town.say(CARYS, "schedule")
    await town.caller.press(CARYS, form, "Continue", QUIET)
    await hang.reached.wait()
    town.clock.advance(seconds=50)
    await town.settled()
    assert UNSEEN in card(town).words
    assert len(asked(town)) == 1


async def test_what_microsoft_says_of_a_mailbox_is_not_logged(town: Town, caplog: pytest.LogCaptureFixture) -> None:
    await town.set_up()
    said = f"The mailbox {SAM.email} is on strike."
    town.calendar.faults.next("POST", CALLS, refusal("ErrorInvalidRequest", 400, said))
    await continued(town)
    assert UNSEEN in card(town).words
    assert "ErrorInvalidRequest" in caplog.text
    assert SAM.email not in caplog.text


async def test_a_card_that_names_a_meeting_that_there_is_not_looks_at_nobodys_calendar(town: Town) -> None:
    await town.set_up()
    form = await town.say(CARYS, "schedule")
    action = button_of(form.card, "Continue")
    data = action["data"] | QUIET | {"meeting": "6f0c6d3e-0000-4000-8000-000000000000"}
    forged = town.caller.pressed(CARYS, action, data, form.where, form.message_id)
    assert "None of the calendars" not in (await town.caller.send(forged)).words
    await town.settled()
    assert not [asked for asked in town.calendar.log if "getSchedule" in str(asked)]


async def test_asked_in_the_channel_it_shows_the_same_counts_there(town: Town) -> None:
    await town.set_up()
    busy(town, SAM)
    form = await town.say(CARYS, "schedule", HOME)
    await town.press(CARYS, form, "Continue", QUIET)
    [shown] = town.posted("Some of the calendars")
    assert SAM.name not in shown.words
    refused = await town.press(GRACE, shown, "Yes, set it up")
    assert "Only a chair" in refused.toast
    assert not town.events()


async def test_a_chair_from_outside_sees_nobodys_calendar(town: Town) -> None:
    await town.set_up()
    chairs = town.choices(await town.say(CARYS, "settings"), "chairs")
    form = await town.say(CARYS, "settings")
    await town.press(CARYS, form, "Save", {"chairs": f"{chairs[CARYS.name]},{chairs[GRACE.name]}"})
    check = await town.press(GRACE, await town.say(GRACE, "schedule"), "Continue", QUIET)
    assert "calendars" not in check.words
    assert asked(town) == []


async def test_an_old_client_is_not_promised_anything(town: Town) -> None:
    await town.set_up()
    check = await town.press(CARYS, await town.say(CARYS, "schedule"), "Continue", QUIET, old_client=True)
    assert "calendars" not in check.words
    assert asked(town) == []
