"""The three files of `folkmoot foi export` are there together, or none of them is."""

import errno
import os
from pathlib import Path

import pytest

from bot.foi.together import write_together
from bot.settings import BadSettings

FILES = {"1": b"one", "2": b"two", "3": b"three"}


@pytest.fixture(params=["new", "empty"])
def folder(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    at = tmp_path / "answer"
    if request.param == "empty":
        at.mkdir()
    return at


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
        if len(calls) == 2 or (does == "rename" and not folder.exists()):
            raise OSError(errno.ENOSPC, "No space left on device")
        return real(*args)  # pyright: ignore

    monkeypatch.setattr(*((os, "fsync") if does == "fsync" else (Path, "rename")), full)
    with pytest.raises(BadSettings, match=r"nothing was written to .*No space left.*Make room"):
        write_together(folder, FILES)
    assert left_over(folder) == []


def test_what_a_crash_leaves_is_not_taken_for_an_answer(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    class Killed(BaseException):
        pass

    def killed(*_: object) -> None:
        raise Killed

    monkeypatch.setattr(os, "fsync", killed)
    monkeypatch.setattr("bot.foi.together.shutil.rmtree", lambda *_, **__: None)
    with pytest.raises(Killed):
        write_together(folder, FILES)
    assert not (folder / "1").exists()
    assert left_over(folder)[0].startswith(".unfinished-")


def test_a_folder_that_cannot_be_made_is_told_kindly(tmp_path: Path) -> None:
    with pytest.raises(BadSettings, match="nothing was written"):
        write_together(tmp_path / "missing" / "answer", FILES)
