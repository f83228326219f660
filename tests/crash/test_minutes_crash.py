"""The bot is killed while minutes are being published: everybody gets them once, and they are the record once."""

import asyncio
import signal
from datetime import datetime

import pytest
from sqlalchemy import func, select

from storage.engine.database import Database
from storage.tables import minutes
from tests.cast import CARYS, GRACE, HOME
from tests.crash.bot_process import NEVER
from tests.crash.test_bot_crash import MOMENTS, Ordeal, calendar, ordeal
from tests.evening import AFTER_THE_MEETING, DURING
from tests.far_end.caller import Answered
from tests.stories.board.board import offers
from tests.stories.minutes.minuted import POINT

__all__ = ["calendar", "ordeal"]

pytestmark = [pytest.mark.crash, pytest.mark.timeout(300)]

PUBLISH = "Publish the minutes"
FILES = ("docx", "pdf")
"""Each is offered to the chair who publishes."""


async def _later(ordeal: Ordeal, moment: datetime) -> None:
    """Time passes for a bot that runs by itself by starting it again."""
    await ordeal.bot.end(signal.SIGTERM)
    ordeal.town.clock.move_to(moment)
    await ordeal.bot.start(moment)
    await ordeal.town.settled()


async def _about_to_publish(ordeal: Ordeal) -> Answered:
    """A meeting with one point is over, and a chair has read what publishing its minutes means."""
    town = ordeal.town
    await town.set_up()
    await town.schedule()
    await _later(ordeal, DURING)
    await town.say(GRACE, f"note {POINT}")
    await _later(ordeal, AFTER_THE_MEETING)
    return await town.press(CARYS, await town.say(CARYS, "minutes"), PUBLISH)


@pytest.mark.parametrize("moment", MOMENTS)
async def test_killed_while_the_channel_is_told(ordeal: Ordeal, database: Database) -> None:
    town, bot = ordeal.town, ordeal.bot
    asked = await _about_to_publish(ordeal)
    telling = ordeal.stop_post(HOME.id)
    assert (await town.caller.press(CARYS, asked, PUBLISH)).status == 200
    await telling.arrived.wait()
    while len(offers(town)) < len(FILES):  # noqa: ASYNC110 (they are on their way, each by a job of its own)
        await asyncio.sleep(0.02)
    await bot.end(signal.SIGKILL)
    if ordeal.moment == "during":
        ordeal.open_gates()
        await telling.done.wait()
    await bot.start(town.clock.now())
    await town.caller.press(CARYS, asked, PUBLISH)
    await town.settled()
    async with database.transaction() as session:
        assert (await session.execute(select(func.count()).select_from(minutes))).scalar_one() == 1
    assert POINT in (await town.say(GRACE, "minutes")).words, "they are published, whether or not the card arrived"
    assert len(town.posted("the minutes of")) == (0 if ordeal.moment == "before" else 1)
    assert len(offers(town)) == len(FILES), "each file is offered once"
    if ordeal.moment == "before":
        [question] = town.told(CARYS, "Please check the channel")
        await town.press(CARYS, question, "It is not there: post it again")
        assert len(town.posted("the minutes of")) == 1


@pytest.mark.parametrize("moment", MOMENTS[:1])
async def test_killed_before_the_files_are_made(ordeal: Ordeal, database: Database) -> None:
    town, bot = ordeal.town, ordeal.bot
    asked = await _about_to_publish(ordeal)
    await bot.end(signal.SIGTERM)
    await bot.start(town.clock.now(), polling=NEVER)  # or a job may be in the air when it dies
    assert (await town.caller.press(CARYS, asked, PUBLISH)).status == 200
    await bot.end(signal.SIGKILL)
    assert not town.posted("the minutes of") and not offers(town)
    await bot.start(town.clock.now())
    await town.settled()
    [card] = town.posted("the minutes of")
    assert "are ready" in card.words
    assert len(offers(town)) == len(FILES)
    async with database.transaction() as session:
        assert (await session.execute(select(func.count()).select_from(minutes))).scalar_one() == 1
