"""One run of one contestant."""

import statistics
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from socket import socket

from benchmarks.contestants import Contestant, Prepared
from benchmarks.far_end import FarEnd, far_end
from benchmarks.load import send_all
from benchmarks.process import Child, child

WARM_UP = 100
"""Turns before the measured ones, to fill everybody's caches. They are repeated later."""


@dataclass(frozen=True)
class Figures:
    """The figures of one run or, through `summed_up`, of several. Seconds, except for `peak` (MB)."""

    turns: int
    elapsed: float
    cpu: float
    took: Sequence[float]
    connections: int
    cold_start: float
    peak: float

    @property
    def per_second(self) -> float:
        """Turns answered in a second."""
        return self.turns / self.elapsed

    @property
    def cpu_ms(self) -> float:
        """Milliseconds of CPU for each turn, with everything that followed from it."""
        return self.cpu / self.turns * 1000

    def percentile_ms(self, percent: int) -> float:
        """Milliseconds within which that percentage of the turns was answered."""
        return statistics.quantiles(self.took, n=100, method="inclusive")[percent - 1] * 1000


async def measure(contestant: Contestant, turns: int, at_once: int) -> Figures:
    """Everything fresh: the far end, the folder, the process."""
    with tempfile.TemporaryDirectory(prefix="folkmoot-bench-") as folder:
        async with far_end(Path(folder)) as far, contestant.prepare(far, turns) as prepared:
            port = free_port()
            environment = {**prepared.environment, "PORT": str(port)}
            async with child(
                [*contestant.arguments, *_port(contestant, port)], environment, port, contestant.ready
            ) as it:
                return await _load(it, far, prepared, at_once)


async def _load(it: Child, far: FarEnd, prepared: Prepared, at_once: int) -> Figures:
    activities = await prepared.activities()
    await send_all(it.url, far.token, activities[:WARM_UP], at_once)
    await _settle(prepared)
    connections, cpu = len(far.teams.connections), it.cpu_seconds()
    elapsed, took = await send_all(it.url, far.token, activities, at_once)
    await _settle(prepared)
    figures = Figures(
        turns=len(activities),
        elapsed=elapsed,
        cpu=it.cpu_seconds() - cpu,
        took=took,
        connections=len(far.teams.connections) - connections,
        cold_start=it.cold_start,
        peak=it.peak_megabytes(),
    )
    if (done := await prepared.count()) != len(activities):
        raise RuntimeError(f"{done} of {len(activities)} turns took effect")
    return figures


async def _settle(prepared: Prepared) -> None:
    if prepared.settle:
        await prepared.settle()


def _port(contestant: Contestant, port: int) -> list[str]:
    """Folkmoot reads PORT; the others get it as an argument."""
    return [] if "bot" in contestant.arguments else [str(port)]


def summed_up(runs: Sequence[Figures]) -> Figures:
    """Several runs as one; start and memory are those of the median run."""
    return Figures(
        turns=sum(run.turns for run in runs),
        elapsed=sum(run.elapsed for run in runs),
        cpu=sum(run.cpu for run in runs),
        took=[seconds for run in runs for seconds in run.took],
        connections=sum(run.connections for run in runs) // len(runs),
        cold_start=statistics.median(run.cold_start for run in runs),
        peak=statistics.median(run.peak for run in runs),
    )


def free_port() -> int:
    """A port that nobody listens on."""
    with socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
