"""Microsoft's calendar is in trouble: one event at most, plain words for the chair, and nobody else is bothered."""

import pytest

from graph.standin.faults import Fault
from tests.cast import CARYS, GRACE, SAM, YUSUF
from tests.far_end.sent import Sent
from tests.stories.meetings.graph_troubles import refusal
from tests.stories.meetings.graph_waits import ANNOUNCED
from tests.stories.meetings.joining import way_in
from tests.stories.town import Town

NOTHING_COMES_BACK = {
    "busy": Fault(status=429, headers={"Retry-After": "120"}),
    "gateway": Fault(status=504, after=True),
    "reset after": Fault(reset=True, after=True),
    "reset before": Fault(reset=True),
    "unavailable": Fault(status=503, headers={"Retry-After": "1"}),
}


def events_call(town: Town, fault: Fault, times: int = 1) -> None:
    for _ in range(times):
        town.calendar.faults.next("POST", "/users/*/events", fault)


def trouble(town: Town) -> Sent:
    return next(sent for sent in reversed(town.chat(CARYS)) if "calendar" in sent.words and sent.buttons)


@pytest.mark.parametrize("fault", NOTHING_COMES_BACK.values(), ids=NOTHING_COMES_BACK)
async def test_what_passes_is_tried_again_and_makes_one_event(town: Town, fault: Fault) -> None:
    await town.set_up()
    events_call(town, fault, 2)
    await town.schedule()
    assert town.calendar.faults.unused == 0
    assert len(town.events()) == 1
    assert len(town.posted(ANNOUNCED)) == 1
    assert not [sent for sent in town.chat(CARYS) if "Try again" in sent.buttons]


@pytest.mark.parametrize(
    ("fault", "said"),
    [
        (refusal("ErrorAccessDenied"), "the permission “Calendars.ReadWrite”"),
        (refusal("MailboxNotEnabledForRESTAPI", 404), "no mailbox that I can use"),
        (refusal("ErrorQuotaExceeded", 507), "could not find out whether"),
        (Fault(status=403, body="<html>proxy</html>"), "did not accept it"),
    ],
    ids=["permission", "mailbox", "server", "proxy"],
)
async def test_a_refusal_reaches_the_chair_alone_and_trying_again_works(town: Town, fault: Fault, said: str) -> None:
    await town.set_up()
    events_call(town, fault, 6 if fault.status >= 500 else 1)
    before = len(town.in_channel())
    await town.schedule()
    assert said in trouble(town).words
    assert "Nobody has been told yet" in trouble(town).words
    assert not town.events()
    assert len(town.in_channel()) == before
    assert not [town.chat(user) for user in (YUSUF, GRACE, SAM) if town.chat(user)]
    assert "There is no meeting ahead just now" in (await town.say(YUSUF, "poll")).words

    again = await town.press(CARYS, trouble(town), "Try again")
    assert "trying again" in again.words
    assert len(town.events()) == 1
    assert len(town.posted(ANNOUNCED)) == 1
    assert "out of date" in (await town.press(CARYS, trouble(town), "Try again")).toast


async def test_a_second_refusal_is_told_too(town: Town) -> None:
    await town.set_up()
    events_call(town, refusal("ErrorAccessDenied"), 2)
    await town.schedule()
    first = trouble(town)
    await town.press(CARYS, first, "Try again")
    assert trouble(town).id != first.id


async def test_a_meeting_goes_ahead_without_the_calendar_and_with_a_link_of_ones_own(town: Town) -> None:
    await town.set_up()
    events_call(town, refusal("ErrorAccessDenied"))
    await town.schedule()
    wrong = await town.press(CARYS, trouble(town), "Announce it without", {"link": "meet.example/forum"})
    assert "A link begins with https://" in wrong.words
    assert "meet.example/forum" in wrong.words
    assert not town.posted(ANNOUNCED)
    done = await town.press(CARYS, wrong, "Announce it without", {"link": "https://meet.example/forum"})
    assert "announced in the channel" in done.words
    [announced] = town.posted(ANNOUNCED)
    assert "Online: 1" in (await town.press(YUSUF, announced, "Online")).counts
    assert "https://meet.example/forum" in await way_in(town)


async def test_a_refused_meeting_that_is_moved_reaches_the_calendar_as_it_is_then(town: Town) -> None:
    await town.set_up()
    events_call(town, refusal("ErrorAccessDenied"))
    await town.schedule()
    form = await town.say(CARYS, "reschedule")
    await town.press(CARYS, await town.press(CARYS, form, "Continue", {"day": "2030-04-16"}), "Yes, move it")
    [event] = town.events()
    assert event.shown["start"]["dateTime"] == "2030-04-16T18:00:00"
    assert "You are invited to Faith Forum" in event.shown["body"]["content"]
    [announced] = town.posted(ANNOUNCED)
    assert "16 April" in announced.words
    assert not town.posted("has moved")


async def test_a_refused_meeting_that_is_called_off_was_never_heard_of(town: Town) -> None:
    await town.set_up()
    events_call(town, refusal("ErrorAccessDenied"))
    before = len(town.in_channel())
    await town.schedule()
    await town.press(CARYS, await town.say(CARYS, "cancel meeting"), "Cancel the meeting")
    assert len(town.in_channel()) == before
    assert "out of date" in (await town.press(CARYS, trouble(town), "Announce it without")).toast
    assert not town.calendar.state.events


async def test_an_event_made_unseen_is_found_and_taken_away_when_the_meeting_is_called_off(town: Town) -> None:
    await town.set_up()
    events_call(town, Fault(status=504, after=True), 6)
    await town.schedule()
    assert "could not find out whether" in trouble(town).words
    assert len(town.events()) == 1
    await town.press(CARYS, await town.say(CARYS, "cancel meeting"), "Cancel the meeting")
    assert not town.events()
    assert len(town.calendar.state.events) == 1


async def test_when_the_move_is_refused_the_chair_hears_that_invitations_are_still_the_old_ones(town: Town) -> None:
    await town.set_up()
    await town.schedule()
    town.calendar.faults.next("PATCH", "/users/*/events/*", refusal("ErrorAccessDenied"))
    form = await town.say(CARYS, "reschedule")
    await town.press(CARYS, await town.press(CARYS, form, "Continue", {"day": "2030-04-16"}), "Yes, move it")
    assert "the invitation in people’s calendars is still the old one" in trouble(town).words
    assert "Announce it without" not in trouble(town).buttons
    await town.press(CARYS, trouble(town), "Try again")
    assert town.events()[0].shown["start"]["dateTime"] == "2030-04-16T18:00:00"


async def test_while_the_calendar_is_in_trouble_nobody_is_reminded_of_a_meeting_unheard_of(town: Town) -> None:
    await town.set_up()
    events_call(town, refusal("ErrorAccessDenied"))
    await town.schedule()
    await town.move_to(town.clock.now().replace(month=4, day=3))
    assert not town.chat(GRACE)
