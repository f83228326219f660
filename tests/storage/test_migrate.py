"""Migrations lead to the tables that the code expects, on both databases."""

import asyncio
from collections.abc import AsyncIterator

import pytest

from storage.database import Database
from storage.jobs import job_client
from storage.migrate import differences, migrate, schema_is_current, upgrade
from tests.clock import SetClock
from tests.storage.jobs_at_work import Bells, Ring, Works


@pytest.fixture
async def bare(bare_database_url: str) -> AsyncIterator[Database]:
    handle = Database(bare_database_url)
    yield handle
    await handle.aclose()


async def test_the_migrations_lead_to_the_tables(bare: Database) -> None:
    await asyncio.to_thread(upgrade, bare)
    assert await asyncio.to_thread(differences, bare) == [], "run: python -m storage.migrate 'what changed'"


async def test_a_schema_is_current_once_it_is_migrated(bare: Database) -> None:
    assert not await schema_is_current(bare)
    await migrate(bare)
    assert await schema_is_current(bare)
    await migrate(bare)


async def test_replicas_that_start_together_migrate_one_after_the_other(bare_postgres_url: str) -> None:
    bare = Database(bare_postgres_url)
    await asyncio.gather(*(migrate(bare) for _ in range(3)))
    assert await schema_is_current(bare)
    await bare.aclose()


async def test_jobs_run_in_a_migrated_database(bare: Database, clock: SetClock, bells: Bells) -> None:
    await migrate(bare)
    client = job_client(bare)
    works = Works(bare, clock, client, bells)
    engine = works.engine()
    await engine.launch()
    await works.put(Ring("tower"))
    await engine.idle()
    await engine.aclose()
    await asyncio.to_thread(client.destroy)
    assert bells.rung == ["tower"]
