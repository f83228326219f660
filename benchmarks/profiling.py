"""A profile of a thousand answers on SQLite, named after the commit so that two can be compared."""

import asyncio
import os
import signal
import subprocess
import sys
import tempfile
from pathlib import Path

from benchmarks.contestants import Load, folkmoot, on_sqlite
from benchmarks.far_end import FarEnd, far_end
from benchmarks.load import send_all
from benchmarks.measure import free_port
from benchmarks.process import ROOT, Child, child
from benchmarks.where_it_goes import said

PLACE = ROOT / ".bench" / "profiles"


async def profile(turns: int, at_once: int) -> Path:
    """The file with the tables; the profile itself stands beside it, for pstats and its like."""
    PLACE.mkdir(parents=True, exist_ok=True)
    file = PLACE / f"{_commit()}.prof"
    file.unlink(missing_ok=True)
    command = (sys.executable, str(ROOT / "benchmarks" / "profiled.py"), str(file), "serve")
    contestant = folkmoot("profiled", on_sqlite, command)
    with tempfile.TemporaryDirectory(prefix="folkmoot-profile-") as folder:
        async with far_end(Path(folder)) as far, contestant.prepare(far, turns) as prepared:
            port = free_port()
            environment = {**prepared.environment, "PORT": str(port)}
            async with child(command, environment, port, contestant.ready, Path(folder)) as it:
                assert prepared.settle
                await prepared.settle()
                await _watched(it, far, prepared.loads[0], at_once, file)
    told = file.with_suffix(".txt")
    told.write_text(said(file, turns))
    return told


async def _watched(it: Child, far: FarEnd, load: Load, at_once: int, file: Path) -> None:
    """Profiles the turns, and of what follows from them only what runs in between."""
    turns = await load.turns(it.url)
    await send_all(it.url, far.token, turns.warm_up, at_once)
    os.kill(it.pid, signal.SIGUSR1)
    await send_all(it.url, far.token, turns.measured, at_once)
    os.kill(it.pid, signal.SIGUSR2)
    async with asyncio.timeout(60):
        while not await asyncio.to_thread(file.exists):  # noqa: ASYNC110 (another process writes it)
            await asyncio.sleep(0.1)


def _commit() -> str:
    done = subprocess.run(
        ["git", "describe", "--always", "--dirty"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    return done.stdout.strip() or "unknown"
