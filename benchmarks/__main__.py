"""`python -m benchmarks [--turns N] [--at-once N] [--rounds N]`. Linux only: CPU and memory are read from /proc.

Exit status 1 if an answer committed to SQLite costs a third or more of the CPU of the stock echo bot's turn.
"""

import argparse
import asyncio
import sys
from collections import defaultdict
from functools import cache

from benchmarks.contestants import FLOOR, ON_SQLITE, STOCK, Contestant, folkmoot
from benchmarks.measure import Figures, measure, summed_up
from benchmarks.table import table
from tests.far_end.postgres import Postgres

MOST = 1 / 3
"""Of the stock echo bot's CPU."""


async def run(contestants: list[Contestant], turns: int, at_once: int, rounds: int) -> dict[str, Figures]:
    """Every second round in the other order, so that no contestant always has the warmer machine."""
    found: dict[str, list[Figures]] = defaultdict(list)
    for number in range(rounds):
        for contestant in contestants if number % 2 == 0 else reversed(contestants):
            figures = await measure(contestant, turns, at_once)
            print(f"round {number + 1}: {contestant.name}: {figures.cpu_ms:.2f} ms", file=sys.stderr)
            found[contestant.name].append(figures)
    return {contestant.name: summed_up(found[contestant.name]) for contestant in contestants}


def main() -> int:
    chosen = _parser().parse_args()
    postgres = Postgres()
    postgres.start()
    try:
        on_postgres = folkmoot("Folkmoot, PostgreSQL", cache(lambda _: postgres.url(postgres.create())))
        contestants = [ON_SQLITE, on_postgres, STOCK, FLOOR]
        found = asyncio.run(run(contestants, chosen.turns, chosen.at_once, chosen.rounds))
    finally:
        postgres.stop()
    print(f"{chosen.turns} turns, {chosen.at_once} at once, {chosen.rounds} rounds\n\n{table(found, STOCK.name)}")
    return 0 if found[ON_SQLITE.name].cpu_ms / found[STOCK.name].cpu_ms < MOST else 1


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="benchmarks", description="What a turn costs, beside others.")
    parser.add_argument("--turns", type=int, default=1000, metavar="N", help="by as many people (default %(default)s)")
    parser.add_argument("--at-once", type=int, default=20, metavar="N", help="default %(default)s")
    parser.add_argument("--rounds", type=int, default=2, metavar="N", help="default %(default)s")
    return parser


if __name__ == "__main__":
    sys.exit(main())
