"""Whether a notice comes from Microsoft, without asking the database each time: anybody may send one.

The secrets that were given to Microsoft are known here by their hashes, and read again when a notice has a different
one: at most once a second, however many come, in one statement outside any transaction and any queue.
"""

import asyncio
import logging
import time
from collections.abc import Awaitable, Callable, Mapping, Sequence

from forum.errors import TooBusy
from forum.use_cases.outlook.watch_calendar import Notice, is_the_word
from storage.engine.trouble import DatabaseError

log = logging.getLogger(__name__)

EVERY = 1.0
MOST_WAITING = 50
"""Requests whose notices may wait for the next reading. Microsoft resends what was put off."""

Read = Callable[[], Awaitable[Mapping[str, str]]]
"""The hash of each subscription's secret, by the subscription's id."""


class Watchwords:
    """What is known at present. It may be out of date, so everything accepted here is checked again in a
    transaction.
    """

    def __init__(
        self,
        read: Read,
        seconds: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        self._read = read
        self._seconds = seconds
        self._sleep = sleep
        self._known: Mapping[str, str] = {}
        self._read_at = float("-inf")
        self._readings = 0
        self._waiting = 0
        self._reading = asyncio.Lock()

    async def genuine(self, notices: Sequence[Notice]) -> Sequence[Notice]:
        """Those with the right secret. Raises TooBusy if too many others are being looked into."""
        if not all(self._is_genuine(notice) for notice in notices):
            await self._learn()
        return [notice for notice in notices if self._is_genuine(notice)]

    def _is_genuine(self, notice: Notice) -> bool:
        return is_the_word(notice.secret, self._known.get(notice.subscription_id, ""))

    async def _learn(self) -> None:
        """Returns once the hashes have been read after this call. One reading serves all who wait for it."""
        if self._waiting >= MOST_WAITING:
            raise TooBusy
        self._waiting += 1
        readings = self._readings
        try:
            async with self._reading:
                if self._readings == readings:
                    await self._sleep(max(0.0, self._read_at + EVERY - self._seconds()))
                    await self._read_again()
        finally:
            self._waiting -= 1

    async def _read_again(self) -> None:
        self._read_at = self._seconds()
        self._readings += 1
        try:
            self._known = await self._read()
        except (DatabaseError, OSError) as error:
            log.warning("the words given to Microsoft could not be read: %s", type(error).__name__)
