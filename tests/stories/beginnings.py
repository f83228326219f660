"""Many stories begin alike. What a step led to is kept, and taken up by the next story that has come by the same steps.

Each step is told once by each worker, over HTTP like everything else. What is kept is what there is in the end: the
rows of the database, and what Teams and Microsoft's calendar hold. A story that has touched anything else, that
replaces a part of the bot or looks at the log tells all of it itself; so do all on PostgreSQL.
"""

import asyncio
from collections.abc import Awaitable, Callable, Hashable
from contextvars import ContextVar
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any, ClassVar, Protocol, TypeVar

from bot.wiring import Running
from graph.standin import StandIn
from tests.cast import CARYS, HOME
from tests.clock import SetClock
from tests.far_end import memory
from tests.far_end.caller import Caller
from tests.far_end.memory import Memory, remembered
from tests.far_end.teams import TeamsService
from tests.stories.rows import Rows, Store

T = TypeVar("T")
Steps = tuple[Hashable, ...]

SHARED_BY_FILES = 4
"""Steps that stories in different files have in common, at most."""
_within: ContextVar[bool] = ContextVar("within", default=False)


class Places(Protocol):
    """What a story happens to. `woken_at` is when jobs were last woken."""

    bot: Running
    teams: TeamsService
    calendar: StandIn
    clock: SetClock
    caller: Caller
    woken_at: datetime | None


@dataclass(frozen=True)
class _Kept:
    rows: Rows
    memory: Memory
    outcome: Any


class Beginning:
    """How far a story is one that has been told before. `told_with` is what else makes a difference; None: tell all."""

    _known: ClassVar[dict[Steps, _Kept]] = {}
    _file_told: ClassVar[str] = ""

    def __init__(self, told_with: Hashable | None) -> None:
        self._path: Steps | None = None if told_with is None else (told_with,)
        self._left: _Kept | None = None
        self._under_way = 0
        self._is_known_to_teams = False
        self._store: Store | None = None

    @classmethod
    def of_file(cls, name: str) -> None:
        """Forgets what only another file's stories have in common."""
        if name != cls._file_told:
            cls._file_told = name
            cls._known = {path: kept for path, kept in cls._known.items() if len(path) <= 1 + SHARED_BY_FILES}

    async def step(self, town: Places, what: Hashable, tell: Callable[[], Awaitable[T]]) -> T:
        """What `tell` leads to, told or taken up. Steps within a step are part of it; of steps that are under way at
        the same time each is told.
        """
        if self._path is None or _within.get():
            return await tell()
        self._under_way += 1
        token = _within.set(True)
        try:
            await asyncio.sleep(0)  # for others that begin in this moment
            return await self._step(town, what, tell)
        except BaseException:
            self._path = None
            raise
        finally:
            self._under_way -= 1
            _within.reset(token)

    async def _step(self, town: Places, what: Hashable, tell: Callable[[], Awaitable[T]]) -> T:
        if self._under_way > 1 or not self._is_where_it_was_left(town):
            self._path = None
        if self._path is None:
            return await tell()
        path = (*self._path, what)
        if (known := self._known.get(path)) is None:
            return await self._keep(town, path, await tell())
        await self._make_known(town)
        self._take_up(town, known)
        self._path, self._left = path, known
        return memory.of(known.outcome, town.teams)

    async def _keep(self, town: Places, path: Steps, outcome: T) -> T:
        """Unless another step began meanwhile."""
        if self._path == path[:-1]:
            rows = await self._store_of(town).rows_at_rest(self._left.rows if self._left else {})
            self._known[path] = self._left = _Kept(rows, _remembered(town), outcome)
            self._path = path
        return outcome

    def _is_where_it_was_left(self, town: Places) -> bool:
        if not town.bot.database.is_sqlite:
            return False
        now, store = _remembered(town), self._store_of(town)
        if self._left is None:
            return now.is_fresh() and not any(store.rows().values())
        return now == self._left.memory and store.holds(self._left.rows)

    async def _make_known(self, town: Places) -> None:
        """What the bot learns of itself: where Teams is, and its keys."""
        if not self._is_known_to_teams:
            await town.caller.send(town.caller.activity(CARYS, HOME, {"type": "typing"}))
            self._is_known_to_teams = True

    def _take_up(self, town: Places, known: _Kept) -> None:
        """Without a pause, so that nothing else happens meanwhile."""
        memory.take_up(known.memory, town.teams, town.calendar, town.clock)
        town.woken_at = known.memory.now
        self._store_of(town).write(known.rows, self._left.rows if self._left else {})

    def _store_of(self, town: Places) -> Store:
        self._store = self._store or Store(Path(town.bot.database.url.database or ""))
        return self._store

    def close(self) -> None:
        """The story has ended."""
        if self._store:
            self._store.close()


def _remembered(town: Places) -> Memory:
    return remembered(town.teams, town.calendar, town.clock)
