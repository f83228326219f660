"""What `folkmoot restore` says about erasures that the copy does not know of."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.erasing import restored
from bot.erasing.replay import Replayed
from bot.erasing.restored import LATER, erasures_after
from bot.settings import DatabaseSettings
from forum.erasing.erased import Erasure
from forum.keys import Seal
from storage.copies.erasure_list import ErasureList

COPIED = datetime(2030, 4, 9, tzinfo=UTC)


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
