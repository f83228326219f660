"""A turn that meets a locked database says soon that nothing was written, and that is true."""

import asyncio
import time
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession

from forum.errors import TooBusy
from storage.engine import in_time, standing
from storage.engine.database import Database
from storage.engine.line import Deadline, Patience
from storage.engine.sessions import HoldingSession, InLoopSession
from storage.engine.trouble import Trouble
from storage.migrate import upgrade
from storage.schema import schema_of
from tests.patience import PATIENT
from tests.storage.engine.test_database import add, count

LOOKING = 60.0
LONGEST = LOOKING / 2
"""How long such a turn takes at most on a busy machine, which is less than if it waited for somebody who looks."""
SOON = Patience(lock=0.05, begin=0.1, end=0.2)


@pytest.fixture(autouse=True)
def patience(database: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(database, "patience", SOON)
    monkeypatch.setattr(in_time, "LEAST_LOCK_SECONDS", 0.01)


@contextmanager
def locked(database: Database) -> Iterator[None]:
    """Another transaction has written and not committed."""
    engine = database.blocking_engine()
    with engine.begin() as connection:
        connection.execute(text("LOCK TABLE replicas") if not database.is_sqlite else text("SELECT 1"))
        yield
    engine.dispose()


async def soon(database: Database, name: str) -> None:
    """A turn that is refused, whatever the machine does meanwhile."""
    await database.run_in_time(lambda session: add(session, name), database.deadline())


async def served(database: Database, name: str) -> None:
    """A turn with nothing in its way."""
    await database.run_in_time(lambda session: add(session, name), Deadline(time.monotonic(), PATIENT))


async def test_a_turn_is_written_when_nothing_is_in_its_way(database: Database) -> None:
    await served(database, "kept")
    assert await count(database) == 1


async def test_at_a_lock_a_turn_is_refused_and_the_next_one_served(database: Database) -> None:
    await database.run(lambda session: add(session, "before"))
    with locked(database):
        refused = await asyncio.gather(*(soon(database, f"{n}") for n in range(30)), return_exceptions=True)
    assert [type(error) for error in refused] == [TooBusy] * 30
    await served(database, "after")
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
    """Slower than the deadline. The bot must not say that nothing was saved."""
    kind = InLoopSession if database.is_sqlite else HoldingSession
    commit, late = kind.commit, Deadline(time.monotonic(), Patience(lock=1, begin=2, end=3))

    async def slow(self: AsyncSession) -> None:
        await asyncio.sleep(late.end + SOON.end - time.monotonic())
        await commit(self)  # pyright: ignore[reportArgumentType]

    with monkeypatch.context() as slowed:
        slowed.setattr(kind, "commit", slow)
        await database.run_in_time(lambda session: add(session, "kept"), late)
    assert time.monotonic() > late.end
    assert await count(database) == 1


async def test_a_job_waits_for_the_lock_and_lets_turns_be_refused_meanwhile(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("storage.engine.database.LOOK", 0.02)
    await database.run(lambda session: add(session, "before"))
    with locked(database):
        job = asyncio.create_task(database.run(lambda session: add(session, "job")))
        with pytest.raises(TooBusy):
            await soon(database, "turn")
        assert not job.done()
    await job
    assert await count(database) == 2


async def test_who_looks_whether_all_is_well_takes_no_place_from_a_turn(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    """While another program has locked the database, and after an error."""
    monkeypatch.setattr(standing, "LOCK_SECONDS", LOOKING)
    monkeypatch.setattr(database, "patience", Patience(lock=0.05, begin=0.1, end=60))
    with locked(database):
        async with asyncio.timeout(LONGEST):
            await schema_of(database)
        monkeypatch.setattr(database.standing, "_last", Trouble.DISK)
        looks = [asyncio.create_task(database.standing.look()) for _ in range(3)]
        await asyncio.sleep(0)
        began = time.monotonic()
        with pytest.raises(TooBusy):
            await soon(database, "turn")
        assert time.monotonic() - began < LONGEST
    await asyncio.gather(*looks, return_exceptions=True)
    await served(database, "after")


async def test_one_forums_lock_refuses_nobody_who_does_not_need_it(postgres_url: str) -> None:
    """PostgreSQL locks rows and tables, not everything."""
    database = Database(postgres_url, Patience(lock=0.05, begin=60, end=60))
    await asyncio.to_thread(upgrade, database)

    async def waits(session: AsyncSession) -> None:
        await session.execute(text("SELECT count(*) FROM replicas"))

    async def is_free(session: AsyncSession) -> None:
        await session.execute(text("SELECT count(*) FROM people"))

    with locked(database):
        blocked = [asyncio.create_task(database.run_in_time(waits, database.deadline())) for _ in range(30)]
        others = [asyncio.create_task(database.run_in_time(is_free, database.deadline())) for _ in range(30)]
        assert [type(error) for error in await asyncio.gather(*blocked, return_exceptions=True)] == [TooBusy] * 30
        await asyncio.gather(*others)
    await database.aclose()
