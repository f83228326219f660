"""The goals that the figures are compared with. All bars are set here.

A missed ratio fails the run, because the machine affects both of its sides. Goals that depend on the machine are only
reported.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from benchmarks.measure import Figures

OF_THE_CHEAPEST_SDK = 0.5
"""Of its CPU, for an answer on SQLite."""
OF_SQLITE = 1.5
"""Of its CPU, for the same on PostgreSQL."""
P99_OF_P50 = 3.0
TIMES_THE_FLOOR = 4.0
FAR_TIMES_THE_FLOOR = 2.5
"""The CPU that we aim for, for an answer on SQLite. Reported only."""

READY_SECONDS = 1.5
PEAK_MB = 130.0
IDLE_PERCENT = 1.0


@dataclass(frozen=True)
class Idle:
    """A bot with nothing to do for now and `jobs` waiting for later days. `percent` is of one core."""

    jobs: int
    seconds: float
    percent: float
    ready: float
    peak: float


@dataclass(frozen=True)
class Names:
    """Which row is which."""

    sqlite: str
    postgresql: str
    sdks: Sequence[str]
    floor: str
    bounds: Mapping[str, float]
    """For each of Folkmoot's other turns: how much it may cost, as a multiple of the cheapest SDK's echo."""


@dataclass(frozen=True)
class Goal:
    """`bar` is what `value` must stay under (`over`: be above). `fails`: the run fails when it is missed."""

    what: str
    value: float
    bar: float
    fails: bool
    over: bool = False

    @property
    def is_met(self) -> bool:
        return self.value > self.bar if self.over else self.value < self.bar

    def __str__(self) -> str:
        said = "met" if self.is_met else "NOT MET" if self.fails else "not met"
        return f"{said:>7}  {self.what}: {self.value:.2f} ({'over' if self.over else 'under'} {self.bar:g})"


def cheapest(found: Mapping[str, Figures], names: Sequence[str]) -> str:
    """The contestant whose turn costs least CPU."""
    return min(names, key=lambda name: found[name].cpu_ms)


def goals(found: Mapping[str, Figures], names: Names) -> Iterator[Goal]:
    """The goals for the figures of one run."""
    ours, theirs = found[names.sqlite], found[cheapest(found, names.sdks)]
    fastest = max(found[name].per_second for name in names.sdks)
    yield Goal(
        "an answer on SQLite, CPU of the cheapest SDK's echo", ours.cpu_ms / theirs.cpu_ms, OF_THE_CHEAPEST_SDK, True
    )
    yield Goal("its turns/s of the fastest SDK's", ours.per_second / fastest, 1.0, True, over=True)
    yield Goal("on PostgreSQL, CPU of SQLite's", found[names.postgresql].cpu_ms / ours.cpu_ms, OF_SQLITE, True)
    for name in (names.sqlite, names.postgresql):
        p50, p99 = found[name].percentile_ms(50), found[name].percentile_ms(99)
        yield Goal(f"{name}, p99 of p50", p99 / p50, P99_OF_P50, True)
    for name, bar in names.bounds.items():
        yield Goal(f"{name}, CPU of the cheapest SDK's echo", found[name].cpu_ms / theirs.cpu_ms, bar, True)
    above_floor = ours.cpu_ms / found[names.floor].cpu_ms
    yield Goal("an answer on SQLite, CPU of the floor's", above_floor, TIMES_THE_FLOOR, False)
    yield Goal("the same, far goal", above_floor, FAR_TIMES_THE_FLOOR, False)
    yield Goal("ready on SQLite, seconds", ours.ready, READY_SECONDS, False)
    yield Goal(f"peak after {ours.turns:,} turns on SQLite, MB", ours.peak, PEAK_MB, False)


def idle_goals(idle: Idle) -> Iterator[Goal]:
    """The goals for a bot that waits."""
    yield Goal(f"idle with {idle.jobs:,} jobs waiting, % of a core", idle.percent, IDLE_PERCENT, False)
    yield Goal("ready with them, seconds", idle.ready, READY_SECONDS, False)
    yield Goal("peak with them, MB", idle.peak, PEAK_MB, False)
