"""Settings: what is refused and how the message reads, which never repeats a secret."""

import re
from pathlib import Path

import pytest
from pydantic import ValidationError

from bot import settings
from bot.settings import BadSettings, load_database, load_local, load_package, load_serve

APP = "1f0e8a52-7c1e-4b63-9d35-0a7d3c4c1b11"
TENANT = "8d0f2b1c-52c6-4f0a-8c39-4be1c0f5d922"
VIEWS = (settings.ServeSettings, settings.LocalSettings, settings.PackageSettings)
NAMES = sorted({name.upper() for view in VIEWS for name in view.model_fields})


@pytest.fixture(autouse=True)
def clean(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """No settings from outside, and a folder without `.env`."""
    monkeypatch.chdir(tmp_path)
    for name in NAMES:
        monkeypatch.delenv(name, raising=False)
    return tmp_path


@pytest.fixture
def identity(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MICROSOFT_APP_ID", APP.upper())
    monkeypatch.setenv("MICROSOFT_APP_TENANT_ID", TENANT)
    monkeypatch.setenv("MICROSOFT_APP_PASSWORD", "correct horse")


def refusal(load: object = load_serve) -> list[str]:
    with pytest.raises(BadSettings) as refused:
        load()  # type: ignore[operator]
    return refused.value.lines


def test_serve_needs_an_identity_and_names_all_that_is_missing():
    lines = refusal()
    assert [line.split(" is missing: ")[0] for line in lines] == [
        "MICROSOFT_APP_ID",
        "MICROSOFT_APP_TENANT_ID",
        "MICROSOFT_APP_PASSWORD",
    ]
    assert all(len(line.split(" is missing: ")[1]) > 20 for line in lines)


@pytest.mark.usefixtures("identity")
def test_the_defaults_are_those_of_production():
    found = load_serve()
    assert found.microsoft_app_id == APP
    assert found.allowed_tenants == {TENANT}
    assert found.entra_authority == "https://login.microsoftonline.com"
    assert found.uses_microsoft_sign_in
    assert found.graph_base_url == "https://graph.microsoft.com/v1.0"
    assert (found.host, found.port, found.public_url) == ("127.0.0.1", 3978, None)
    assert (found.log_level, found.log_format) == ("info", "text")
    assert found.database_url == "sqlite+aiosqlite:///folkmoot.db"


@pytest.mark.usefixtures("identity")
def test_a_managed_identity_has_no_password(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.delenv("MICROSOFT_APP_PASSWORD")
    assert refusal()[0].startswith("MICROSOFT_APP_PASSWORD is missing")
    monkeypatch.setenv("MICROSOFT_APP_TYPE", "UserAssignedMSI")
    assert load_serve().microsoft_app_password is None


@pytest.mark.usefixtures("identity")
def test_an_empty_setting_counts_as_missing(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("MICROSOFT_APP_ID", "")
    assert refusal() == ["MICROSOFT_APP_ID is missing: the bot's application (client) id in Microsoft Entra"]


@pytest.mark.usefixtures("identity")
@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("MICROSOFT_APP_ID", "folkmoot"),
        ("MICROSOFT_APP_TENANT_ID", "example.onmicrosoft.com"),
        ("MICROSOFT_APP_TYPE", "MultiTenant"),
        ("ALLOWED_TENANTS", f"{TENANT},somewhere"),
        ("ALLOWED_TENANTS", ","),
        ("BOT_OPENID_METADATA", "http://login.example.org/keys"),
        ("ENTRA_AUTHORITY", "http://127.0.0.1:9000"),
        ("ENTRA_AUTHORITY", "https://someone@login.example.org"),
        ("GRAPH_BASE_URL", "http://graph.example.org"),
        ("GRAPH_BASE_URL", "graph.microsoft.com"),
        ("DATABASE_URL", "mysql+aiomysql://localhost/folkmoot"),
        ("DATABASE_URL", "postgresql://localhost/folkmoot"),
        ("DATABASE_URL", "sqlite+aiosqlite:///:memory:"),
        ("DATABASE_URL", "folkmoot.db"),
        ("PORT", "0"),
        ("PORT", "65536"),
        ("PORT", "http"),
        ("PUBLIC_URL", "http://folkmoot.example.org"),
        ("PRIVACY_CONTACT", "  "),
        ("PRIVACY_CONTACT", "x" * 201),
        ("LOG_LEVEL", "loud"),
        ("LOG_FORMAT", "xml"),
    ],
)
def test_a_wrong_setting_is_named_in_one_line(monkeypatch: pytest.MonkeyPatch, name: str, value: str):
    monkeypatch.setenv(name, value)
    lines = refusal()
    assert len(lines) == 1
    assert lines[0].startswith(f"{name} is not usable: ")
    assert "\n" not in lines[0]


@pytest.mark.usefixtures("identity")
def test_no_refusal_repeats_a_secret(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("DATABASE_URL", "mysql://forum:hunter2@db.example.org/folkmoot")
    monkeypatch.setenv("PORT", "x")
    with pytest.raises(BadSettings) as refused:
        load_serve()
    assert "hunter2" not in str(refused.value)
    assert "correct horse" not in str(refused.value)
    assert refused.value.__cause__ is None
    assert refused.value.__suppress_context__


@pytest.mark.usefixtures("identity")
def test_showing_the_settings_shows_no_secret(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("DATABASE_URL", "postgresql+asyncpg://forum:hunter2@db.example.org/folkmoot")
    shown = repr(load_serve()) + str(load_serve())
    assert "hunter2" not in shown
    assert "correct horse" not in shown


@pytest.mark.usefixtures("identity")
def test_lists_of_tenants_and_stray_capitals_are_understood(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("ALLOWED_TENANTS", f" {TENANT.upper()} , {APP} ,")
    monkeypatch.setenv("LOG_LEVEL", "WARNING")
    monkeypatch.setenv("LOG_FORMAT", "JSON")
    monkeypatch.setenv("PUBLIC_URL", "https://folkmoot.example.org/")
    found = load_serve()
    assert found.allowed_tenants == {TENANT, APP}
    assert (found.log_level, found.log_format) == ("warning", "json")
    assert found.public_url == "https://folkmoot.example.org"


@pytest.mark.usefixtures("identity")
def test_settings_stay_as_they_were_read():
    with pytest.raises(ValidationError):
        load_serve().port = 1  # type: ignore[misc]


def test_local_needs_nothing_and_stays_on_this_machine(monkeypatch: pytest.MonkeyPatch):
    assert load_local().host == "127.0.0.1"
    for host in ("localhost", "::1", "127.0.0.2"):
        monkeypatch.setenv("HOST", host)
        assert load_local().host == host
    for host in ("0.0.0.0", "::", "192.0.2.7", "localhost.example.org", "folkmoot"):
        monkeypatch.setenv("HOST", host)
        assert refusal(load_local)[0].startswith("HOST is not usable: ")


def test_settings_are_read_from_a_file_and_the_environment_wins(clean: Path, monkeypatch: pytest.MonkeyPatch):
    clean.joinpath(".env").write_text("PORT=4000\nLOG_LEVEL=debug\nSOMETHING_ELSE=1\n", encoding="utf-8")
    monkeypatch.setenv("PORT", "5000")
    found = load_local()
    assert (found.port, found.log_level) == (5000, "debug")
    assert load_database().log_level == "debug"


def test_the_package_needs_the_app_and_a_page_about_it(monkeypatch: pytest.MonkeyPatch):
    assert [line.partition(" is missing: ")[0] for line in refusal(load_package)] == [
        "MICROSOFT_APP_ID",
        "ORGANISATION_URL",
    ]
    monkeypatch.setenv("MICROSOFT_APP_ID", APP)
    monkeypatch.setenv("ORGANISATION_URL", "https://council.example.org/forum")
    found = load_package()
    assert found.privacy_url == "https://council.example.org/forum/privacy"
    monkeypatch.setenv("ORGANISATION_URL", "council")
    assert [line.split()[0] for line in refusal(load_package)] == ["ORGANISATION_URL"]
    monkeypatch.setenv("ORGANISATION_NAME", "x" * 33)
    assert len(refusal(load_package)) == 2


def test_every_setting_is_described_once_in_the_documentation():
    page = Path(settings.__file__).parents[1].joinpath("docs/settings.md").read_text(encoding="utf-8")
    assert sorted(re.findall(r"^\| `([A-Z_]+)` \|", page, re.MULTILINE)) == NAMES


def test_the_documentation_gives_the_true_defaults():
    page = Path(settings.__file__).parents[1].joinpath("docs/settings.md").read_text(encoding="utf-8")
    for view in VIEWS:
        for name, field in view.model_fields.items():
            if isinstance(field.default, str | int):
                row = re.search(rf"^\| `{name.upper()}` \|.*$", page, re.MULTILINE)
                assert row, name
                assert f"`{field.default}`" in row[0], name
