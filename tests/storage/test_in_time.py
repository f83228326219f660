"""A turn at a locked database: told soon that nothing was written, and then nothing was."""

import asyncio
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager

import pytest
from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession

from forum.errors import TooBusy
from storage import in_time
from storage.database import Database
from storage.line import Patience
from tests.storage.test_database import add, count

SOON = Patience(lock=0.05, begin=0.1, end=0.2)


@pytest.fixture(autouse=True)
def patience(database: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(database, "patience", SOON)
    monkeypatch.setattr(in_time, "LEAST_LOCK_SECONDS", 0.01)


@contextmanager
def locked(database: Database) -> Iterator[None]:
    """Somebody else has written, and does not say whether it is for good."""
    engine = database.blocking_engine()
    with engine.begin() as connection:
        connection.execute(text("LOCK TABLE replicas") if not database.is_sqlite else text("SELECT 1"))
        yield
    engine.dispose()


async def soon(database: Database, name: str) -> None:
    await database.run_in_time(lambda session: add(session, name), database.deadline())


async def test_a_turn_is_written_when_nothing_is_in_its_way(database: Database) -> None:
    await soon(database, "kept")
    assert await count(database) == 1


async def test_at_a_lock_a_turn_is_refused_and_the_next_one_served(database: Database) -> None:
    await database.run(lambda session: add(session, "before"))
    with locked(database):
        refused = await asyncio.gather(*(soon(database, f"{n}") for n in range(30)), return_exceptions=True)
    assert [type(error) for error in refused] == [TooBusy] * 30
    await soon(database, "after")
    assert await count(database) == 2


async def test_what_is_late_is_rolled_back(database: Database) -> None:
    async def dawdle(session: AsyncSession) -> None:
        await add(session, "lost")
        await asyncio.Event().wait()

    with pytest.raises(TooBusy):
        await database.run_in_time(dawdle, database.deadline())
    assert await count(database) == 0


async def test_once_commit_is_under_way_its_outcome_is_awaited(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Slower than the deadline: it must not be said that nothing was saved."""
    begin = AsyncSession.begin

    @asynccontextmanager
    async def with_a_slow_end(self: AsyncSession) -> AsyncIterator[None]:
        async with begin(self):
            yield
            await asyncio.sleep(SOON.end * 2)

    monkeypatch.setattr(AsyncSession, "begin", with_a_slow_end)
    await soon(database, "kept")
    monkeypatch.undo()
    assert await count(database) == 1


async def test_a_job_waits_for_the_lock_and_lets_turns_be_refused_meanwhile(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("storage.database.LOOK", 0.02)
    await database.run(lambda session: add(session, "before"))
    with locked(database):
        job = asyncio.create_task(database.run(lambda session: add(session, "job")))
        with pytest.raises(TooBusy):
            await soon(database, "turn")
        assert not job.done()
    await job
    assert await count(database) == 2
