"""Quick polls: what may be asked, who may answer how often, and what is shown when."""

import asyncio
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, time, timedelta
from typing import Any

import pytest

from forum.errors import Gone, Invalid, OnlyAMember, OnlyAnAsker
from forum.forums import Forum, Openness
from forum.jobs import ClosePoll
from forum.people import Speaker
from forum.polls import BallotKind, Choosing, Poll, Results
from forum.use_cases.questions.answer_question import answer_question
from forum.use_cases.questions.ask_question import (
    QuestionForm,
    ask_question,
    checked_question,
    close_question,
    move_closing,
)
from forum.use_cases.questions.due_questions import close_poll_due
from forum.use_cases.questions.question_views import KeptBack, poll_names, poll_view
from tests.cast import CARYS, GRACE, MIRIAM, OMAR, SAM, YUSUF
from tests.clock import NOON
from tests.hall import Hall

FORM = QuestionForm("Where shall we meet?", ("Church", "Mosque", "Hall"), date(2030, 3, 11), time(18))
SECRET = replace(FORM, ballot_kind=BallotKind.UNATTRIBUTED)


async def ask(hall: Hall, form: QuestionForm = FORM, by: Speaker = CARYS, **changed: Any) -> Poll:
    forum = await hall.set_up(**changed)
    async with hall.open() as uow:
        return await ask_question(uow, await hall.person(uow, by), forum, form, "key", hall.clock.now())


async def answer(hall: Hall, who: Speaker, poll: Poll, *choices: int) -> None:
    async with hall.open() as uow:
        await answer_question(uow, await hall.person(uow, who), poll.id, choices, hall.clock.now())


async def counted(hall: Hall, poll: Poll) -> tuple[int, Sequence[int] | None, KeptBack | None]:
    async with hall.open() as uow:
        now = await uow.polls.get(poll.id)
        assert now
        view = await poll_view(uow, now, hall.clock.now())
        return view.answered, view.counts, view.kept_back


async def test_named_answers_can_be_changed_and_are_seen_by_name(hall: Hall) -> None:
    poll = await ask(hall)
    await answer(hall, GRACE, poll, 0)
    await answer(hall, MIRIAM, poll, 0)
    await answer(hall, GRACE, poll, 2)
    assert await counted(hall, poll) == (2, [1, 0, 1], None)
    async with hall.open() as uow:
        _, names = await poll_names(uow, await hall.person(uow, SAM), poll.id, hall.clock.now())
        assert {place: [one.name for one in people] for place, people in names.items()} == {
            0: [MIRIAM.name],
            1: [],
            2: [GRACE.name],
        }
        with pytest.raises(OnlyAnAsker):
            await poll_names(uow, await hall.person(uow, GRACE), poll.id, hall.clock.now())


async def test_hidden_numbers_and_names_wait_until_it_has_closed(hall: Hall) -> None:
    poll = await ask(hall, replace(FORM, results=Results.HIDDEN))
    await answer(hall, GRACE, poll, 0)
    assert await counted(hall, poll) == (1, None, KeptBack.UNTIL_CLOSED)
    async with hall.open() as uow:
        with pytest.raises(Invalid):
            await poll_names(uow, await hall.person(uow, CARYS), poll.id, hall.clock.now())
        await close_question(uow, await hall.person(uow, CARYS), poll.id, hall.clock.now())
    assert await counted(hall, poll) == (1, [1, 0, 0], None)
    async with hall.open() as uow:
        _, names = await poll_names(uow, await hall.person(uow, CARYS), poll.id, hall.clock.now())
        assert [one.name for one in names[0]] == [GRACE.name]
        with pytest.raises(Gone):  # Only a legal hold can have kept them for so long.
            await poll_names(uow, await hall.person(uow, CARYS), poll.id, hall.clock.now() + timedelta(days=732))


async def test_an_unattributed_answer_is_given_once_and_leaves_no_trace(hall: Hall) -> None:
    poll = await ask(hall, SECRET)
    before = await hall.every_row()
    await answer(hall, GRACE, poll, 1)
    hall.clock.advance(hours=1)
    async with hall.open() as uow:
        grace = await hall.person(uow, GRACE)
    rows = await hall.every_row()
    new = {row for row in rows - before if not row.startswith(("jobs:", "people:"))}
    assert new == {
        f"poll_voters: ('{poll.id}', '{grace.id}')",
        f"poll_tallies: ('{poll.id}', 1, 1)",
    }
    with pytest.raises(Invalid) as twice:
        await answer(hall, GRACE, poll, 2)
    assert twice.value.problem == "question-answered-before"
    async with hall.open() as uow:
        assert await uow.polls.tally(poll.id) == ([0, 1, 0], 1)
        with pytest.raises(Gone):
            await poll_names(uow, await hall.person(uow, CARYS), poll.id, hall.clock.now())


async def test_the_numbers_of_an_unattributed_poll_show_late_and_not_if_few_answered(hall: Hall) -> None:
    """If the numbers were shown while the poll is open, each answer could be read from how they change."""
    poll = await ask(hall, SECRET)
    for who in (GRACE, MIRIAM, YUSUF, SAM):
        await answer(hall, who, poll, 0)
    assert await counted(hall, poll) == (4, None, KeptBack.UNTIL_CLOSED)
    async with hall.open() as uow:
        await close_question(uow, await hall.person(uow, SAM), poll.id, hall.clock.now())
    assert await counted(hall, poll) == (4, None, KeptBack.TOO_FEW)


