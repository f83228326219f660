"""A new SQLite file is for its owner alone, and so are the files that SQLite keeps beside it."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import text

from storage.engine.database import Database
from storage.migrate import migrate


@pytest.fixture(autouse=True)
def usual_umask() -> Iterator[None]:
    before = os.umask(0o022)
    yield
    os.umask(before)


async def test_only_its_owner_reads_a_new_database(tmp_path: Path) -> None:
    new = Database(f"sqlite+aiosqlite:///{tmp_path}/new.db")
    await migrate(new)
    async with new.transaction() as session:
        await session.execute(text("DELETE FROM people"))
        modes = _modes(tmp_path)
    await new.aclose()
    assert modes.keys() >= {"new.db", "new.db-wal"}
    assert set(modes.values()) == {0o600}


def _modes(folder: Path) -> dict[str, int]:
    return {path.name: path.stat().st_mode & 0o777 for path in folder.glob("new.db*")}
