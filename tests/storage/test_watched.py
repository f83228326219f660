"""What an operator watches: jobs that are due and not done, and when the database was last copied."""

import asyncio
import logging
import sqlite3
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import delete, insert, select

from storage.copies.manifest import CannotCopy
from storage.copies.restore import restore
from storage.engine.database import Database
from storage.jobs.job_tables import JobState, jobs
from storage.tables import copies
from storage.watched import Watched, watched_at
from tests.clock import NOON
from tests.hall import Hall
from tests.storage.copies.test_copies import COPIED, NOW, back, copy_of, empty_url

__all__ = ["empty_url"]

BEFORE = "UPDATE alembic_version SET version_num = 'b7c3e95a1f08';"
ROW = {"kind": "Ring", "lane": "tower", "payload": {}, "state": JobState.OPEN, "generation": 1}


async def test_what_is_due_and_not_done_is_counted_from_the_oldest(hall: Hall) -> None:
    ages = {"a": timedelta(hours=5), "b": timedelta(0), "later": timedelta(seconds=-1), "done": timedelta(days=9)}
    async with hall.database.transaction() as session:
        await session.execute(delete(jobs))
        for key, age in ages.items():
            state = JobState.DONE if key == "done" else JobState.OPEN
            await session.execute(insert(jobs).values(ROW | {"key": key, "due_at": NOON - age, "state": state}))
    assert await watched_at(hall.database, NOON) == Watched(2, NOON - ages["a"], None)
    assert await watched_at(hall.database, NOON - timedelta(days=30)) == Watched(0, None, None)


async def test_each_copy_is_noted_in_place_of_the_one_before(hall: Hall, tmp_path: Path) -> None:
    for at in (COPIED, NOW):
        await asyncio.to_thread(copy_of, hall.database, tmp_path, at)
        assert (await watched_at(hall.database, NOW)).copied_at == at
    async with hall.database.transaction() as session:
        assert len((await session.execute(select(copies))).all()) == 1


async def test_a_copy_that_fails_is_not_noted(hall: Hall, tmp_path: Path) -> None:
    taken = tmp_path / "taken.zip"
    taken.write_bytes(b"")
    with pytest.raises(CannotCopy):
        await asyncio.to_thread(copy_of, hall.database, taken)
    assert (await watched_at(hall.database, NOW)).copied_at is None


async def test_what_was_put_back_says_that_it_was_copied(hall: Hall, tmp_path: Path, empty_url: str) -> None:
    copied = await asyncio.to_thread(copy_of, hall.database, tmp_path)
    await asyncio.to_thread(back, empty_url, copied)
    again = Database(empty_url)
    assert (await watched_at(again, NOW)).copied_at == COPIED
    await again.aclose()


def without_a_place(sqlite_url: str, instead: str = "") -> Database:
    database = Database(sqlite_url)
    with closing(sqlite3.connect(database.url.database or "")) as file:
        file.executescript(f"DROP TABLE copies; {instead}")
    return database


def test_a_database_of_an_earlier_version_is_copied_all_the_same(sqlite_url: str, tmp_path: Path) -> None:
    """As `folkmoot migrate --backup` does; the copy can be put back."""
    copied = copy_of(without_a_place(sqlite_url, BEFORE), tmp_path / "copy.zip")
    assert "copies" not in copied.manifest.rows
    restore(f"sqlite+aiosqlite:///{tmp_path}/again.db", copied.file, NOW)


def test_a_copy_counts_even_if_it_cannot_be_noted(
    sqlite_url: str, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    database = without_a_place(sqlite_url, "CREATE TABLE copies (copied_at TEXT CHECK (copied_at IS NULL));")
    with caplog.at_level(logging.WARNING):
        assert copy_of(database, tmp_path / "copy.zip").file.exists()
    assert "the database could not be told" in caplog.text
