"""OpenTelemetry's own variables switch traces on; what cannot be done is said before the bot starts."""

from pathlib import Path

import pytest

from bot.__main__ import main
from bot.commands import NOT_USABLE
from bot.settings import BadSettings
from bot.tracing import asked as module
from bot.tracing.asked import Asked, asked, read_variables, tracing_secrets

COLLECTOR = "http://localhost:4318"


@pytest.fixture(autouse=True)
def nothing_set(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)


@pytest.mark.parametrize(
    "variables",
    [
        {},
        {"OTEL_SERVICE_NAME": "forum"},
        {"OTEL_TRACES_EXPORTER": "none", "OTEL_EXPORTER_OTLP_ENDPOINT": COLLECTOR},
        {"OTEL_TRACES_EXPORTER": " "},
        {"OTEL_SDK_DISABLED": "TRUE", "OTEL_EXPORTER_OTLP_ENDPOINT": COLLECTOR},
        {"OTEL_EXPORTER_OTLP_ENDPOINT": ""},
    ],
)
def test_off(variables: dict[str, str], monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    assert asked() is None


@pytest.mark.parametrize(
    ("variables", "found"),
    [
        ({"OTEL_TRACES_EXPORTER": "otlp"}, Asked(("otlp",), f"{COLLECTOR}/v1/traces")),
        ({"OTEL_TRACES_EXPORTER": "console"}, Asked(("console",), f"{COLLECTOR}/v1/traces")),
        ({"OTEL_EXPORTER_OTLP_ENDPOINT": "https://c.example/x/"}, Asked(("otlp",), "https://c.example/x/v1/traces")),
        ({"OTEL_EXPORTER_OTLP_TRACES_ENDPOINT": "http://c/own"}, Asked(("otlp",), "http://c/own")),
        ({"OTEL_SDK_DISABLED": "no", "OTEL_TRACES_EXPORTER": "otlp"}, Asked(("otlp",), f"{COLLECTOR}/v1/traces")),
    ],
)
def test_on(variables: dict[str, str], found: Asked, monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    assert asked() == found


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("OTEL_TRACES_EXPORTER", "jaeger"),
        ("OTEL_EXPORTER_OTLP_PROTOCOL", "grpc"),
        ("OTEL_EXPORTER_OTLP_ENDPOINT", "collector:4318"),
        ("OTEL_TRACES_SAMPLER", "sometimes"),
        ("OTEL_TRACES_SAMPLER_ARG", "half"),
    ],
)
def test_what_cannot_be_done_is_said(name: str, value: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OTEL_EXPORTER_OTLP_ENDPOINT", COLLECTOR)
    monkeypatch.setenv("OTEL_TRACES_SAMPLER", "parentbased_traceidratio")
    monkeypatch.setenv(name, value)
    with pytest.raises(BadSettings) as bad:
        asked()
    [line] = bad.value.lines
    assert line.startswith(name.replace("OTLP_PROTOCOL", "OTLP_TRACES_PROTOCOL")) and value not in line.split()


def test_without_its_packages_one_line_says_what_to_do(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(module, "find_spec", lambda name: None)
    settings = {
        **dict.fromkeys(("MICROSOFT_APP_ID", "MICROSOFT_APP_TENANT_ID"), "00000000-0000-0000-0000-000000000000"),
        "MICROSOFT_APP_PASSWORD": "a-secret-value",
        "OTEL_TRACES_EXPORTER": "otlp",
    }
    for name, value in settings.items():
        monkeypatch.setenv(name, value)
    assert main(["serve"]) == NOT_USABLE
    assert "folkmoot[otel]" in capsys.readouterr().err


def test_variables_may_stand_in_the_file_of_settings(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    tmp_path.joinpath(".env").write_text("OTEL_TRACES_EXPORTER=otlp\nOTEL_SDK_DISABLED=\nPORT=1\n", encoding="utf-8")
    monkeypatch.setattr("os.environ", environment := {"OTEL_SERVICE_NAME": "ours"})
    read_variables()
    assert environment == {"OTEL_SERVICE_NAME": "ours", "OTEL_TRACES_EXPORTER": "otlp"}


def test_the_key_of_a_collector_is_kept_out_of_logs() -> None:
    headers = {"OTEL_EXPORTER_OTLP_HEADERS": "api-key=a%20key, authorization=Bearer%20the-token"}
    assert {"a%20key", "a key", "the-token"} <= set(tracing_secrets(headers))
    assert tracing_secrets({}) == []
