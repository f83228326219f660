"""Microsoft's calendar takes its time, forgets the link, or is out of reach: the chair knows, and can always go on."""

import asyncio
import json
from collections.abc import Callable

import pytest

from forum.meetings import CalendarState
from graph.standin.faults import Fault
from tests.far_end.places import User
from tests.far_end.teams import Sent
from tests.stories.graph_troubles import refusal
from tests.stories.town import CARYS, GRACE, HOME, SAM, YUSUF, Town

EVENTS, EVENT = "/users/*/events", "/users/*/events/*"
OWN = "https://meet.example.org/forum"


async def until(happened: Callable[[], object]) -> None:
    while not happened():  # noqa: ASYNC110 (it is on its way)
        await asyncio.sleep(0.01)


async def schedule_unwatched(town: Town) -> None:
    """Carys confirms a meeting, and nobody waits for what follows."""
    form = await town.caller.say(CARYS, "schedule")
    filled = {"day": "2030-04-09", "start": "18:00", "minutes": "90", "mode": "hybrid", "venue": "St Mary’s Hall"}
    check = await town.caller.press(CARYS, form, "Continue", filled)
    said = await town.caller.press(CARYS, check, "Yes, set it up")
    assert "I am setting up the meeting" in said.words


async def kept_waiting(town: Town) -> Fault:
    """Microsoft is busy once, and then does not answer until it is let go."""
    await town.set_up()
    town.calendar.faults.next("POST", EVENTS, Fault(status=429))
    hang = town.calendar.faults.next("POST", EVENTS, Fault(hang=True))
    await schedule_unwatched(town)
    await hang.reached.wait()
    return hang


def told(town: Town, words: str, user: User = CARYS) -> list[Sent]:
    return [sent for sent in town.chat(user) if words in sent.words]


def meeting_card(town: Town) -> Sent:
    [card] = [sent for sent in town.in_channel() if "Faith Forum meets" in sent.words]
    return card


async def move(town: Town, day: str = "2030-04-16") -> None:
    form = await town.say(CARYS, "reschedule")
    await town.press(CARYS, await town.press(CARYS, form, "Continue", {"day": day}), "Yes, move it")


def mailboxes(town: Town) -> list[str]:
    return [event.mailbox for event in town.events()]


async def test_while_microsoft_is_busy_the_chair_hears_so_once_and_nobody_else(town: Town) -> None:
    hang = await kept_waiting(town)
    asked = await town.caller.say(CARYS, "meeting")
    assert "Microsoft is busy" in asked.words
    assert "Nobody has been told yet" in asked.words
    assert "No meeting has been set up yet" in (await town.caller.say(YUSUF, "meeting")).words
    assert "No meeting has been set up yet" in (await town.caller.say(CARYS, "meeting", HOME)).words
    town.clock.advance(seconds=31)
    await town.bot.engine.wake_due()
    await until(lambda: told(town, "I keep trying by myself")[1:])
    hang.release.set()
    await town.settled()
    assert len(town.events()) == 1
    assert meeting_card(town)
    await town.after(minutes=10)
    assert len(told(town, "I keep trying by myself")) == 2, "once asked for, once told"
    assert not told(town, "", YUSUF)[1:]


async def test_a_short_wait_is_not_worth_a_message(town: Town) -> None:
    hang = await kept_waiting(town)
    hang.release.set()
    await town.settled()
    await town.after(minutes=10)
    assert not told(town, "Microsoft is busy")


async def test_a_move_that_waits_is_told_as_such(town: Town) -> None:
    await town.set_up()
    await town.schedule()
    town.calendar.faults.next("PATCH", EVENT, Fault(status=429))
    hang = town.calendar.faults.next("PATCH", EVENT, Fault(hang=True))
    check = await town.press(CARYS, await town.say(CARYS, "reschedule"), "Continue", {"day": "2030-04-16"})
    await town.caller.press(CARYS, check, "Yes, move it")
    await hang.reached.wait()
    town.clock.advance(seconds=31)
    await town.bot.engine.wake_due()
    await until(lambda: told(town, "before I change the invitations"))
    hang.release.set()
    await town.settled()
    assert town.events()[0].shown["start"]["dateTime"] == "2030-04-16T18:00:00"


