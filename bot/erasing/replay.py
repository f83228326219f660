"""Erasures that are on the list and not in the database are made again.

So it is after a copy was put back that is older than they are, and after an erasure that was killed once it was on the
list. It is done before the bot answers anybody.
"""

import asyncio
import logging
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from bot.erasing import told
from bot.erasing.opened import Erasing, erasing, say
from bot.start import CannotStart
from forum.erasing.digests import can_be_read, digests_of_forum, digests_of_person
from forum.erasing.erased import Erasure, OnItsWay
from forum.keys import Seal
from forum.ports import UnitOfWork
from forum.use_cases.privacy.erase_forum import erase_forum
from forum.use_cases.privacy.erase_name import erase_name, known_by_name
from forum.use_cases.privacy.erase_person import erase_person
from forum.use_cases.privacy.find_person import names_alone
from storage.engine.database import Database
from storage.engine.trouble import DatabaseError

log = logging.getLogger(__name__)

PAUSE = 60.0
"""Seconds until an erasure that had to wait is tried again."""


@dataclass(frozen=True)
class Replayed:
    """`listed` None: there is no list. `again`: how many erasures were not in the database; `people` were in it.
    `waiting`: how many are still not made, because something is on its way.
    """

    listed: int | None
    again: int = 0
    people: int = 0
    waiting: int = 0


async def replay(database: Database, seals: Sequence[Seal], file: Path | None) -> Replayed:
    """Each in a transaction of its own. Raises OSError for a list that cannot be read, CannotStart for one whose keys
    are not here: nobody who is on it would be recognised, and they would be back unnoticed.
    """
    if file is None or not await asyncio.to_thread(file.exists):
        return Replayed(None)
    async with erasing(database, seals, file) as ready:
        return await replayed(ready)


async def replayed(ready: Erasing) -> Replayed:
    """The same, with everything open."""
    listed = await asyncio.to_thread(ready.list.read)
    if listed is None:
        return Replayed(None)
    again: list[int] = []
    unread = waiting = 0
    for erasure in listed:
        if not can_be_read(ready.seals, erasure):
            unread += not await ready.run(lambda uow, one=erasure: uow.erasures.is_done(one.id))
            continue
        try:
            found = await ready.run(lambda uow, one=erasure: _once_more(uow, one, ready.now()))
        except OnItsWay as error:  # whose words are the kinds of jobs
            log.warning("an erasure waits, because this is being done outside for them too: %s", error)
            waiting += 1
            continue
        again += [] if found is None else [found]
    if unread:
        raise CannotStart(told.not_read(ready.list.file, unread))
    if again:
        log.warning("%d erasures were made again that this database did not know of", len(again))
    return Replayed(len(listed), len(again), sum(again), waiting)


async def replay_the_rest(database: Database, seals: Sequence[Seal], file: Path | None) -> None:
    """While the bot works: what was on its way has arrived in a minute or so, and then nobody stays who was erased."""
    while True:
        await asyncio.sleep(PAUSE)
        try:
            if not (await replay(database, seals, file)).waiting:
                return
        except (DatabaseError, OSError) as error:
            log.warning("erasures could not be made again yet: %s", type(error).__name__)


async def _once_more(uow: UnitOfWork, erasure: Erasure, now: datetime) -> int | None:
    """How many were there; None if it is done already."""
    if await uow.erasures.is_done(erasure.id):
        return None
    digests, there = set(erasure.digests), 0
    for person_id in await uow.erasures.people():
        if not digests.isdisjoint(digests_of_person(uow.seals, person_id)):
            there += await erase_person(uow, person_id, erasure, say, now) is not None
    for subject in await names_alone(uow):
        if not digests.isdisjoint(digests_of_person(uow.seals, subject.id)):
            known = await known_by_name(uow, subject, shares=True)
            there += bool(known.forums)
            await erase_name(uow, subject, known, erasure, say, now)
    for forum_id in await uow.erasures.forums():
        forum = await uow.forums.get(forum_id)
        if forum is not None and not digests.isdisjoint(digests_of_forum(uow.seals, forum_id)):
            await erase_forum(uow, forum, erasure, now)
    await uow.erasures.keep(erasure)
    return there
