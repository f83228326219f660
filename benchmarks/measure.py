"""One run of one contestant."""

import statistics
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from socket import socket

from benchmarks.contestants import SERVE, Contestant, Load, Prepared
from benchmarks.far_end import far_end
from benchmarks.load import send_all
from benchmarks.process import Child, child


@dataclass(frozen=True)
class Figures:
    """The figures of one run or, through `summed_up`, of several. Seconds, except for `peak` (MB)."""

    turns: int
    elapsed: float
    cpu: float
    took: Sequence[float]
    ready: float
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


async def measure(contestant: Contestant, turns: int, at_once: int) -> Mapping[str, Figures]:
    """What each of its loads costs. Everything is fresh: the far end, the folder, the process."""
    with tempfile.TemporaryDirectory(prefix="folkmoot-bench-") as folder:
        async with far_end(Path(folder)) as far, contestant.prepare(far, turns) as prepared:
            port = free_port()
            environment, command = {**prepared.environment, "PORT": str(port)}, with_port(contestant.command, port)
            async with child(command, environment, port, contestant.ready, Path(folder)) as it:
                token = far.token if contestant.signed else None
                return {load.name: await _put(load, it, token, prepared, at_once) for load in prepared.loads}


async def _put(load: Load, it: Child, token: str | None, prepared: Prepared, at_once: int) -> Figures:
    at_once = load.at_once or at_once
    await _settle(prepared)
    turns = await load.turns(it.url)
    await send_all(it.url, token, turns.warm_up, at_once)
    await _settle(prepared)
    cpu = it.cpu_seconds()
    elapsed, took = await send_all(it.url, token, turns.measured, at_once)
    await _settle(prepared)
    cpu = it.cpu_seconds() - cpu
    await load.check()
    return Figures(len(turns.measured), elapsed, cpu, took, it.cold_start, it.peak_megabytes())


async def _settle(prepared: Prepared) -> None:
    if prepared.settle:
        await prepared.settle()


def with_port(command: Sequence[str], port: int) -> list[str]:
    """Folkmoot reads PORT; the others get it as an argument."""
    return [*command] if command[-1] == SERVE[-1] else [*command, str(port)]


def summed_up(runs: Sequence[Figures]) -> Figures:
    """Several runs as one; start and memory are those of the median run."""
    return Figures(
        turns=sum(run.turns for run in runs),
        elapsed=sum(run.elapsed for run in runs),
        cpu=sum(run.cpu for run in runs),
        took=[seconds for run in runs for seconds in run.took],
        ready=statistics.median(run.ready for run in runs),
        peak=statistics.median(run.peak for run in runs),
    )


def free_port() -> int:
    """A port that nobody listens on."""
    with socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
