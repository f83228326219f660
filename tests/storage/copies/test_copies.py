"""A copy is made while others write, holds one moment and nothing that was deleted, and can be put back."""

import asyncio
import json
import stat
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path
from zipfile import ZipFile

import pytest
from sqlalchemy import func, make_url, select, text

from forum.ids import PersonId
from forum.people import Person
from storage.copies.archive import DATA, MANIFEST
from storage.copies.backup import Copied, back_up
from storage.copies.manifest import CannotCopy, Kind
from storage.copies.restore import Restored, check, restore
from storage.engine.database import Database
from storage.jobs.job_tables import IN_DOUBT, jobs
from storage.schema import NewerSchema, Schema, revisions, schema_of
from storage.tables import people
from tests.clock import NOON
from tests.far_end.postgres import Postgres
from tests.hall import Hall

COPIED, NOW = NOON, NOON + timedelta(days=3)


def files_in(folder: Path) -> list[Path]:
    return list(folder.iterdir())


def copy_of(database: Database, where: Path, at: datetime = COPIED) -> Copied:
    return back_up(database.url.render_as_string(hide_password=False), where, "1.2.3", at)


@pytest.fixture
def empty_url(database: Database, postgres: Postgres, tmp_path: Path) -> Iterator[str]:
    """Where there is nothing yet."""
    if database.is_sqlite:
        yield f"sqlite+aiosqlite:///{tmp_path}/new/folkmoot.db"
        return
    name = postgres.create()
    yield postgres.url(name)
    postgres.drop(name)


def back(url: str, copied: Copied, now: datetime = NOW) -> Restored:
    if make_url(url).get_backend_name() == "sqlite":
        Path(make_url(url).database or "").parent.mkdir()
    return restore(url, copied.file, now)


async def everybody(database: Database) -> set[str]:
    async with database.transaction() as session:
        return set(await session.scalars(select(people.c.name)))


async def test_it_can_be_put_back(hall: Hall, tmp_path: Path, empty_url: str) -> None:
    forum = await hall.set_up()
    copied = await asyncio.to_thread(copy_of, hall.database, tmp_path)
    found = await asyncio.to_thread(back, empty_url, copied)
    assert not found.is_older
    again = Database(empty_url)
    assert await schema_of(again) is Schema.CURRENT
    assert await everybody(again) == await everybody(hall.database) != set()
    async with again.transaction() as session:
        assert forum.name in await session.scalar(text("SELECT name FROM forums"))
    await again.aclose()


async def test_nobody_else_can_read_it_and_nothing_else_is_left_behind(hall: Hall, tmp_path: Path) -> None:
    copied = await asyncio.to_thread(copy_of, hall.database, tmp_path)
    assert files_in(tmp_path) == [copied.file]
    assert copied.file.name == f"folkmoot-{COPIED:%Y%m%dT%H%M%SZ}.zip"
    assert stat.S_IMODE(copied.file.stat().st_mode) == 0o600
    with ZipFile(copied.file) as archive:
        kind = Kind.SQLITE if hall.database.is_sqlite else Kind.POSTGRESQL
        assert set(archive.namelist()) == {DATA[kind], MANIFEST}
        said = json.loads(archive.read(MANIFEST))
    assert said["copied_at"] == COPIED.isoformat()
    assert said["schema"] == [revisions()[1]]
    assert said["version"] == "1.2.3"


async def test_it_holds_one_moment_of_a_database_that_is_written_to(hall: Hall, tmp_path: Path) -> None:
    """Two rows are always written together."""
    await hall.set_up()
    stop = asyncio.Event()

    async def write() -> int:
        number = 0
        while not stop.is_set():
            number += 1
            async with hall.database.transaction() as session:
                for half in ("a", "b"):
                    session.add(Person(PersonId(f"{half}{number}"), "t", half))
            await asyncio.sleep(0)
        return number

    writing = asyncio.create_task(write())
    copies = [await asyncio.to_thread(copy_of, hall.database, tmp_path / f"{n}.zip") for n in range(2)]
    stop.set()
    assert await writing > 2
    url = hall.database.url.render_as_string(hide_password=False)
    for copied in copies:
        found = await asyncio.to_thread(check, url, copied.file, NOW)
        assert found.manifest.rows["people"] % 2 == 0


