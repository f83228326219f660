"""The queue in front of the database: who may use it next, and who is told at once that it would be too late.

Turns are people waiting for an answer: first come, first served, and anybody who cannot be served in time is refused
before anything is done for them. Everything else (jobs, heartbeats) waits in its own queue, which also moves, however
many turns there are.
"""

import asyncio
import time
from collections import deque
from collections.abc import AsyncGenerator, Callable
from contextlib import asynccontextmanager
from contextvars import ContextVar
from dataclasses import dataclass

from forum.errors import TooBusy

TURNS_IN_A_ROW = 3
"""How many turns go before one of the others waiting."""

arrived_at: ContextVar[float] = ContextVar("arrived_at")
"""When the request being answered arrived: the time to read it counts as waiting."""

_SLOWEST_SAMPLE = 0.25
_SLOWER, _FASTER = 0.02, 0.2
"""How far one turn changes what is expected of the next ones. In the first second of a rush, reading requests slows
down the turns; and anybody let in for nothing is still told in time.
"""


@dataclass(frozen=True)
class Patience:
    """Seconds from a turn's arrival. Teams gives up on a button after about 10.

    `lock`: for a lock that somebody else holds; `begin`: until the database is free for it; `end`: until only the
    commit remains.
    """

    lock: float = 3.5
    begin: float = 4.5
    end: float = 6.0


@dataclass(frozen=True)
class Deadline:
    """The moments, by the loop's clock, until which a turn waits (see Patience)."""

    arrived: float
    patience: Patience

    @property
    def lock(self) -> float:
        """For a lock."""
        return self.arrived + self.patience.lock

    @property
    def begin(self) -> float:
        """For its place."""
        return self.arrived + self.patience.begin

    @property
    def end(self) -> float:
        """For the moment before the commit."""
        return self.arrived + self.patience.end


class Line:
    """`places` in total, of which turns never take more than `for_turns`, and others never more than `for_others`."""

    def __init__(
        self, places: int, for_turns: int, for_others: int, seconds: Callable[[], float] = time.monotonic
    ) -> None:
        self._free = places
        self._turns = _Waiting(for_turns)
        self._others = _Waiting(for_others)
        self._in_a_row = 0
        self._seconds = seconds
        self._each = 0.0
        """Seconds from one turn's end to the next one's, if the next one was waiting."""
        self._last_left = float("-inf")
        self._waits: dict[asyncio.Timeout, Deadline] = {}
        self._is_stuck = False
        """Whether the last attempt found a lock that did not open, and nobody has got through since."""

    @property
    def is_stuck(self) -> bool:
        """Whether somebody else holds the one lock that everybody here needs."""
        return self._is_stuck

    @is_stuck.setter
    def is_stuck(self, is_so: bool) -> None:
        self._is_stuck = is_so
        for limit, deadline in self._waits.items() if is_so else ():
            if not limit.expired():
                limit.reschedule(self._at(deadline.lock))

    @asynccontextmanager
    async def turn(self, deadline: Deadline) -> AsyncGenerator[None]:
        """A place for a turn. Raises TooBusy, immediately if that can be foreseen."""
        if self._expected() > deadline.begin - self._seconds():
            raise TooBusy
        await self._place_in_time(deadline)
        began = self._seconds()
        try:
            if self._is_stuck and began >= deadline.lock:
                raise TooBusy
            yield
            self._remember(self._seconds() - max(began, self._last_left))
        finally:
            self._last_left = self._seconds()
            self._leave(self._turns)

    async def _place_in_time(self, deadline: Deadline) -> None:
        """If a lock does not open, nobody waits in the queue for longer than for the lock itself."""
        limit = asyncio.timeout_at(self._at(deadline.lock if self._is_stuck else deadline.begin))
        try:
            async with limit:
                self._waits[limit] = deadline
                await self._place(self._turns)
        except TimeoutError:
            raise TooBusy from None
        finally:
            self._waits.pop(limit, None)

    def _at(self, moment: float) -> float:
        """The same moment by the loop's clock."""
        return asyncio.get_running_loop().time() + moment - self._seconds()

    @asynccontextmanager
    async def other(self) -> AsyncGenerator[None]:
        """A place for anything else, however long it takes."""
        await self._place(self._others)
        try:
            yield
        finally:
            self._leave(self._others)

    def _expected(self) -> float:
        """Seconds until a turn that joins the queue now would have its place."""
        ahead = len(self._turns.line)
        return self._each * (ahead + 1) if ahead else 0.0

    def _remember(self, seconds: float) -> None:
        """What a turn takes, in the long run. A single long wait for a lock says little about the next turn."""
        change = min(seconds, _SLOWEST_SAMPLE) - self._each
        self._each += (_SLOWER if change > 0 else _FASTER) * change

    async def _place(self, mine: "_Waiting") -> None:
        place: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        mine.line.append(place)
        self._let_in()
        try:
            await place
        except asyncio.CancelledError:
            if not place.cancelled():
                self._leave(mine)
            elif place in mine.line:
                mine.line.remove(place)
            raise

    def _leave(self, mine: "_Waiting") -> None:
        mine.inside -= 1
        self._free += 1
        self._let_in()

    def _let_in(self) -> None:
        while self._free and (waiting := self._next()):
            place = waiting.line.popleft()
            if place.cancelled():
                continue
            self._in_a_row = self._in_a_row + 1 if waiting is self._turns else 0
            self._free -= 1
            waiting.inside += 1
            place.set_result(None)

    def _next(self) -> "_Waiting | None":
        in_order = [self._turns, self._others]
        if self._in_a_row >= TURNS_IN_A_ROW:
            in_order.reverse()
        return next((waiting for waiting in in_order if waiting.line and waiting.inside < waiting.most), None)


class _Waiting:
    """Those of one kind who are waiting, and how many of them are inside."""

    def __init__(self, most: int) -> None:
        self.most = most
        self.inside = 0
        self.line: deque[asyncio.Future[None]] = deque()
