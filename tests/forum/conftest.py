"""The rules, with a real SQLite database."""

import pytest


@pytest.fixture
def database_url(sqlite_url: str) -> str:
    """SQLite only: tests/storage covers what differs between the databases."""
    return sqlite_url
