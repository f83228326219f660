"""What is only kept because of a legal hold, as the doctor, `folkmoot hold list` and `folkmoot retention` say it."""

import asyncio
from collections.abc import Mapping
from datetime import datetime

from bot.beside import with_database
from bot.data_keys import keys_fit
from bot.system_clock import SystemClock
from forum.retention.periods import Kept
from storage.engine.database import Database
from storage.readings import kept_back
from storage.retention.rule import LOOKED_AT


def because_of_a_hold(count: int) -> str:
    """How many things. So many as are looked at may not be all."""
    return f"{'at least ' if count >= LOOKED_AT else ''}{count} kept because of a hold"


def by_kind(back: Mapping[Kept, int]) -> list[str]:
    """A line for each kind."""
    return [f"{kind.replace('_', ' ')}: {because_of_a_hold(count)}" for kind, count in back.items()]


def section() -> list[str]:
    """In Markdown; nothing if nothing is on hold. Raises BadSettings and CannotStart."""
    return asyncio.run(with_database(lambda database: section_of(database, SystemClock().now())))


async def section_of(database: Database, now: datetime) -> list[str]:
    """The same, of an open database. Raises CannotStart for a missing key: by addresses it is found what is on hold."""
    await keys_fit(database)
    holds, back = await kept_back(database, now)
    if not holds:
        return []
    said = [f"- {line}" for line in by_kind(back)] or ["Nothing yet: the time of what is on hold is not over."]
    return ["### What is only kept because of a hold", "", *said, "", "`folkmoot hold list` says what is on hold."]
