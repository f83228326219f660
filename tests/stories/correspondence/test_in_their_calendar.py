"""Exchange invites members who agreed to it, hidden from each other; everybody else has the date as a file."""

import pytest

from forum.correspondents import Consent
from forum.forums import Forum
from forum.people import Person
from forum.use_cases.correspondence.first_contact import want_invitations
from storage.unit_of_work import SqlUnitOfWork
from tests.cast import CARYS
from tests.far_end.post_office import PostOffice
from tests.stories.correspondence.browsing import Browser
from tests.stories.correspondence.by_mail import reads, subjects
from tests.stories.correspondence.outside import FATIMA, added, says, within
from tests.stories.forums.circle import become
from tests.stories.outlook.in_outlook import looked, meeting_card, the_event
from tests.stories.town import Town

FILE = "Put the date in your calendar:"


def _mailed(town: Town) -> list[str]:
    """What Exchange has sent to Fatima about the event."""
    return [what for what, to in the_event(town).mailed if to == FATIMA.email]


async def _wants(town: Town, person: Person, wanted: bool) -> None:
    async def work(uow: SqlUnitOfWork, forum: Forum) -> None:
        found = await uow.people.get(person.id)
        assert found is not None
        await want_invitations(uow, forum, found, wanted, town.clock.now())

    await within(town, work)


async def test_invited_moved_and_called_off_with_everybody_else(town: Town, post: PostOffice) -> None:
    await town.set_up()
    [fatima] = await added(town, FATIMA)
    await says(town, fatima, Consent.YES)
    await town.schedule()
    assert _mailed(town) == ["invitation"]
    assert the_event(town).shown["hideAttendees"] is True
    assert "You also get an invitation for your calendar." in reads(post) and FILE not in reads(post)
    form = await town.say(CARYS, "reschedule")
    check = await town.press(CARYS, form, "Continue", {"day": "2030-04-16", "start": "18:00"})
    await town.press(CARYS, check, "Yes, move it")
    assert _mailed(town) == ["invitation", "update"]
    event = the_event(town)
    form = await town.say(CARYS, "cancel meeting")
    await town.press(CARYS, form, form.buttons[0], {"reason": ""})
    assert ["cancellation", FATIMA.email] in [list(one) for one in event.mailed]
    assert "taken back as well" in reads(post)


async def test_an_answer_in_outlook_counts_for_her_and_is_told_back(town: Town, post: PostOffice) -> None:
    await town.set_up()
    [fatima] = await added(town, FATIMA)
    await says(town, fatima, Consent.YES)
    await town.schedule(mode="in_person")
    town.calendar.state.answer(the_event(town), FATIMA.email or "", "accepted", town.clock.now())
    await looked(town)
    assert "In person: 1" in meeting_card(town).counts
    form = await town.say(CARYS, "reschedule")
    check = await town.press(CARYS, form, "Continue", {"day": "2030-04-16", "start": "18:00"})
    await town.press(CARYS, check, "Yes, move it")
    assert "Your answer was “In person”." in reads(post)
    assert not [one for one in subjects(post) if "not heard" in one]


async def test_without_an_invitation_there_is_a_file(town: Town, post: PostOffice) -> None:
    await town.set_up()
    [fatima] = await added(town, FATIMA)
    await says(town, fatima, Consent.YES)
    await _wants(town, fatima, False)
    await town.schedule()
    assert FILE in reads(post) and not _mailed(town)
    await _wants(town, fatima, True)
    await town.after(minutes=5)
    assert _mailed(town) == ["invitation"]
    await says(town, fatima, Consent.STOPPED)
    await town.after(minutes=5)
    assert FATIMA.email not in str(the_event(town).shown["attendees"])


async def test_where_the_forum_becomes_a_circle_she_is_taken_out(town: Town, post: PostOffice) -> None:
    await town.set_up()
    [fatima] = await added(town, FATIMA)
    await says(town, fatima, Consent.YES)
    await town.schedule()
    await become(town, "listening_circle")
    await town.after(minutes=5)
    assert FATIMA.email not in str(the_event(town).shown["attendees"])
    await town.after(days=25)
    await town.after(days=10)
    assert subjects(post)[-1].startswith("Are you coming on Tuesday 9 April? We have not heard")


@pytest.mark.parametrize(("reply", "mailed"), [("yes", []), ("calendar", ["invitation"])])
async def test_the_calendar_is_chosen_with_the_first_answer(
    town: Town, post: PostOffice, browser: Browser, reply: str, mailed: list[str]
) -> None:
    await town.set_up()
    await added(town, FATIMA)
    asked = await browser.open(post.link(FATIMA.email, "Say yes or no"))
    assert "Calendar invitations name the group" in asked.words
    await browser.send(asked, "Send", reply=reply)
    await town.schedule()
    assert _mailed(town) == mailed
    assert (FILE in reads(post)) is not bool(mailed)


async def test_in_a_circle_no_calendar_is_offered(town: Town, post: PostOffice, browser: Browser) -> None:
    await town.set_up(openness="listening_circle")
    await added(town, FATIMA)
    asked = await browser.open(post.link(FATIMA.email, "Say yes or no"))
    assert asked.form("Send").offered["reply"] == ["yes", "no", "off"]
