"""`python -m benchmarks.siege [--seconds N]`. Linux only: open files are read from /proc.

Exit status 1 if a valid press, or the health page, was not answered within the limit.
"""

import argparse
import asyncio
import itertools
import json
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import aiohttp

from benchmarks.contestants import ON_SQLITE, Contestant, folkmoot
from benchmarks.far_end import FarEnd, far_end
from benchmarks.measure import free_port
from benchmarks.process import Child, child
from benchmarks.siege.floods import (
    GZIP,
    MESSAGES,
    Flood,
    Siege,
    half_a_body,
    half_a_request,
    held,
    lock_held,
    log_lines,
    markup,
    nothing,
    notice,
    requests,
    unread,
)
from tests.far_end.postgres import Postgres

BAR = 8.0
"""Seconds within which a valid press, and the health page, must be answered."""
BAR_AT_A_LOCK = 5.0
"""The same, while somebody else holds the lock that every turn needs."""
LOCK = "a write lock of somebody else's"
PEOPLE = 120
HEADS = ("beside it", "sent", "answered", "press: median s", "worst s", "not saved", "health s", "log lines", "files")

Press = Mapping[str, Any]
Cases = Mapping[str, tuple[Flood, int]]
"""What is sent beside, and how many valid presses at a time."""


@dataclass
class Waits:
    """The figures of the valid presses in one case."""

    seconds: list[float] = field(default_factory=list[float])
    not_saved: int = 0
    failed: int = 0
    health: float = 0.0


def cases(far: FarEnd) -> Cases:
    """What is sent beside, and how many valid presses at a time."""
    forged = far.teams.signer.signed(far.teams.signer.claims(far.teams.service_url) | {"aud": "another"})
    unknown = far.teams.signer.signed(far.teams.signer.claims(far.teams.service_url), key_id="nobody")
    return {
        "nothing": (nothing, 1),
        "gzip bodies without a token": (requests(20, MESSAGES, GZIP, **{"Content-Encoding": "gzip"}), 1),
        "forged notices": (requests(200, "/graph/notifications", notice()), 1),
        "forged tokens": (requests(200, MESSAGES, b"{}", Authorization=f"Bearer {forged}"), 1),
        "tokens with an unknown key": (requests(200, MESSAGES, b"{}", Authorization=f"Bearer {unknown}"), 1),
        "2,000 half requests": (held(2000, half_a_request()), 1),
        "2,000 half bodies": (held(2000, half_a_body()), 1),
        "500 answers not read": (held(500, unread()), 1),
        "200 presses at once": (nothing, 200),
        "1,000 presses at once": (nothing, 1000),
        LOCK: (lock_held, 20),
        "28 KB of markup, signed": (requests(2, MESSAGES, markup(far), Authorization=f"Bearer {far.token}"), 1),
    }


def cases_on_postgresql(_: FarEnd) -> Cases:
    """Whether more than one turn is served at a time."""
    return {"1,000 presses at once, PostgreSQL": (nothing, 1000)}


async def besiege(
    it: Child, far: FarEnd, presses: Iterator[Press], log: Path, seconds: float, chosen: Cases
) -> list[tuple[str, ...]]:
    """A row for each case."""
    rows: list[tuple[str, ...]] = []
    for name, (flood, at_once) in chosen.items():
        siege, before = Siege(it.url, far, f"sqlite+aiosqlite:///{far.folder}/folkmoot.db"), log_lines(log)
        async with flood(siege):
            waits = await press_all(it.url, far, presses, at_once, seconds)
            files = it.open_files()
        rows.append(row(name, siege, waits, log_lines(log) - before, files))
        print(" | ".join(rows[-1]), file=sys.stderr)
        await asyncio.sleep(2)
    return rows


async def press_all(url: str, far: FarEnd, presses: Iterator[Press], at_once: int, seconds: float) -> Waits:
    """One after the other for some seconds, or many at once and only once."""
    waits, until = Waits(), time.monotonic() + seconds
    connector, limit = aiohttp.TCPConnector(limit=0), aiohttp.ClientTimeout(total=60)
    async with aiohttp.ClientSession(connector=connector, timeout=limit) as session:
        while True:
            health = asyncio.create_task(look(session, url, waits))
            await asyncio.gather(*(press(session, url, far, next(presses), waits) for _ in range(at_once)))
            await health
            if at_once > 1 or time.monotonic() >= until:
                return waits
            await asyncio.sleep(0.1)


