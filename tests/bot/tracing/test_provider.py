"""Spans reach a collector the way OpenTelemetry's variables say."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.tracing.asked import Asked, asked
from bot.tracing.provider import tracer_for
from tests.far_end.collector import Collector
from tests.far_end.proxy import Proxy
from tests.patience import ANSWER


@pytest.fixture
async def collector() -> AsyncIterator[Collector]:
    async with Collector() as collector:
        yield collector


async def send(found: Asked | None, *names: str, seconds: float = ANSWER) -> None:
    assert found
    async with tracer_for(found, seconds) as tracer:
        for name in names:
            tracer.start_span(name).end()


async def test_named_packed_and_with_the_key_of_the_collector(
    collector: Collector, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("OTEL_EXPORTER_OTLP_ENDPOINT", collector.url)
    monkeypatch.setenv("OTEL_SERVICE_NAME", "forum-of-anytown")
    monkeypatch.setenv("OTEL_RESOURCE_ATTRIBUTES", "deployment.environment.name=production")
    monkeypatch.setenv("OTEL_EXPORTER_OTLP_COMPRESSION", "gzip")
    monkeypatch.setenv("OTEL_EXPORTER_OTLP_HEADERS", "api-key=the-key")
    await send(asked(), "first")
    assert [span.name for span in collector.spans] == ["first"]
    assert collector.resource["service.name"] == "forum-of-anytown"
    assert collector.resource["deployment.environment.name"] == "production"
    assert collector.headers[0]["api-key"] == "the-key"
    assert collector.headers[0]["Content-Encoding"] == "gzip"


async def test_by_itself_it_is_called_folkmoot(collector: Collector) -> None:
    await send(Asked(("otlp",), f"{collector.url}/v1/traces"), "first")
    assert (collector.resource["service.name"], collector.resource["service.version"][0]) == ("folkmoot", "1")


async def test_the_sampler_chooses(collector: Collector, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OTEL_EXPORTER_OTLP_ENDPOINT", collector.url)
    monkeypatch.setenv("OTEL_TRACES_SAMPLER", "always_off")
    await send(asked(), "first")
    assert not collector.bodies


async def test_through_the_proxy_that_everything_goes_through(
    collector: Collector, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with Proxy(tmp_path, {"traces.council.test": collector.url}) as proxy:
        monkeypatch.setenv("HTTPS_PROXY", proxy.url)
        monkeypatch.setenv("SSL_CERT_FILE", str(proxy.certificate))
        monkeypatch.delenv("REQUESTS_CA_BUNDLE", raising=False)
        await send(Asked(("otlp",), "https://traces.council.test/v1/traces"), "first")
        assert [host.partition(":")[0] for host in proxy.asked] == ["traces.council.test"]
    assert [span.name for span in collector.spans] == ["first"]


async def test_a_collector_that_is_away_keeps_nobody_from_stopping(collector: Collector) -> None:
    collector.status = 503
    await send(Asked(("otlp",), f"{collector.url}/v1/traces"), "first", seconds=0.1)
    assert len(collector.bodies) <= 2, "it would try four times, in ten seconds"


async def test_on_the_console(capsys: pytest.CaptureFixture[str]) -> None:
    await send(Asked(("console",), ""), "first")
    assert '"name": "first"' in capsys.readouterr().err
