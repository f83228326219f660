"""The log of a failed statement has none of its bound values, on either database and with any engine."""

import io
import json
import logging
from collections.abc import Callable

import pytest
from sqlalchemy import Engine, insert, text
from sqlalchemy.exc import DBAPIError

from bot import logs
from storage.engine.database import Database
from storage.tables import people
from tests.bot.logging_restored import logging_restored

ROW = {
    "id": "7c6e5f2a-0000-4000-8000-00000000abcd",
    "tenant_id": "8d7f6e3b-0000-4000-8000-00000000abcd",
    "name": "Amina Yusuf",
    "entra_id": "9e8a7b4c-0000-4000-8000-00000000abcd",
    "teams_id": "29:amina",
    "email": "amina@example.org",
    "is_guest": False,
    "reach": "unknown",
}
PERSONAL = [value for value in ROW.values() if isinstance(value, str) and value != "unknown"]
STATEMENTS = {
    "the same key": [insert(people).values(ROW), insert(people).values(ROW)],
    "no such column": [text("UPDATE people SET mood = :name").bindparams(name=ROW["name"])],
    "missing": [insert(people).values(ROW | {"is_guest": None})],
}
ENGINES: dict[str, Callable[[Database], Engine]] = {
    "threads": Database.blocking_engine,
    "the job engine": lambda database: database.engine_of_jobs(2),
}


def _is_told_without_values(log: io.StringIO, error: DBAPIError) -> None:
    logging.getLogger("storage").warning("failed: %s", error, exc_info=error)
    found = log.getvalue()
    assert type(error).__name__ in found and "people" in found
    assert not [value for value in PERSONAL if value in found + str(error).partition("DETAIL")[0]]


@pytest.fixture(params=["text", "json"])
def log(request: pytest.FixtureRequest):
    stream = io.StringIO()
    with logging_restored():
        logs.configure("debug", request.param, stream=stream)
        yield stream


@pytest.mark.parametrize("statements", STATEMENTS.values(), ids=STATEMENTS)
async def test_in_the_loop(database: Database, log: io.StringIO, statements: list[object]) -> None:
    with pytest.raises(DBAPIError) as failed:
        async with database.transaction() as session:
            for statement in statements:
                await session.execute(statement)  # pyright: ignore[reportArgumentType, reportCallIssue]
    _is_told_without_values(log, failed.value)


@pytest.mark.parametrize("make", ENGINES.values(), ids=ENGINES)
def test_in_threads(database_url: str, log: io.StringIO, make: Callable[[Database], Engine]) -> None:
    engine = make(Database(database_url))
    with pytest.raises(DBAPIError) as failed, engine.begin() as connection:
        for statement in STATEMENTS["the same key"]:
            connection.execute(statement)  # pyright: ignore[reportArgumentType, reportCallIssue]
    engine.dispose()
    _is_told_without_values(log, failed.value)


async def test_a_working_statement_leaves_nothing_at_all(database: Database, log: io.StringIO) -> None:
    async with database.transaction() as session:
        await session.execute(insert(people).values(ROW))
        assert (await session.execute(people.select())).all()
    assert not [json.dumps(value) for value in PERSONAL if value in log.getvalue()]
