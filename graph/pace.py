"""How fast we ask a mailbox, so that Microsoft need not slow us down; and what we do when it does.

Titles in quotation marks are from Microsoft Graph's documentation. "Microsoft Graph service-specific throttling
limits", "Outlook service limits": for each application and mailbox, 10,000 requests in ten minutes and four at a time.
"""

import asyncio
import logging
import re
from collections.abc import AsyncGenerator, Callable
from contextlib import asynccontextmanager
from typing import Protocol
from weakref import WeakValueDictionary

from aiolimiter import AsyncLimiter

from forum.ports import NotNow
from graph.refused import Throttled

log = logging.getLogger(__name__)

AT_ONCE = 4
"""Simultaneous requests from one application to one mailbox."""

BUDGET = 4_000
"""Requests to one mailbox in PERIOD. A bucket may be emptied at once and still refill: never over 8,000 in a PERIOD."""

PERIOD = 600.0
"""Seconds."""

BREATHER = 10.0
"""Seconds until a spent budget is tried again; it has some 60 more requests by then."""


class ThrottlePauses(Protocol):
    """Which mailboxes Microsoft wants left alone for a while, as all replicas know it."""

    async def left(self, whom: str) -> float:
        """Seconds for which nobody may ask; 0 if everybody may. Raises NotNow if that cannot be known."""
        ...

    async def begin(self, whom: str, seconds: float) -> None:
        """Nobody asks for that long from now on. A longer rest in progress stays."""
        ...


class Pace:
    """Shared by all requests of a process.

    `replicas` says how many processes are asking at present: each takes an equal share of the budget and of the places.
    Without `rests` (a command that runs once) only the job that was turned away waits.
    """

    def __init__(
        self,
        rests: ThrottlePauses | None = None,
        replicas: Callable[[], int] = lambda: 1,
        budget: float = BUDGET,
        period: float = PERIOD,
    ) -> None:
        self._rests = rests
        self._replicas = replicas
        self._budget = budget
        self._period = period
        self._places: WeakValueDictionary[str, asyncio.Semaphore] = WeakValueDictionary()
        self._buckets: dict[str, AsyncLimiter] = {}

    @asynccontextmanager
    async def of(self, url: str) -> AsyncGenerator[None]:
        """One request to `url`, once it may be made. Raises NotNow before it begins if the mailbox is resting or its
        budget is spent; a throttled request begins a rest for everybody.
        """
        whom = _whom(url)
        async with self._place(whom):
            # Only now: a rest may have begun while this request waited for its place.
            await self._keep_rest(whom)
            await self._spend(whom)
            try:
                yield
            except Throttled as asked:
                log.warning("Microsoft throttles a mailbox: it is left alone for %.0f s", asked.after)
                if self._rests:
                    await self._rests.begin(whom, asked.after)
                raise

    def _place(self, whom: str) -> asyncio.Semaphore:
        share = max(1, AT_ONCE // self._replicas())
        place = self._places.get(whom) or asyncio.Semaphore(share)
        self._places[whom] = place
        return place

    async def _keep_rest(self, whom: str) -> None:
        left = await self._rests.left(whom) if self._rests else 0
        if left > 0:
            raise NotNow("Microsoft wants this mailbox left alone for a while", left)

    async def _spend(self, whom: str) -> None:
        """One of N replicas pays N for each request, so that together they spend one budget."""
        price = self._replicas()
        bucket = self._buckets.setdefault(whom, AsyncLimiter(self._budget, self._period))
        if not bucket.has_capacity(price):
            log.warning("this process has spent its part of what Microsoft allows for a mailbox in ten minutes")
            raise NotNow("the ten minutes' budget of this mailbox is spent", BREATHER)
        await bucket.acquire(price)


def _whom(url: str) -> str:
    """Limits belong to a mailbox; what concerns none (subscriptions) has limits of its own."""
    found = re.search(r"/users/([^/?]+)", url)
    return f"mailbox:{found[1].lower()}" if found else "graph"
