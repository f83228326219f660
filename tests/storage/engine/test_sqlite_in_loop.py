"""SQLite in the event loop waits for other writers without holding anybody up."""

import asyncio
import sqlite3

import pytest
from sqlalchemy import text
from sqlalchemy.exc import OperationalError

from storage.engine import sqlite_in_loop
from storage.engine.database import Database

pytestmark = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)


@pytest.fixture
async def other_writer(database: Database) -> sqlite3.Connection:
    """Holds the file's lock."""
    await database.ping()  # the file has its log
    connection = sqlite3.connect(str(database.url.database), isolation_level=None)
    connection.execute("BEGIN IMMEDIATE")
    return connection


async def test_the_database_answers_when_there_is_nothing_to_wait_for(database: Database) -> None:
    for _ in range(3):
        await database.ping()


async def test_waits_for_another_writer_while_the_loop_goes_on(
    database: Database, other_writer: sqlite3.Connection
) -> None:
    waiting = asyncio.create_task(database.ping())
    await asyncio.wait([waiting], timeout=0.05)
    assert not waiting.done()
    other_writer.execute("COMMIT")
    await waiting


async def test_gives_up_in_the_end(
    database: Database, other_writer: sqlite3.Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sqlite_in_loop, "PATIENCE", 0.01)
    with pytest.raises(OperationalError, match="locked"):
        await database.ping()
    other_writer.execute("COMMIT")
    await database.ping()


async def test_rows_can_be_read_in_every_way(database: Database) -> None:
    three = text("SELECT 1 UNION ALL SELECT 2 UNION ALL SELECT 3")
    async with database.transaction() as session:
        assert [row[0] for row in await session.execute(three)] == [1, 2, 3]
        found = await session.execute(three)
        assert found.fetchone() == (1,)
        assert found.fetchmany(1) == [(2,)]
        assert found.fetchall() == [(3,)]
        assert found.fetchone() is None
        assert (await session.execute(three)).scalars().first() == 1