async def test_nobody_has_to_wait_for_microsoft(town: Town) -> None:
    hang = await kept_waiting(town)
    waiting = await town.caller.say(CARYS, "meeting")
    wrong = await town.caller.press(CARYS, waiting, "Announce it without", {"link": "http://meet.example.org"})
    assert "A link begins with https://" in wrong.words
    await town.caller.press(CARYS, wrong, "Announce it without", {"link": OWN})
    await until(lambda: [sent for sent in town.in_channel() if "Faith Forum meets" in sent.words])
    assert OWN in json.dumps(meeting_card(town).card)
    hang.release.set()
    await town.settled()
    assert len(town.events()) == 1
    assert "Joining online at: \nmeet.example.org" in meeting_card(town).words
    assert str(town.events()[0].join_url) not in json.dumps(meeting_card(town).card), "one way in, not two"


async def test_without_a_calendar_and_without_a_link_the_chair_learns_how_to_give_one(town: Town) -> None:
    await town.set_up()
    town.calendar.faults.next("POST", EVENTS, refusal("ErrorAccessDenied"))
    await town.schedule()
    asked = await town.say(CARYS, "meeting")
    assert "the permission “Calendars.ReadWrite”" in asked.words, "the card can be had again"
    done = await town.press(CARYS, asked, "Announce it without")
    assert "type “link”" in done.words
    given = await town.say(CARYS, f"link {OWN}")
    assert "meet.example.org" in given.words
    assert OWN in json.dumps(meeting_card(town).card)


async def test_a_chairs_own_link_can_be_changed_and_taken_away(town: Town) -> None:
    await town.set_up()
    await town.schedule()
    [event] = town.events()
    form = await town.say(CARYS, "link")
    assert "People join with Microsoft’s own link" in form.words
    assert "Please use one of the two" in form.words
    await town.press(CARYS, form, "Use this link", {"link": OWN})
    assert "Joining online at: \nmeet.example.org" in meeting_card(town).words
    form = await town.say(CARYS, "link")
    saved = await town.press(CARYS, form, "Use this link", {"link": "https://other.example.org/x"})
    assert "other.example.org" in saved.words
    assert "other.example.org" in meeting_card(town).words
    await town.press(CARYS, await town.say(CARYS, "link"), "Take my link away")
    assert "other.example.org" not in json.dumps(meeting_card(town).card)
    assert str(event.join_url) in json.dumps(meeting_card(town).card)


@pytest.mark.parametrize(
    "wrong",
    [
        "http://meet.example.org/x",
        "javascript:alert(1)",
        "https://teams.microsoft.com@evil.example/x",
        "https://meet.example.org/a b",
        "https://meet.exаmple.org",  # a Cyrillic letter
        "https://meet.example.org:8443/x",
        "https://localhost/x",
    ],
)
async def test_a_link_that_hides_where_it_leads_is_not_taken(town: Town, wrong: str) -> None:
    await town.set_up()
    await town.schedule()
    before = meeting_card(town).card
    assert "A link begins with https://" in (await town.say(CARYS, f"link {wrong}")).words
    assert meeting_card(town).card == before


async def test_only_a_chair_gives_the_link(town: Town) -> None:
    await town.set_up()
    await town.schedule()
    assert "Carys Bowen" in (await town.say(GRACE, f"link {OWN}")).words
    form = await town.say(CARYS, "link")
    await town.forge(GRACE, form, "Use this link", link=OWN)
    assert OWN not in json.dumps(meeting_card(town).card)
    assert (await town.meetings())[0].own_link == ""


async def test_a_meeting_in_a_hall_has_no_link(town: Town) -> None:
    await town.set_up()
    await town.schedule(mode="in_person")
    assert "nothing to join" in (await town.say(CARYS, f"link {OWN}")).words


