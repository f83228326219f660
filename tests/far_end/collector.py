"""A collector of traces on loopback, which speaks OTLP over HTTP ("OpenTelemetry Protocol Specification").

It keeps each request as it came, and reads it with the protocol's own definition.
"""

import gzip
from dataclasses import dataclass
from types import TracebackType
from typing import Any, Self

from aiohttp import web
from aiohttp.test_utils import TestServer
from opentelemetry.proto.collector.trace.v1.trace_service_pb2 import ExportTraceServiceRequest
from opentelemetry.proto.common.v1.common_pb2 import KeyValue
from opentelemetry.proto.trace.v1.trace_pb2 import Span as SentSpan

KINDS = {number: name.removeprefix("SPAN_KIND_").lower() for name, number in SentSpan.SpanKind.items()}


@dataclass(frozen=True)
class Span:
    """One span. `parent` is "" for the first of a trace; times are nanoseconds since 1970."""

    name: str
    kind: str
    trace: str
    id: str
    parent: str
    links: tuple[tuple[str, str], ...]
    facts: dict[str, Any]
    began: int
    ended: int
    failed: bool


class Collector:
    """`bodies` is everything that was sent, `headers` what came with each; `status` is what is answered."""

    def __init__(self) -> None:
        self.bodies: list[bytes] = []
        self.headers: list[dict[str, str]] = []
        self.status = 200
        app = web.Application()
        app.router.add_post("/v1/traces", self._take)
        self._server = TestServer(app)

    @property
    def url(self) -> str:
        """For OTEL_EXPORTER_OTLP_ENDPOINT."""
        return str(self._server.make_url("")).rstrip("/")

    async def __aenter__(self) -> Self:
        await self._server.start_server()
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None
    ) -> None:
        await self._server.close()

    async def _take(self, request: web.Request) -> web.Response:
        assert request.content_type == "application/x-protobuf"
        self.bodies.append(await request.read())
        self.headers.append(dict(request.headers))
        return web.Response(status=self.status, content_type="application/x-protobuf")

    @property
    def requests(self) -> list[ExportTraceServiceRequest]:
        return [ExportTraceServiceRequest.FromString(_plain(body)) for body in self.bodies]

    @property
    def spans(self) -> list[Span]:
        """In the order in which they began."""
        sent = [
            _read(span)
            for request in self.requests
            for resource in request.resource_spans
            for scope in resource.scope_spans
            for span in scope.spans
        ]
        return sorted(sent, key=lambda span: span.began)

    @property
    def resource(self) -> dict[str, Any]:
        """Who says that they sent it."""
        [first, *_] = [resource.resource for request in self.requests for resource in request.resource_spans]
        return _facts(first.attributes)

    @property
    def everything(self) -> bytes:
        """Every byte, unpacked."""
        return b"\n".join(map(_plain, self.bodies))

    def named(self, name: str) -> list[Span]:
        return [span for span in self.spans if span.name == name]


def _plain(body: bytes) -> bytes:
    return gzip.decompress(body) if body.startswith(b"\x1f\x8b") else body


def _read(span: SentSpan) -> Span:
    return Span(
        name=span.name,
        kind=KINDS[span.kind],
        trace=span.trace_id.hex(),
        id=span.span_id.hex(),
        parent=span.parent_span_id.hex(),
        links=tuple((link.trace_id.hex(), link.span_id.hex()) for link in span.links),
        facts=_facts(span.attributes),
        began=span.start_time_unix_nano,
        ended=span.end_time_unix_nano,
        failed=span.status.code == 2,
    )


def _facts(attributes: Any) -> dict[str, Any]:
    found: list[KeyValue] = list(attributes)
    return {one.key: getattr(one.value, one.value.WhichOneof("value") or "string_value") for one in found}
