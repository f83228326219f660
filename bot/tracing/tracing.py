"""Follows turns, jobs, transactions and calls, and hands what `what` allows to OpenTelemetry.

Implements storage.jobs.traces.Traces and graph.calls.Calls. Names and attributes follow OpenTelemetry's "Semantic
conventions" for HTTP, databases and messaging.
"""

import time
from collections.abc import Awaitable, Callable, Generator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field

from opentelemetry.context import Context
from opentelemetry.trace import Link, SpanKind, Tracer, get_current_span
from opentelemetry.trace.propagation.tracecontext import TraceContextTextMapPropagator

from bot.tracing import what
from bot.tracing.episodes import Episode, Facts
from dialogs.kit.reply import Reply
from dialogs.kit.turn import Turn
from forum.jobs import Job
from storage.engine.followed import Transaction

_LATER = "later "
"""What a job's row says before the context of one that was put for a later time."""

_REFUSED = "refused"
_W3C = TraceContextTextMapPropagator()

OnTurn = Callable[[Turn], Awaitable[Reply]]


@dataclass
class _Call:
    """The call that is being made."""

    facts: dict[str, str | int] = field(default_factory=dict[str, str | int])


class Tracing:
    """One for each process. `word_of` says which word a typed text consists of, `database` is the system's name."""

    def __init__(self, tracer: Tracer, word_of: Callable[[str], str | None], database: str) -> None:
        self._tracer = tracer
        self._word_of = word_of
        self._database: Facts = {"db.system.name": database}
        self._episode: ContextVar[Episode | None] = ContextVar("episode", default=None)
        self._call: ContextVar[_Call | None] = ContextVar("call", default=None)

    @contextmanager
    def receiving(self) -> Generator[None]:
        """An activity has arrived, and is answered in here. `turn` says whether it may be told."""
        with self._told():
            yield

    def turn(self, on_turn: OnTurn) -> OnTurn:
        """`on_turn`, told if it is on the list and whoever sent it was allowed to."""

        async def told(turn: Turn) -> Reply:
            episode, name = self._episode.get(), self._name(turn)
            if episode is None or name is None:
                return await on_turn(turn)
            facts = {"http.request.method": "POST", "http.route": "/api/messages", "folkmoot.turn": name}
            episode.open("POST /api/messages", SpanKind.SERVER, facts)
            return await on_turn(turn)

        return told

    def turned(self, outcome: str) -> None:
        """How a turn went, as it is counted. What somebody was not allowed to do is not told."""
        if episode := self._episode.get():
            episode.outcome = outcome
            episode.silent = episode.silent or outcome == _REFUSED

    def _name(self, turn: Turn) -> str | None:
        if turn.press:
            return f"press {turn.press.verb}" if turn.press.verb in what.BUTTONS else None
        if turn.arrival:
            return f"arrival {turn.arrival.value}" if turn.arrival in what.ARRIVALS else None
        word = None if turn.file or turn.is_edit else self._word_of(turn.text)
        return f"word {word}" if word in what.WORDS else None

    @contextmanager
    def running(self) -> Generator[None]:
        """See Traces."""
        with self._told():
            yield

    def claimed(self, job: Job, trace: str | None) -> None:
        """See Traces. At once it is part of what put it; later it begins a trace that leads back there."""
        episode = self._episode.get()
        if episode is None or episode.root is not None:
            return
        if trace is None or not _is_listed(job):
            episode.silent = True
            return
        origin = _W3C.extract({"traceparent": trace.removeprefix(_LATER)}, Context())
        facts = _of_job(job, "process", "run")
        if trace.startswith(_LATER):
            link = Link(get_current_span(origin).get_span_context())
            episode.open(f"run {job.kind}", SpanKind.CONSUMER, facts, link=link)
        else:
            episode.open(f"run {job.kind}", SpanKind.CONSUMER, facts, parent=origin)

    def ended(self, outcome: str) -> None:
        """See Traces."""
        if (episode := self._episode.get()) and episode.root:
            episode.outcome = outcome

    def putting(self, job: Job, *, later: bool) -> str | None:
        """See Traces: the W3C "traceparent" of the put, or nothing."""
        episode = self._episode.get()
        if episode is None or not episode.tells or not _is_listed(job):
            return None
        context = episode.put(f"put {job.kind}", _of_job(job, "send", "put")).get_span_context()
        found = f"00-{context.trace_id:032x}-{context.span_id:016x}-{context.trace_flags:02x}"
        return f"{_LATER}{found}" if later else found

    def not_put(self, trace: str) -> None:
        """See Traces."""
        if episode := self._episode.get():
            episode.not_put(int(trace.split("-")[2], 16))

    def transaction(self, told: Transaction) -> None:
        """See storage.engine.followed."""
        if episode := self._episode.get():
            episode.transaction(told, self._database)

    @contextmanager
    def call(self, method: str, template: str, server: str) -> Generator[None]:
        """See Calls."""
        facts = {"http.request.method": method, "url.template": template, "server.address": server}
        with self.calling(f"{method} {template}", facts):
            yield

    def answered(self, status: int) -> None:
        """See Calls."""
        if call := self._call.get():
            call.facts["http.response.status_code"] = status

    @contextmanager
    def calling(self, name: str, facts: Facts) -> Generator[None]:
        """Something is asked of the outside, and answered in here."""
        episode, call, began, error = self._episode.get(), _Call(dict(facts)), time.time_ns(), ""
        within = self._call.set(call)
        try:
            yield
        except BaseException as failure:
            error = type(failure).__name__
            raise
        finally:
            self._call.reset(within)
            if episode:
                episode.call(name, call.facts, began, error)

    def call_ended(self, name: str, facts: Facts, began: int, error: str) -> None:
        """Something was asked of the outside since `began` (nanoseconds since 1970)."""
        if episode := self._episode.get():
            episode.call(name, facts, began, error)

    @contextmanager
    def _told(self) -> Generator[None]:
        episode = Episode(self._tracer)
        within, error = self._episode.set(episode), ""
        try:
            yield
        except BaseException as failure:
            error = type(failure).__name__
            raise
        finally:
            self._episode.reset(within)
            if episode.root and episode.outcome:
                episode.root.set_attribute("folkmoot.outcome", episode.outcome)
            episode.close(error or ("failed" if episode.outcome == "failed" else ""))


def _is_listed(job: Job) -> bool:
    return job.leaves_a_trace and type(job) in what.JOBS


def _of_job(job: Job, kind: str, name: str) -> Facts:
    return {
        "messaging.system": "folkmoot",
        "messaging.destination.name": job.kind,
        "messaging.operation.type": kind,
        "messaging.operation.name": name,
    }
