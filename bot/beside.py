"""The database for a command that may run beside a bot."""

from collections.abc import Awaitable, Callable
from typing import TypeVar

from bot.data_keys import ring_of
from bot.settings import load_database, load_serve
from bot.start import has_its_tables
from storage.engine.database import Database

T = TypeVar("T")


async def with_database(work: Callable[[Database], Awaitable[T]]) -> T:
    """Opens it with its keys, and closes it afterwards. Raises CannotStart and BadSettings."""
    settings = load_database()
    if settings.data_keys_vault:
        settings = load_serve()
    database = Database(settings.database_url, keys=await ring_of(settings))
    try:
        await has_its_tables(database)
        return await work(database)
    finally:
        await database.aclose()
