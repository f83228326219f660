"""Callers who have not proven who they are: how many are turned away in a second, in total and for each address.

While they are few, they are turned away at once; when they are many, a little later. A caller who keeps coming back
then waits, holding nothing but a connection, while known callers are answered. No known caller waits here, and no
address is blocked: Teams comes from few, and behind a proxy everybody has the same one.
"""

import asyncio
import time
from collections import OrderedDict
from collections.abc import Awaitable, Callable, Sequence
from ipaddress import IPv4Network, IPv6Network, ip_address, ip_network

from aiohttp import web
from aiohttp.typedefs import Handler, Middleware

from bot.web.connections import Connection

Networks = Sequence[IPv4Network | IPv6Network]

PER_SECOND = 200.0
AT_ONCE = 400
"""How many are turned away immediately before anybody waits."""
SHARE = 0.5
"""The share of one address in both."""
SHORTEST, LONGEST = 0.001, 2.0
"""Seconds that anybody waits."""
MOST_ADDRESSES = 1000

_KNOWN = web.RequestKey("known", bool)


def vouch_for(request: web.Request) -> None:
    """Says that the sender of the request has proven who they are."""
    request[_KNOWN] = True
    if isinstance(request.protocol, Connection):
        request.protocol.is_vouched_for()


def unhurried(strangers: "Strangers") -> Middleware:
    """The middleware that makes strangers wait for their refusal when there are many."""

    @web.middleware
    async def answer(request: web.Request, handler: Handler) -> web.StreamResponse:
        try:
            response = await handler(request)
        except web.HTTPException as refusal:
            await strangers.wait(request, refusal.status)
            raise
        await strangers.wait(request, response.status)
        return response

    return answer


class Strangers:
    """The counts of one process. `proxies` are believed when they say whom they ask for."""

    def __init__(
        self,
        proxies: Networks = (),
        seconds: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        self._proxies = proxies
        self._seconds = seconds
        self._sleep = sleep
        self._together = Measure(PER_SECOND, AT_ONCE)
        self._of_address: OrderedDict[str, Measure] = OrderedDict()

    async def wait(self, request: web.Request, status: int) -> None:
        """Returns when the request may be answered with that status."""
        is_refusal = status >= 400 and (status < 500 or request.method != "GET")
        if is_refusal and not request.get(_KNOWN):
            now = self._seconds()
            own = self._measure_of(
                client_of(request.remote, request.headers.getall("X-Forwarded-For", ()), self._proxies)
            )
            early = max(self._together.take(now), own.take(now))
            if early > SHORTEST:
                await self._sleep(early)

    def _measure_of(self, address: str) -> "Measure":
        measure = self._of_address.pop(address, None) or Measure(PER_SECOND * SHARE, AT_ONCE * SHARE)
        self._of_address[address] = measure
        if len(self._of_address) > MOST_ADDRESSES:
            self._of_address.popitem(last=False)
        return measure


class Measure:
    """A rate per second, and a burst after a quiet time."""

    def __init__(self, per_second: float, at_once: float) -> None:
        self._each = 1 / per_second
        self._at_once = at_once / per_second
        self._next = float("-inf")

    def take(self, now: float) -> float:
        """Takes one, and returns how many seconds too early it comes: at most LONGEST."""
        self._next = min(max(self._next, now - self._at_once) + self._each, now + LONGEST)
        return max(0.0, self._next - now)


def client_of(peer: str | None, forwarded: Sequence[str], proxies: Networks) -> str:
    """Whose request it is: the nearest address that is not one of our proxies. One sender's IPv6 addresses count as
    one.

    The sender may have written anything into X-Forwarded-For; what our own proxy added is at its end.
    """
    address = _plain(peer or "")
    for hop in reversed([part.strip() for line in forwarded for part in line.split(",")]):
        if not _is_within(address, proxies) or not _plain(hop):
            break
        address = _plain(hop)
    return str(ip_network((address, 64), strict=False)) if ":" in address else address


def _plain(text: str) -> str:
    """The address; "" for anything that is not one."""
    try:
        address = ip_address(text.partition("%")[0])
    except ValueError:
        return ""
    return str(getattr(address, "ipv4_mapped", None) or address)


def _is_within(address: str, networks: Networks) -> bool:
    return bool(address) and any(ip_address(address) in network for network in networks)
