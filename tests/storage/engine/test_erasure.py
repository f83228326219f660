"""What we promise to delete is gone from every file: free pages, slack space and the write-ahead log."""

import asyncio
import sqlite3
from pathlib import Path

import pytest
from sqlalchemy import text

from storage.engine import connections, erasure, sqlite_in_loop
from storage.engine.database import Database
from storage.jobs.sql_jobs import job_client
from storage.tables import points, visits
from tests.clock import SetClock
from tests.hall import Hall
from tests.storage.engine.promised import PROMISES, Scene, end_at_the_engine

HELD_UP = sqlite_in_loop.PATIENCE * 2 / 3
"""Seconds; who waits for a reader waits longer."""


def raw(database: Database) -> bytes:
    """Every byte in the database's files, whatever their names."""
    path = Path(database.url.database or "")
    return b"".join(file.read_bytes() for file in sorted(path.parent.glob(f"{path.name}*")))


async def _is_there_before_and_after(database: Database, clock: SetClock, promise: str) -> tuple[bool, bool]:
    keep, delete, what = PROMISES[promise]
    client = job_client(database)
    hall = Hall(database, clock, client)
    forum = await hall.set_up()
    scene = Scene(hall, forum, await hall.meet(forum))
    async with hall.open() as uow:
        await keep(scene, uow)
    sought = what(scene).encode()
    before = sought in raw(database)
    await end_at_the_engine(scene)
    async with hall.open() as uow:
        await delete(scene, uow)
    await database.erasure.finished()
    after = sought in raw(database)
    await asyncio.to_thread(client.destroy)
    return before, after


def _size_of_log(database: Database) -> int:
    return Path(f"{database.url.database}-wal").stat().st_size


def _leave(_: erasure.Erasure, __: erasure.Touched) -> None:
    """Does no clean-up."""


@pytest.fixture
def promptly(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(erasure, "SOON", 0.0)
    monkeypatch.setattr(erasure, "APART", 0.0)


@pytest.mark.usefixtures("promptly")
@pytest.mark.parametrize("promise", PROMISES)
async def test_it_is_in_no_file_any_more(sqlite_url: str, clock: SetClock, promise: str) -> None:
    database = Database(sqlite_url)
    assert await _is_there_before_and_after(database, clock, promise) == (True, False)
    await database.aclose()


@pytest.mark.parametrize("promise", PROMISES)
async def test_without_that_care_it_stays(
    sqlite_url: str, clock: SetClock, promise: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Most builds overwrite deleted data anyway, so this switches the option off."""
    careless = [pragma for pragma in connections.PRAGMAS if "secure_delete" not in pragma]
    monkeypatch.setattr(connections, "PRAGMAS", [*careless, "secure_delete=OFF"])
    monkeypatch.setattr(erasure.Erasure, "note", _leave)
    database = Database(sqlite_url)
    assert await _is_there_before_and_after(database, clock, promise) == (True, True)
    await database.aclose()


async def test_every_connection_overwrites_what_it_deletes(sqlite_url: str) -> None:
    database = Database(sqlite_url)
    async with database.transaction() as session:
        assert await session.scalar(text("PRAGMA secure_delete")) == 1
        assert await session.scalar(text("PRAGMA temp_store")) == 2
    for engine in (database.blocking_engine(), database.engine_of_jobs(2)):
        with engine.connect() as connection:
            assert connection.execute(text("PRAGMA secure_delete")).scalar() == 1
        engine.dispose()
    await database.aclose()


@pytest.mark.usefixtures("promptly")
async def test_a_reader_in_the_way_is_waited_for_and_holds_nobody_up(sqlite_url: str) -> None:
    database = Database(sqlite_url)
    async with database.transaction() as session:
        await session.execute(points.delete())
    reader = sqlite3.connect(database.url.database or "", isolation_level=None)
    reader.execute("BEGIN").execute("SELECT count(*) FROM points").fetchone()
    for _ in range(5):
        async with asyncio.timeout(HELD_UP), database.transaction() as session:
            await session.execute(points.delete())
        await asyncio.sleep(0.1)
    assert _size_of_log(database) > 0
    reader.execute("COMMIT")
    reader.close()
    await database.erasure.finished()
    assert _size_of_log(database) == 0
    await database.aclose()


async def test_rows_that_must_not_show_an_order_are_written_anew(postgres_url: str) -> None:
    """PostgreSQL can tell which transaction wrote a row, and where the row is."""
    database = Database(postgres_url)
    for number in (3, 1, 2):
        async with database.transaction() as session:
            row = {"id": f"point-{number}", "number": number}
            await session.execute(text("SET LOCAL session_replication_role = replica"))
            await session.execute(
                text(
                    "INSERT INTO points (id, meeting_id, number, words, noted_at)"
                    " VALUES (:id, 'meeting', :number, 'Yes', '2030-04-09')"
                ),
                row,
            )
    found = text("SELECT number, xmin::text FROM points ORDER BY ctid")
    async with database.transaction() as session:
        before = (await session.execute(found)).all()
    assert [row[0] for row in before] == [3, 1, 2] and len({row[1] for row in before}) == 3
    assert await database.erasure.rewrite()
    async with database.transaction() as session:
        after = (await session.execute(found)).all()
    assert [row[0] for row in after] == [1, 2, 3] and len({row[1] for row in after}) == 1
    await database.aclose()


@pytest.mark.usefixtures("promptly")
async def test_postgresql_is_asked_to_vacuum_what_lost_something(
    postgres_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    database = Database(postgres_url)
    asked: list[set[str]] = []
    vacuum = erasure.Erasure._vacuum  # pyright: ignore[reportPrivateUsage]

    def seen(self: erasure.Erasure, waiting: erasure.Touched) -> bool:
        asked.append(set(waiting.lost))
        return vacuum(self, waiting)

    monkeypatch.setattr(erasure.Erasure, "_vacuum", seen)
    async with database.transaction() as session:
        await session.execute(visits.delete())
    await database.erasure.finished()
    assert asked == [{"visits"}]
    await database.aclose()


async def test_a_large_file_is_rewritten_when_an_operator_asks(
    sqlite_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    database = Database(sqlite_url)
    monkeypatch.setattr(erasure, "LARGE", 1)
    async with database.transaction() as session:
        await session.execute(text("CREATE TABLE large (words TEXT)"))
        await session.execute(text("INSERT INTO large VALUES (:words)"), {"words": "fenugreek" * 10_000})
    async with database.transaction() as session:
        await session.execute(text("DROP TABLE large"))
    left: list[int] = []
    for ask in (database.erasure.rewrite, lambda: database.erasure.rewrite_tables(["people"])):
        assert await ask()
        async with database.transaction() as session:
            left.append((await session.execute(text("PRAGMA freelist_count"))).scalar_one())
    await database.aclose()
    assert left[0] > 0 == left[1], "by itself it would make people wait"
