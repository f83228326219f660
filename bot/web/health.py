"""The pages that machines read: /healthz (alive), /readyz (ready to work), /metrics (Prometheus text).

They say nothing about people. Let the proxy keep /metrics and /readyz internal: see docs/install.md.
"""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Mapping

from aiohttp import web
from prometheus_client import CollectorRegistry
from prometheus_client.exposition import CONTENT_TYPE_LATEST, generate_latest

from bot.web.sparing import Sparing

log = logging.getLogger(__name__)

Found = tuple[bool, str]
"""Whether a part is ready, and the reason if it is not and says so."""

Ready = Callable[[], Awaitable[bool]]
"""Answers whether one part is ready to work. Raising counts as no, and so does taking too long."""


class NotReady(Exception):
    """A part is not ready to work. The message says why and what to do, in one line without secrets."""


PRODUCT = "Folkmoot"
"""The body that identifies /healthz as ours."""

PATIENCE = 3.0
"""Seconds that one part may take to answer."""


async def _nothing() -> None: ...


def routes(
    checks: Mapping[str, Ready],
    registry: CollectorRegistry,
    patience: float = PATIENCE,
    look_up: Callable[[], Awaitable[None]] = _nothing,
) -> list[web.RouteDef]:
    """The three pages. `checks` run side by side for /readyz, once for all simultaneous callers; their names appear in
    its answer. `look_up` brings those metrics up to date that nobody counts as things happen; it does not raise.

    If several parts are not ready, the first one's reason is given: the database comes before what depends on it.
    """

    async def look() -> list[Found]:
        return await asyncio.gather(*(_ask(name, check, patience) for name, check in checks.items()))

    async def count() -> bytes:
        await look_up()
        return generate_latest(registry)

    look_once, count_sparingly = Sparing(look), Sparing(count, old=1.0)

    async def readyz(_: web.Request) -> web.Response:
        return _readiness(dict(zip(checks, await look_once(), strict=True)))

    async def metrics(_: web.Request) -> web.Response:
        return web.Response(body=await count_sparingly(), headers={"Content-Type": CONTENT_TYPE_LATEST})

    return [web.get("/healthz", _healthz), web.get("/readyz", readyz), web.get("/metrics", metrics)]


async def _healthz(_: web.Request) -> web.Response:
    return web.json_response({"status": "alive"}, headers={"Server": PRODUCT})


def _readiness(found: Mapping[str, Found]) -> web.Response:
    ready = all(part for part, _ in found.values())
    answer = {"status": _word(ready), **{name: _word(part) for name, (part, _) in found.items()}}
    if reasons := [why for _, why in found.values() if why]:
        answer["why"] = reasons[0]
    return web.json_response(answer, status=200 if ready else 503)


def _word(ready: bool) -> str:
    return "ready" if ready else "not ready"


async def _ask(name: str, check: Ready, patience: float) -> Found:
    try:
        return await asyncio.wait_for(check(), patience), ""
    except NotReady as error:
        log.warning("%s is not ready: %s", name, error)
        return False, str(error)
    except Exception as why:
        log.warning("%s is not ready: %s", name, type(why).__name__)
        return False, ""
