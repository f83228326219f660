"""Two chairs save their shaping cards at the very same instant, in transactions that overlap."""

import asyncio
from collections.abc import Awaitable, Callable

import pytest
from dbos import DBOSClient
from sqlalchemy import text

from forum.agenda import Outcome, SuggestionId
from forum.attendance import Answer, Rsvp
from forum.meetings import Meeting
from forum.people import Speaker, person_id
from forum.use_cases.agenda_views import topics_to_shape
from forum.use_cases.meanwhile import changed_meanwhile, mark_of
from forum.use_cases.shape_agenda import Decision, shape_agenda
from forum.use_cases.suggest_topic import Topic, suggest_topic
from storage.database import Database
from tests.clock import SetClock
from tests.hall import AMINA, BEN, CARYS, SAM, Hall, ids

ACCEPTED, PARKED = Decision(Outcome.ACCEPTED, 1, 20), Decision(Outcome.PARKED, reason="In May.")


@pytest.fixture
def hall(database: Database, clock: SetClock, client: DBOSClient) -> Hall:
    return Hall(database, clock, client)


async def _drawn(hall: Hall) -> tuple[Meeting, SuggestionId, str]:
    """A meeting that Carys and Sam chair, one topic for it, and the mark on the card that both hold."""
    forum = await hall.set_up(chairs=ids(CARYS, SAM))
    meeting = await hall.meet(forum)
    async with hall.open() as uow:
        author = await hall.person(uow, AMINA)
        topic, _ = await suggest_topic(uow, author, forum, Topic("Youth"), "key", hall.clock.now())
        return meeting, topic.id, mark_of(await topics_to_shape(uow, forum, meeting), meeting)


async def _save(
    hall: Hall,
    by: Speaker,
    drawn: tuple[Meeting, SuggestionId, str],
    wanted: Decision,
    between: Callable[[], Awaitable[None]],
) -> list[str]:
    """What changed meanwhile; unless anything did, `wanted` is kept. `between` comes before writing."""
    meeting, topic_id, mark = drawn
    async with hall.open() as uow:
        forum = await uow.forums.get(meeting.forum_id)
        assert forum
        person = await hall.person(uow, by)
        changed = await changed_meanwhile(uow, meeting, mark, {topic_id: wanted})
        await between()
        if not changed:
            await shape_agenda(uow, person, forum, meeting.id, {topic_id: wanted})
        return [topic.title for topic in changed]


async def _somebody_waits(hall: Hall) -> bool:
    """PostgreSQL says that some transaction waits for another's lock."""
    waiting = "SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = current_database()"
    async with hall.database.transaction() as session:
        return bool(await session.scalar(text(waiting)))


async def test_the_second_waits_and_then_sees_what_the_first_decided(hall: Hall) -> None:
    drawn, compared = await _drawn(hall), asyncio.Event()
    second: list[asyncio.Task[list[str]]] = []

    async def note() -> None:
        compared.set()

    async def the_other_comes() -> None:
        second.append(asyncio.create_task(_save(hall, SAM, drawn, PARKED, note)))
        # SQLite has one transaction at a time, so there the other cannot even begin.
        while not (hall.database.is_sqlite or compared.is_set() or await _somebody_waits(hall)):
            pass

    assert await _save(hall, CARYS, drawn, ACCEPTED, the_other_comes) == []
    assert await second[0] == ["Youth"]
    async with hall.open() as uow:
        topic = await uow.agenda.get(drawn[1])
        assert topic
        assert topic.proposed is Outcome.ACCEPTED


async def test_an_answer_does_not_wait_for_a_chair_who_saves(hall: Hall) -> None:
    drawn = await _drawn(hall)
    meeting = drawn[0]

    async def somebody_answers() -> None:
        if hall.database.is_sqlite:
            return
        async with asyncio.timeout(5), hall.open() as uow:
            await uow.attendance.answer(Rsvp(meeting.id, person_id(BEN), Answer.ONLINE, hall.clock.now()))

    assert await _save(hall, CARYS, drawn, ACCEPTED, somebody_answers) == []
