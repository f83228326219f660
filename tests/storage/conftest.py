"""The job engine on both databases."""

import asyncio
from collections.abc import AsyncIterator

import pytest
from dbos import DBOSClient

from storage.engine.database import Database
from storage.jobs.job_engine import JobEngine
from storage.jobs.sql_jobs import job_client
from tests.clock import SetClock
from tests.storage.jobs.jobs_at_work import Bells, Works


@pytest.fixture
def bells() -> Bells:
    return Bells()


@pytest.fixture
def works(database: Database, clock: SetClock, client: DBOSClient, bells: Bells) -> Works:
    return Works(database, clock, client, bells)


@pytest.fixture
async def engine(works: Works) -> AsyncIterator[JobEngine]:
    """A running engine."""
    running = works.engine()
    await running.launch()
    yield running
    await running.aclose()


@pytest.fixture
async def on_postgres(postgres_url: str, clock: SetClock, bells: Bells) -> AsyncIterator[Works]:
    """For things that only happen if several transactions are open at once."""
    database = Database(postgres_url)
    client = job_client(database)
    yield Works(database, clock, client, bells)
    await asyncio.to_thread(client.destroy)
    await database.aclose()
