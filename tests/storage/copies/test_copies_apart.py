"""What a copy leaves out, what it is not mixed with, and when none is made."""

import asyncio
import os
import sqlite3
from datetime import UTC
from pathlib import Path
from zipfile import ZipFile

import pytest

from storage.copies.backup import back_up
from storage.copies.manifest import CannotCopy, Kind
from storage.copies.restore import check, restore
from storage.engine.database import Database
from storage.migrate import migrate
from tests.storage.copies.test_copies import COPIED, NOW, copy_of, files_in


async def test_what_was_deleted_is_not_in_it(sqlite_url: str, tmp_path: Path) -> None:
    """Not even if the file still holds it: here another program deleted it."""
    database = Database(sqlite_url)
    file = Path(database.url.database or "")
    with sqlite3.connect(file) as other:
        other.execute("PRAGMA secure_delete=OFF")
        rows = [(f"p{number}", "Whistle" * 99) for number in range(200)]
        other.executemany("INSERT INTO people (id, tenant_id, name, is_guest, reach) VALUES (?, 't', ?, 0, '')", rows)
        other.commit()
        other.execute("DELETE FROM people")
    other.close()
    assert b"Whistle" in await asyncio.to_thread(file.read_bytes)
    copied = await asyncio.to_thread(copy_of, database, tmp_path)
    with ZipFile(copied.file) as archive:
        assert b"Whistle" not in archive.read("folkmoot.db")
    await database.aclose()


async def test_what_is_left_of_another_database_is_not_mixed_in(sqlite_url: str, tmp_path: Path) -> None:
    database = Database(sqlite_url)
    copied = await asyncio.to_thread(copy_of, database, tmp_path / "copy.zip")
    await database.aclose()
    (tmp_path / "folkmoot.db-wal").write_bytes(b"left over")
    with pytest.raises(CannotCopy, match="-wal is there"):
        restore(f"sqlite+aiosqlite:///{tmp_path}/folkmoot.db", copied.file, NOW)


async def test_it_is_not_put_back_under_a_running_bot(sqlite_url: str, tmp_path: Path) -> None:
    database = Database(sqlite_url)
    copied = await asyncio.to_thread(copy_of, database, tmp_path / "copy.zip")
    await database.aclose()
    running = sqlite3.connect(tmp_path / "folkmoot.db.lock", isolation_level=None)
    running.execute("BEGIN EXCLUSIVE")
    url = f"sqlite+aiosqlite:///{tmp_path}/folkmoot.db"
    with pytest.raises(CannotCopy, match="is running on"):
        restore(url, copied.file, NOW)
    running.close()
    restore(url, copied.file, NOW)


async def test_a_database_in_which_rows_lead_nowhere_is_not_copied_as_if_it_were_whole(
    sqlite_url: str, tmp_path: Path
) -> None:
    database = Database(sqlite_url)
    with sqlite3.connect(database.url.database or "") as other:
        other.execute("INSERT INTO supports (suggestion_id, person_id) VALUES ('nothing', 'nobody')")
    other.close()
    with pytest.raises(CannotCopy, match="lead to rows that are not there"):
        await asyncio.to_thread(copy_of, database, tmp_path)
    assert files_in(tmp_path) == []
    await database.aclose()


async def test_there_has_to_be_something_to_copy(bare_database_url: str, tmp_path: Path) -> None:
    database = Database(bare_database_url)
    with pytest.raises(CannotCopy, match=r"no database yet|folkmoot migrate"):
        await asyncio.to_thread(copy_of, database, tmp_path)
    await migrate(database)
    (tmp_path / "copies").mkdir()
    assert (await asyncio.to_thread(copy_of, database, tmp_path / "copies")).size > 0
    await database.aclose()


async def test_the_kinds_are_not_mixed(sqlite_url: str, postgres_url: str, tmp_path: Path) -> None:
    database = Database(sqlite_url)
    copied = await asyncio.to_thread(copy_of, database, tmp_path)
    with pytest.raises(CannotCopy, match="of a SQLite database, and DATABASE_URL leads to PostgreSQL"):
        restore(postgres_url, copied.file, NOW)
    assert check(postgres_url, copied.file, NOW).manifest.kind is Kind.SQLITE
    await database.aclose()


def test_times_are_kept_in_utc() -> None:
    assert COPIED.tzinfo is UTC


def test_a_folder_that_cannot_be_written_to_is_named(sqlite_url: str, tmp_path: Path) -> None:
    if os.geteuid() == 0:
        where = Path("/proc/folkmoot.zip")
    else:
        tmp_path.chmod(0o500)
        where = tmp_path / "copy.zip"
    with pytest.raises(OSError) as error:
        back_up(sqlite_url, where, "1", COPIED)
    assert error.value.filename
