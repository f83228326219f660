"""PostgreSQL disappears or refuses writes while the bot runs: people are told the truth, and the bot is not ready."""

import asyncio
from collections.abc import AsyncIterator
from typing import Any

import aiohttp
import pytest
from sqlalchemy import create_engine, text

from storage.engine.database import Database
from storage.migrate import migrate
from tests.cast import SAM
from tests.far_end.postgres import Postgres
from tests.patience import PATIENT
from tests.stories.town import Town


@pytest.fixture
async def database_url(bare_postgres_url: str) -> AsyncIterator[str]:
    """This test's own database, as `folkmoot migrate` creates it."""
    handle = Database(bare_postgres_url)
    await migrate(handle)
    await handle.aclose()
    yield bare_postgres_url


@pytest.fixture
def database(database_url: str) -> Database:
    return Database(database_url, PATIENT)


@pytest.fixture(autouse=True)
def nothing_went_wrong_unseen() -> None:
    """Here it does, and the log should say so."""


async def ready(town: Town) -> tuple[int, str]:
    async with aiohttp.request("GET", f"{town.caller.bot_url}/readyz") as answer:
        return answer.status, (await answer.json()).get("why", "")


async def until_ready(town: Town) -> None:
    """At the next heartbeat, if the last one was long ago or did not get through."""
    while (await ready(town))[0] != 200:  # noqa: ASYNC110 (it beats by itself)
        await asyncio.sleep(0.05)


async def sql(town: Town, *statements: str) -> None:
    await asyncio.to_thread(_sql, town.bot.database.blocking_url, statements)


def _sql(url: str, statements: Any) -> None:
    engine = create_engine(url, isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        for statement in statements:
            connection.execute(text(statement))
    engine.dispose()


async def test_a_server_that_has_become_read_only(town: Town) -> None:
    await town.set_up()
    await until_ready(town)
    name = town.bot.database.url.database
    await sql(
        town,
        f"ALTER DATABASE {name} SET default_transaction_read_only = on",
        f"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{name}' AND pid <> pg_backend_pid()",
    )
    answered = await town.caller.say(SAM, "suggest Street lighting")
    assert "I cannot write in them" in answered.words
    assert await ready(town) == (503, "the database can be read but not written to")
    await sql(
        town,
        "SET default_transaction_read_only = off",
        f"ALTER DATABASE {name} RESET default_transaction_read_only",
        f"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{name}' AND pid <> pg_backend_pid()",
    )
    assert "Thank you" in (await town.caller.say(SAM, "suggest Street lighting")).words
    await until_ready(town)


async def test_tables_that_are_gone(town: Town) -> None:
    await town.set_up()
    await sql(town, "DROP SCHEMA public CASCADE", "CREATE SCHEMA public")
    assert "not set up" in (await town.caller.say(SAM, "suggest Street lighting")).words
    assert (await ready(town))[0] == 503
    assert "folkmoot migrate" in (await ready(town))[1]


async def test_one_table_that_is_gone(town: Town) -> None:
    await town.set_up()
    await sql(town, "DROP TABLE outreaches CASCADE")
    assert await ready(town) == (503, "tables are missing from the database: restore it from a copy")


async def test_tables_of_a_newer_version(town: Town) -> None:
    await town.set_up()
    await sql(town, "UPDATE alembic_version SET version_num = 'f00000000000'")
    status, why = await ready(town)
    assert status == 503
    assert "made by a newer version" in why


class TestAServerThatIsGone:
    @pytest.fixture
    async def server(self) -> AsyncIterator[Postgres]:
        server = Postgres()
        await asyncio.to_thread(server.start)
        yield server
        await asyncio.to_thread(server.stop)

    @pytest.fixture
    async def database_url(self, server: Postgres) -> str:
        url = server.url(server.create())
        handle = Database(url)
        await migrate(handle)
        await handle.aclose()
        return url

    async def test_is_waited_for(self, town: Town, server: Postgres) -> None:
        await town.set_up()
        await asyncio.to_thread(server.halt)
        answered = await town.caller.say(SAM, "suggest Street lighting")
        assert "I cannot reach my records" in answered.words
        assert await ready(town) == (503, "the database cannot be reached")
        await asyncio.to_thread(server.go_on)
        assert "Thank you" in (await town.caller.say(SAM, "suggest Street lighting")).words
        await until_ready(town)
