"""What Folkmoot counts, for Prometheus. Labels are kinds and outcomes from short fixed lists, never people or places.

Good names: "Metric and label naming" in the Prometheus documentation.
"""

from collections.abc import Callable
from datetime import datetime
from itertools import product
from math import nan

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, Info, ProcessCollector

from bot.version import VERSION

SECONDS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0)
"""Upper bounds of the buckets for turns; Teams gives up on a button after about 10 s."""

TURNS, TURNED = ("message", "press", "arrival"), ("answered", "refused", "failed", "shed")
SENT = ("made", "put_off", "refused", "unknown")


class Metrics:
    """The counters of one process, in their own registry."""

    def __init__(self, registry: CollectorRegistry | None = None) -> None:
        self.registry = registry or CollectorRegistry()
        self._turns = Counter("folkmoot_turns", "Turns taken.", ["kind", "outcome"], registry=self.registry)
        self._seconds = Histogram(
            "folkmoot_turn_seconds",
            "Seconds from a turn's arrival to its answer.",
            buckets=SECONDS,
            registry=self.registry,
        )
        self._jobs = Counter("folkmoot_jobs", "Jobs run.", ["kind", "outcome"], registry=self.registry)
        self._posts = Counter(
            "folkmoot_posts", "Messages sent into Teams or by email.", ["outcome"], registry=self.registry
        )
        self._calls = Counter(
            "folkmoot_calendar_calls", "Calls to Microsoft's calendar.", ["outcome"], registry=self.registry
        )
        self._pages = Counter(
            "folkmoot_pages", "Visits of pages behind personal links.", ["page", "outcome"], registry=self.registry
        )
        self._due = Gauge("folkmoot_jobs_due", "Jobs that are due and not done.", registry=self.registry)
        self._overdue = Gauge(
            "folkmoot_jobs_oldest_due_seconds", "For how long the first of them has been due.", registry=self.registry
        )
        self._copied = Gauge(
            "folkmoot_last_backup_timestamp_seconds",
            "When the database was last copied, in seconds since 1970; 0: never.",
            registry=self.registry,
        )
        Info("folkmoot_build", "The version that runs.", registry=self.registry).info({"version": VERSION})
        self._begin_at_zero()
        ProcessCollector(registry=self.registry)

    def _begin_at_zero(self) -> None:
        """Whatever an alert waits for is there from the start: the first of its kind would be no increase otherwise
        ("Avoid missing metrics" in Prometheus' "Instrumentation").
        """
        for kind, outcome in product(TURNS, TURNED):
            self._turns.labels(kind, outcome)
        for outcome in SENT:
            self._posts.labels(outcome)
            self._calls.labels(outcome)

    def job_engine(self, ready: Callable[[], bool]) -> None:
        """Shows whether jobs are being run and the database was reached some seconds ago, 1 or 0."""
        said = "Whether due jobs are being run, and the database was reached some seconds ago."
        Gauge("folkmoot_job_engine_ready", said, registry=self.registry).set_function(lambda: float(ready()))

    def sign_in_ends(self, when: datetime) -> None:
        """Shows when what the bot signs in with expires. Until it is called there is no such line."""
        said = "When what the bot signs in with expires, in seconds since 1970."
        Gauge("folkmoot_sign_in_expiry_timestamp_seconds", said, registry=self.registry).set(when.timestamp())

    def jobs_due(self, count: float, seconds: float) -> None:
        """Shows how many jobs are due and not done, and for how long the first of them has been; 0 if none is."""
        self._due.set(count)
        self._overdue.set(seconds)

    def copied(self, when: datetime | None) -> None:
        """Shows when the database was last copied (UTC). None: never."""
        self._copied.set(when.timestamp() if when else 0)

    def nobody_knows(self) -> None:
        """What only the database can say, while it does not answer: no number, so that no alert fires for it."""
        self.jobs_due(nan, nan)
        self._copied.set(nan)

    def turn(self, kind: str, outcome: str, seconds: float) -> None:
        """Counts a turn. `kind`: message, press, arrival; `outcome`: answered, refused, failed, shed (too busy)."""
        self._turns.labels(kind, outcome).inc()
        self._seconds.observe(seconds)

    def job(self, kind: str, outcome: str) -> None:
        """Counts a run of a job. `kind`: the job's class; `outcome`: done, stale, put_off, refused, unknown, failed."""
        self._jobs.labels(kind, outcome).inc()

    def post(self, outcome: str) -> None:
        """Counts a message sent or updated. `outcome`: made, put_off, refused, unknown."""
        self._posts.labels(outcome).inc()

    def calendar_call(self, outcome: str) -> None:
        """Counts a call to Microsoft's calendar. `outcome`: made, put_off, refused, unknown."""
        self._calls.labels(outcome).inc()

    def page(self, name: str, outcome: str) -> None:
        """Counts a visit of a page. `name`: the page's; `outcome`: answered, unknown (no such link), refused, too_many,
        shed (too busy, or the database did not work), failed.
        """
        self._pages.labels(name, outcome).inc()
