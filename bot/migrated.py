"""Bringing a database to the newest schema."""

from storage.engine.database import Database
from storage.migrate import migrate


async def migrated(database_url: str) -> None:
    """Brings a database to the newest schema."""
    database = Database(database_url)
    try:
        await migrate(database)
    finally:
        await database.aclose()
