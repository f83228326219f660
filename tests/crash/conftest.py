"""What crash tests with several processes share."""

from collections.abc import AsyncIterator
from typing import cast

import pytest

from bot.wiring import Running
from graph.standin import StandIn
from graph.standin import start as start_calendar
from tests.clock import SetClock
from tests.crash.bot_process import HONOURED, BotProcess
from tests.crash.replicas import Replica
from tests.far_end.caller import Caller
from tests.far_end.teams import TeamsService
from tests.stories.town import Town


@pytest.fixture
async def calendar() -> AsyncIterator[StandIn]:
    standin = await start_calendar()
    yield standin
    await standin.aclose()


@pytest.fixture
def honoured() -> float:
    """The longest pause that is kept, in seconds."""
    return HONOURED


@pytest.fixture
def mailbox() -> str:
    """What emails are sent from; "" for no emails."""
    return ""


@pytest.fixture
async def replicas(
    database_url: str, clock: SetClock, calendar: StandIn, honoured: float, mailbox: str
) -> AsyncIterator[list[Replica]]:
    """Two that share everything; neither has been started."""
    async with TeamsService(clock, requires_token=False) as teams:
        made: list[Replica] = []
        for _ in range(2):
            bot = BotProcess(database_url, teams, calendar, honoured, mailbox)
            caller = await Caller(teams, bot.url).__aenter__()
            made.append(Replica(bot, Town(cast("Running", bot), teams, calendar, clock, caller)))
        yield made
        for replica in made:
            await replica.bot.aclose()
            await replica.town.caller.__aexit__(None, None, None)
