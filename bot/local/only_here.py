"""Local mode answers only under this machine's own names.

A web page elsewhere can make its name lead to 127.0.0.1 (DNS rebinding): the browser then sends that page's requests
here as if it were ours, and only the Host header still says which name was requested.
"""

import re
from collections.abc import Awaitable, Callable

from aiohttp import web

from bot.teams.trust import is_loopback_host

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]
_HOST = re.compile(r"(\[[0-9a-f:.]+\]|[a-z0-9.-]+)(?::\d{1,5})?", re.IGNORECASE)
_SAID = (
    "On this machine Folkmoot answers at http://127.0.0.1 and http://localhost (with its port), and at no other name."
)


@web.middleware
async def only_here(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Refuses requests meant for another name (RFC 9110, "421 Misdirected Request")."""
    if not names_this_machine(request.headers.get("Host", "")):
        return web.Response(status=421, text=_SAID)
    return await handler(request)


def names_this_machine(host: str) -> bool:
    """Whether a Host header names a loopback address, or localhost, with or without a port."""
    named = _HOST.fullmatch(host)
    return named is not None and is_loopback_host(named[1].strip("[]").lower())
