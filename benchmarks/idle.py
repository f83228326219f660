"""What a bot costs while it has nothing to do: very many jobs are waiting for later days."""

import asyncio
import tempfile
from datetime import timedelta
from pathlib import Path

from sqlalchemy import Connection, inspect, text

from benchmarks.contestants import SERVE, addresses, on_sqlite
from benchmarks.far_end import WallClock, far_end
from benchmarks.goals import Idle
from benchmarks.measure import free_port
from benchmarks.process import child
from forum.jobs import Tell
from storage.engine.database import Database
from storage.jobs.sql_jobs import SqlJobs, job_client
from storage.migrate import migrate

JOBS, SECONDS, FIRST_LOOKS = 100_000, 20.0, 5.0
"""`FIRST_LOOKS`: the seconds after the start that are not measured, because a bot then looks for what is due."""

SEED = "the-first-one"
OF_A_JOB = ("jobs", "workflow_status", "workflow_input")


async def idle(jobs: int = JOBS, seconds: float = SECONDS) -> Idle:
    """On SQLite, in a process of its own."""
    with tempfile.TemporaryDirectory(prefix="folkmoot-idle-") as folder:
        async with far_end(Path(folder)) as far:
            url, port = on_sqlite(far), free_port()
            await _put(url, jobs)
            environment = addresses(far) | {"DATABASE_URL": url, "PORT": str(port)}
            async with child(SERVE, environment, port, "/readyz", Path(folder)) as it:
                await asyncio.sleep(FIRST_LOOKS)
                cpu = it.cpu_seconds()
                await asyncio.sleep(seconds)
                percent = (it.cpu_seconds() - cpu) / seconds * 100
                return Idle(jobs, seconds, percent, it.cold_start, it.peak_megabytes())


async def _put(url: str, jobs: int) -> None:
    """One job is put as usual, and the rows that it leaves in the database are multiplied."""
    database = Database(url)
    await migrate(database)
    client, clock = job_client(database), WallClock()
    async with database.transaction() as session:
        await SqlJobs(session, clock, client).put(Tell(SEED, SEED, SEED), clock.now() + timedelta(days=30))
    await asyncio.to_thread(client.destroy)
    await database.aclose()
    engine = database.blocking_engine()
    with engine.begin() as connection:
        for table in OF_A_JOB:
            _multiply(connection, table, jobs - 1)
        waiting = connection.execute(text("SELECT count(*) FROM workflow_status WHERE status = 'DELAYED'")).scalar_one()
    engine.dispose()
    if waiting != jobs:
        raise RuntimeError(f"{waiting} of {jobs} jobs wait")


def _multiply(connection: Connection, table: str, times: int) -> None:
    """Copies the rows of a table, each time with another name in place of `SEED`."""
    columns = [column["name"] for column in inspect(connection).get_columns(table)]
    copied = ", ".join(
        f"CASE WHEN typeof({c}) = 'text' THEN replace({c}, :seed, 'one-' || n) ELSE {c} END" for c in columns
    )
    connection.execute(
        text(
            "WITH RECURSIVE numbers(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < :times) "
            f"INSERT INTO {table} ({', '.join(columns)}) SELECT {copied} FROM {table}, numbers"
        ),
        {"seed": SEED, "times": times},
    )
