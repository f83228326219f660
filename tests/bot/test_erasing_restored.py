"""What `folkmoot restore` says about erasures that the copy does not know of."""

import asyncio
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.erasing import restored
from bot.erasing.replay import Replayed
from bot.erasing.restored import LATER, erasures_after
from bot.secret_keys import seals_for_erasing
from bot.settings import DatabaseSettings, load_erasing
from forum.erasing.digests import digests_to_keep, erasure_with
from forum.erasing.erased import Erasure
from forum.jobs import CreateEvent
from forum.keys import Seal
from forum.people import person_id
from storage.copies.erasure_list import ErasureList
from tests.cast import GRACE
from tests.hall import Hall

COPIED = datetime(2030, 4, 9, tzinfo=UTC)
KEY = "k" * 43


@pytest.fixture
def settings(tmp_path: Path) -> DatabaseSettings:
    file = tmp_path / "erasures"
    for number, days in (("1", -1), ("2", 1), ("3", 2)):
        ErasureList(file).add(Erasure(number, COPIED + timedelta(days=days), ("a",)))
    url = f"sqlite+aiosqlite:///{tmp_path}/folkmoot.db"
    return DatabaseSettings(_env_file=None, database_url=url, erasures_file=file)  # pyright: ignore[reportCallIssue]


@pytest.mark.parametrize(
    ("done", "said"),
    [
        (Replayed(3, again=2, people=1), "1 person in this copy had been erased, and are gone again"),
        (Replayed(3, again=1, people=1, waiting=1), f"Something is on its way for 1 of them. {LATER}"),
    ],
)
def test_what_had_to_wait_is_not_said_to_be_done(
    settings: DatabaseSettings, done: Replayed, said: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def replayed(*_: object) -> Replayed:
        return done

    monkeypatch.setattr(restored, "_replay", replayed)
    monkeypatch.setattr(restored, "_seals", lambda _: (Seal(b"a secret"),))  # pyright: ignore
    [line] = erasures_after(settings, COPIED, is_older=False)
    assert line.startswith("2 erasures since the copy was made") and said in line
    assert ("gone again" in line) == (not done.waiting)


def test_without_the_keys_it_is_left_to_the_start(settings: DatabaseSettings, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(restored, "_seals", lambda _: None)  # pyright: ignore
    [line] = erasures_after(settings, COPIED, is_older=False)
    assert LATER in line and "gone again" not in line


def test_nobody_was_erased_since(settings: DatabaseSettings) -> None:
    [line] = erasures_after(settings, COPIED + timedelta(days=3), is_older=False)
    assert "Nobody was erased since the copy was made" in line


async def after_copy(hall: Hall, file: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Grace was erased once the copy had been made, and the copy is back."""
    url = hall.database.url.render_as_string(hide_password=False)
    monkeypatch.setenv("DATABASE_URL", url)
    monkeypatch.setenv("SECRET_KEYS", KEY)
    seal = seals_for_erasing(load_erasing())[0]
    async with hall.open() as uow:
        known = await uow.erasures.known(person_id(GRACE))
    assert known is not None
    erasure = erasure_with(seal, "1", COPIED + timedelta(hours=1), digests_to_keep(seal, known))
    await asyncio.to_thread(ErasureList(file).add, erasure)
    settings = DatabaseSettings(_env_file=None, erasures_file=file)  # pyright: ignore[reportCallIssue]
    return await asyncio.to_thread(erasures_after, settings, COPIED, is_older=False)


async def is_there(hall: Hall) -> bool:
    async with hall.open() as uow:
        return await uow.people.get(person_id(GRACE)) is not None


async def test_whoever_was_erased_since_the_copy_is_gone_again(
    hall: Hall, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    await hall.evening(await hall.set_up())
    [line] = await after_copy(hall, tmp_path / "list", monkeypatch)
    assert line.startswith("1 erasure since the copy was made") and "They were made again: 1 person" in line
    assert not await is_there(hall)


async def test_whoever_is_named_in_something_on_its_way_is_left_to_the_start(
    hall: Hall, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    meeting = await hall.meet(await hall.set_up())
    async with hall.open() as uow:
        await uow.jobs.put(CreateEvent(meeting.id, GRACE.email or ""))
    [line] = await after_copy(hall, tmp_path / "list", monkeypatch)
    assert "Something is on its way for 1 of them" in line and LATER in line and "gone again" not in line
    assert await is_there(hall)
