"""Where the installation's secret comes from, and why nobody else can read it."""

import stat
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from bot.secret_keys import file_beside, seals_for_serving, seals_in
from bot.settings import BadSettings, ServeSettings, load_serve
from forum.keys import Seal

POSTGRES = "postgresql+asyncpg://folkmoot@db/folkmoot"
FIRST, SECOND = "a" * 32, "b" * 40


@pytest.fixture
def settings(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> dict[str, str]:
    monkeypatch.chdir(tmp_path)
    given = {
        "MICROSOFT_APP_ID": "1f0e8a52-7c1e-4b63-9d35-0a7d3c4c1b11",
        "MICROSOFT_APP_TENANT_ID": "8d0f2b1c-52c6-4f0a-8c39-4be1c0f5d922",
        "MICROSOFT_APP_PASSWORD": "correct horse battery",
        "DATABASE_URL": f"sqlite+aiosqlite:///{tmp_path}/folkmoot.db",
    }
    for name in ServeSettings.model_fields:
        monkeypatch.delenv(name.upper(), raising=False)
    for name, value in given.items():
        monkeypatch.setenv(name, value)
    return given


def test_with_sqlite_they_are_made_once_in_a_file_of_the_owners(settings: dict[str, str]):
    first = seals_for_serving(load_serve())
    file = file_beside(settings["DATABASE_URL"])
    assert file and file.name == "folkmoot.db.keys"
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert first == seals_for_serving(load_serve()) and len(first[0].secret) >= 32
    file.chmod(0o644)
    assert first == seals_for_serving(load_serve())
    assert stat.S_IMODE(file.stat().st_mode) == 0o600, "a copy may have been made with the usual rights"
    assert [each.name for each in file.parent.iterdir()] == [file.name]


def test_of_two_that_start_at_once_both_have_the_same(tmp_path: Path):
    with ThreadPoolExecutor(8) as pool:
        found = set(pool.map(seals_in, [tmp_path / "keys"] * 8))
    assert len(found) == 1


def test_a_file_without_a_key_is_said_and_not_overwritten(settings: dict[str, str]):
    file = file_beside(settings["DATABASE_URL"])
    assert file
    file.write_text("SECRET_KEYS=\n")
    with pytest.raises(BadSettings, match="holds no key"):
        seals_for_serving(load_serve())
    assert file.read_text() == "SECRET_KEYS=\n"


def test_a_setting_goes_before_everything_and_the_newest_first(
    settings: dict[str, str], monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setenv("SECRET_KEYS", f"{SECOND}, {FIRST}")
    assert seals_for_serving(load_serve()) == (Seal(SECOND.encode()), Seal(FIRST.encode()))
    file = file_beside(settings["DATABASE_URL"])
    assert file and not file.exists()


@pytest.mark.usefixtures("settings")
def test_short_keys_are_refused_and_not_repeated(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("SECRET_KEYS", f"{FIRST},hunter2")
    with pytest.raises(BadSettings) as refused:
        load_serve()
    [line] = refused.value.lines
    assert "SECRET_KEYS" in line and "32" in line and "hunter2" not in line and FIRST not in line


@pytest.mark.usefixtures("settings")
def test_with_postgresql_replicas_make_the_same_of_the_password(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("DATABASE_URL", POSTGRES)
    [seal] = seals_for_serving(load_serve())
    assert (seal,) == seals_for_serving(load_serve()) and b"correct horse" not in seal.secret
    monkeypatch.setenv("MICROSOFT_APP_PASSWORD", "another one altogether")
    assert seals_for_serving(load_serve()) != (seal,)
    monkeypatch.delenv("MICROSOFT_APP_PASSWORD")
    monkeypatch.setenv("MICROSOFT_APP_TYPE", "UserAssignedMSI")
    with pytest.raises(BadSettings, match="SECRET_KEYS is missing"):
        seals_for_serving(load_serve())


def test_what_a_seal_makes_looks_random_and_hangs_on_every_part():
    seal = Seal(FIRST.encode())
    made = {seal.id("ab", "c"), seal.id("a", "bc"), seal.id("abc"), Seal(SECOND.encode()).id("ab", "c"), seal.id()}
    assert len(made) == 5 and all(len(each) == 36 and each[14] == "4" for each in made)
    assert seal.code("ab", "c") == seal.code("ab", "c") != seal.code("a", "bc")
    assert len(seal.code("x")) * 5 >= 80 and FIRST not in repr(seal)
