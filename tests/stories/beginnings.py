"""Half of the stories begin alike. What a beginning led to is kept, and taken up by the next story that begins so.

Each beginning is told once by each worker, over HTTP like everything else. What is kept is what there is in the end:
the rows of the database, and what Teams and Microsoft's calendar hold. A story that has touched anything else, that
replaces a part of the bot or looks at the log tells its beginning itself; so do all on PostgreSQL.
"""

import asyncio
import sqlite3
from collections.abc import Awaitable, Callable, Hashable
from copy import deepcopy
from dataclasses import dataclass
from pathlib import Path
from typing import Any, ClassVar, Protocol, TypeVar

from bot.wiring import Running
from graph.standin import StandIn
from storage.tables import metadata
from tests.cast import CARYS, HOME
from tests.clock import NOON, SetClock
from tests.far_end.caller import Caller
from tests.far_end.teams import TeamsService

T = TypeVar("T")
Rows = dict[str, list[tuple[Any, ...]]]
World = dict[str, Any]

OURS = sorted(set(metadata.tables) - {"replicas"})
OF_THE_ENGINE = ["workflow_status", "workflow_input", "workflow_output", "operation_outputs"]
_LOOK = 0.002


class Places(Protocol):
    """What a story happens to."""

    bot: Running
    teams: TeamsService
    calendar: StandIn
    clock: SetClock
    caller: Caller


@dataclass(frozen=True)
class _Kept:
    rows: Rows
    world: World
    outcome: Any


class Beginning:
    """How far a story is one that has been told before. `told_with` is what else makes a difference; None: tell all."""

    _known: ClassVar[dict[Hashable, _Kept]] = {}

    def __init__(self, told_with: Hashable | None) -> None:
        self._path: tuple[Hashable, ...] | None = None if told_with is None else (told_with,)
        self._left: _Kept | None = None

    async def step(self, town: Places, what: Hashable, tell: Callable[[], Awaitable[T]]) -> T:
        """What `tell` leads to, told or taken up."""
        if self._path is not None and not await self._is_where_it_was_left(town):
            self._path = None
        if self._path is None:
            return await tell()
        self._path = (*self._path, what)
        if self._path not in self._known:
            outcome = await tell()
            self._known[self._path] = deepcopy(_Kept(await _rows(_file(town)), _world(town), outcome))
            self._left = self._known[self._path]
            return outcome
        self._left = self._known[self._path]
        return await _take_up(town, self._left)

    async def _is_where_it_was_left(self, town: Places) -> bool:
        if not town.bot.database.is_sqlite:
            return False
        world, rows = _world(town), await asyncio.to_thread(_read, _file(town), OURS)
        if self._left is None:
            teams, calendar = world["teams"], world["calendar"]
            touched = [*(teams[what] for what in ("sent", "calls", "faults", "blocked", "files")), *calendar.values()]
            return not any([*touched, world["log"], *world["told"], *rows.values()]) and world["clock"] == NOON
        return world == self._left.world and rows == {table: self._left.rows[table] for table in OURS}


def _file(town: Places) -> Path:
    return Path(town.bot.database.url.database or "")


def _world(town: Places) -> World:
    """Nothing in it is a copy."""
    state = town.calendar.state
    holds = {name: getattr(state, name) for name in ("events", "mails", "users", "subscriptions", "files", "busy")}
    told = [town.calendar.faults.unused, town.calendar.api.late_join_urls, *town.calendar.schedules.unknown]
    elsewhere = {"log": list(town.calendar.log), "told": told, "clock": town.clock.now()}
    return {"teams": town.teams.memory(), "calendar": holds, **elsewhere}


async def _take_up(town: Places, kept: _Kept) -> Any:
    # What the bot learns of itself: where Teams is, and its keys.
    await town.caller.send(town.caller.activity(CARYS, HOME, {"type": "typing"}))
    fresh = deepcopy(kept)
    town.clock.move_to(fresh.world["clock"])
    town.teams.take_up(fresh.world["teams"])
    for name, holds in fresh.world["calendar"].items():
        setattr(town.calendar.state, name, holds)
    town.calendar.log.clear()
    town.calendar.log.extend(fresh.world["log"])
    await asyncio.to_thread(_write, _file(town), fresh.rows)
    return fresh.outcome


async def _rows(file: Path) -> Rows:
    """Once the engine has written down that all it did is done: it would not begin anything else of the same lane."""
    while True:
        rows = await asyncio.to_thread(_read, file, [*OURS, *OF_THE_ENGINE])
        if not any("PENDING" in row for row in rows["workflow_status"]):
            return rows
        await asyncio.sleep(_LOOK)


def _read(file: Path, tables: list[str]) -> Rows:
    with sqlite3.connect(file, timeout=30) as connection:
        found = {table: connection.execute(f"SELECT * FROM {table}").fetchall() for table in tables}
    connection.close()
    return found


def _write(file: Path, rows: Rows) -> None:
    connection = sqlite3.connect(file, timeout=30, isolation_level=None)
    connection.execute("BEGIN IMMEDIATE")
    for table, found in rows.items():
        connection.execute(f"DELETE FROM {table}")
        if found:
            connection.executemany(f"INSERT INTO {table} VALUES ({', '.join('?' * len(found[0]))})", found)
    connection.execute("COMMIT")
    connection.close()