async def test_a_link_that_comes_late_is_found_and_shown(town: Town) -> None:
    await town.set_up()
    town.calendar.api.late_join_urls = 3
    await town.schedule()
    [event] = town.events()
    assert str(event.join_url) not in json.dumps(meeting_card(town).card)
    await town.after(minutes=1)
    assert str(event.join_url) not in json.dumps(meeting_card(town).card)
    await town.after(minutes=5)
    assert str(event.join_url) in json.dumps(meeting_card(town).card)
    assert not told(town, "People cannot join online yet")
    assert len([request for request in town.calendar.log if request.method == "POST"]) == 1


async def test_a_meeting_made_without_its_online_part_is_told_to_the_chair(town: Town) -> None:
    await town.set_up()
    town.calendar.api.late_join_urls = 1000
    await town.schedule()
    for pause in (1, 5, 30):
        assert not told(town, "People cannot join online yet")
        await town.after(minutes=pause)
    [card] = told(town, "People cannot join online yet")
    await town.press(CARYS, card, "Use this link", {"link": OWN})
    assert OWN in json.dumps(meeting_card(town).card)
    assert len(town.events()) == 1


async def set_up_with_two_chairs(town: Town) -> None:
    await town.set_up(chairs=f"{town.person_id(CARYS)},{town.person_id(SAM)}")


@pytest.mark.parametrize("code", ["ErrorInvalidUser", "ResourceNotFound", "MailboxNotEnabledForRESTAPI"])
async def test_when_a_chair_has_no_mailbox_the_meeting_goes_into_the_other_chairs_calendar(
    town: Town, code: str
) -> None:
    await set_up_with_two_chairs(town)
    town.calendar.faults.next("POST", EVENTS, refusal(code, 404))
    await town.schedule()
    [card] = told(town, "Another chair can press “Try again”", SAM)
    await town.press(SAM, card, "Try again")
    assert mailboxes(town) == [SAM.entra_id]
    await move(town)
    assert [event.shown["start"]["dateTime"] for event in town.events()] == ["2030-04-16T18:00:00"]


async def test_a_chair_who_has_left_leaves_the_meeting_to_the_other(town: Town) -> None:
    await set_up_with_two_chairs(town)
    await town.schedule()
    await town.press(YUSUF, meeting_card(town), "Online")
    town.calendar.faults.next("PATCH", EVENT, refusal("ErrorInvalidUser", 404))
    await move(town)
    await town.press(SAM, told(town, "does not find the mailbox", SAM)[-1], "Try again")
    assert mailboxes(town) == [CARYS.entra_id, SAM.entra_id], "the first is out of everybody’s reach"
    assert town.events()[-1].shown["start"]["dateTime"] == "2030-04-16T18:00:00"
    assert "Online: 1" in meeting_card(town).words
    assert str(town.events()[-1].join_url) in json.dumps(meeting_card(town).card)


async def test_an_event_deleted_by_hand_is_put_back(town: Town) -> None:
    await town.set_up()
    await town.schedule()
    [first] = town.events()
    town.calendar.state.cancel(first, "deleted in Outlook")
    await move(town)
    [card] = told(town, "Somebody has deleted the meeting in the calendar")
    await town.press(CARYS, card, "Try again")
    [event] = town.events()
    assert event.shown["start"]["dateTime"] == "2030-04-16T18:00:00"
    [meeting] = await town.meetings()
    assert (meeting.calendar, meeting.event_id) == (CalendarState.CURRENT, event.shown["id"])


async def test_an_invitation_nobody_can_take_back_is_told_as_such(town: Town) -> None:
    await town.set_up()
    await town.schedule()
    town.calendar.faults.next("POST", f"{EVENT}/cancel", refusal("ErrorInvalidUser", 404))
    await town.press(CARYS, await town.say(CARYS, "cancel meeting"), "Cancel the meeting")
    [card] = told(town, "Please ask people to delete it")
    assert "The meeting is still in people’s calendars" in card.words
    assert [sent for sent in town.in_channel() if "is cancelled" in sent.words]
