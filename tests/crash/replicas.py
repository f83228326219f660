"""Two processes that share everything, and how one of them dies with something in the air."""

import asyncio
import signal
from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import func, select

from graph.standin import Fault
from storage.engine.database import Database
from storage.jobs.job_tables import JobState, jobs
from storage.jobs.job_tables import replicas as alive
from tests.clock import SetClock
from tests.crash.bot_process import BotProcess
from tests.stories.town import Town


@dataclass
class Replica:
    """One process, and a town that speaks to it."""

    bot: BotProcess
    town: Town

    async def start(self) -> None:
        await self.bot.start(self.town.clock.now())


async def until_nothing_else_is_due(database: Database, clock: SetClock, calls: int) -> None:
    """What is posted meanwhile is another story (test_bot_crash)."""
    due = select(func.count()).where(jobs.c.state == JobState.OPEN, jobs.c.due_at <= clock.now())
    while True:
        async with database.transaction() as session:
            if (await session.execute(due)).scalar_one() == calls:
                return
        await asyncio.sleep(0.02)


async def until_one_is_left(database: Database) -> None:
    """What the dead had in hand waits for the living."""
    while True:
        async with database.transaction() as session:
            if (await session.execute(select(func.count()).select_from(alive))).scalar_one() == 1:
                return
        await asyncio.sleep(0.02)


async def answered_and_killed(
    dying: BotProcess, database: Database, answers: Sequence[Fault], what: str = "calendar_calls"
) -> None:
    """`answers` come through, but nothing can be written down: then the end."""
    before = await dying.made(what)
    async with database.transaction() as session:
        await session.execute(select(jobs.c.key).with_for_update())
        for answer in answers:
            answer.release.set()
        while await dying.made(what) < before + len(answers):  # noqa: ASYNC110 (they are on their way)
            await asyncio.sleep(0.02)
        await dying.end(signal.SIGKILL)
