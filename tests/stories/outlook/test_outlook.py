"""Microsoft's calendar is slow, leaves out the link or cannot be reached: the chair knows, and can always go on."""

import pytest

from forum.meetings import CalendarState
from graph.standin.faults import Fault
from tests.cast import CARYS, HOME, SAM, YUSUF
from tests.stories.meetings.graph_troubles import refusal
from tests.stories.meetings.graph_waits import EVENT, EVENTS, announcement, kept_waiting, until
from tests.stories.meetings.joining import way_in
from tests.stories.town import Town


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
    assert "There is no meeting ahead just now" in (await town.caller.say(YUSUF, "meeting")).words
    assert "There is no meeting ahead just now" in (await town.caller.say(CARYS, "meeting", HOME)).words
    town.clock.advance(seconds=31)
    await town.bot.engine.wake_due()
    await until(lambda: town.told(CARYS, "I keep trying by myself")[1:])
    hang.release.set()
    await town.settled()
    assert len(town.events()) == 1
    assert announcement(town)
    await town.after(minutes=10)
    assert len(town.told(CARYS, "I keep trying by myself")) == 2, "once asked for, once told"
    assert not town.told(YUSUF, "")[1:]


async def test_a_short_wait_is_not_worth_a_message(town: Town) -> None:
    hang = await kept_waiting(town)
    hang.release.set()
    await town.settled()
    await town.after(minutes=10)
    assert not town.told(CARYS, "Microsoft is busy")


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
    await until(lambda: town.told(CARYS, "before I change the invitations"))
    hang.release.set()
    await town.settled()
    assert town.events()[0].shown["start"]["dateTime"] == "2030-04-16T18:00:00"


async def test_a_link_that_comes_late_is_found_and_shown(town: Town) -> None:
    await town.set_up()
    town.calendar.api.late_join_urls = 3
    await town.schedule()
    [event] = town.events()
    assert (await town.meetings())[0].join_url is None
    await town.after(minutes=1)
    assert (await town.meetings())[0].join_url is None
    await town.after(minutes=5)
    assert (await town.meetings())[0].join_url == event.join_url
    assert not town.told(CARYS, "People cannot join online yet")
    assert str(event.join_url) in await way_in(town)
    made = [request for request in town.calendar.log if request.method == "POST" and request.path.endswith("/events")]
    assert len(made) == 1


async def test_a_meeting_made_without_its_online_part_is_told_to_the_chair(town: Town) -> None:
    await town.set_up()
    town.calendar.api.late_join_urls = 1000
    await town.schedule()
    for pause in (1, 5, 30):
        assert not town.told(CARYS, "People cannot join online yet")
        await town.after(minutes=pause)
    [card] = town.told(CARYS, "People cannot join online yet")
    await town.press(CARYS, card, "Use this link", {"link": "https://meet.example.org/forum"})
    assert "https://meet.example.org/forum" in await way_in(town)
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
    [card] = town.told(SAM, "Another chair can press “Try again”")
    await town.press(SAM, card, "Try again")
    assert mailboxes(town) == [SAM.entra_id]
    await move(town)
    assert [event.shown["start"]["dateTime"] for event in town.events()] == ["2030-04-16T18:00:00"]


async def test_a_chair_who_has_left_leaves_the_meeting_to_the_other(town: Town) -> None:
    await set_up_with_two_chairs(town)
    await town.schedule()
    await town.press(YUSUF, announcement(town), "Online")
    town.calendar.faults.next("PATCH", EVENT, refusal("ErrorInvalidUser", 404))
    await move(town)
    await town.press(SAM, town.told(SAM, "cannot find the mailbox")[-1], "Try again")
    assert mailboxes(town) == [CARYS.entra_id, SAM.entra_id], "the first is out of everybody’s reach"
    assert town.events()[-1].shown["start"]["dateTime"] == "2030-04-16T18:00:00"
    assert "Online: 1" in announcement(town).counts
    assert str(town.events()[-1].join_url) in await way_in(town)


async def test_an_event_deleted_by_hand_is_put_back(town: Town) -> None:
    await town.set_up()
    await town.schedule()
    [first] = town.events()
    town.calendar.state.cancel(first, "deleted in Outlook")
    await move(town)
    [card] = town.told(CARYS, "Somebody has deleted the meeting in the calendar")
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
    [card] = town.told(CARYS, "Please ask people to delete it")
    assert "The meeting is still in people’s calendars" in card.words
    assert town.posted("is cancelled")
