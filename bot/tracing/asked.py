"""Whether an operator asks for traces ("OpenTelemetry Environment Variable Specification"), without importing any of
OpenTelemetry.

Off unless OTEL_TRACES_EXPORTER or an endpoint says otherwise: the specification's own default would send traces to a
collector that most installations do not have.
"""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from importlib.util import find_spec
from urllib.parse import unquote, urlsplit

from dotenv import dotenv_values

from bot.settings import BadSettings

EXPORTERS = ("otlp", "console", "none")
PROTOCOL = "http/protobuf"
SAMPLERS = ("always_on", "always_off", "traceidratio")
SAMPLERS_NAMED = (*SAMPLERS, *(f"parentbased_{name}" for name in SAMPLERS))
_NEEDED = ("opentelemetry.sdk.trace", "opentelemetry.exporter.otlp.proto.http.trace_exporter")
_ENDPOINTS = ("OTEL_EXPORTER_OTLP_TRACES_ENDPOINT", "OTEL_EXPORTER_OTLP_ENDPOINT")
_HEADERS = ("OTEL_EXPORTER_OTLP_TRACES_HEADERS", "OTEL_EXPORTER_OTLP_HEADERS")


@dataclass(frozen=True)
class Asked:
    """Where traces go: `exporters`, and for "otlp" the address of the collector."""

    exporters: tuple[str, ...]
    endpoint: str

    @property
    def shown(self) -> str:
        """For people to read, without what may be secret in an address."""
        host = urlsplit(self.endpoint).hostname or ""
        return " and ".join(host if one == "otlp" else "this console" for one in self.exporters)


def read_variables() -> None:
    """OpenTelemetry reads the environment alone; like all other settings its variables may stand in `.env`."""
    for name, value in dotenv_values(".env").items():
        if name.startswith("OTEL_") and value:
            os.environ.setdefault(name, value)


def asked() -> Asked | None:
    """None: nobody asks for traces. Raises BadSettings for what cannot be done, before anything has been started."""
    exporters = _exporters()
    if not exporters or _is_true("OTEL_SDK_DISABLED"):
        return None
    found = Asked(exporters, _endpoint())
    if wrong := [*_wrong_exporters(exporters), *_wrong_way(found), *_wrong_sampler(), *_missing()]:
        raise BadSettings(wrong)
    return found


def tracing_secrets(environment: Mapping[str, str] = os.environ) -> list[str]:
    """What has to be kept out of logs: headers often hold the collector's key."""
    pairs = [pair for name in _HEADERS for pair in environment.get(name, "").split(",")]
    values = [pair.partition("=")[2].strip() for pair in pairs]
    words = [word for value in values for word in (value, unquote(value), unquote(value).rpartition(" ")[2])]
    return [word for word in words if word]


def _exporters() -> tuple[str, ...]:
    named = _value("OTEL_TRACES_EXPORTER")
    if not named:
        return ("otlp",) if any(map(_value, _ENDPOINTS)) else ()
    chosen = dict.fromkeys(part.strip() for part in named.split(","))
    return () if list(chosen) == ["none"] else tuple(chosen)


def _endpoint() -> str:
    of_traces, of_all = map(_value, _ENDPOINTS)
    return of_traces or f"{(of_all or 'http://localhost:4318').rstrip('/')}/v1/traces"


def _wrong_exporters(exporters: tuple[str, ...]) -> list[str]:
    if set(exporters) <= {"otlp", "console"}:
        return []
    return [f"OTEL_TRACES_EXPORTER is not usable: expected {', '.join(EXPORTERS)}"]


def _wrong_way(found: Asked) -> list[str]:
    if "otlp" not in found.exporters:
        return []
    wrong: list[str] = []
    protocol = _value("OTEL_EXPORTER_OTLP_TRACES_PROTOCOL") or _value("OTEL_EXPORTER_OTLP_PROTOCOL") or PROTOCOL
    if protocol != PROTOCOL:
        wrong.append(f"OTEL_EXPORTER_OTLP_TRACES_PROTOCOL has to be {PROTOCOL}: collectors take it at port 4318")
    try:
        parts = urlsplit(found.endpoint)
        usable = parts.scheme in ("http", "https") and bool(parts.hostname) and parts.port != 0
    except ValueError:
        usable = False
    if not usable:
        wrong.append("OTEL_EXPORTER_OTLP_ENDPOINT is not usable: expected an address such as http://localhost:4318")
    return wrong


def _wrong_sampler() -> list[str]:
    sampler, argument = _value("OTEL_TRACES_SAMPLER").lower(), _value("OTEL_TRACES_SAMPLER_ARG")
    if sampler and sampler not in SAMPLERS_NAMED:
        return [f"OTEL_TRACES_SAMPLER is not usable: expected {', '.join(SAMPLERS_NAMED)}"]
    if not sampler.endswith("traceidratio") or not argument:
        return []
    try:
        fits = 0.0 <= float(argument) <= 1.0
    except ValueError:
        fits = False
    return [] if fits else ["OTEL_TRACES_SAMPLER_ARG is not usable: expected a number from 0 to 1, such as 0.1"]


def _missing() -> list[str]:
    if all(map(_is_installed, _NEEDED)):
        return []
    remedy = "install it with folkmoot[otel], or set OTEL_TRACES_EXPORTER=none"
    return [f"OpenTelemetry's variables ask for traces, and what sends them is not installed: {remedy}"]


def _is_installed(module: str) -> bool:
    try:
        return find_spec(module) is not None
    except ModuleNotFoundError:
        return False


def _is_true(name: str) -> bool:
    return _value(name).lower() == "true"


def _value(name: str) -> str:
    """An empty value counts as none ("Parsing empty value")."""
    return os.environ.get(name, "").strip()
