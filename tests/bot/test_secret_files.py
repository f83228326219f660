"""Secrets as files: in the folder that systemd names, and where containers have theirs."""

from pathlib import Path

import pytest

from bot import secret_files
from bot.settings import BadSettings, load_database, load_serve
from tests.bot.test_settings import APP, NAMES, TENANT

KEYS = "k" * 40
URL = "postgresql+asyncpg://folkmoot:hunter2@database/folkmoot"


@pytest.fixture(autouse=True)
def secrets(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """The folder of a container's secrets; the environment has what is not secret."""
    for name in [*NAMES, "CREDENTIALS_DIRECTORY"]:
        monkeypatch.delenv(name, raising=False)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("MICROSOFT_APP_ID", APP)
    monkeypatch.setenv("MICROSOFT_APP_TENANT_ID", TENANT)
    folder = tmp_path / "secrets"
    folder.mkdir()
    monkeypatch.setattr(secret_files, "IN_CONTAINERS", str(folder))
    folder.joinpath("microsoft_app_password").write_text("correct horse\n", encoding="utf-8")
    return folder


def test_each_secret_is_a_file_with_the_name_of_its_setting(secrets: Path) -> None:
    secrets.joinpath("SECRET_KEYS").write_text(KEYS, encoding="utf-8")
    secrets.joinpath("database_url").write_text(f"{URL}\n", encoding="utf-8")
    secrets.joinpath("something_else").write_text("not ours", encoding="utf-8")
    found = load_serve()
    assert found.microsoft_app_password and found.microsoft_app_password.get_secret_value() == "correct horse"
    assert found.secret_keys and found.secret_keys.get_secret_value() == KEYS
    assert found.database_url == load_database().database_url == URL
    assert (found.database_password, found.sign_in_secrets) == ("hunter2", ["correct horse"])


def test_an_empty_file_counts_as_not_set(secrets: Path) -> None:
    secrets.joinpath("smtp_url").write_text("\n", encoding="utf-8")
    assert load_serve().mail_way is None
    secrets.joinpath("microsoft_app_password").write_text("", encoding="utf-8")
    assert missing() == ["MICROSOFT_APP_PASSWORD is missing"]


def test_the_environment_wins_then_the_file_env_then_systemd(
    secrets: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    credentials = tmp_path / "credentials"
    credentials.mkdir()
    credentials.joinpath("MICROSOFT_APP_PASSWORD").write_text("from systemd", encoding="utf-8")
    monkeypatch.setenv("CREDENTIALS_DIRECTORY", str(credentials))
    assert load_serve().sign_in_secrets == ["from systemd"]
    tmp_path.joinpath(".env").write_text("MICROSOFT_APP_PASSWORD=from .env\n", encoding="utf-8")
    assert load_serve().sign_in_secrets == ["from .env"]
    monkeypatch.setenv("MICROSOFT_APP_PASSWORD", "from the environment")
    assert load_serve().sign_in_secrets == ["from the environment"]


def test_a_folder_that_is_not_there_is_no_trouble(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(secret_files, "IN_CONTAINERS", "/nowhere/secrets")
    monkeypatch.setenv("CREDENTIALS_DIRECTORY", "/nowhere/credentials")
    assert missing() == ["MICROSOFT_APP_PASSWORD is missing"]


def test_a_file_that_cannot_be_read_is_named_and_never_repeated(secrets: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    said = (
        "the file with MICROSOFT_APP_PASSWORD cannot be read: it must be a text file in UTF-8 that this user may read"
    )
    secrets.joinpath("microsoft_app_password").write_bytes(b"hunter2\xff")
    assert refused() == [said]

    def not_ours(path: Path, encoding: str) -> str:
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr(Path, "read_text", not_ours)
    assert refused() == [said]


def refused() -> list[str]:
    with pytest.raises(BadSettings) as error:
        load_serve()
    return error.value.lines


def missing() -> list[str]:
    return [line.partition(":")[0] for line in refused()]
