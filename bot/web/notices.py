"""POST /graph/notifications: Microsoft says that something changed in a calendar.

("Receive change notifications through webhooks", Microsoft Graph.) Anybody may call here, so nothing is trusted: the
secret that we gave to Microsoft is checked before the database is asked, and then the calendar itself is read. The
caller learns nothing.
"""

import json
import logging
from collections.abc import Awaitable, Callable, Sequence
from typing import Any, cast

from aiohttp import web

from bot.web.bodies import read_body, wait_to_be_asked
from bot.web.strangers import vouch_for
from forum.errors import TooBusy
from forum.use_cases.outlook.watch_calendar import Lifecycle, Notice

log = logging.getLogger(__name__)

PATH = "/graph/notifications"
MOST_BYTES = 256 * 1024
MOST_NOTICES = 100
LONGEST_TOKEN = 4096
_LONGEST_WORD = 2048

Hear = Callable[[Sequence[Notice]], Awaitable[None]]
"""Puts the jobs that follow from notices, in one transaction."""


Believe = Callable[[Sequence[Notice]], Awaitable[Sequence[Notice]]]
"""Those notices that come from Microsoft, found without a transaction. Raises TooBusy."""


def route(hear: Hear, believe: Believe) -> web.RouteDef:
    """The one address, for notices and for what Microsoft says about its subscriptions."""

    async def receive(request: web.Request) -> web.Response:
        token = request.query.get("validationToken")
        if token is not None:
            return _validated(token)
        notices = _notices(await read_body(request, MOST_BYTES))
        if notices is None:
            log.warning("could not read a notice")
            return web.Response(status=400)
        try:
            if genuine := await believe(notices):
                vouch_for(request)
                await hear(genuine)
        except TooBusy:
            return web.Response(status=503, headers={"Retry-After": "5"})
        return web.Response(status=202)

    return web.post(PATH, receive, expect_handler=wait_to_be_asked)


def _validated(token: str) -> web.Response:
    """Microsoft asks whether this address is ours: its own token goes back as plain text, never as a page."""
    if len(token) > LONGEST_TOKEN:
        return web.Response(status=400)
    return web.Response(text=token, content_type="text/plain", headers={"X-Content-Type-Options": "nosniff"})


def _notices(body: bytes) -> list[Notice] | None:
    """The readable notices, at most 100; None if it is not a list of notices. The events of those left out are read
    later anyway.
    """
    try:
        value: Any = json.loads(body)["value"]
    except (ValueError, KeyError, TypeError, RecursionError):
        return None
    if not isinstance(value, list):
        return None
    items = cast(list[Any], value)[:MOST_NOTICES]
    return list(dict.fromkeys(notice for item in items if (notice := _notice(item)) is not None))


def _notice(item: Any) -> Notice | None:
    if not isinstance(item, dict):
        return None
    fields = cast(dict[str, Any], item)
    subscription_id, secret = _word(fields.get("subscriptionId")), _word(fields.get("clientState"))
    if subscription_id is None or secret is None:
        return None
    resource: Any = fields.get("resourceData")
    data = cast(dict[str, Any], resource) if isinstance(resource, dict) else {}
    lifecycle = _word(fields.get("lifecycleEvent"))
    if lifecycle is not None and lifecycle not in set(Lifecycle):
        return None
    return Notice(subscription_id, secret, _word(data.get("id")), Lifecycle(lifecycle) if lifecycle else None)


def _word(value: Any) -> str | None:
    """PostgreSQL does not accept NUL in text, and nobody accepts half a surrogate."""
    if not isinstance(value, str) or not 0 < len(value) <= _LONGEST_WORD:
        return None
    return value if value.isprintable() and value.isascii() else None
