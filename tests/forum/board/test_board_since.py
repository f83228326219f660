"""What happens between two briefs is in one of them, once, and a draft can include what has come since."""

from datetime import UTC, date, datetime

import pytest

from forum.actions import Action, Progress
from forum.board import BoardBrief, BriefPart, BriefState
from forum.errors import Invalid
from forum.forums import Forum
from forum.ids import ActionId
from forum.meetings import Meeting
from forum.use_cases.actions.commitments import Promise
from forum.use_cases.actions.record_action import record_action
from forum.use_cases.actions.update_action import set_progress
from forum.use_cases.agenda.tell_outcome import tell_outcome
from forum.use_cases.board.draft_brief import start_brief
from forum.use_cases.board.edit_brief import PartForm, PointForm, save_part
from forum.use_cases.board.refresh_brief import ComeSince, add_what_came, come_since
from forum.use_cases.minutes.note_point import note_point
from tests.cast import CARYS, SAM
from tests.forum.board.briefs import drafted, held, made, to_board
from tests.hall import Hall

IN_JUNE = datetime(2030, 6, 11, 18, tzinfo=UTC)
AFTER_JUNE = datetime(2030, 6, 12, 9, tzinfo=UTC)


async def promised(hall: Hall, forum: Forum, words: str) -> Action:
    async with hall.open() as uow:
        sam = await hall.person(uow, SAM)
        promise = Promise(words, sam.id, sam.name, date(2030, 9, 1))
        return await record_action(uow, await hall.person(uow, CARYS), forum, promise, words, hall.clock.now())


async def finished(hall: Hall, action_id: ActionId, words: str) -> None:
    async with hall.open() as uow:
        await set_progress(uow, await hall.person(uow, SAM), action_id, Progress.DONE, words, hall.clock.now())


async def june(hall: Hall, forum: Forum, words: str) -> Meeting:
    """The morning after the meeting in June, at which this was noted."""
    meeting = await hall.meet(forum, day=date(2030, 6, 11))
    hall.clock.move_to(IN_JUNE)
    async with hall.open() as uow:
        await note_point(uow, await hall.person(uow, CARYS), forum, meeting, words, None, words, hall.clock.now())
    hall.clock.move_to(AFTER_JUNE)
    return meeting


async def following(hall: Hall, forum: Forum, before: BoardBrief) -> BoardBrief:
    async with hall.open() as uow:
        return await start_brief(uow, await hall.person(uow, CARYS), forum, before.number, hall.clock.now())


async def since(hall: Hall, forum: Forum) -> ComeSince:
    brief = await drafted(hall, forum)
    async with hall.open() as uow:
        return await come_since(uow, forum, brief, hall.clock.now())


async def add(hall: Hall, brief: BoardBrief, drawn: int) -> BoardBrief:
    async with hall.open() as uow:
        return await add_what_came(uow, await hall.person(uow, CARYS), brief.id, drawn, hall.clock.now())


async def write(hall: Hall, brief: BoardBrief, part: BriefPart, form: PartForm, drawn: int) -> BoardBrief:
    async with hall.open() as uow:
        return await save_part(uow, await hall.person(uow, CARYS), brief.id, part, form, drawn)


async def test_a_meeting_between_the_draft_and_its_papers_stands_in_the_next_brief(hall: Hall) -> None:
    forum, _ = await held(hall, [])
    survey = await promised(hall, forum, "Lamp survey")
    first = await drafted(hall, forum)
    await june(hall, forum, "Buses are late")
    await finished(hall, survey.id, "all counted")
    first = await made(hall, forum)
    assert (first.themes, first.due) == ("", "Lamp survey")
    second = await following(hall, forum, first)
    assert (second.themes, second.done, second.due) == ("Buses are late", "Lamp survey: all counted", "")


async def test_what_was_done_is_told_once_however_often_its_words_change(hall: Hall) -> None:
    forum, _ = await held(hall, [])
    survey = await promised(hall, forum, "Lamp survey")
    await finished(hall, survey.id, "all counted")
    first = await made(hall, forum)
    assert first.done == "Lamp survey: all counted"
    hall.clock.move_to(AFTER_JUNE)
    await finished(hall, survey.id, "all 40 counted")
    assert (await following(hall, forum, first)).done == ""


async def test_a_draft_takes_in_what_came_and_keeps_what_a_chair_wrote(hall: Hall) -> None:
    forum, _ = await held(hall, [])
    survey = await promised(hall, forum, "Lamp survey")
    await promised(hall, forum, "List of placements")
    await to_board(hall, forum, "Taken out again")
    brief = await drafted(hall, forum)
    assert not (await since(hall, forum)).is_any
    await write(hall, brief, BriefPart.THEMES, PartForm({"themes": "What I wrote"}), 1)
    await write(hall, brief, BriefPart.ACTIONS, PartForm({"done": "We met", "due": "Lamp survey\nMore trust"}), 2)
    await write(hall, brief, BriefPart.ASKS, PartForm(points=[PointForm(0, "Mine", "")]), 3)

    await june(hall, forum, "Buses are late")
    await finished(hall, survey.id, "all counted")
    await promised(hall, forum, "Ask the bus company")
    async with hall.open() as uow:
        [topic] = await uow.agenda.taken_up_of(forum.id)
        topic.title = "Still out"
    came = await since(hall, forum)
    assert (came.met, came.themes) == ([date(2030, 6, 11)], ["Buses are late"])
    for _ in range(2):
        brief = await add(hall, brief, 4)
    assert brief.themes == "What I wrote\nBuses are late"
    assert (brief.done, brief.due) == ("We met\nLamp survey: all counted", "More trust\nAsk the bus company")
    assert (brief.revision, brief.state) == (5, BriefState.DRAFT)
    async with hall.open() as uow:
        assert [point.title for point in await uow.board.points(brief.id)] == ["Mine"]
    assert not (await since(hall, forum)).is_any


async def test_a_topic_taken_to_the_board_later_is_added_to_the_draft(hall: Hall) -> None:
    forum, _ = await held(hall, [])
    brief = await drafted(hall, forum)
    hall.clock.move_to(AFTER_JUNE)
    await suggested_for_the_board(hall, forum, "Lamps")
    brief = await add(hall, brief, 1)
    async with hall.open() as uow:
        assert [(point.place, point.title) for point in await uow.board.points(brief.id)] == [(1, "Lamps")]


async def suggested_for_the_board(hall: Hall, forum: Forum, title: str) -> None:
    await to_board(hall, forum, title)
    async with hall.open() as uow:
        [topic] = await uow.agenda.taken_up_of(forum.id)
        chair, told = await hall.person(uow, CARYS), topic.outcome
        assert told is not None
        topic.outcome = told.__class__.OPEN
        await tell_outcome(uow, chair, forum, topic.id, topic.outcome.value, told, "", hall.clock.now())


async def test_of_two_chairs_neither_adds_over_what_the_other_wrote(hall: Hall) -> None:
    forum, _ = await held(hall, [])
    brief = await drafted(hall, forum)
    await june(hall, forum, "Buses are late")
    await write(hall, brief, BriefPart.THEMES, PartForm({"themes": "What I wrote"}), 1)
    with pytest.raises(Invalid) as refused:
        await add(hall, brief, 1)
    assert refused.value.problem == "board-changed-meanwhile"
