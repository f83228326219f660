"""An answer that is computed once for all simultaneous callers."""

import asyncio
import time
from collections.abc import Awaitable, Callable
from typing import Generic, TypeVar

T = TypeVar("T")


class Sparing(Generic[T]):
    """Computes one answer at a time. If it may be `old`, it is kept for nine times as long as it took to compute, but
    no longer than that many seconds: so computing takes at most a tenth of the time, however many ask.
    """

    def __init__(
        self, make: Callable[[], Awaitable[T]], old: float = 0.0, seconds: Callable[[], float] = time.monotonic
    ) -> None:
        self._make = make
        self._old = old
        self._seconds = seconds
        self._until = float("-inf")
        self._latest: asyncio.Task[T] | None = None

    async def __call__(self) -> T:
        """The answer."""
        if self._latest is None or (self._latest.done() and self._seconds() >= self._until):
            self._latest = asyncio.create_task(self._make_anew())
        return await asyncio.shield(self._latest)

    async def _make_anew(self) -> T:
        began = self._seconds()
        made = await self._make()
        ended = self._seconds()
        self._until = ended + min(self._old, 9 * (ended - began))
        return made
