"""The rules, against a real SQLite database."""

import pytest


@pytest.fixture
def database_url(sqlite_url: str) -> str:
    """SQLite alone: what differs between the databases is tried in tests/storage."""
    return sqlite_url
