"""What an erasure needs: the database, jobs that the bot will carry out, the secret for digests, and the list."""

import asyncio
from collections.abc import AsyncGenerator, Awaitable, Callable, Sequence
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TypeVar

from bot.data_keys import ring_of
from bot.erasing import told
from bot.secret_keys import seals_for_erasing
from bot.settings import BadSettings, load_erasing, load_serve
from bot.start import has_its_tables
from bot.system_clock import SystemClock
from dialogs.texts import texts_for
from forum.erasing.erased import Erasure, Phrases
from forum.keys import Seal
from forum.ports import Clock, UnitOfWork
from storage.copies.erasure_list import ErasureList
from storage.engine.database import Database
from storage.jobs.sql_jobs import job_client
from storage.unit_of_work import UnitsOfWork

T = TypeVar("T")

SYSTEM_CLOCK = SystemClock()

NO_LIST = (
    "ERASURES_FILE is missing: erasures are also written to a list outside the database, because a copy of it made "
    "before an erasure does not know of it. Name a file on storage that outlives the database, such as the folder with "
    "its copies, for this command, for `serve` and for `restore`"
)


class _BackAgain(Exception):
    """Nothing is kept: it was only to be shown."""


@dataclass(frozen=True)
class Erasing:
    """`database` is open. Each call of `run` is one transaction."""

    database: Database
    units: UnitsOfWork
    seals: Sequence[Seal]
    list: ErasureList
    clock: Clock

    def now(self) -> datetime:
        """A UTC instant."""
        return self.clock.now()

    async def run(self, work: Callable[[UnitOfWork], Awaitable[T]]) -> T:
        """Committed at the end."""
        return await self.database.run(lambda session: work(self.units(session)))

    async def put_on_list(self, erasure: Erasure) -> None:
        """At the end of a transaction: what is on the list and not in the database is made again, and whatever stood in
        the way has been found by then. Raises BadSettings if it cannot be written: then nothing is committed.
        """
        try:
            await asyncio.to_thread(self.list.add, erasure)
        except OSError as error:
            raise BadSettings([told.list_not_written(self.list.file, error)]) from None

    async def try_out(self, work: Callable[[UnitOfWork], Awaitable[T]]) -> T:
        """Does all of it and takes it back, to know what it would do."""
        found: list[T] = []

        async def once(uow: UnitOfWork) -> None:
            found.append(await work(uow))
            raise _BackAgain

        with suppress(_BackAgain):
            await self.run(once)
        return found[0]


@asynccontextmanager
async def erasing(
    database: Database, seals: Sequence[Seal], file: Path, clock: Clock = SYSTEM_CLOCK
) -> AsyncGenerator[Erasing]:
    """On an open database."""
    client = job_client(database)
    try:
        yield Erasing(database, UnitsOfWork(clock, client, seals), seals, ErasureList(file), clock)
    finally:
        await asyncio.to_thread(client.destroy)


async def with_erasing(work: Callable[[Erasing], Awaitable[T]]) -> T:
    """Opens everything, as the settings say. Raises CannotStart and BadSettings."""
    settings = load_erasing()
    if settings.list_of_erasures is None:
        raise BadSettings([NO_LIST])
    seals = seals_for_erasing(settings)
    keys = await ring_of(load_serve() if settings.data_keys_vault else settings)
    database = Database(settings.database_url, keys=keys)
    try:
        await has_its_tables(database)
        async with erasing(database, seals, settings.list_of_erasures) as ready:
            return await work(ready)
    finally:
        await database.aclose()


def say(locale: str) -> Phrases:
    """What stands in the place of somebody who was erased, in a forum's language."""
    texts = texts_for(locale)
    return Phrases(
        texts("erased-former"), texts("erased-nobody"), texts("erased-words"), texts("erased-name"), texts.locale
    )
