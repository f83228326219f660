"""The three files of `folkmoot foi export` are there together, or none of them is."""

import errno
import os
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest

from bot.foi.together import write_together
from bot.settings import BadSettings


class Killed(BaseException):
    """No more is done."""


FILES = {"1": b"one", "2": b"two", "3": b"three"}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "answer"


def left_over(folder: Path) -> list[str]:
    return sorted(one.name for one in folder.parent.rglob("*") if one != folder)


def test_they_are_for_whoever_runs_it_alone(folder: Path) -> None:
    write_together(folder, FILES)
    assert left_over(folder) == ["1", "2", "3"]
    assert {name: (folder / name).read_bytes() for name in FILES} == FILES
    assert [(folder / name).stat().st_mode & 0o077 for name in FILES] == [0, 0, 0]


@pytest.mark.parametrize("does", ["fsync", "rename"])
def test_a_full_disk_leaves_no_part_and_says_what_to_do(
    folder: Path, monkeypatch: pytest.MonkeyPatch, does: str
) -> None:
    calls: list[object] = []
    real = os.fsync if does == "fsync" else Path.rename

    def full(*args: object) -> object:
        calls.append(args)
        if len(calls) == 2 or does == "rename":
            raise OSError(errno.ENOSPC, "No space left on device")
        return real(*args)  # pyright: ignore

    monkeypatch.setattr(*((os, "fsync") if does == "fsync" else (Path, "rename")), full)
    with pytest.raises(BadSettings, match=r"nothing was written to .*No space left.*Make room"):
        write_together(folder, FILES)
    assert left_over(folder) == []


@pytest.mark.parametrize("at", [1, 2, 3, 4, 5])
def test_whenever_it_is_killed_the_folder_has_all_three_or_is_not_there(
    folder: Path, monkeypatch: pytest.MonkeyPatch, at: int
) -> None:
    """After any step that can be seen from outside, the next one never comes; nobody clears up either."""
    calls: list[str] = []

    def until_killed(does: Callable[..., object]) -> Callable[..., object]:
        def step(*args: object, **_: object) -> object:
            calls.append(does.__name__)
            if len(calls) > at:
                raise Killed
            return does(*args)

        return step

    monkeypatch.setattr(os, "fsync", until_killed(os.fsync))
    monkeypatch.setattr(Path, "rename", until_killed(Path.rename))
    monkeypatch.setattr("bot.foi.together.shutil.rmtree", until_killed(lambda *_: None))
    with suppress(Killed):
        write_together(folder, FILES)
    there = sorted(one.name for one in folder.iterdir()) if folder.exists() else []
    assert there == (list(FILES) if at > 3 else [])
    assert not there or not left_over(folder)[0].startswith(".unfinished-")


def test_a_folder_that_cannot_be_made_is_told_kindly(tmp_path: Path) -> None:
    with pytest.raises(BadSettings, match="nothing was written"):
        write_together(tmp_path / "missing" / "answer", FILES)
