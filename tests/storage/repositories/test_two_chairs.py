"""Two chairs save their shaping cards at the very same instant, in transactions that overlap."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any

import pytest

from dialogs.agenda import shaping
from forum.agenda import Outcome
from forum.attendance import Answer, Rsvp
from forum.ports import Message
from forum.use_cases.agenda.shape_agenda import shape_agenda
from forum.use_cases.agenda.suggest_topic import Topic, suggest_topic
from tests.cast import CARYS, GRACE, MIRIAM, SAM
from tests.dialogs.said import click, type_, words
from tests.far_end.cards import inputs_of
from tests.hall import Hall, ids


@pytest.fixture
async def cards(hall: Hall) -> tuple[Message, Message]:
    """One topic, and the shaping cards of Carys and Sam, who both chair."""
    forum = await hall.set_up(chairs=ids(CARYS, SAM))
    await hall.meet(forum)
    async with hall.open() as uow:
        await suggest_topic(uow, await hall.person(uow, GRACE), forum, Topic("Youth"), "key", hall.clock.now())
    return await type_(hall, CARYS, "agenda"), await type_(hall, SAM, "agenda")


@pytest.fixture
def before_writing(monkeypatch: pytest.MonkeyPatch) -> list[Callable[[], Awaitable[None]]]:
    """What happens when one of them has compared and is about to write, in order."""
    moments: list[Callable[[], Awaitable[None]]] = []

    async def slow(*args: Any) -> Any:
        if moments:
            await moments.pop(0)()
        return await shape_agenda(*args)

    monkeypatch.setattr(shaping, "shape_agenda", slow)
    return moments


def _chosen(card: Message, **wanted: str) -> dict[str, str]:
    """The inputs of the only topic."""
    return {name: wanted[name.split(":")[0]] for name in inputs_of(card.card) if name.split(":")[0] in wanted}


async def test_the_second_waits_and_then_sees_what_the_first_decided(
    hall: Hall, cards: tuple[Message, Message], before_writing: list[Callable[[], Awaitable[None]]]
) -> None:
    first, second = cards
    compared = asyncio.Event()
    other: list[asyncio.Task[Message]] = []

    async def the_other_presses() -> None:
        parked = _chosen(second, decision="parked", reason="In May.")
        other.append(asyncio.create_task(click(hall, SAM, second, "Save", parked)))
        # SQLite has one transaction at a time, so there the other cannot even begin.
        while not (hall.database.is_sqlite or compared.is_set() or await hall.somebody_waits()):
            pass

    async def the_other_writes() -> None:
        compared.set()

    before_writing += [the_other_presses, the_other_writes]
    saved = await click(hall, CARYS, first, "Save", _chosen(first, decision="accepted"))
    assert "Nobody has been told yet" in words(saved)
    assert "somebody else has decided on: Youth" in words(await other[0])
    async with hall.open() as uow:
        [forum] = await uow.forums.of_person((await hall.person(uow, CARYS)).id)
        [topic] = await uow.agenda.open_of(forum.id)
        assert topic.proposed is Outcome.ACCEPTED


async def test_an_answer_does_not_wait_for_a_chair_who_saves(
    hall: Hall, cards: tuple[Message, Message], before_writing: list[Callable[[], Awaitable[None]]]
) -> None:
    if hall.database.is_sqlite:
        pytest.skip("SQLite has one writer at a time")

    async def somebody_answers() -> None:
        async with asyncio.timeout(60), hall.open() as uow:
            miriam = await hall.person(uow, MIRIAM)
            [forum] = await uow.forums.of_person(miriam.id)
            meeting = await uow.meetings.next_of(forum.id, hall.clock.now())
            assert meeting
            await uow.attendance.answer(Rsvp(meeting.id, miriam.id, Answer.ONLINE, hall.clock.now()))

    before_writing.append(somebody_answers)
    saved = await click(hall, CARYS, cards[0], "Save", _chosen(cards[0], decision="accepted"))
    assert "Nobody has been told yet" in words(saved)
