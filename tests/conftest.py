"""What every test may ask for: a clock, and fresh databases of both kinds."""

import asyncio
import gc
import os
import shutil
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from dbos import DBOS, DBOSClient
from hypothesis import HealthCheck, settings
from sqlalchemy import create_engine

from storage.engine.database import Database
from storage.jobs.job_tables import metadata
from storage.jobs.sql_jobs import job_client
from storage.schema import SCRIPTS
from tests.clock import SetClock
from tests.far_end.postgres import Postgres
from tests.hall import Hall
from tests.patience import PATIENT
from tests.standstill import pytest_exception_interact, pytest_timeout_cancel_timer, pytest_timeout_set_timer

__all__ = ["pytest_exception_interact", "pytest_timeout_cancel_timer", "pytest_timeout_set_timer"]

# How long it takes to try an example, or to think of one, says more about the machine than about the code. They are the
# same each time, so that no change is held up by a fault that is not its own; once a week they are new.
settings.register_profile(
    "folkmoot",
    deadline=None,
    derandomize=os.environ.get("EXAMPLES") != "new",
    suppress_health_check=[HealthCheck.too_slow],
)
settings.load_profile("folkmoot")


def pytest_collection_finish() -> None:
    """What has been imported stays: the collector need not walk through all of it again and again in each test."""
    gc.freeze()


@pytest.fixture
def clock() -> SetClock:
    return SetClock()


@pytest.fixture(scope="session")
def postgres() -> Iterator[Postgres]:
    """A server for this worker. Not finding PostgreSQL is an error: half of the tests would silently not be run."""
    server = Postgres()
    server.start()
    yield server
    server.stop()


def _create_tables(url: str) -> None:
    """All tables, straight from the metadata; tests/storage/test_migrate.py shows that migrations lead to the same."""
    database = Database(url)
    engine = database.blocking_engine()
    with engine.begin() as connection:
        metadata.create_all(connection)
        MigrationContext.configure(connection).stamp(ScriptDirectory(str(SCRIPTS)), "head")
    engine.dispose()
    DBOS.migrate(database.blocking_url)


@pytest.fixture(scope="session")
def postgres_database(postgres: Postgres) -> str:
    """The database of this worker, with all tables."""
    name = postgres.create()
    _create_tables(postgres.url(name))
    return name


@pytest.fixture(scope="session")
def sqlite_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("template") / "template.db"
    _create_tables(f"sqlite+aiosqlite:///{path}")
    # A plain file without a log beside it can be copied.
    engine = create_engine(f"sqlite:///{path}")
    with engine.connect() as connection:
        connection.exec_driver_sql("PRAGMA journal_mode=DELETE")
    engine.dispose()
    return path


@pytest.fixture
def sqlite_url(sqlite_template: Path) -> str:
    """A fresh SQLite database with empty tables, in the same place for each test of this worker."""
    path = sqlite_template.with_name("folkmoot.db")
    for left_over in path.parent.glob("folkmoot.db*"):
        left_over.unlink()
    shutil.copyfile(sqlite_template, path)
    return f"sqlite+aiosqlite:///{path}"


@pytest.fixture
def postgres_url(postgres: Postgres, postgres_database: str) -> Iterator[str]:
    """A PostgreSQL database with empty tables."""
    yield postgres.url(postgres_database)
    postgres.empty(postgres_database)


@pytest.fixture(params=["sqlite", "postgresql"])
def database_url(request: pytest.FixtureRequest) -> str:
    """A fresh database with empty tables: the test runs once on each kind."""
    return request.getfixturevalue("sqlite_url" if request.param == "sqlite" else "postgres_url")


@pytest.fixture
def bare_postgres_url(postgres: Postgres) -> Iterator[str]:
    """A fresh PostgreSQL database with nothing in it."""
    name = postgres.create()
    yield postgres.url(name)
    postgres.drop(name)


@pytest.fixture(params=["sqlite", "postgresql"])
def bare_database_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """A fresh database with nothing in it: the test runs once on each kind."""
    if request.param == "sqlite":
        return f"sqlite+aiosqlite:///{tmp_path}/bare.db"
    return request.getfixturevalue("bare_postgres_url")


@pytest.fixture
async def database(database_url: str) -> AsyncIterator[Database]:
    """An open handle on `database_url`."""
    handle = Database(database_url, PATIENT)
    yield handle
    await handle.aclose()


@pytest.fixture
async def client(database: Database) -> AsyncIterator[DBOSClient]:
    """What jobs are put with, on `database`."""
    handle = job_client(database)
    yield handle
    await asyncio.to_thread(handle.destroy)


@pytest.fixture
def hall(database: Database, clock: SetClock, client: DBOSClient) -> Hall:
    """A forum and its people, with the rules and `database` behind it."""
    return Hall(database, clock, client)
