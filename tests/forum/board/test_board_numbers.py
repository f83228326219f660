"""What the board is told about how many came and why others could not: nothing that could identify anybody."""

from datetime import UTC, date, datetime

import pytest

from forum.attendance import Answer, Attendance, Presence, Rsvp
from forum.board import BoardBrief, BriefPart, Sitting, Trend, WhyNot, trend_of
from forum.contacts import Contact, Reason
from forum.forums import Forum, Openness
from forum.people import person_id
from forum.use_cases.board.edit_brief import PartForm, save_part
from forum.use_cases.trends.trend_views import numbers_for_board
from tests.cast import CARYS, SAM, crowd
from tests.forum.board.briefs import drafted
from tests.hall import Hall

PEOPLE = crowd(20)
SPRING, SUMMER = datetime(2030, 5, 20, tzinfo=UTC), datetime(2030, 7, 2, 9, tzinfo=UTC)
QUARTER = date(2030, 7, 1)


async def with_reasons(hall: Hall, counts: dict[Reason, int], **changed: object) -> tuple[Forum, BoardBrief]:
    """A forum in which so many people could not come, for these reasons, and its draft in summer."""
    forum = await hall.set_up(**changed)  # pyright: ignore[reportArgumentType]
    meeting = await hall.meet(forum)
    reasons = [reason for reason, count in counts.items() for _ in range(count)]
    async with hall.open() as uow:
        for who, reason in zip(PEOPLE, reasons, strict=False):
            person = await uow.people.recognise(who)
            told = Contact(meeting.id, person.id, person_id(SAM), contacted=True, reason=reason, updated_at=SPRING)
            await uow.contacts.add(told)
    hall.clock.move_to(SUMMER)
    return forum, await drafted(hall, forum)


@pytest.mark.parametrize(
    ("counts", "told"),
    [
        ({Reason.TRAVEL: 6, Reason.TIME: 5}, WhyNot(((Reason.TRAVEL, 6), (Reason.TIME, 5)), 11, QUARTER)),
        ({Reason.TRAVEL: 6, Reason.TRUST: 1}, WhyNot(((Reason.TRAVEL, 6),), None, QUARTER)),
        ({Reason.TRAVEL: 6, Reason.TRUST: 3, Reason.TIME: 2}, WhyNot(((Reason.TRAVEL, 6),), 11, QUARTER)),
        ({Reason.TRUST: 4, Reason.TIME: 3}, WhyNot((), 7, QUARTER)),
        ({Reason.TRUST: 4}, None),
    ],
)
async def test_reasons_are_told_and_no_small_one_can_be_worked_out(
    hall: Hall, counts: dict[Reason, int], told: WhyNot | None
) -> None:
    _, brief = await with_reasons(hall, counts)
    assert brief.why_not == told
    [row] = [row for row in await hall.every_row() if row.startswith("board_briefs")]
    assert "trust" not in row, "what is not told is not kept either"


async def test_a_circle_keeps_its_reasons_to_its_facilitators(hall: Hall) -> None:
    _, brief = await with_reasons(hall, {Reason.TRAVEL: 8}, openness=Openness.LISTENING_CIRCLE)
    assert brief.why_not is None


async def test_a_chair_may_leave_the_reasons_out_and_put_them_back(hall: Hall) -> None:
    forum, brief = await with_reasons(hall, {Reason.TRAVEL: 8})
    assert brief.told_why_not is not None
    for revision, tells in ((1, False), (2, True), (3, None)):
        form = PartForm({"coming": "Late buses"}, tells_why_not=tells)
        async with hall.open() as uow:
            await save_part(uow, await hall.person(uow, CARYS), brief.id, BriefPart.COMING, form, revision)
        assert ((await drafted(hall, forum)).told_why_not is None) is (tells is False)


def sat(*came: int | None) -> list[Sitting]:
    return [Sitting(date(2030, month, 9), count) for month, count in enumerate(came, start=1)]


def test_the_later_meetings_are_held_against_the_earlier_ones() -> None:
    assert trend_of(sat(10, 12, 14, 20)) == Trend(lately=17, before=11, meetings=2)
    assert trend_of(sat(10, 11, 12, 14, 20)) == Trend(lately=17, before=11, meetings=2)


def test_three_meetings_are_no_trend_and_an_average_gives_no_hidden_number_away() -> None:
    assert trend_of(sat(10, 12, 14)) is None
    assert trend_of(sat(10, 12, None, 14, 20, 18)) is None


@pytest.mark.parametrize(
    ("in_person", "online", "told"),
    [(6, 5, (11, 6, 5)), (6, 0, (6, 6, 0)), (6, 4, (10, None, None)), (3, 9, (12, None, None)), (2, 2, (None,) * 3)],
)
async def test_how_people_came_is_told_unless_one_way_is_a_few(
    hall: Hall, in_person: int, online: int, told: tuple[int | None, ...]
) -> None:
    forum = await hall.set_up()
    meeting = await hall.meet(forum)
    ways = [Presence.IN_PERSON] * in_person + [Presence.ONLINE] * online
    async with hall.open() as uow:
        for who, presence in zip(PEOPLE, ways, strict=False):
            person = await uow.people.recognise(who)
            await uow.attendance.note(Attendance(meeting.id, person.id, presence, from_report=False, noted_at=SPRING))
            await uow.attendance.answer(Rsvp(meeting.id, person.id, Answer.ONLINE, SPRING))
    hall.clock.move_to(SUMMER)
    await drafted(hall, forum)
    [sitting] = (await drafted(hall, forum)).sittings
    assert (sitting.came, sitting.in_person, sitting.online) == told
    assert sitting.answered == (None if in_person + online < 5 else in_person + online)


async def test_a_circle_gives_the_board_no_numbers_of_topics_and_actions_either(hall: Hall) -> None:
    for openness in Openness:
        forum = await hall.set_up(openness=openness)
        async with hall.open() as uow:
            numbers = await numbers_for_board(uow, forum, hall.clock.now())
        assert (numbers is None) is (openness is Openness.LISTENING_CIRCLE)
