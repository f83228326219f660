"""A bot whose operator has switched traces on, and the collector that gets them."""

import asyncio
import os
from collections.abc import AsyncIterator, Awaitable, Callable
from unittest.mock import patch

import pytest
from opentelemetry.trace import Tracer

from bot.tracing.switch import tracer_if_asked
from tests.far_end.collector import Collector, Span


@pytest.fixture
async def collector() -> AsyncIterator[Collector]:
    async with Collector() as collector:
        yield collector


@pytest.fixture
async def tracer(collector: Collector) -> AsyncIterator[Tracer | None]:
    """As `folkmoot serve` makes it of the environment."""
    variables = {"OTEL_EXPORTER_OTLP_ENDPOINT": collector.url, "OTEL_BSP_SCHEDULE_DELAY": "20"}
    with patch.dict(os.environ, variables):
        async with tracer_if_asked() as tracer:
            yield tracer


@pytest.fixture
def sent(tracer: Tracer | None, collector: Collector) -> Callable[[], Awaitable[list[Span]]]:
    """Every span so far, in the order in which they began, without waiting for the next sending."""

    async def send() -> list[Span]:
        assert tracer
        await asyncio.to_thread(tracer.span_processor.force_flush)  # pyright: ignore
        return collector.spans

    return send
