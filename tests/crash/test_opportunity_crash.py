"""The bot is killed while an opportunity is posted, and before its deadline: it is posted and asked about once."""

import signal

import pytest
from sqlalchemy import func, select

from storage.engine.database import Database
from storage.tables import opportunities
from tests.cast import CARYS, HOME
from tests.crash.test_bot_crash import MOMENTS, Ordeal, calendar, ordeal
from tests.stories.opportunities.passing_on import ASKED, FILLED, pass_on, previewed

__all__ = ["calendar", "ordeal"]

pytestmark = [pytest.mark.crash, pytest.mark.timeout(300)]

TITLE = FILLED["title"]


@pytest.mark.parametrize("moment", MOMENTS)
async def test_killed_while_it_is_being_posted(ordeal: Ordeal, database: Database) -> None:
    town, bot = ordeal.town, ordeal.bot
    await town.set_up()
    preview = await previewed(town)
    posting = ordeal.stop_post(HOME.id)
    assert (await town.caller.press(CARYS, preview, "Post it")).status == 200
    await posting.arrived.wait()
    await bot.end(signal.SIGKILL)
    if ordeal.moment == "during":
        ordeal.open_gates()
        await posting.done.wait()
    await bot.start(town.clock.now())
    again = await town.caller.press(CARYS, preview, "Post it")
    assert "I am posting it" in again.words
    await town.settled()
    async with database.transaction() as session:
        assert (await session.execute(select(func.count()).select_from(opportunities))).scalar_one() == 1
    assert len(town.posted(TITLE)) == (0 if ordeal.moment == "before" else 1)


@pytest.mark.parametrize("moment", MOMENTS[:1])
async def test_down_from_before_its_deadline_until_after_the_question_is_due(ordeal: Ordeal) -> None:
    town, bot = ordeal.town, ordeal.bot
    await town.set_up()
    await pass_on(town)
    await bot.end(signal.SIGKILL)
    town.clock.move_to(ASKED)
    await bot.start(town.clock.now())
    await town.settled()
    [card] = town.posted(TITLE)
    assert "This closed on Friday 12 April 2030." in card.words
    assert len(town.told(CARYS, "How many took it up")) == 1
