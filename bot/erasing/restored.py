"""Erasures that a copy does not know of, because it is older: made again at once, or before the bot starts."""

import asyncio
from datetime import datetime
from pathlib import Path

from bot.data_keys import ring_of
from bot.erasing.replay import Replayed, replay
from bot.secret_keys import file_beside, seals_for_erasing
from bot.settings import BadSettings, DatabaseSettings, load_erasing, load_serve
from bot.start import CannotStart
from forum.keys import Seal
from storage.copies.erasure_list import ErasureList
from storage.engine.database import Database

LATER = "`folkmoot serve` makes them again before it answers anybody, and does not start without the keys they need."


def erasures_after(settings: DatabaseSettings, copied: datetime, *, is_older: bool) -> list[str]:
    """Makes erasures again that were made after `copied` (UTC). Returns what to say. `is_older`: the database has to be
    migrated first.
    """
    file = settings.list_of_erasures
    try:
        listed = ErasureList(file).read() if file else None
    except OSError as error:  # the copy is back all the same
        return [f"NOT DONE: {file} cannot be read ({error.strerror}). {LATER}"]
    if listed is None:
        return _no_list(file, copied)
    since = [one for one in listed if one.at >= copied]
    if not since:
        return [f"Nobody was erased since the copy was made, says {file}."]
    many = "1 erasure" if len(since) == 1 else f"{len(since)} erasures"
    said = f"{many} since the copy was made, says {file}."
    return [f"{said} {LATER if is_older else _made_again(settings, file)}"]


def _made_again(settings: DatabaseSettings, file: Path | None) -> str:
    try:
        seals = _seals(settings)
        done = asyncio.run(_replay(seals, settings, file)) if seals else None
    except (BadSettings, CannotStart):
        done = None
    if done is None:
        return LATER
    if done.waiting:
        return f"Something is on its way for {done.waiting} of them. {LATER}"
    people = "1 person" if done.people == 1 else f"{done.people} people"
    return f"They were made again: {people} in this copy had been erased, and are gone again."


def _no_list(file: Path | None, copied: datetime) -> list[str]:
    where = f"there is no list of erasures at {file}" if file else "ERASURES_FILE does not say where the list is"
    return [
        f"NOT DONE: {where}. Whoever was erased after {copied:%d %B %Y at %H:%M} UTC is in this database again.",
        "If there was anybody: put the list back before the bot starts, or run `folkmoot person erase` again for each.",
    ]


def _seals(settings: DatabaseSettings) -> tuple[Seal, ...] | None:
    """None if they are not here: a new secret would recognise nobody."""
    erasing = load_erasing()
    beside = file_beside(settings.database_url)
    if not erasing.secret_keys and (beside is None or not beside.exists()):
        return None
    return seals_for_erasing(erasing)


async def _replay(seals: tuple[Seal, ...], settings: DatabaseSettings, file: Path | None) -> Replayed:
    database = Database(
        settings.database_url, keys=await ring_of(load_serve() if settings.data_keys_vault else settings)
    )
    try:
        return await replay(database, seals, file)
    finally:
        await database.aclose()
