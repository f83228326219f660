"""The process that dies: `python -m tests.crash.child DATABASE FAR_END REPLICA [SILENT_SECONDS]`. Ends when idle."""

import asyncio
import sys
from datetime import UTC, datetime

from aiohttp import ClientSession, ClientTimeout

from storage.engine.database import Database
from storage.jobs import job_engine, replicas
from storage.jobs.job_engine import JobEngine
from storage.jobs.pauses import Pauses
from storage.jobs.sql_jobs import SqlJobs, job_client
from tests.crash.doors import Knocker, make_uow


class WallClock:
    """Implements forum.ports.Clock."""

    def now(self) -> datetime:
        return datetime.now(UTC)


async def main(database_url: str, far_end: str, replica: str, silent_seconds: str = "") -> None:
    if silent_seconds:
        replicas.SILENT_SECONDS = float(silent_seconds)
        job_engine.BEAT_SECONDS = float(silent_seconds) / 4
    database, clock = Database(database_url), WallClock()
    client = job_client(database)
    async with ClientSession(timeout=ClientTimeout(total=None)) as http:
        engine = JobEngine(
            database,
            clock,
            Knocker(http, far_end, replica).plan,
            lambda session: make_uow(session, SqlJobs(session, clock, client)),
            client=client,
            replica_id=replica,
            hold_seconds=0,
            polling=0.02,
            pauses=Pauses(0.01, 0.1),
        )
        await engine.launch()
        await http.post(far_end, json={"point": "launched", "replica": replica})
        await engine.idle()
        await engine.aclose()


if __name__ == "__main__":
    asyncio.run(main(*sys.argv[1:]))
