"""What chairs learn about why people stayed away: never a number that reveals one person."""

from collections.abc import Sequence
from datetime import UTC, date, datetime

import pytest

from forum.contacts import Contact, Reason, kept_for
from forum.errors import OnlyAChair
from forum.forums import Forum, Openness
from forum.jobs import Forget
from forum.meetings import Meeting
from forum.people import Speaker, person_id
from forum.retention.periods import Kept
from forum.trends import Age, age_of, last_quarters_end
from forum.use_cases.board.draft_brief import newest_brief
from forum.use_cases.trends.trend_views import TrendsView, trends_view
from tests.cast import CARYS, GRACE, SAM, crowd
from tests.hall import Hall

MANY = crowd(10)
SPRING, SUMMER = datetime(2030, 5, 20, tzinfo=UTC), datetime(2030, 7, 2, tzinfo=UTC)
AUTUMN = datetime(2030, 10, 2, tzinfo=UTC)


async def told_why(
    hall: Hall, meeting: Meeting, who: Sequence[Speaker], reason: Reason, day: datetime = SPRING
) -> None:
    async with hall.open() as uow:
        for one in who:
            person = await uow.people.recognise(one)
            row = Contact(meeting.id, person.id, person_id(SAM), contacted=True, reason=reason, updated_at=day)
            await uow.contacts.add(row)


async def look(hall: Hall, forum: Forum, by: Speaker = CARYS) -> TrendsView:
    async with hall.open() as uow:
        return await trends_view(uow, await hall.person(uow, by), forum, hall.clock.now())


async def test_reasons_are_told_once_a_quarter_and_small_ones_never(hall: Hall) -> None:
    forum = await hall.set_up()
    meeting = await hall.meet(forum)
    await told_why(hall, meeting, MANY[:6], Reason.TRAVEL)
    await told_why(hall, meeting, MANY[6:8], Reason.TRUST)
    hall.clock.move_to(datetime(2030, 6, 30, tzinfo=UTC))
    reasons = (await look(hall, forum)).reasons
    assert reasons is not None and (reasons.parts, reasons.whole) == ({}, None), "the quarter is not over"
    hall.clock.move_to(AUTUMN)
    reasons = (await look(hall, forum)).reasons
    assert reasons is not None and (reasons.parts, reasons.whole) == ({Reason.TRAVEL: 6}, None)
    hall.clock.move_to(datetime(2031, 7, 2, tzinfo=UTC))
    reasons = (await look(hall, forum)).reasons
    assert reasons is not None and reasons.parts == {}, "a year later they count no more"


async def test_within_a_quarter_nothing_that_is_noted_or_deleted_moves_a_number(hall: Hall) -> None:
    forum = await hall.set_up()
    meeting = await hall.meet(forum)
    await told_why(hall, meeting, MANY[:6], Reason.TRAVEL)
    await told_why(hall, meeting, MANY[6:], Reason.TRUST)
    hall.clock.move_to(SUMMER)
    first = (await look(hall, forum)).reasons
    assert first is not None and first.parts == {Reason.TRAVEL: 6}
    async with hall.open() as uow:
        changed, *_ = await uow.contacts.of_meeting(meeting.id)
        changed.note, changed.updated_at = "Called again", hall.clock.now()
        await uow.retention.forget(Kept.NOTES, SPRING + kept_for(forum.notes_months), 100)
    hall.clock.advance(days=5)
    assert (await look(hall, forum)).reasons == first
    async with hall.open() as uow:
        carys = await hall.person(uow, CARYS)
        brief = await newest_brief(uow, carys, forum, hall.clock.now())
    assert brief.why_not is not None and dict(brief.why_not.parts) == first.parts
    [row] = [row for row in await hall.every_row() if row.startswith("reasons_told")]
    assert "trust" not in row, "what is not told is not kept either"


async def test_what_was_told_is_deleted_when_the_next_quarter_begins(hall: Hall) -> None:
    forum = await hall.set_up()
    await told_why(hall, await hall.meet(forum), MANY[:6], Reason.TRAVEL)
    hall.clock.move_to(SUMMER)
    await look(hall, forum)
    hall.clock.move_to(datetime(2030, 10, 1, 2, tzinfo=UTC))
    await hall.forget()
    due = datetime(2030, 10, 1, 9, tzinfo=UTC)
    assert await hall.waiting(Forget) == {Forget(): due}
    assert [row for row in await hall.every_row() if row.startswith("reasons_told")]
    hall.clock.move_to(due)
    await hall.forget()
    assert not [row for row in await hall.every_row() if row.startswith("reasons_told")]
    again = (await look(hall, forum)).reasons
    assert again is not None and again.parts == {Reason.TRAVEL: 6}


async def test_whoever_prefers_not_to_say_has_given_no_reason(hall: Hall) -> None:
    forum = await hall.set_up()
    meeting = await hall.meet(forum)
    await told_why(hall, meeting, MANY[:5], Reason.TRAVEL)
    await told_why(hall, meeting, MANY[5:], Reason.NOT_SAID)
    hall.clock.move_to(AUTUMN)
    reasons = (await look(hall, forum)).reasons
    assert reasons is not None and (reasons.parts, reasons.whole) == ({Reason.TRAVEL: 5}, 5)


async def test_a_listening_circle_has_neither_reasons_nor_who_came(hall: Hall) -> None:
    forum = await hall.set_up(openness=Openness.LISTENING_CIRCLE)
    meeting = await hall.evening(forum)
    await told_why(hall, meeting, MANY, Reason.TRUST)
    hall.clock.move_to(AUTUMN)
    view = await look(hall, forum)
    assert view.reasons is None
    [sitting] = view.sittings
    assert (sitting.came, sitting.answered, sitting.said_yes) == (None, None, None)


async def test_trends_are_for_organisers(hall: Hall) -> None:
    forum = await hall.set_up()
    assert (await look(hall, forum, by=SAM)).topics.raised == 0
    with pytest.raises(OnlyAChair):
        await look(hall, forum, by=GRACE)


@pytest.mark.parametrize(
    ("day", "age"), [(1, Age.MONTH), (30, Age.MONTH), (31, Age.QUARTER), (100, Age.HALF), (184, Age.OLDER)]
)
def test_ages_of_actions(day: int, age: Age) -> None:
    assert age_of(AUTUMN, AUTUMN.fromtimestamp(AUTUMN.timestamp() + day * 86400, UTC)) is age


@pytest.mark.parametrize(("today", "start"), [((2030, 1, 1), (2030, 1, 1)), ((2030, 6, 30), (2030, 4, 1))])
def test_the_quarter_that_is_not_over(today: tuple[int, int, int], start: tuple[int, int, int]) -> None:
    assert last_quarters_end(date(*today)) == date(*start)
