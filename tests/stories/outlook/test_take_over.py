"""The meeting is in the calendar of somebody who no longer chairs: another chair takes it over, and nothing is lost."""

import pytest

from graph.standin.faults import Fault
from tests.cast import CARYS, GRACE, MIRIAM, OMAR, SAM, YUSUF
from tests.far_end.places import User
from tests.stories.outlook.in_outlook import answers, looked, meeting_card, the_event
from tests.stories.outlook.test_members_change import choose
from tests.stories.town import Town

OFFER = "is in the calendar of Carys Bowen"
YES = "Put it into my calendar"
ALL = {CARYS.email, YUSUF.email, GRACE.email, MIRIAM.email, SAM.email}


def holders(town: Town) -> list[str]:
    """The mailboxes whose calendars hold a meeting."""
    return [event.mailbox for event in town.events()]


def mailed(town: Town, user: User) -> list[str]:
    """What Exchange would have sent to somebody about any event."""
    events = town.calendar.state.events.values()
    return [what for event in events for what, address in event.mailed if address == user.email]


@pytest.fixture
async def handed_over(hybrid: Town) -> Town:
    """Grace has answered in Teams and Yusuf in Outlook; then Carys hands the chair over to Omar and Sam."""
    await hybrid.press(GRACE, meeting_card(hybrid), "In person")
    answers(hybrid, YUSUF, "declined")
    await looked(hybrid)
    await hybrid.join(OMAR)
    await choose(hybrid, chairs=[OMAR, SAM], facilitators=[], members=[CARYS, YUSUF, GRACE, MIRIAM, SAM, OMAR])
    await hybrid.move_to(hybrid.clock.now().replace(day=hybrid.clock.now().day + 1, hour=10))
    return hybrid


async def test_the_new_event_comes_first_the_old_one_goes_and_answers_stay(handed_over: Town) -> None:
    town = handed_over
    [offered] = town.told(OMAR, OFFER)
    assert town.told(SAM, OFFER) and not town.told(CARYS, OFFER)
    await town.press(OMAR, offered, YES)
    assert holders(town) == [CARYS.entra_id, OMAR.entra_id], "nobody is without an invitation"
    await town.after(minutes=11)
    assert holders(town) == [OMAR.entra_id]
    assert {one["emailAddress"]["address"] for one in the_event(town).shown["attendees"]} == ALL
    assert mailed(town, GRACE) == ["invitation", "cancellation", "invitation"]
    counts = "In person: 1 · Online: 0 · Can’t come: 1"
    assert counts in meeting_card(town).counts
    await looked(town)
    assert counts in meeting_card(town).counts, "the new event knows of no answer"
    answers(town, MIRIAM, "declined")
    await looked(town)
    assert "Can’t come: 2" in meeting_card(town).counts
    assert (await town.meetings())[0].join_url == the_event(town).join_url


async def test_pressed_again_and_by_another_chair_it_stays_where_it_is(handed_over: Town) -> None:
    town = handed_over
    [omar], [sam] = town.told(OMAR, OFFER), town.told(SAM, OFFER)
    await town.press(OMAR, omar, YES)
    assert "out of date" in (await town.press(OMAR, omar, YES)).toast
    assert "out of date" in (await town.press(SAM, sam, YES)).toast
    await town.after(minutes=11)
    assert "out of date" in (await town.press(SAM, sam, YES)).toast
    await town.after(days=1)
    assert holders(town) == [OMAR.entra_id]
    assert len(town.calendar.state.events) == 2
    assert len(town.told(OMAR, OFFER)) == len(town.told(SAM, OFFER)) == 1


async def test_only_a_chair_takes_it(handed_over: Town) -> None:
    [offered] = handed_over.told(OMAR, OFFER)
    for other in (CARYS, GRACE):
        await handed_over.forge(other, offered, YES)
    assert holders(handed_over) == [CARYS.entra_id]


async def test_while_the_new_one_cannot_be_made_the_old_one_stays(handed_over: Town) -> None:
    town = handed_over
    denied = Fault(status=403, body='{"error": {"code": "ErrorAccessDenied", "message": "No."}}')
    town.calendar.faults.next("POST", "/users/*/events", denied)
    [offered] = town.told(OMAR, OFFER)
    await town.press(OMAR, offered, YES)
    await town.after(hours=1)
    assert holders(town) == [CARYS.entra_id]
    trouble = town.chat(OMAR)[-1]
    await town.press(OMAR, trouble, "Try again")
    await town.after(minutes=11)
    assert holders(town) == [OMAR.entra_id]


async def test_a_meeting_that_is_called_off_meanwhile_leaves_no_event(handed_over: Town) -> None:
    town = handed_over
    [offered] = town.told(OMAR, OFFER)
    await town.press(OMAR, offered, YES)
    form = await town.say(OMAR, "cancel meeting")
    await town.press(OMAR, form, "Cancel the meeting")
    await town.after(minutes=21)
    assert holders(town) == []
