"""POST /api/messages for aiohttp. Bad input is answered with 4xx, never with 500."""

import logging
import time

from aiohttp import web

from bot.teams.activities import Malformed
from bot.teams.adapter import TeamsAdapter
from bot.teams.answers import HttpAnswer
from bot.teams.trust import Knock, Untrusted
from bot.web.bodies import read_body
from bot.web.strangers import vouch_for
from storage.engine.line import arrived_at

log = logging.getLogger(__name__)

MOST_BYTES = 256 * 1024
"""Teams' own limit for a message is about 100 KB."""


class Messages:
    """The endpoint: `app.router.add_post("/api/messages", Messages(adapter), expect_handler=wait_to_be_asked)`."""

    def __init__(self, adapter: TeamsAdapter) -> None:
        self._adapter = adapter

    async def __call__(self, request: web.Request) -> web.Response:
        """Answers one activity."""
        arrived_at.set(time.monotonic())
        try:
            answer = await self._answer(request)
        except Untrusted as error:
            log.warning("refused an activity (%s): %s", error.status, error.reason)
            answer = HttpAnswer(error.status)
        except Malformed as error:
            log.warning("could not read an activity: %s", error)
            answer = HttpAnswer(400)
        if answer.body is None:
            return web.Response(status=answer.status, headers=answer.headers)
        return web.json_response(answer.body, status=answer.status, headers=answer.headers)

    async def _answer(self, request: web.Request) -> HttpAnswer:
        """The token first: nothing from an unknown caller is read, decompressed or parsed."""
        claims = await self._adapter.trust.open(Knock(request.remote, request.headers))
        vouch_for(request)
        body = await read_body(request, MOST_BYTES, unpack=True)
        return await self._adapter.receive(claims, body)
