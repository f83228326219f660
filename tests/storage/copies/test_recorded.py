"""Data of versions before this one: recorded copies, and a forum that was left before there were copies at all.

A copy is recorded when a version is released, from tests/stories/correspondence/test_restored.py: in the middle of a
forum's year, with jobs that wait (CONTRIBUTING.md, "Release").
"""

import asyncio
import gzip
import sqlite3
from datetime import UTC, datetime
from pathlib import Path

import psycopg
import pytest
from sqlalchemy import func, make_url, select

from forum.jobs import SayRestored
from storage.copies.backup import back_up
from storage.copies.restore import check, restore
from storage.copies.waiting import changes_what_is_there
from storage.engine.database import Database
from storage.jobs.job_tables import IN_DOUBT, JobState, jobs
from storage.migrate import migrate
from storage.schema import Schema, schema_of
from storage.tables import forums, people

FIXTURES = Path(__file__).parents[2] / "fixtures"
RECORDED = sorted((FIXTURES / "copies").glob("*.zip"))
LATER = datetime(2030, 4, 18, 9, tzinfo=UTC)


def kind_of(url: str) -> str:
    return make_url(url).get_backend_name()


async def usable(url: str) -> None:
    """What was put back becomes this version's database, with its forum and with nothing that is said twice."""
    database = Database(url)
    await migrate(database)
    assert await schema_of(database) is Schema.CURRENT
    async with database.transaction() as session:
        assert await session.scalar(select(func.count()).select_from(forums)) == 1
        assert (await session.scalar(select(func.count()).select_from(people)) or 0) > 4
        doubtful = await session.scalars(select(jobs.c.key).where(jobs.c.tried == IN_DOUBT))
        due = await session.scalars(select(jobs.c.key).where(jobs.c.state == JobState.OPEN, jobs.c.due_at <= LATER))
        say = {key for key in due if key.startswith(f"{SayRestored.__name__}:")}
        assert len(say) == 1
        assert set(doubtful) and not set(doubtful) & say
    await database.aclose()


def test_each_kind_has_been_recorded() -> None:
    assert {file.stem.partition("-")[2] for file in RECORDED} == {"sqlite", "postgresql"}


@pytest.mark.parametrize("copy", RECORDED, ids=lambda file: file.stem)
async def test_a_copy_made_by_any_version_since_can_be_put_back(
    copy: Path, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    url = f"sqlite+aiosqlite:///{tmp_path}/folkmoot.db"
    if "postgresql" in copy.stem:
        url = str(request.getfixturevalue("bare_postgres_url"))
    tried = await asyncio.to_thread(check, url, copy, LATER)
    done = await asyncio.to_thread(restore, url, copy, LATER)
    assert tried == done
    assert done.in_doubt > 10
    await usable(url)


@pytest.fixture
def earlier(bare_database_url: str) -> str:
    """What tests/stories/whole/test_before_the_layout.py goes on with."""
    dump = gzip.decompress((FIXTURES / f"before_the_layout/{kind_of(bare_database_url)}.sql.gz").read_bytes()).decode()
    if kind_of(bare_database_url) == "sqlite":
        with sqlite3.connect(make_url(bare_database_url).database or "") as connection:
            connection.executescript(dump)
        connection.close()
        return bare_database_url
    with psycopg.connect(bare_database_url.replace("+asyncpg", "")) as connection:
        connection.execute("\n".join(line for line in dump.splitlines() if not line.startswith("\\")).encode())
    return bare_database_url


async def test_a_database_of_an_earlier_version_is_copied_before_it_is_migrated(
    earlier: str, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    assert await asyncio.to_thread(changes_what_is_there, earlier)
    copied = await asyncio.to_thread(back_up, earlier, tmp_path / "copy.zip", "0.9.0", LATER)
    database = Database(earlier)
    await migrate(database)
    await database.aclose()
    assert not await asyncio.to_thread(changes_what_is_there, earlier)
    tried = await asyncio.to_thread(check, earlier, copied.file, LATER)
    assert tried.is_older, "its migration was tried, too"
    back = f"sqlite+aiosqlite:///{tmp_path}/back.db"
    if kind_of(earlier) == "postgresql":
        postgres = request.getfixturevalue("postgres")
        back = postgres.url(postgres.create())
    await asyncio.to_thread(restore, back, copied.file, LATER)
    again = Database(back)
    assert await schema_of(again) is Schema.OLDER, "so that the earlier version can go on with it"
    await again.aclose()
    await usable(back)


async def test_what_holds_nothing_needs_no_copy(bare_database_url: str) -> None:
    assert not await asyncio.to_thread(changes_what_is_there, bare_database_url)
    database = Database(bare_database_url)
    await migrate(database)
    await database.aclose()
    assert not await asyncio.to_thread(changes_what_is_there, bare_database_url)
