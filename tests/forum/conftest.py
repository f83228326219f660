"""The rules, against a real SQLite database."""

import pytest
from dbos import DBOSClient

from storage.engine.database import Database
from tests.clock import SetClock
from tests.hall import Hall


@pytest.fixture
def database_url(sqlite_url: str) -> str:
    """SQLite alone: what differs between the databases is tried in tests/storage."""
    return sqlite_url


@pytest.fixture
def hall(database: Database, clock: SetClock, client: DBOSClient) -> Hall:
    return Hall(database, clock, client)