async def test_five_answers_are_enough_to_show_the_numbers(hall: Hall) -> None:
    poll = await ask(hall, SECRET)
    for who in (GRACE, MIRIAM, YUSUF, SAM, CARYS):
        await answer(hall, who, poll, 0)
    hall.clock.move_to(poll.closes_at)
    async with hall.open() as uow:
        await close_poll_due(uow, ClosePoll(poll.id), hall.clock.now())
    assert await counted(hall, poll) == (5, [5, 0, 0], None)


async def test_it_closes_at_its_time_unless_people_were_given_longer(hall: Hall) -> None:
    poll = await ask(hall)
    assert await hall.waiting(ClosePoll) == {ClosePoll(poll.id): poll.closes_at}
    async with hall.open() as uow:
        moved = await move_closing(
            uow, await hall.person(uow, SAM), poll.id, date(2030, 4, 1), time(18), hall.clock.now()
        )
    assert await hall.waiting(ClosePoll) == {ClosePoll(poll.id): moved.closes_at}
    assert moved.closes_at - poll.closes_at == timedelta(days=21, hours=-1), "the clocks change in between"
    hall.clock.move_to(poll.closes_at)
    async with hall.open() as uow:
        await close_poll_due(uow, ClosePoll(poll.id), hall.clock.now())
    await answer(hall, GRACE, poll, 0)
    hall.clock.move_to(moved.closes_at)
    with pytest.raises(Invalid):
        await answer(hall, MIRIAM, poll, 0)


async def test_what_is_closed_stays_closed(hall: Hall) -> None:
    poll = await ask(hall)
    async with hall.open() as uow:
        await close_question(uow, await hall.person(uow, CARYS), poll.id, hall.clock.now())
    assert not await hall.waiting(ClosePoll)
    with pytest.raises(Invalid) as closed:
        await answer(hall, GRACE, poll, 0)
    assert closed.value.problem == "question-closed"
    with pytest.raises(Invalid) as reopened:
        async with hall.open() as uow:
            carys = await hall.person(uow, CARYS)
            await move_closing(uow, carys, poll.id, date(2030, 4, 1), time(18), hall.clock.now())
    assert reopened.value.problem == "question-closed"


@pytest.mark.parametrize(
    ("choices", "problem"), [((), "needs-choice"), ((3,), "needs-choice"), ((-1,), "needs-choice")]
)
async def test_only_what_was_offered_can_be_chosen(hall: Hall, choices: tuple[int, ...], problem: str) -> None:
    poll = await ask(hall, replace(SECRET, choosing=Choosing.SEVERAL))
    with pytest.raises(Invalid) as refused:
        await answer(hall, GRACE, poll, *choices)
    assert refused.value.problem == f"question-{problem}"
    await answer(hall, GRACE, poll, 2, 0, 0)
    async with hall.open() as uow:
        assert await uow.polls.tally(poll.id) == ([1, 0, 1], 1)


async def test_one_answer_means_one(hall: Hall) -> None:
    poll = await ask(hall)
    with pytest.raises(Invalid) as refused:
        await answer(hall, GRACE, poll, 0, 1)
    assert refused.value.problem == "question-one-only"


async def test_members_answer_and_chairs_and_facilitators_ask(hall: Hall) -> None:
    poll = await ask(hall, by=SAM)
    with pytest.raises(OnlyAMember):
        await answer(hall, OMAR, poll, 0)
    with pytest.raises(OnlyAnAsker):
        await ask(hall, by=GRACE)
    assert (await ask(hall, by=SAM)).id == poll.id, "the same form again asks nothing twice"


@pytest.mark.parametrize(
    ("changed", "problem"),
    [
        ({"question": " \n "}, "question-needs-words"),
        ({"question": "x" * 301}, "question-too-long"),
        ({"options": ("Yes", " ")}, "question-needs-options"),
        ({"options": tuple(map(str, range(11)))}, "question-needs-options"),
        ({"options": ("x" * 101, "y")}, "question-option-too-long"),
        ({"options": ("Yes", "yes ")}, "question-options-same"),
        ({"day": date(2030, 3, 4), "clock": time(12)}, "question-closes-in-the-past"),
        ({"day": date(1, 1, 1)}, "question-closes-in-the-past"),
        ({"day": date(2031, 3, 12)}, "question-closes-too-late"),
        ({"day": date(9999, 12, 31), "clock": time(23, 59)}, "question-closes-too-late"),
    ],
)
async def test_a_form_that_needs_mending(hall: Hall, changed: dict[str, Any], problem: str) -> None:
    forum: Forum = await hall.set_up()
    with pytest.raises(Invalid) as bad:
        checked_question(replace(FORM, **changed), forum, NOON)
    assert bad.value.problem == problem


async def test_a_listening_circle_asks_nobody_under_their_name(hall: Hall) -> None:
    with pytest.raises(Invalid) as named:
        await ask(hall, openness=Openness.LISTENING_CIRCLE)
    assert named.value.problem == "question-circle"
    assert (await ask(hall, SECRET, openness=Openness.LISTENING_CIRCLE)).is_unattributed


async def test_two_presses_at_once_are_one_answer(hall: Hall) -> None:
    poll = await ask(hall, SECRET)

    async def press() -> bool:
        async def work(session: Any) -> bool:
            uow = hall.uow(session)
            person = await hall.person(uow, GRACE)
            return await uow.polls.drop(poll.id, person.id, [0])

        return await hall.database.run(work)

    assert sorted(await asyncio.gather(press(), press(), press())) == [False, False, True]