async def look(session: aiohttp.ClientSession, url: str, waits: Waits) -> None:
    """At the health page."""
    began = time.monotonic()
    try:
        async with session.get(f"{url}/healthz") as answer:
            waits.failed += answer.status != 200
    except (aiohttp.ClientError, TimeoutError):
        waits.failed += 1
    waits.health = max(waits.health, time.monotonic() - began)


async def press(session: aiohttp.ClientSession, url: str, far: FarEnd, activity: Press, waits: Waits) -> None:
    """A valid press, whose answer is a card or says that it was not saved."""
    headers = {"Authorization": f"Bearer {far.token}", "Content-Type": "application/json"}
    began = time.monotonic()
    try:
        async with session.post(url + MESSAGES, data=json.dumps(activity), headers=headers) as answer:
            said = await answer.text()
            waits.not_saved += "not saved" in said
            waits.failed += answer.status != 200 or "went wrong" in said
    except (aiohttp.ClientError, TimeoutError):
        waits.failed += 1
    waits.seconds.append(time.monotonic() - began)


def row(name: str, siege: Siege, waits: Waits, lines: int, files: int) -> tuple[str, ...]:
    """In the form that is printed."""
    answered = ", ".join(f"{status}: {count:,}" for status, count in siege.answers.most_common(3)) or "-"
    failed = f" and {waits.failed} failed" if waits.failed else ""
    return (
        name,
        f"{siege.sent:,}",
        answered,
        f"{statistics.median(waits.seconds):.2f}",
        f"{max(waits.seconds):.2f}",
        f"{waits.not_saved:,} of {len(waits.seconds):,}{failed}",
        f"{waits.health:.2f}",
        f"{lines:,}",
        f"{files:,}",
    )


async def run(contestant: Contestant, chosen: Callable[[FarEnd], Cases], seconds: float) -> list[tuple[str, ...]]:
    """The bot for production in its own process, with the stand-ins for Microsoft in this one."""
    with tempfile.TemporaryDirectory(prefix="folkmoot-siege-") as folder:
        log = Path(folder) / "log"
        async with far_end(Path(folder)) as far, contestant.prepare(far, PEOPLE) as prepared:
            port = free_port()
            environment = {**prepared.environment, "PORT": str(port)}
            with log.open("wb") as stderr:
                async with child(
                    contestant.command, environment, port, contestant.ready, Path(folder), stderr=stderr
                ) as it:
                    assert prepared.settle
                    await prepared.settle()
                    presses = itertools.cycle((await prepared.loads[0].turns(it.url)).measured)
                    return await besiege(it, far, presses, log, seconds, chosen(far))


def run_all(seconds: float) -> list[tuple[str, ...]]:
    """On both databases."""
    postgres = Postgres()
    postgres.start()
    try:
        there = postgres.url(postgres.create())
        on_postgresql = folkmoot("Folkmoot, PostgreSQL", lambda _: there)
        rows = asyncio.run(run(ON_SQLITE, cases, seconds))
        return rows + asyncio.run(run(on_postgresql, cases_on_postgresql, seconds))
    finally:
        postgres.stop()


def has_missed(cells: tuple[str, ...]) -> bool:
    """Whether a press or the health page waited too long, or was not answered."""
    bar = BAR_AT_A_LOCK if cells[0] == LOCK else BAR
    return max(float(cells[4]), float(cells[6])) > bar or "failed" in cells[5]


def main() -> int:
    parser = argparse.ArgumentParser(prog="siege", description="How long a valid press waits during floods.")
    parser.add_argument("--seconds", type=float, default=6.0, metavar="N", help="each case (default %(default)s)")
    rows = run_all(parser.parse_args().seconds)
    print(f"| {' | '.join(HEADS)} |\n|{'---|' + '---:|' * (len(HEADS) - 1)}")
    print("\n".join(f"| {' | '.join(cells)} |" for cells in rows))
    bad = [cells[0] for cells in rows if has_missed(cells)]
    bars = f"{BAR:.0f} s ({BAR_AT_A_LOCK:.0f} s at a lock)"
    print(f"\nmissed the bar of {bars}: {', '.join(bad)}" if bad else f"\nall within the bar of {bars}")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
