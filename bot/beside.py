"""The database for a command that may run beside a bot."""

from collections.abc import Awaitable, Callable
from typing import TypeVar

from bot.data_keys import ring_of
from bot.settings import load_keeping, load_serve
from bot.start import has_its_tables
from forum.retention.periods import put_in_force
from storage.engine.database import Database

T = TypeVar("T")


async def with_database(work: Callable[[Database], Awaitable[T]]) -> T:
    """Opens it with its keys, and closes it afterwards. What is said of how long things are kept is as the bot has it.
    Raises CannotStart and BadSettings.
    """
    settings = load_keeping()
    put_in_force(settings.kept)
    if settings.data_keys_vault:
        settings = load_serve()
    database = Database(settings.database_url, keys=await ring_of(settings))
    try:
        await has_its_tables(database)
        return await work(database)
    finally:
        await database.aclose()
