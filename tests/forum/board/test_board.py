"""The brief for the board: what goes into it, what is held back, and who may do what with it."""

from datetime import date

import pytest

from forum.actions import Progress
from forum.board import MOST_POINTS, BriefPart, BriefState
from forum.errors import Invalid, OnlyAChair, OnlyAFacilitator
from forum.forums import Openness
from forum.jobs import Tell
from forum.small_numbers import SMALL, told_count
from forum.use_cases.actions.commitments import Promise
from forum.use_cases.actions.record_action import record_action
from forum.use_cases.actions.update_action import set_progress
from forum.use_cases.board.answer_board import AnswerForm, note_answer, require_board_heard
from forum.use_cases.board.brief_names import names_in
from forum.use_cases.board.draft_brief import start_brief
from forum.use_cases.board.edit_brief import PartForm, PointForm, ask_review, review_brief, save_part, settle_brief
from tests.cast import CARYS, GRACE, MIRIAM, OMAR, SAM, YUSUF
from tests.forum.board.briefs import drafted, held, made, to_board
from tests.hall import Hall


def test_a_few_are_not_counted_and_nobody_is_no_secret() -> None:
    assert [told_count(n) for n in (0, 1, SMALL - 1, SMALL, 40)] == [0, None, None, SMALL, 40]


async def test_of_a_few_who_came_no_number_is_even_kept(hall: Hall) -> None:
    forum, _ = await held(hall, [GRACE, MIRIAM])
    brief = await drafted(hall, forum)
    assert [sitting.came for sitting in brief.sittings] == [None]
    [row] = [row for row in await hall.every_row() if row.startswith("board_briefs")]
    assert "=few" in row and "=2" not in row


async def test_of_five_the_number_is_told(hall: Hall) -> None:
    forum, _ = await held(hall, [GRACE, MIRIAM, YUSUF, OMAR, SAM])
    assert [sitting.came for sitting in (await drafted(hall, forum)).sittings] == [5]


async def test_a_circle_keeps_no_numbers_at_all(hall: Hall) -> None:
    forum, _ = await held(hall, [GRACE, MIRIAM, YUSUF, OMAR, SAM], openness=Openness.LISTENING_CIRCLE)
    assert (await drafted(hall, forum)).sittings == ()


async def test_what_was_done_is_told_without_whose_it_was(hall: Hall) -> None:
    forum, _ = await held(hall, [])
    async with hall.open() as uow:
        chair, sam = await hall.person(uow, CARYS), await hall.person(uow, SAM)
        for words in ("List of placements", "Lamp survey"):
            promise = Promise(words, sam.id, sam.name, date(2030, 5, 1))
            action = await record_action(uow, chair, forum, promise, words, hall.clock.now())
            if words.startswith("List"):
                await set_progress(uow, sam, action.id, Progress.DONE, "sent to all schools", hall.clock.now())
    brief = await drafted(hall, forum)
    assert (brief.done, brief.due) == ("List of placements: sent to all schools", "Lamp survey")


async def test_what_one_brief_asked_the_next_does_not_ask_again(hall: Hall) -> None:
    forum, _ = await held(hall, [])
    await to_board(hall, forum, *(f"Question {n}" for n in range(MOST_POINTS + 2)))
    first = await made(hall, forum)
    async with hall.open() as uow:
        chair = await hall.person(uow, CARYS)
        second = await start_brief(uow, chair, forum, first.number, hall.clock.now())
        twice = await start_brief(uow, chair, forum, first.number, hall.clock.now())
        asked = [point.title for brief in (first, second) for point in await uow.board.points(brief.id)]
    assert second.id == twice.id != first.id
    assert len(asked) == MOST_POINTS + 2 == len(set(asked))


async def test_of_two_chairs_the_second_sees_what_the_first_wrote(hall: Hall) -> None:
    forum, _ = await held(hall, [])
    brief = await drafted(hall, forum)
    async with hall.open() as uow:
        chair = await hall.person(uow, CARYS)
        await save_part(uow, chair, brief.id, BriefPart.COMING, PartForm({"coming": "Late buses"}), 1)
    async with hall.open() as uow:
        with pytest.raises(Invalid) as refused:
            await save_part(uow, chair, brief.id, BriefPart.COMING, PartForm({"coming": "Other"}), 1)
    assert refused.value.problem == "board-changed-meanwhile"
    async with hall.open() as uow:
        kept = await uow.board.get(brief.id)
        assert kept is not None and kept.coming == "Late buses"


