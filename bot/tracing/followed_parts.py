"""The parts of the bot when traces are switched on: each does what the plain one does, and is followed."""

import time
from contextlib import AbstractContextManager
from functools import partial
from types import SimpleNamespace
from typing import Any

import aiohttp

from bot.teams.adapter import OnTurn, TeamsAdapter
from bot.teams.answers import HttpAnswer
from bot.teams.trust import Claims
from bot.tracing.parts import Parts
from bot.tracing.tracing import Tracing
from forum.ports import Mail, Mailer
from storage.engine.database import Database
from storage.engine.followed import followed

_PATH = ("v3", "conversations", "activities", "pagedmembers", "teams")
"""The words of "Bot Connector API reference" that are written; whatever else is in an address is an id."""


class FollowedParts(Parts):
    """All of them."""

    def __init__(self, tracing: Tracing) -> None:
        self._tracing = tracing
        self.make_adapter = partial(FollowedAdapter, tracing=tracing)
        self.http = [following(tracing)]
        self.traces = self.calls = tracing
        self.heard = tracing.turned

    def transactions(self, database: Database) -> AbstractContextManager[None]:
        """See Parts."""
        return followed(database, self._tracing.transaction)

    def mailer(self, mailer: Mailer) -> Mailer:
        """See Parts."""
        return FollowedMailer(mailer, self._tracing)

    def turn(self, on_turn: OnTurn) -> OnTurn:
        """See Parts."""
        return self._tracing.turn(on_turn)


class FollowedAdapter(TeamsAdapter):
    """Follows from the activity to its answer."""

    def __init__(self, *parts: Any, tracing: Tracing, **more: Any) -> None:
        super().__init__(*parts, **more)
        self._tracing = tracing

    async def receive(self, claims: Claims, body: bytes) -> HttpAnswer:
        """Like TeamsAdapter.receive."""
        with self._tracing.receiving():
            return await super().receive(claims, body)


class FollowedMailer:
    """Implements the Protocol `forum.ports.Mailer`."""

    def __init__(self, mailer: Mailer, tracing: Tracing) -> None:
        self._mailer = mailer
        self._tracing = tracing

    async def send(self, mail: Mail) -> None:
        """Like the mailer's own."""
        with self._tracing.calling("send email", {}):
            await self._mailer.send(mail)


def following(tracing: Tracing) -> aiohttp.TraceConfig:
    """Follows the calls of a session ("Client Tracing" in aiohttp's documentation)."""
    config = aiohttp.TraceConfig()

    async def begins(_: aiohttp.ClientSession, call: SimpleNamespace, _told: aiohttp.TraceRequestStartParams) -> None:
        call.began = time.time_ns()

    async def ends(_: aiohttp.ClientSession, call: SimpleNamespace, told: aiohttp.TraceRequestEndParams) -> None:
        facts = _facts(told) | {"http.response.status_code": told.response.status}
        tracing.call_ended(_name(told), facts, call.began, str(told.response.status) if not told.response.ok else "")

    async def fails(_: aiohttp.ClientSession, call: SimpleNamespace, told: aiohttp.TraceRequestExceptionParams) -> None:
        tracing.call_ended(_name(told), _facts(told), call.began, type(told.exception).__name__)

    config.on_request_start.append(begins)
    config.on_request_end.append(ends)
    config.on_request_exception.append(fails)
    return config


_Told = aiohttp.TraceRequestEndParams | aiohttp.TraceRequestExceptionParams


def _facts(told: _Told) -> dict[str, str | int]:
    template, server = _template(told), told.url.host or ""
    return {"http.request.method": told.method, "url.template": template, "server.address": server}


def _name(told: _Told) -> str:
    return f"{told.method} {_template(told)}"


def _template(told: _Told) -> str:
    """From "v3" on: before it stands a part of Microsoft's own that differs by region, and may name the tenant."""
    parts = told.url.raw_path.strip("/").split("/")
    known = parts[parts.index("v3") :] if "v3" in parts else parts
    return "/" + "/".join(part if part in _PATH else "{id}" for part in known)
