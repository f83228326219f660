"""A date poll reaches members without Teams: one reminder by email, counted among the four of what comes of it."""

from datetime import timedelta

from forum.correspondents import Consent
from forum.forums import Forum
from forum.message_kinds import ByMail
from forum.people import Person
from forum.use_cases.people.by_mail import is_kept_back
from storage.unit_of_work import SqlUnitOfWork
from tests.cast import CARYS, YUSUF
from tests.evening import CUT_OFF, DAY_BEFORE
from tests.far_end.post_office import PostOffice
from tests.stories.agenda.publishing import publish
from tests.stories.correspondence.browsing import Browser
from tests.stories.correspondence.by_mail import reads, subjects
from tests.stories.correspondence.outside import FATIMA, added, page_of, says, within
from tests.stories.dates import date_polling
from tests.stories.town import Town

WHICH = "Which dates suit you? We have not heard from you yet"


async def _asked(town: Town) -> Person:
    await town.set_up()
    [fatima] = await added(town, FATIMA)
    await says(town, fatima, Consent.YES)
    await date_polling.ask(town)
    return fatima


async def test_one_reminder_with_the_dates_and_the_way_to_answer(
    town: Town, post: PostOffice, browser: Browser
) -> None:
    await _asked(town)
    assert subjects(post) == []
    await town.move_to(date_polling.CLOSING - timedelta(hours=1))
    assert subjects(post) == [WHICH]
    for day in (date_polling.FIRST, date_polling.SECOND, date_polling.THIRD):
        assert day.rsplit(" ", 1)[0] in reads(post)
    page = await browser.open(post.link(FATIMA.email, "Say which dates suit you"))
    assert page.form("Save my dates")
    assert CARYS.name not in reads(post)


async def test_nobody_is_reminded_who_has_answered(town: Town, post: PostOffice, browser: Browser) -> None:
    fatima = await _asked(town)
    page = await browser.open(await page_of(town, fatima))
    names = [name for name in page.form("Save my dates").offered if name.startswith("date-")]
    await browser.send(page, "Save my dates", **dict.fromkeys(names, "yes"))
    await town.move_to(date_polling.CLOSING - timedelta(hours=1))
    assert subjects(post) == []


async def test_it_counts_among_the_four_about_the_meeting_that_came_of_it(town: Town, post: PostOffice) -> None:
    fatima = await _asked(town)
    await town.move_to(date_polling.CLOSING - timedelta(hours=1))
    check = await town.press(CARYS, await town.say(CARYS, "dates"), "Choose 9 April, 18:00")
    await town.press(CARYS, check, "Yes, set it up")
    await town.after(minutes=5)
    await town.say(YUSUF, "suggest Street lighting")
    await town.move_to(CUT_OFF)
    await publish(town, Street={"decision": "accepted"})
    assert len(subjects(post)) == 3
    assert not await _has_had_enough(town, fatima)
    await town.move_to(DAY_BEFORE)
    assert len(subjects(post)) == 4
    assert await _has_had_enough(town, fatima)


async def _has_had_enough(town: Town, person: Person) -> bool:
    async def work(uow: SqlUnitOfWork, forum: Forum) -> bool:
        meeting = await uow.meetings.next_of(forum.id, town.clock.now())
        assert meeting is not None
        return await is_kept_back(uow, forum, ByMail.YOU_SAID.of(meeting.id), person.id, town.clock.now())

    return await within(town, work)