async def test_points_keep_the_topic_they_came_from_when_one_is_taken_out(hall: Hall) -> None:
    forum, _ = await held(hall, [])
    await to_board(hall, forum, "First", "Second")
    brief = await drafted(hall, forum)
    async with hall.open() as uow:
        [_, second] = await uow.board.points(brief.id)
        forms = PartForm(
            points=[PointForm(1, "", ""), PointForm(2, "Second, in other words", ""), PointForm(0, "New", "")]
        )
        await save_part(uow, await hall.person(uow, CARYS), brief.id, BriefPart.ASKS, forms, 1)
    async with hall.open() as uow:
        kept = await uow.board.points(brief.id)
    assert [(point.place, point.title) for point in kept] == [(1, "Second, in other words"), (2, "New")]
    assert [point.topic_id for point in kept] == [second.topic_id, None]


async def test_names_are_found_and_a_circle_goes_out_with_none(hall: Hall) -> None:
    forum, _ = await held(hall, [], openness=Openness.LISTENING_CIRCLE)
    brief = await drafted(hall, forum)
    async with hall.open() as uow:
        chair, sam = await hall.person(uow, CARYS), await hall.person(uow, SAM)
        form = PartForm({"themes": "What GRACE OKAFOR said\nMiriam and the lamps\nSamuel, Miriamne, Yusufzai"})
        await save_part(uow, chair, brief.id, BriefPart.THEMES, form, 1)
        found = await names_in(uow, forum, brief_of := (await uow.board.get(brief.id)) or brief, [])
        assert (found.surely, found.maybe) == (["Grace Okafor"], ["Miriam Stern"])
        await ask_review(uow, chair, brief.id, brief_of.revision)
        with pytest.raises(OnlyAFacilitator):
            await review_brief(uow, chair, brief.id, brief_of.revision, hall.clock.now(), good=True)
        await review_brief(uow, sam, brief.id, brief_of.revision, hall.clock.now(), good=True)
        assert brief_of.state is BriefState.REVIEWED
        with pytest.raises(Invalid) as refused:
            await settle_brief(uow, chair, brief.id, brief_of.revision, hall.clock.now())
    assert refused.value.problem == "board-names-in-circle"


async def test_the_agenda_waits_for_the_board_once(hall: Hall) -> None:
    forum, _ = await held(hall, [])
    await to_board(hall, forum, "Lamps")
    brief = await made(hall, forum)
    following = await hall.meet(forum, day=date(2030, 6, 11))
    async with hall.open() as uow:
        chair = await hall.person(uow, CARYS)
        with pytest.raises(Invalid) as refused:
            await require_board_heard(uow, forum, following)
        assert refused.value.words["titles"] == "Lamps"
        waived = AnswerForm("", "", None, waived="They meet in July.")
        await note_answer(uow, chair, brief.id, 1, waived, "", hall.clock.now())
        await require_board_heard(uow, forum, following)
        with pytest.raises(OnlyAChair):
            await note_answer(uow, await hall.person(uow, GRACE), brief.id, 1, waived, "", hall.clock.now())
    after = await hall.meet(forum, day=date(2030, 8, 13))
    async with hall.open() as uow:
        with pytest.raises(Invalid):
            await require_board_heard(uow, forum, after)


async def test_whether_to_keep_the_papers_is_asked_after_they_were_offered(hall: Hall) -> None:
    forum, _ = await held(hall, [])
    await to_board(hall, forum, "Lamps")
    await made(hall, forum)
    told = [job for job in await hall.waiting(Tell) if job.about.startswith("board_")]
    assert len({job.lane for job in told}) == 1
    kinds = [job.about.split(":")[0] for job in sorted(told, key=lambda job: job.key)]
    assert kinds == ["board_paper", "board_paper", "board_papers_keep"], (
        "the queue goes by the key where the time is the same"
    )
