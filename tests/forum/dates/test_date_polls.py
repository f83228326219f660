"""Date polls: who may ask, answer and choose, and what is kept after they close."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

import pytest

from forum.date_polls import Choice, DateCounts, DatePoll, DateStanding, Names
from forum.errors import Gone, Invalid, OnlyAChair, OnlyAMember
from forum.forums import Openness
from forum.ids import PersonId
from forum.jobs import CloseDates, RemindDates
from forum.meetings import Mode
from forum.people import Speaker, person_id
from forum.use_cases.dates.answer_dates import answer_dates, stop_dates_reminder
from forum.use_cases.dates.ask_dates import DatesForm, ask_dates, checked_dates, close_dates
from forum.use_cases.dates.choose_date import choose_date, date_to_choose
from forum.use_cases.dates.date_views import dates_view, ranking_view
from forum.use_cases.dates.due_dates import close_dates_due, remind_dates_due
from tests.cast import CARYS, GRACE, MIRIAM, OMAR, SAM, YUSUF
from tests.clock import NOON
from tests.hall import Hall

YES, MAYBE, NO = Choice
EVENINGS = (datetime(2030, 4, 9, 18), datetime(2030, 4, 11, 18), datetime(2030, 4, 16, 18))  # noqa: DTZ001
FORM = DatesForm(EVENINGS, 90, Mode.HYBRID, date(2030, 3, 11), "St Mary’s Hall")
HIDDEN = replace(FORM, names=Names.NOBODY)


async def ask(hall: Hall, form: DatesForm = FORM, by: Speaker = CARYS, key: str = "key", **changed: Any) -> DatePoll:
    forum = await hall.set_up(**changed)
    async with hall.open() as uow:
        return await ask_dates(uow, await hall.person(uow, by), forum, form, key, hall.clock.now())


async def answer(hall: Hall, who: Speaker, poll: DatePoll, *choices: Choice) -> None:
    async with hall.open() as uow:
        await answer_dates(uow, await hall.person(uow, who), poll.id, choices, hall.clock.now())


async def now(hall: Hall, poll: DatePoll) -> DatePoll:
    async with hall.open() as uow:
        found = await uow.date_polls.get(poll.id)
        assert found
        return found


async def test_chairs_ask_and_members_answer(hall: Hall) -> None:
    for nobody in (GRACE, SAM):
        with pytest.raises(OnlyAChair):
            await ask(hall, by=nobody)
    poll = await ask(hall)
    assert (await ask(hall)).id == poll.id, "the same form again asks nothing twice"
    with pytest.raises(Invalid) as second:
        await ask(hall, key="another form")
    assert second.value.problem == "dates-one-open"
    with pytest.raises(OnlyAMember):
        await answer(hall, OMAR, poll, YES, YES, YES)
    with pytest.raises(Invalid) as half:
        await answer(hall, GRACE, poll, YES)
    assert half.value.problem == "dates-needs-choices"


async def test_names_are_for_chairs_and_only_where_they_are_not_hidden(hall: Hall) -> None:
    poll = await ask(hall)
    await answer(hall, GRACE, poll, YES, NO, MAYBE)
    await answer(hall, MIRIAM, poll, YES, YES, MAYBE)
    async with hall.open() as uow:
        carys = await hall.person(uow, CARYS)
        view = await ranking_view(uow, carys, poll.id, NOON, names=True)
        assert [found.place for found in view.dates] == [0, 2, 1]
        assert view.said and [person.name for person in view.said[1].no] == [GRACE.name]
        assert [person.name for person in view.said[2].if_need_be] == [GRACE.name, MIRIAM.name]
        assert view.silent and [person.name for person in view.silent] == [YUSUF.name]
        assert (await ranking_view(uow, carys, poll.id, NOON, names=False)).said is None
        with pytest.raises(OnlyAChair):
            await ranking_view(uow, await hall.person(uow, SAM), poll.id, NOON, names=True)
        own = await dates_view(uow, poll, NOON, await hall.person(uow, MIRIAM))
        assert own.own == (YES, YES, MAYBE)


async def test_when_a_hidden_poll_closes_the_numbers_stay_and_the_people_go(hall: Hall) -> None:
    poll = await ask(hall, HIDDEN)
    for number, who in enumerate((GRACE, MIRIAM, YUSUF, SAM)):
        await answer(hall, who, poll, YES, NO, MAYBE if number else NO)
    async with hall.open() as uow:
        assert (await dates_view(uow, poll, NOON)).counts is None, "four are too few"
    await answer(hall, CARYS, poll, NO, NO, YES)
    expected = [DateCounts(4, 0, 1), DateCounts(0, 0, 5), DateCounts(1, 3, 1)]
    hall.clock.move_to(poll.closes_at)
    for closed in (False, True):
        as_it_is = await now(hall, poll)
        async with hall.open() as uow:
            view = await dates_view(uow, as_it_is, NOON)
            assert (view.answered, view.counts) == (5, expected)
            ranking = await ranking_view(uow, await hall.person(uow, CARYS), poll.id, NOON, names=True)
            assert ranking.said is ranking.silent is None
            if not closed:
                await close_dates_due(uow, CloseDates(poll.id), hall.clock.now())
    kept = [row for row in await hall.every_row() if row.startswith("date_answers:")]
    assert kept == [] and await hall.told("dates_closed") == {person_id(CARYS)}


async def test_it_is_closed_once_and_for_good(hall: Hall) -> None:
    poll = await ask(hall)
    assert await hall.waiting(CloseDates) == {CloseDates(poll.id): datetime(2030, 3, 11, 18, tzinfo=UTC)}
    async with hall.open() as uow:
        await close_dates_due(uow, CloseDates(poll.id), hall.clock.now())
    await answer(hall, GRACE, poll, YES, YES, YES)
    for _ in range(2):
        async with hall.open() as uow:
            await close_dates(uow, await hall.person(uow, CARYS), poll.id, hall.clock.now())
    assert not await hall.waiting(CloseDates) and not await hall.waiting(RemindDates)
    with pytest.raises(Invalid) as closed:
        await answer(hall, MIRIAM, poll, YES, YES, YES)
    assert closed.value.problem == "dates-closed"
    assert not await hall.told("dates_closed"), "whoever closes it by hand knows"


async def test_the_other_chairs_hear_when_the_asker_is_one_no_more(hall: Hall) -> None:
    poll = await ask(hall)
    forum = await hall.set_up()
    async with hall.open() as uow:
        part = await uow.forums.membership(forum.id, person_id(CARYS))
        heir = await uow.forums.membership(forum.id, person_id(SAM))
        assert part and heir
        part.is_chair, heir.is_chair = False, True
    hall.clock.move_to(poll.closes_at)
    async with hall.open() as uow:
        await close_dates_due(uow, CloseDates(poll.id), hall.clock.now())
    assert await hall.told("dates_closed") == {person_id(SAM)}


async def reminded(hall: Hall, poll: DatePoll) -> set[PersonId]:
    async with hall.open() as uow:
        await remind_dates_due(uow, RemindDates(poll.id), hall.clock.now())
    return await hall.told("dates_reminder")


async def test_one_reminder_by_day_to_those_who_have_not_answered_and_want_it(hall: Hall) -> None:
    poll = await ask(hall)
    morning = datetime(2030, 3, 9, 10, tzinfo=UTC)
    assert await hall.waiting(RemindDates) == {RemindDates(poll.id): morning}
    await answer(hall, GRACE, poll, NO, NO, NO)
    async with hall.open() as uow:
        await stop_dates_reminder(uow, await hall.person(uow, MIRIAM), poll.id)
    hall.clock.move_to(morning + timedelta(hours=12))
    assert await reminded(hall, poll) == set()
    assert await hall.waiting(RemindDates) == {RemindDates(poll.id): morning + timedelta(days=1)}
    hall.clock.move_to(morning + timedelta(days=1))
    assert await reminded(hall, poll) == {person_id(YUSUF)}


async def test_a_poll_of_a_day_reminds_nobody(hall: Hall) -> None:
    await ask(hall, replace(FORM, closing_day=date(2030, 3, 5)))
    assert not await hall.waiting(RemindDates)


async def test_dates_that_have_passed_fall_out(hall: Hall) -> None:
    poll = await ask(hall)
    await answer(hall, GRACE, poll, YES, MAYBE, NO)
    after = datetime(2030, 4, 9, 17, tzinfo=UTC)
    assert poll.ahead(after - timedelta(seconds=1)) == [0, 1, 2] and poll.ahead(after) == [1, 2]
    async with hall.open() as uow:
        carys = await hall.person(uow, CARYS)
        view = await ranking_view(uow, carys, poll.id, after, names=False)
        assert [found.place for found in view.dates] == [1, 2] and view.dates[0].standing is DateStanding.FIRST
        with pytest.raises(Invalid) as passed:
            await date_to_choose(uow, carys, poll.id, 0, after)
        assert passed.value.problem == "dates-passed"
        with pytest.raises(Gone):
            await date_to_choose(uow, carys, poll.id, 3, after)
    assert not poll.is_undecided(datetime(2030, 4, 17, tzinfo=UTC))


async def test_a_date_becomes_the_meeting_once_and_nobody_is_taken_to_come(hall: Hall) -> None:
    poll = await ask(hall)
    await answer(hall, GRACE, poll, YES, YES, YES)
    forum = await hall.set_up()
    async with hall.open() as uow:
        carys = await hall.person(uow, CARYS)
        _, _, form = await date_to_choose(uow, carys, poll.id, 1, NOON)
        with pytest.raises(OnlyAChair):
            await choose_date(uow, await hall.person(uow, GRACE), forum, poll.id, form, NOON)
        meeting = await choose_date(uow, carys, forum, poll.id, form, NOON)
        assert (await choose_date(uow, carys, forum, poll.id, form, NOON)).id == meeting.id
        assert meeting.starts == EVENINGS[1] and not await uow.attendance.rsvps(meeting.id)
        with pytest.raises(Invalid) as another:
            await choose_date(uow, carys, forum, poll.id, replace(form, start=time(19)), NOON)
        assert another.value.problem == "dates-decided"
    found = await now(hall, poll)
    assert (found.meeting_id, found.closed_at) == (meeting.id, NOON)


@pytest.mark.parametrize(
    ("changed", "problem"),
    [
        ({"starts": EVENINGS[:1]}, "dates-how-many"),
        ({"starts": EVENINGS * 2}, "dates-how-many"),
        ({"starts": EVENINGS[:1] * 2}, "dates-same"),
        ({"starts": (*EVENINGS, datetime(9999, 12, 31, 23))}, "schedule-too-far"),  # noqa: DTZ001
        ({"starts": (*EVENINGS, datetime(1, 1, 1))}, "schedule-in-the-past"),  # noqa: DTZ001
        ({"minutes": 0}, "schedule-length"),
        ({"venue": " "}, "schedule-needs-venue"),
        ({"closing_day": date(2030, 4, 9)}, "dates-closes-too-late"),
        ({"closing_day": date(9999, 12, 31)}, "dates-closes-too-late"),
        ({"closing_day": date(2030, 3, 3)}, "dates-closes-in-the-past"),
        ({"closing_day": date(1, 1, 1)}, "dates-closes-in-the-past"),
    ],
)
async def test_a_form_that_needs_mending(hall: Hall, changed: dict[str, Any], problem: str) -> None:
    forum = await hall.set_up()
    with pytest.raises(Invalid) as bad:
        checked_dates(replace(FORM, **changed), forum, NOON)
    assert bad.value.problem == problem


async def test_a_listening_circle_shows_nobody_who_said_what(hall: Hall) -> None:
    with pytest.raises(Invalid) as named:
        await ask(hall, openness=Openness.LISTENING_CIRCLE)
    assert named.value.problem == "dates-circle"
    assert (await ask(hall, HIDDEN, openness=Openness.LISTENING_CIRCLE)).is_hidden
