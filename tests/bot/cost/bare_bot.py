"""The bot without job engine and HTTP server: everything that a turn does happens in its sender's process, and can be
counted.

Its token is checked, its body read, its rows are written; what is posted stays here.
"""

import json
from collections.abc import AsyncGenerator, Mapping
from contextlib import asynccontextmanager
from typing import Any

import aiohttp

from almanac.advisor import Almanac
from bot.metrics import Metrics
from bot.pipeline import Pipeline, sorry
from bot.teams.adapter import TeamsAdapter
from bot.teams.keys import SigningKeys
from bot.teams.tokens import TokenChecker
from bot.teams.trust import Knock, TrustedServices
from dialogs.kit.buttons import Button
from dialogs.table import build_router
from forum.controller import Controller
from forum.conversation import Address
from storage.engine.database import Database
from storage.jobs.sql_jobs import job_client
from storage.unit_of_work import UnitsOfWork
from tests.clock import SetClock
from tests.far_end.caller import Caller
from tests.far_end.cards import button_of, filled_in
from tests.far_end.places import TENANT, User, Where, chat_with
from tests.far_end.sent import Sent
from tests.far_end.signing import APP_ID
from tests.far_end.teams import TeamsService
from tests.patience import ANSWER

Activity = Mapping[str, Any]


class Posted:
    """In place of the connector."""

    def __init__(self) -> None:
        self.sent: list[Sent] = []

    async def send(self, to: Address, activity: Mapping[str, Any], only_for: str | None = None) -> str:
        self.sent.append(Sent("1", to.conversation_id, dict(activity)))
        return "1"


class BareBot:
    def __init__(self, adapter: TeamsAdapter, posted: Posted, teams: TeamsService, units: UnitsOfWork) -> None:
        self._adapter = adapter
        self._posted = posted
        self.teams = teams
        self.caller = Caller(teams, "")
        self.units = units

    async def take(self, activity: Activity) -> None:
        """One turn, from the token to the answer."""
        token = {"Authorization": f"Bearer {self.teams.signer.token(self.teams.service_url)}"}
        claims = await self._adapter.trust.open(Knock("127.0.0.1", token))
        answer = await self._adapter.receive(claims, json.dumps(activity).encode())
        said = str(answer.body or self._posted.sent[-1].activity)
        assert answer.status == 200 and "went wrong" not in said, said

    async def shown(self, user: User, word: str) -> Sent:
        """What a word brings."""
        await self.take(self.said(user, word))
        return self._posted.sent[-1]

    def said(self, user: User, word: str) -> Activity:
        return self.caller.message(user, word, chat_with(user))

    def pressed(self, user: User, button: Button, where: Where) -> Activity:
        action = button.on_card("")
        return self.caller.pressed(user, action, action["data"], where, "1")

    def filled_in(self, user: User, on: Sent, title: str, inputs: Mapping[str, str]) -> Activity:
        """The press on a card in private, with inputs."""
        action = button_of(on.card, title)
        data = filled_in(on.card, action, inputs, check=True)
        return self.caller.pressed(user, action, data, chat_with(user), on.id)


@asynccontextmanager
async def bare_bot(database: Database, clock: SetClock) -> AsyncGenerator[BareBot]:
    """As it is wired for production (bot/wiring.py)."""
    client, posted, services = job_client(database), Posted(), TrustedServices()
    units = UnitsOfWork(clock, client)
    try:
        async with TeamsService(clock) as teams, aiohttp.ClientSession() as session:
            keys = SigningKeys(session, teams.metadata_url, clock, seconds=ANSWER)
            adapter = TeamsAdapter(
                TokenChecker(APP_ID, {TENANT}, keys, clock),
                services,
                posted,  # pyright: ignore[reportArgumentType]
                clock,
                on_turn=Pipeline(
                    database, units, build_router(), Metrics(), Almanac(), controller=Controller()
                ).on_turn,
                sorry=sorry,
            )
            yield BareBot(adapter, posted, teams, units)
    finally:
        client.destroy()
