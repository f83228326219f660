"""`python -m benchmarks`: all contestants side by side, as one table, and which goals they meet. Linux only: CPU and
memory are read from /proc.

Exit status 1 when a ratio misses its goal.
"""

import argparse
import asyncio
import sys
import time
from collections import defaultdict
from collections.abc import Mapping
from functools import cache

from benchmarks import other_turns
from benchmarks.contestants import FLOOR, ON_SQLITE, SDKS, Contestant, folkmoot, on_sqlite
from benchmarks.goals import Goal, Names, cheapest, goals, idle_goals
from benchmarks.idle import idle
from benchmarks.measure import Figures, measure, summed_up
from benchmarks.profiling import profile
from benchmarks.table import table
from tests.far_end.postgres import Postgres

ON_POSTGRESQL = "Folkmoot, PostgreSQL"
NAMES = Names(ON_SQLITE.name, ON_POSTGRESQL, [sdk.name for sdk in SDKS], FLOOR.name, other_turns.BOUNDS)
TIMES = 10
"""How often everybody answers when it is measured how memory grows."""

Found = Mapping[str, Figures]


async def run(contestants: list[Contestant], turns: int, at_once: int, rounds: int) -> Found:
    """Every second round in the other order, so that no contestant always has the warmer machine."""
    found: dict[str, list[Figures]] = defaultdict(list)
    for number in range(rounds):
        for contestant in contestants if number % 2 == 0 else reversed(contestants):
            for name, figures in (await measure(contestant, turns, at_once)).items():
                print(f"{name}: {figures.cpu_ms:.2f} ms", file=sys.stderr)
                found[name].append(figures)
    return {name: summed_up(runs) for name, runs in found.items()}


def compare(turns: int, at_once: int, rounds: int) -> Found:
    """Everybody, Folkmoot on both databases."""
    postgres = Postgres()
    postgres.start()
    try:
        on_postgres = folkmoot(ON_POSTGRESQL, cache(lambda _: postgres.url(postgres.create())))
        asyncio.run(measure(ON_SQLITE, 100, at_once))  # the first start compiles its modules; the others' are
        everybody = [ON_SQLITE, on_postgres, *SDKS, FLOOR, other_turns.other_turns(on_sqlite)]
        return asyncio.run(run(everybody, turns, at_once, rounds))
    finally:
        postgres.stop()


def main() -> int:
    chosen, began = _parser().parse_args(), time.monotonic()
    if chosen.profile:
        told = asyncio.run(profile(chosen.turns, chosen.at_once))
        print(f"{told.read_text()}\nwritten to {told} and {told.with_suffix('.prof')}")
        return 0
    if chosen.memory:
        longer = folkmoot(f"{ON_SQLITE.name}, {chosen.turns * TIMES:,} turns", on_sqlite, times=TIMES)
        [(name, it)] = asyncio.run(run([longer], chosen.turns, chosen.at_once, 1)).items()
        print(f"{name}: ready after {it.ready:.1f} s, peak {it.peak:.0f} MB, {it.cpu_ms:.2f} ms of CPU a turn")
        return 0
    found = compare(chosen.turns, chosen.at_once, chosen.rounds)
    waits = asyncio.run(idle())
    print(f"{chosen.turns} turns, {chosen.at_once} at once, rounds: {chosen.rounds}; {_seconds(began)} s\n")
    print(table(found, cheapest(found, NAMES.sdks), NAMES.floor))
    print(
        f"\nidle for {waits.seconds:.0f} s with {waits.jobs:,} jobs for later days: {waits.percent:.1f} % of a core,",
        end="",
    )
    print(f" ready after {waits.ready:.1f} s, peak {waits.peak:.0f} MB\n")
    return judged([*goals(found, NAMES), *idle_goals(waits)])


def judged(held: list[Goal]) -> int:
    """Says which are met; the exit status."""
    print("\n".join(map(str, held)))
    return 1 if any(goal.fails and not goal.is_met for goal in held) else 0


def _seconds(began: float) -> int:
    return round(time.monotonic() - began)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="benchmarks", description="What a turn costs, beside others.")
    parser.add_argument("--turns", type=int, default=1000, metavar="N", help="by as many people (default %(default)s)")
    parser.add_argument("--at-once", type=int, default=20, metavar="N", help="default %(default)s")
    parser.add_argument("--rounds", type=int, default=1, metavar="N", help="default %(default)s")
    parser.add_argument("--profile", action="store_true", help="say where the time of an answer goes, and nothing else")
    parser.add_argument("--memory", action="store_true", help=f"everybody answers {TIMES} times; measure nothing else")
    return parser


if __name__ == "__main__":
    sys.exit(main())
