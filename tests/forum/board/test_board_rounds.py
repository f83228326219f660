"""One brief after another: each point of each brief can be answered, and an agenda waits only for those."""

from datetime import UTC, date, datetime

import pytest

from forum.board import BoardBrief
from forum.errors import Gone, Invalid
from forum.forums import Forum
from forum.meetings import Meeting
from forum.use_cases.board.answer_board import AnswerForm, note_answer, require_board_heard
from forum.use_cases.board.board_answer_views import AnswersView, answers_for_chair
from forum.use_cases.board.draft_brief import start_brief
from tests.cast import CARYS
from tests.forum.board.briefs import held, made, to_board
from tests.hall import Hall


async def another(hall: Hall, forum: Forum, after: BoardBrief, *titles: str) -> BoardBrief:
    """The next brief, sent with these points."""
    await to_board(hall, forum, *titles)
    async with hall.open() as uow:
        await start_brief(uow, await hall.person(uow, CARYS), forum, after.number, hall.clock.now())
    return await made(hall, forum)


async def note(hall: Hall, brief: BoardBrief, form: AnswerForm, drawn: str = "") -> None:
    async with hall.open() as uow:
        await note_answer(uow, await hall.person(uow, CARYS), brief.id, 1, form, drawn, hall.clock.now())


def waived(meeting: Meeting | None = None) -> AnswerForm:
    return AnswerForm("", "", None, waived="They meet in July.", waived_for=meeting.id if meeting else None)


def answer_of(answer: str) -> AnswerForm:
    return AnswerForm(answer, "", None)


async def heard(hall: Hall, forum: Forum, meeting: Meeting) -> bool:
    async with hall.open() as uow:
        try:
            await require_board_heard(uow, forum, meeting)
        except Invalid:
            return False
        return True


async def look(hall: Hall, forum: Forum, brief: BoardBrief | None = None) -> AnswersView:
    async with hall.open() as uow:
        chair = await hall.person(uow, CARYS)
        found = await answers_for_chair(uow, chair, forum, hall.clock.now(), brief.id if brief else None)
        assert found is not None
        return found


async def test_a_second_brief_is_answered_while_a_point_of_the_first_is_open(hall: Hall) -> None:
    forum, _ = await held(hall, [])
    await to_board(hall, forum, "Lamps")
    first = await made(hall, forum)
    await hall.meet(forum, day=date(2030, 6, 11))
    await note(hall, first, waived())
    hall.clock.move_to(datetime(2030, 6, 12, 9, tzinfo=UTC))
    second = await another(hall, forum, first, "Buses")
    august = await hall.meet(forum, day=date(2030, 8, 13))
    assert (await look(hall, forum)).brief.number == 1
    await note(hall, first, waived())
    view = await look(hall, forum)
    assert [point.title for point in view.points] == ["Buses"]
    assert view.earlier is not None and view.earlier.id == first.id and view.later is None
    assert not await heard(hall, forum, august)
    await note(hall, second, answer_of("From May."))
    assert await heard(hall, forum, august)


async def test_the_other_briefs_that_wait_are_named(hall: Hall) -> None:
    forum, _ = await held(hall, [])
    await to_board(hall, forum, "Lamps")
    first = await made(hall, forum)
    second = await another(hall, forum, first, "Buses")
    view = await look(hall, forum)
    assert view.later is not None and (view.brief.number, view.later.number, view.waiting) == (1, 2, (2,))
    await note(hall, second, answer_of("From May."))
    assert (await look(hall, forum)).waiting == ()


async def test_an_answer_in_an_earlier_brief_can_still_be_put_right(hall: Hall) -> None:
    forum, _ = await held(hall, [])
    await to_board(hall, forum, "Lamps")
    first = await made(hall, forum)
    await note(hall, first, answer_of("From May."))
    second = await another(hall, forum, first, "Buses")
    view = await look(hall, forum)
    assert view.earlier is not None and (view.brief.number, view.earlier.number) == (2, 1)
    assert (await look(hall, forum, first)).points[0].answer == "From May."
    await note(hall, second, answer_of("Yes."))
    await note(hall, first, answer_of("From June."), drawn="From May.")
    assert (await look(hall, forum, first)).points[0].answer == "From June."


async def test_a_brief_of_another_forum_or_one_that_is_a_draft_is_not_shown(hall: Hall) -> None:
    forum, _ = await held(hall, [])
    await to_board(hall, forum, "Lamps")
    first = await made(hall, forum)
    async with hall.open() as uow:
        draft = await start_brief(uow, await hall.person(uow, CARYS), forum, first.number, hall.clock.now())
    with pytest.raises(Gone):
        await look(hall, forum, draft)


async def test_going_on_without_is_for_the_agenda_that_waits_and_not_for_the_meeting_that_runs(hall: Hall) -> None:
    forum, _ = await held(hall, [])
    await to_board(hall, forum, "Lamps")
    brief = await made(hall, forum)
    june = await hall.meet(forum, day=date(2030, 6, 11))
    async with hall.open() as uow:
        published = await uow.meetings.get(june.id)
        assert published is not None
        published.agenda_published_at = hall.clock.now()
    august = await hall.meet(forum, day=date(2030, 8, 13))
    await note(hall, brief, waived())
    assert await heard(hall, forum, august)


async def test_of_two_agendas_that_wait_the_chair_chooses_and_a_later_one_lets_the_earlier_out(hall: Hall) -> None:
    forum, _ = await held(hall, [])
    await to_board(hall, forum, "Lamps")
    brief = await made(hall, forum)
    june, august = [await hall.meet(forum, day=day) for day in (date(2030, 6, 11), date(2030, 8, 13))]
    assert [meeting.id for meeting in (await look(hall, forum)).agendas] == [june.id, august.id]
    await note(hall, brief, waived())
    assert [await heard(hall, forum, meeting) for meeting in (june, august)] == [True, False]
    await note(hall, brief, waived(august))
    assert [await heard(hall, forum, meeting) for meeting in (june, august)] == [True, True]
    later = await hall.meet(forum, day=date(2030, 10, 8))
    assert not await heard(hall, forum, later)


async def test_nothing_is_gone_on_without_while_no_agenda_waits(hall: Hall) -> None:
    forum, _ = await held(hall, [])
    await to_board(hall, forum, "Lamps")
    brief = await made(hall, forum)
    with pytest.raises(Invalid) as refused:
        await note(hall, brief, waived())
    assert refused.value.problem == "board-nothing-to-publish"
