"""Processes are killed at every point of a job's life, and others go on: nothing lost, nothing sent twice unasked."""

import asyncio
import sys
from asyncio.subprocess import Process
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from dbos import DBOSClient

from storage.engine.database import Database
from storage.jobs.sql_jobs import SqlJobs, job_client
from tests.crash.bot_child import SILENT_SECONDS
from tests.crash.child import WallClock
from tests.crash.doors import SETTLED, Knock, create_tables, outcomes
from tests.crash.far_end import FarEnd

pytestmark = [pytest.mark.crash, pytest.mark.timeout(300)]

UNKNOWN = "OutcomeUnknown"
SILENT = str(SILENT_SECONDS)
ROOT = Path(__file__).parents[2]


@pytest.fixture
async def far_end() -> AsyncIterator[tuple[FarEnd, str]]:
    server = FarEnd()
    yield server, await server.start()
    while _started:
        await kill(_started.pop())
    await server.aclose()


_started: list[Process] = []
"""Where a test fails, they would go on, and do the jobs of the next one."""


async def start(database_url: str, far_end: str, replica: str, silent_seconds: str = "") -> Process:
    arguments = [sys.executable, "-m", "tests.crash.child", database_url, far_end, replica, silent_seconds]
    _started.append(await asyncio.create_subprocess_exec(*arguments, cwd=ROOT))
    return _started[-1]


async def kill(process: Process) -> None:
    if process.returncode is None:
        process.kill()
        await process.wait()


async def put(database: Database, client: DBOSClient, *knocks: Knock) -> None:
    async with database.transaction() as session:
        for knock in knocks:
            await SqlJobs(session, WallClock(), client).put(knock)


def knock(gate: str, repeatable: bool) -> Knock:
    return Knock(f"{gate}-{'again' if repeatable else 'once'}", gate, repeatable)


OUTSIDE = [knock(gate, repeatable) for gate in ("before", "during", "after") for repeatable in (False, True)]

# How often the far end heard it, and what is known in the end. A repeatable effect may double, and only that.
EXPECTED = {
    "plan-once": (1, SETTLED),
    "before-once": (0, UNKNOWN),  # the rare loss, and it is told: nobody can know that the call was not made
    "during-once": (1, UNKNOWN),
    "after-once": (1, UNKNOWN),
    "settle-once": (1, UNKNOWN),
    "before-again": (1, SETTLED),
    "during-again": (2, SETTLED),
    "after-again": (2, SETTLED),
}


@pytest.mark.parametrize("gate", ["plan", "settle"])
async def test_killed_at_every_point(
    database: Database, client: DBOSClient, database_url: str, far_end: tuple[FarEnd, str], gate: str
) -> None:
    """The points inside a transaction come one at a time, for SQLite has one transaction at a time."""
    server, address = far_end
    inside = knock(gate, repeatable=False)
    create_tables(database)
    await put(database, client, *OUTSIDE)
    server.hold("one")
    process = await start(database_url, address, "one")
    await server.until_waiting({job.door for job in OUTSIDE})
    await put(database, client, inside)
    await server.until_waiting({inside.door})
    await kill(process)
    server.hold(None)
    assert await (await start(database_url, address, "one")).wait() == 0
    known = await outcomes(database)
    assert {door: (server.knocks[door], known.get(door)) for door in known} == {
        job.door: EXPECTED[job.door] for job in [*OUTSIDE, inside]
    }


async def test_killed_again_and_again_under_load(
    database: Database, client: DBOSClient, database_url: str, far_end: tuple[FarEnd, str]
) -> None:
    server, address = far_end
    create_tables(database)
    doors = [Knock(f"{n}-{'again' if n % 2 else 'once'}", "", bool(n % 2)) for n in range(60)]
    await put(database, client, *doors)
    for heard in (10, 35):
        process = await start(database_url, address, "one")
        await server.until_knocks(heard)
        await kill(process)
    assert await (await start(database_url, address, "one")).wait() == 0
    known = await outcomes(database)
    doubled = [door for door, times in server.knocks.items() if times > 1]
    lost = [door for door in known if known[door] == SETTLED and not server.knocks[door]]
    unknown = [door for door in known if known[door] == UNKNOWN]
    print(f"{database.url.drivername}: 60 effects, {len(doubled)} doubled, {len(unknown)} unknown")  # noqa: T201
    assert known.keys() == {door.door for door in doors}
    assert lost == []
    assert all(door.endswith("again") for door in doubled)
    assert all(door.endswith("once") for door in unknown)


async def test_another_replica_goes_on(postgres_url: str, far_end: tuple[FarEnd, str]) -> None:
    server, address = far_end
    database = Database(postgres_url)
    client = job_client(database)
    create_tables(database)
    held = [knock("during", repeatable=False), knock("during", repeatable=True)]
    await put(database, client, *held)
    server.hold("first")
    first = await start(postgres_url, address, "first", SILENT)
    await server.until_waiting({job.door for job in held})
    second = await start(postgres_url, address, "second", SILENT)
    await server.until_launched("second")
    await kill(first)
    assert await second.wait() == 0
    known = await outcomes(database)
    assert (known["during-once"], server.knocks["during-once"]) == (UNKNOWN, 1)
    assert (known["during-again"], server.knocks["during-again"]) == (SETTLED, 2)
    await asyncio.to_thread(client.destroy)
    await database.aclose()
