"""The people who review a circle’s brief before it leaves: each is heard, however often they are asked."""

import pytest

from forum.board import BoardBrief, BriefPart, BriefState
from forum.errors import Gone, Invalid
from forum.forums import Forum, Openness
from forum.jobs import Tell
from forum.keys import private
from forum.people import Speaker
from forum.posts import Post, PostState
from forum.use_cases.board.edit_brief import PartForm, ask_review, review_brief, save_part, settle_brief
from tests.cast import CARYS, OMAR, SAM
from tests.forum.board.briefs import drafted, held
from tests.hall import Hall, ids


async def circle(hall: Hall) -> tuple[Forum, BoardBrief]:
    """A circle with two facilitators and a draft that says something."""
    forum, _ = await held(hall, [], openness=Openness.LISTENING_CIRCLE, facilitators=ids(SAM, OMAR))
    brief = await drafted(hall, forum)
    async with hall.open() as uow:
        form = PartForm({"themes": "Work\nLamps\nThe one with the blue car"})
        return forum, await save_part(uow, await hall.person(uow, CARYS), brief.id, BriefPart.THEMES, form, 1)


async def ask(hall: Hall, brief: BoardBrief, drawn: int) -> BoardBrief:
    """Both facilitators get it to read."""
    async with hall.open() as uow:
        asked = await ask_review(uow, await hall.person(uow, CARYS), brief.id, drawn)
        for facilitator in (SAM, OMAR):
            key = private(asked.news.review.of(asked.id, asked.revision), (await hall.person(uow, facilitator)).id)
            await uow.posts.save(Post(key, "https://teams.example", "a:chat", "1", PostState.POSTED, hall.clock.now()))
        return asked


async def judge(
    hall: Hall, by: Speaker, brief: BoardBrief, drawn: int, *, good: bool = False, remark: str = ""
) -> BoardBrief:
    async with hall.open() as uow:
        return await review_brief(
            uow, await hall.person(uow, by), brief.id, drawn, hall.clock.now(), good=good, remark=remark
        )


async def messages(hall: Hall, kind: str) -> list[str]:
    return [job.about for job in await hall.waiting(Tell) if job.about.startswith(f"{kind}:")]


async def test_what_the_second_facilitator_says_counts_as_much_as_the_first(hall: Hall) -> None:
    _, brief = await circle(hall)
    brief = await ask(hall, brief, 2)
    await judge(hall, SAM, brief, brief.revision, good=True)
    brief = await judge(hall, OMAR, brief, brief.revision, remark="Line 3 is Zehra")
    assert (brief.state, brief.remark) == (BriefState.DRAFT, "Line 3 is Zehra")
    assert len(await messages(hall, "board_reviewed")) == 2
    async with hall.open() as uow:
        with pytest.raises(Invalid):
            await settle_brief(uow, await hall.person(uow, CARYS), brief.id, brief.revision, hall.clock.now())


async def test_what_one_sent_back_another_does_not_let_go_and_both_remarks_are_kept(hall: Hall) -> None:
    _, brief = await circle(hall)
    brief = await ask(hall, brief, 2)
    await judge(hall, OMAR, brief, brief.revision, remark="Line 3 is Zehra")
    with pytest.raises(Invalid) as refused:
        await judge(hall, SAM, brief, brief.revision, good=True)
    assert refused.value.problem == "board-review-sent-back"
    for _ in range(2):
        brief = await judge(hall, SAM, brief, brief.revision, remark="So is line 1")
    assert brief.remark == "Line 3 is Zehra\nSo is line 1"
    assert len(await messages(hall, "board_reviewed")) == 2, "each remark is told, and once"


async def test_asking_again_reaches_the_facilitators_again_and_pressing_twice_does_not(hall: Hall) -> None:
    _, brief = await circle(hall)
    for _ in range(2):
        brief = await ask(hall, brief, 2)
    assert len(await messages(hall, "board_review")) == 2, "two facilitators, once each"
    await judge(hall, SAM, brief, brief.revision)
    brief = await ask(hall, brief, brief.revision)
    assert (brief.state, brief.remark) == (BriefState.IN_REVIEW, "")
    assert len(await messages(hall, "board_review")) == 4
    brief = await ask(hall, brief, brief.revision)
    assert len(await messages(hall, "board_review")) == 6, "the first message may have been lost"


async def test_whoever_read_the_same_words_before_need_not_read_them_again(hall: Hall) -> None:
    _, brief = await circle(hall)
    read = (await ask(hall, brief, 2)).revision
    brief = await ask(hall, brief, read)
    assert (await judge(hall, SAM, brief, read, good=True)).state is BriefState.REVIEWED
    async with hall.open() as uow:
        form = PartForm({"themes": "Zehra"})
        await save_part(uow, await hall.person(uow, CARYS), brief.id, BriefPart.THEMES, form, brief.revision)
    brief = await ask(hall, brief, brief.revision + 1)
    with pytest.raises(Invalid) as refused:
        await judge(hall, SAM, brief, read + 1, good=True)
    assert refused.value.problem == "board-review-newer"


async def test_nobody_judges_what_is_not_given_to_them_to_read(hall: Hall) -> None:
    _, brief = await circle(hall)
    for good in (True, False):
        with pytest.raises(Gone):
            await judge(hall, SAM, brief, brief.revision, good=good, remark="I have looked")
    brief = await ask(hall, brief, 2)
    brief = await judge(hall, SAM, brief, brief.revision, remark="Line 3 is Zehra")
    async with hall.open() as uow:
        form = PartForm({"themes": "Work"})
        await save_part(uow, await hall.person(uow, CARYS), brief.id, BriefPart.THEMES, form, brief.revision)
    for drawn in (0, brief.revision, brief.revision + 1):
        with pytest.raises(Gone):
            await judge(hall, OMAR, brief, drawn, good=True)


async def test_words_about_who_came_are_words_and_an_empty_brief_goes_nowhere(hall: Hall) -> None:
    forum, _ = await held(hall, [])
    brief = await drafted(hall, forum)
    async with hall.open() as uow:
        chair = await hall.person(uow, CARYS)
        for move in (ask_review(uow, chair, brief.id, 1), settle_brief(uow, chair, brief.id, 1, hall.clock.now())):
            with pytest.raises(Invalid) as refused:
                await move
            assert refused.value.problem == "board-nothing-in-it"
        await save_part(uow, chair, brief.id, BriefPart.COMING, PartForm({"coming": "Late buses"}), 1)
        assert (await settle_brief(uow, chair, brief.id, 2, hall.clock.now())).state is BriefState.BEING_MADE
