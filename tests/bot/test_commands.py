"""The commands as somebody at a terminal sees them."""

import subprocess
import sys
from pathlib import Path
from zipfile import ZipFile

import pytest

from bot.__main__ import main
from bot.version import VERSION
from tests.bot.test_settings import APP, NAMES

COMMANDS = ["serve", "local", "migrate", "doctor", "manifest", "keys"]


@pytest.fixture(autouse=True)
def clean(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    monkeypatch.chdir(tmp_path)
    for name in NAMES:
        monkeypatch.delenv(name, raising=False)
    return tmp_path


@pytest.fixture(autouse=True)
def logging_stays(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.logs.configure", lambda *_, **__: None)


def test_help_names_every_command(capsys: pytest.CaptureFixture[str]):
    with pytest.raises(SystemExit) as ended:
        main(["--help"])
    assert ended.value.code == 0
    said = capsys.readouterr().out
    assert all(f"    {name} " in said for name in COMMANDS)


@pytest.mark.parametrize("words", [[], ["dance"], ["manifest", "--version", "1.0"]])
def test_a_wrong_command_line_ends_with_2(words: list[str]):
    with pytest.raises(SystemExit) as ended:
        main(words)
    assert ended.value.code == 2


@pytest.mark.parametrize("name", ["serve", "doctor", "manifest"])
def test_without_an_identity_it_ends_with_2_and_says_which_and_why(name: str, capsys: pytest.CaptureFixture[str]):
    assert main([name]) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.splitlines()[0] == (
        "folkmoot: MICROSOFT_APP_ID is missing: the bot's application (client) id in Microsoft Entra"
    )


def test_local_refuses_to_be_reached_from_outside(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]):
    monkeypatch.setenv("HOST", "0.0.0.0")
    assert main(["local"]) == 2
    assert capsys.readouterr().err.startswith("folkmoot: HOST is not usable: ")


def test_as_a_process_it_refuses_just_the_same(clean: Path):
    root = Path(__file__).parents[2]
    ended = subprocess.run(
        [sys.executable, "-m", "bot", "serve"],
        env={"PYTHONPATH": str(root)},
        cwd=clean,
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert ended.returncode == 2
    assert ended.stderr.startswith("folkmoot: MICROSOFT_APP_ID is missing: ")
    assert "Traceback" not in ended.stderr


def test_migrate_brings_the_database_up_to_date_and_may_be_repeated(clean: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("DATABASE_URL", f"sqlite+aiosqlite:///{clean}/folkmoot.db")
    assert main(["migrate"]) == 0
    assert main(["migrate"]) == 0
    assert (clean / "folkmoot.db").is_file()


def test_migrate_says_when_there_is_no_server(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]):
    monkeypatch.setenv("DATABASE_URL", "postgresql+asyncpg://forum:hunter2@127.0.0.1:1/folkmoot")
    assert main(["migrate"]) == 2
    said = capsys.readouterr().err
    assert said.startswith("folkmoot: the database cannot be reached: ")
    assert len(said.splitlines()) == 1
    assert "hunter2" not in said


def test_manifest_writes_the_package(clean: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]):
    monkeypatch.setenv("MICROSOFT_APP_ID", APP)
    monkeypatch.setenv("ORGANISATION_URL", "https://council.example")
    for words, version in (([], VERSION), (["--version", "1.4.0"], "1.4.0")):
        assert main(["manifest", "--out", "mine.zip", *words]) == 0
        with ZipFile(clean / "mine.zip") as package:
            assert f'"version": "{version}"' in package.read("manifest.json").decode()
    capsys.readouterr()
    assert main(["manifest", "--out", "nowhere/mine.zip"]) == 2
    assert capsys.readouterr().err == "folkmoot: nowhere/mine.zip cannot be used: No such file or directory\n"


@pytest.mark.parametrize("url", ["", "https://example.org/forum"])
def test_no_package_points_to_the_guides_example(
    clean: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], url: str
):
    monkeypatch.setenv("MICROSOFT_APP_ID", APP)
    monkeypatch.setenv("ORGANISATION_URL", url)
    assert main(["manifest"]) == 2
    said = capsys.readouterr().err
    assert said.startswith("folkmoot: ORGANISATION_URL is ")
    assert len(said.splitlines()) == 1
    assert not list(clean.glob("*.zip"))
