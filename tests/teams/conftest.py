"""A bot with one handler, served over HTTP on loopback to a stand-in for Teams."""

from collections.abc import AsyncIterator
from dataclasses import dataclass, field

import aiohttp
import pytest
from aiohttp import web

from bot.teams.adapter import TeamsAdapter
from bot.teams.bearer import Bearer
from bot.teams.keys import SigningKeys
from bot.teams.outbound import Connector
from bot.teams.tokens import TokenChecker
from bot.teams.trust import Trust, TrustedServices
from bot.web.bodies import wait_to_be_asked
from bot.web.messages import Messages
from bot.web.server import listening
from dialogs.kit.reply import Reply
from dialogs.kit.turn import Turn
from forum.conversation import Address
from forum.ports import Message
from tests.cast import CARYS
from tests.clock import SetClock
from tests.far_end.caller import Caller
from tests.far_end.places import TENANT, chat_with
from tests.far_end.signing import APP_ID
from tests.far_end.teams import TeamsService
from tests.patience import ANSWER


@dataclass
class Handler:
    """Keeps the turns that it got, and answers as it was told to."""

    reply: Reply | Exception = field(default_factory=lambda: Reply(Message("Noted", text="Noted")))
    turns: list[Turn] = field(default_factory=list)

    async def __call__(self, turn: Turn) -> Reply:
        self.turns.append(turn)
        if isinstance(self.reply, Exception):
            raise self.reply
        return self.reply


@pytest.fixture
async def teams(clock: SetClock) -> AsyncIterator[TeamsService]:
    async with TeamsService(clock) as service:
        yield service


@pytest.fixture
async def session() -> AsyncIterator[aiohttp.ClientSession]:
    async with aiohttp.ClientSession() as session:
        yield session


@pytest.fixture
def services() -> TrustedServices:
    return TrustedServices()


@pytest.fixture
def to(teams: TeamsService, services: TrustedServices) -> Address:
    """A personal chat at a service that a verified activity has named."""
    services.add(teams.service_url)
    return Address(teams.service_url, chat_with(CARYS).id)


@pytest.fixture
def teams_seconds() -> float:
    """How long an answer of Teams may take; a test about silence cuts it."""
    return ANSWER


@pytest.fixture
def connector(
    session: aiohttp.ClientSession,
    services: TrustedServices,
    clock: SetClock,
    teams: TeamsService,
    teams_seconds: float,
) -> Connector:
    bearer = Bearer(teams, clock)
    return Connector(session, services, clock, bot_id=APP_ID, tenant_id=TENANT, bearer=bearer, seconds=teams_seconds)


@pytest.fixture
def trust(session: aiohttp.ClientSession, clock: SetClock, teams: TeamsService) -> Trust:
    return TokenChecker(APP_ID, [TENANT], SigningKeys(session, teams.metadata_url, clock, seconds=ANSWER), clock)


@pytest.fixture
def handler() -> Handler:
    return Handler()


@pytest.fixture
async def bot_url(
    trust: Trust, services: TrustedServices, connector: Connector, clock: SetClock, handler: Handler
) -> AsyncIterator[str]:
    def sorry(locale: str) -> Message:
        return Message("Sorry", text=f"Sorry ({locale})")

    adapter = TeamsAdapter(trust, services, connector, clock, on_turn=handler, sorry=sorry)
    app = web.Application()
    app.router.add_post("/api/messages", Messages(adapter), expect_handler=wait_to_be_asked)
    async with listening(app, "127.0.0.1", 0) as url:
        yield url


@pytest.fixture
async def caller(teams: TeamsService, bot_url: str) -> AsyncIterator[Caller]:
    async with Caller(teams, bot_url) as caller:
        yield caller
