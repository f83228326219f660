"""OpenTelemetry's SDK as its variables set it up.

It is given to nobody but us: it is not made the global one, with which libraries would report what they know (the
SDK for Microsoft Graph reports whole addresses).
"""

import asyncio
import os
import sys
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from threading import Thread

import requests
from opentelemetry.exporter.otlp.proto.http.trace_exporter import OTLPSpanExporter
from opentelemetry.sdk.resources import SERVICE_NAME, SERVICE_VERSION, Resource
from opentelemetry.sdk.trace import TracerProvider
from opentelemetry.sdk.trace.export import BatchSpanProcessor, ConsoleSpanExporter, SpanExporter
from opentelemetry.trace import Tracer

from bot.proxies import proxy_for
from bot.tracing.asked import Asked
from bot.version import VERSION

NAME = "folkmoot"
LEAVING_SECONDS = 5.0
"""How long a bot that stops waits for a collector to take what is left."""

GIVING_UP_SECONDS = 1.0
_CERTIFICATES = ("OTEL_EXPORTER_OTLP_TRACES_CERTIFICATE", "OTEL_EXPORTER_OTLP_CERTIFICATE")


@asynccontextmanager
async def tracer_for(asked: Asked, seconds: float = LEAVING_SECONDS) -> AsyncGenerator[Tracer]:
    """What spans are made with. At the end, what is left is sent, if the collector takes it within `seconds`."""
    provider = TracerProvider(resource=_resource(), shutdown_on_exit=False)
    exporters = [_exporter(name, asked.endpoint) for name in asked.exporters]
    for exporter in exporters:
        provider.add_span_processor(BatchSpanProcessor(exporter))
    try:
        yield provider.get_tracer(NAME, VERSION)
    finally:
        # In a thread that nobody waits for longer: a collector that is away must not keep the bot from stopping.
        leaving = Thread(target=provider.shutdown, daemon=True)
        leaving.start()
        await asyncio.to_thread(leaving.join, seconds)
        if leaving.is_alive():
            for exporter in exporters:
                exporter.shutdown()
            await asyncio.to_thread(leaving.join, GIVING_UP_SECONDS)


def _resource() -> Resource:
    """Who we are, in the operator's words if there are any."""
    ours = {SERVICE_NAME: NAME, SERVICE_VERSION: VERSION}
    theirs = Resource.create()
    named = bool(os.environ.get("OTEL_SERVICE_NAME")) or SERVICE_NAME in os.environ.get("OTEL_RESOURCE_ATTRIBUTES", "")
    return theirs.merge(Resource({SERVICE_VERSION: ours[SERVICE_VERSION]} if named else ours))


def _exporter(name: str, endpoint: str) -> SpanExporter:
    if name == "console":
        return ConsoleSpanExporter(out=sys.stderr)
    session = requests.Session()
    # Whoever makes a client knows about the proxy, and further roots come from where our other clients look.
    session.trust_env = False
    proxy = proxy_for(endpoint)
    session.proxies = {"https": proxy} if proxy else {}
    theirs = any(os.environ.get(variable) for variable in _CERTIFICATES)
    roots = os.environ.get("REQUESTS_CA_BUNDLE") or os.environ.get("SSL_CERT_FILE")
    return OTLPSpanExporter(endpoint=endpoint, session=session, certificate_file=None if theirs else roots)