async def test_nothing_is_overwritten(hall: Hall, tmp_path: Path, database_url: str) -> None:
    copied = await asyncio.to_thread(copy_of, hall.database, tmp_path / "one.zip")
    before = copied.file.read_bytes()
    with pytest.raises(CannotCopy, match="is there already"):
        copy_of(hall.database, copied.file)
    with pytest.raises(CannotCopy, match="there is no folder"):
        copy_of(hall.database, tmp_path / "missing")
    with pytest.raises(CannotCopy, match="nothing is overwritten"):
        restore(database_url, copied.file, NOW)
    assert copied.file.read_bytes() == before


async def test_trying_it_touches_nothing(hall: Hall, tmp_path: Path, database_url: str, postgres: Postgres) -> None:
    await hall.set_up()
    copied = await asyncio.to_thread(copy_of, hall.database, tmp_path)
    found = await asyncio.to_thread(check, database_url, copied.file, NOW)
    assert found.in_doubt > 0
    assert files_in(tmp_path) == [copied.file]
    async with hall.database.transaction() as session:
        doubted = select(func.count()).select_from(jobs).where(jobs.c.tried == IN_DOUBT)
        assert await session.scalar(doubted) == 0
        if not hall.database.is_sqlite:
            left = "SELECT count(*) FROM pg_database WHERE datname LIKE 'folkmoot_check_%'"
            assert await session.scalar(text(left)) == 0


def spoilt(copied: Copied, name: str, change: object) -> Path:
    """The same copy with one of its files changed, and everything else right."""
    other = copied.file.with_name("spoilt.zip")
    with ZipFile(copied.file) as archive, ZipFile(other, "w") as into:
        for one in archive.namelist():
            content = archive.read(one)
            into.writestr(one, change(content) if one == name else content)  # pyright: ignore
    return other


async def test_a_copy_that_was_changed_or_cut_short_is_found_out(hall: Hall, tmp_path: Path, database_url: str) -> None:
    await hall.set_up()
    copied = await asyncio.to_thread(copy_of, hall.database, tmp_path)
    data = DATA[copied.manifest.kind]

    def fewer(manifest: bytes) -> bytes:
        said = json.loads(manifest)
        return json.dumps(said | {"rows": said["rows"] | {"people": said["rows"]["people"] + 1}}).encode()

    def newer(manifest: bytes) -> bytes:
        return json.dumps(json.loads(manifest) | {"schema": ["f00000000000"]}).encode()

    for name, change, error, why in (
        (data, lambda content: content[:-1] + bytes([content[-1] ^ 1]), CannotCopy, "checksum"),
        (data, lambda content: content[: len(content) // 2], CannotCopy, "checksum"),
        (MANIFEST, fewer, CannotCopy, "more or fewer rows"),
        (MANIFEST, newer, NewerSchema, "newer version"),
        (MANIFEST, lambda content: b"{}", CannotCopy, "not written by Folkmoot"),
    ):
        with pytest.raises(error, match=why):
            await asyncio.to_thread(check, database_url, spoilt(copied, name, change), NOW)
    short = tmp_path / "short.zip"
    short.write_bytes(copied.file.read_bytes()[:-100])
    with pytest.raises(CannotCopy, match="cut short"):
        check(database_url, short, NOW)
    middle = bytearray(copied.file.read_bytes())
    middle[len(middle) // 3] ^= 0xFF
    short.write_bytes(middle)
    with pytest.raises(CannotCopy, match="checksum"):
        check(database_url, short, NOW)
