"""What `folkmoot backup` and `folkmoot restore` say about keys, and about a disk without room."""

import asyncio
import resource
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from sqlalchemy import insert

from bot.__main__ import main
from bot.migrated import migrated
from storage.engine.database import Database
from storage.engine.keyring import DataKey, KeyRing
from storage.tables import people
from tests.bot.test_settings import NAMES

KEY, OTHER = DataKey(b"k" * 64), DataKey(b"o" * 64)


@pytest.fixture
def url(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """A database in which an address is encrypted with KEY."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("bot.logs.configure", lambda *_, **__: None)
    for name in NAMES:
        monkeypatch.delenv(name, raising=False)
    at = f"sqlite+aiosqlite:///{tmp_path}/folkmoot.db"
    monkeypatch.setenv("DATABASE_URL", at)
    asyncio.run(_fill(at))
    return at


async def _fill(url: str) -> None:
    await migrated(url)
    database = Database(url, keys=KeyRing([KEY]))
    async with database.transaction() as session:
        row = {"id": "p1", "tenant_id": "t", "name": "Grace", "email": "grace@example.org"}
        await session.execute(insert(people).values(row | {"is_guest": False, "reach": "unknown"}))
    await database.aclose()


@pytest.fixture
def copy(url: str, tmp_path: Path) -> str:
    assert main(["backup", str(tmp_path / "copy.zip")]) == 0
    return str(tmp_path / "copy.zip")


def test_a_copy_that_needs_a_key_says_whether_it_is_here(
    copy: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for keys, told in (
        (None, f"DATA_KEYS here does not have the key {KEY.name}: without it they are lost"),
        (OTHER.text, f"DATA_KEYS here does not have the key {KEY.name}: without it they are lost"),
        (f"{OTHER.text},{KEY.text}", "DATA_KEYS here has every key that they need."),
    ):
        if keys:
            monkeypatch.setenv("DATA_KEYS", keys)
        capsys.readouterr()
        assert main(["restore", "--check", copy]) == 0
        said = capsys.readouterr().out
        assert told in said and KEY.text not in said and "grace@example.org" not in said


@pytest.fixture
def no_room() -> Iterator[Callable[[], None]]:
    """What follows may make no file larger than 100 kB; the system says so as it does of a full disk."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    yield lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, before[1]))
    resource.setrlimit(resource.RLIMIT_FSIZE, before)


def test_a_disk_without_room_is_named_and_nothing_is_left_on_it(
    copy: str, tmp_path: Path, no_room: Callable[[], None], capsys: pytest.CaptureFixture[str]
) -> None:
    before = set(tmp_path.iterdir())
    no_room()
    for words in (["backup", str(tmp_path / "other.zip")], ["restore", "--check", copy]):
        assert main(words) == 2
        assert "the disk takes nothing more: make room" in capsys.readouterr().err
    assert set(tmp_path.iterdir()) == before
