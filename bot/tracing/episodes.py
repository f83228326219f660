"""What is written down of one turn, or of one run of a job, until it is over and it is clear that it may be told.

Spans are ended, and so sent, all together at the end. Until then everything can still be dropped. They are kept in a
variable of our own and not in OpenTelemetry's context, so that no library finds them and adds what it knows.
"""

import time
from collections.abc import Mapping
from dataclasses import dataclass, field

from opentelemetry.context import Context
from opentelemetry.trace import Link, Span, SpanKind, Status, StatusCode, Tracer, set_span_in_context

from storage.engine.followed import Transaction

Facts = Mapping[str, str | int]
"""Attributes: words of ours and of the semantic conventions, and numbers. Never a value of a row, a form or an URL."""


@dataclass
class _Put:
    """A job that is being put; it counts once its transaction has been committed."""

    span: Span
    at: int


@dataclass
class Episode:
    """One turn or run. It tells nothing before it has `opened`, and nothing at all once it is `silent`."""

    tracer: Tracer
    began: int = field(default_factory=time.time_ns)
    root: Span | None = None
    silent: bool = False
    outcome: str = ""
    _done: list[tuple[Span, int]] = field(default_factory=list[tuple[Span, int]])
    _puts: list[_Put] = field(default_factory=list[_Put])

    @property
    def tells(self) -> bool:
        """Whether anything is being written down."""
        return self.root is not None and not self.silent

    def open(
        self, name: str, kind: SpanKind, facts: Facts, *, parent: Context | None = None, link: Link | None = None
    ) -> None:
        """Its first span, from the beginning. One that the sampler leaves out makes it silent."""
        self.root = self.tracer.start_span(
            name,
            context=parent or Context(),
            kind=kind,
            attributes=facts,
            links=[link] if link else None,
            start_time=self.began,
            record_exception=False,
        )
        self.silent = self.silent or not self.root.is_recording()

    def put(self, name: str, facts: Facts) -> Span:
        """The span of a job that is being put; the job carries it along."""
        now = time.time_ns()
        span = self._span(name, SpanKind.PRODUCER, facts, now)
        self._puts.append(_Put(span, now))
        return span

    def not_put(self, span_id: int) -> None:
        """It was not put after all."""
        self._puts = [put for put in self._puts if put.span.get_span_context().span_id != span_id]

    def transaction(self, told: Transaction, facts: Facts) -> None:
        """A transaction has ended. What was put in one that came to nothing was not put."""
        self.silent = self.silent or told.confided
        if not self.tells:
            return
        puts, self._puts = [put for put in self._puts if put.at >= told.began], []
        if told.committed:
            self._done += [(put.span, put.at) for put in puts]
        span = self._span("transaction", SpanKind.CLIENT, facts, told.began)
        self._end(span, told.ended, "" if told.committed else "rolled_back")

    def call(self, name: str, facts: Facts, began: int, error: str) -> None:
        """A call to the outside has ended. `error` is its kind in one word; empty if all was well."""
        if self.tells:
            self._end(self._span(name, SpanKind.CLIENT, facts, began), time.time_ns(), error)

    def close(self, error: str = "") -> None:
        """It is over: everything is told, or nothing."""
        if self.root is None or not self.tells:
            return
        for span, ended in self._done:
            span.end(ended)
        _fail(self.root, error)
        self.root.end()

    def _span(self, name: str, kind: SpanKind, facts: Facts, began: int) -> Span:
        context = set_span_in_context(self.root, Context()) if self.root else Context()
        return self.tracer.start_span(
            name, context=context, kind=kind, attributes=facts, start_time=began, record_exception=False
        )

    def _end(self, span: Span, at: int, error: str) -> None:
        _fail(span, error)
        self._done.append((span, at))


def _fail(span: Span, error: str) -> None:
    """By the kind of error alone: what an error says may name somebody."""
    if error:
        span.set_attribute("error.type", error)
        span.set_status(Status(StatusCode.ERROR))
